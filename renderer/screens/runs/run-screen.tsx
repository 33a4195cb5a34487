import { Anchor, Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Notice } from '../../components/notice';
import { PageHeader } from '../../components/page-header';
import { Screen } from '../../components/screen';
import { RunStateBadge } from '../../components/status-badge';
import { useTranslate } from '../../i18n/use-translate';
import { hrefTo } from '../../navigation/route';
import { useAgencies } from '../../state/agencies-provider';
import { useRunProgress, useRuns } from '../../state/runs-provider';
import { useNow } from '../../state/use-now';
import { RunView } from './run-view';

/** The page of one run, `#/runs/<id>`. */
export function RunScreen({ runId }: { readonly runId: string }): ReactNode {
  const { t, formats } = useTranslate();
  const { runs } = useRuns();
  const { agencies, agency, selectAgency } = useAgencies();
  const progress = useRunProgress(runId);
  const now = useNow();
  const record = runs?.find((run) => run.runId === runId);
  const owner = agencies?.find((one) => one.name === record?.agency);
  const foreign = record !== undefined && agency !== null && agency.name !== record.agency;
  return (
    <Screen>
      <Anchor href={hrefTo({ name: 'history' })} size="sm" mb={8} display="inline-flex">
        <IconArrowLeft size={18} stroke={1.75} aria-hidden />
        &nbsp;{t('history:title')}
      </Anchor>
      <PageHeader
        title={record?.file ?? t('common:loading')}
        lead={
          record === undefined
            ? undefined
            : t('history:run-lead', { agency: record.agency, when: formats.ago(record.startedAt, now) })
        }
        badge={record === undefined ? undefined : <RunStateBadge state={progress?.state ?? record.state} />}
      />
      {foreign && (
        <div style={{ marginBottom: 20 }}>
          <Notice
            tone="info"
            title={t('history:run-other-agency', { agency: record.agency })}
            actions={
              owner && (
                <Button size="sm" variant="default" onClick={() => void selectAgency(owner.agencyId)}>
                  {t('history:run-other-agency-switch', { agency: record.agency })}
                </Button>
              )
            }
          />
        </div>
      )}
      <RunView runId={runId} />
    </Screen>
  );
}
