import { Button } from '@mantine/core';
import { IconFileImport, IconHistory } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { EmptyState } from '../../components/empty-state';
import { FailureNotice } from '../../components/failure-notice';
import { PageHeader } from '../../components/page-header';
import { Card, Screen } from '../../components/screen';
import { useTranslate } from '../../i18n/use-translate';
import { hrefTo } from '../../navigation/route';
import { useAgencies } from '../../state/agencies-provider';
import { useRuns } from '../../state/runs-provider';
import { DamagedRuns } from './damaged-runs';
import { RunTable } from './run-table';
import { selectRunsOf } from './select-runs';

/** Every run of the current agency; those of others only when asked for. */
export function HistoryScreen(): ReactNode {
  const { t } = useTranslate();
  const { runs, failure, reloadRuns } = useRuns();
  const { agency } = useAgencies();
  const [all, setAll] = useState(false);
  const { own, others } = selectRunsOf(runs ?? [], agency);
  const shown = all ? (runs ?? []) : own;
  return (
    <Screen>
      <PageHeader title={t('history:title')} lead={t('history:lead')} />
      {failure !== null && (
        <FailureNotice
          failure={failure}
          actions={
            <Button size="sm" variant="default" onClick={reloadRuns}>
              {t('common:try-again')}
            </Button>
          }
        />
      )}
      {runs !== null && (
        <Card flush>
          {shown.length > 0 ? (
            <RunTable runs={shown} withAgency={all || agency === null} />
          ) : (
            <EmptyState
              icon={IconHistory}
              title={t('history:empty-title')}
              text={t('history:empty-text')}
              action={
                <Button
                  component="a"
                  href={hrefTo({ name: 'import', step: null })}
                  leftSection={<IconFileImport size={18} aria-hidden />}
                >
                  {t('history:empty-action')}
                </Button>
              }
            />
          )}
        </Card>
      )}
      <DamagedRuns />
      {others.length > 0 && (
        <p>
          {t('history:other-agencies', { count: others.length })}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => setAll(!all)}>
            {all ? t('history:other-agencies-hide') : t('history:other-agencies-show')}
          </Button>
        </p>
      )}
    </Screen>
  );
}
