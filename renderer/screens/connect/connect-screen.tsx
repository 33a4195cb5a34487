import type { ReactNode } from 'react';
import { PageHeader } from '../../components/page-header';
import { Screen } from '../../components/screen';
import { useTranslate } from '../../i18n/use-translate';
import { useAgencies } from '../../state/agencies-provider';
import { NotFoundScreen } from '../../shell/not-found-screen';
import { ConnectForm } from './connect-form';
import { WhereToFind } from './where-to-find';
import classes from './connect.module.css';

/** Connect an agency, or with `agencyId` give one that is there a new token. */
export function ConnectScreen({ agencyId }: { readonly agencyId: string | null }): ReactNode {
  const { t } = useTranslate();
  const { agencies } = useAgencies();
  if (agencyId !== null && agencies === null) return null;
  const agency = agencies?.find((one) => one.agencyId === agencyId && one.kind === 'profile') ?? null;
  if (agencyId !== null && agency === null) return <NotFoundScreen />;
  return (
    <Screen>
      <PageHeader
        title={agency === null ? t('connect:title') : t('connect:replace-title', { name: agency.name })}
        lead={agency === null ? t('connect:lead') : t('connect:replace-lead')}
      />
      <div className={classes['columns']}>
        <ConnectForm agency={agency} />
        <WhereToFind />
      </div>
    </Screen>
  );
}
