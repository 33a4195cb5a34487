import type { ReactNode } from 'react';
import { AgencyNeeded } from '../../components/agency-needed';
import { PageHeader } from '../../components/page-header';
import { Card, Screen } from '../../components/screen';
import { useTranslate } from '../../i18n/use-translate';
import { useAgencies } from '../../state/agencies-provider';

/** The Audits room, `#/audits/<part>`: who has access, what changed, what deserves attention, and review rounds. */
export function AuditsScreen(_props: {
  readonly part: string | null;
  readonly detail: string | null;
}): ReactNode {
  const { t } = useTranslate();
  const { agency } = useAgencies();
  return (
    <Screen>
      <PageHeader title={t('auditRoom:title')} lead={t('auditRoom:lead')} />
      {agency === null && (
        <Card>
          <AgencyNeeded title={t('auditRoom:offline')} text={t('auditRoom:offline-means')} />
        </Card>
      )}
    </Screen>
  );
}
