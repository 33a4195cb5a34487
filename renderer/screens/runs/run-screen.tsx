import { Anchor, Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { nameAgency } from '../../components/agency-switcher';
import { Notice } from '../../components/notice';
import { PageHeader } from '../../components/page-header';
import { Screen } from '../../components/screen';
import { RunStateBadge } from '../../components/status-badge';
import { useTranslate } from '../../i18n/use-translate';
import { hrefTo } from '../../navigation/route';
import { useAgencies } from '../../state/agencies-provider';
import { useRunProgress, useRuns } from '../../state/runs-provider';
import { useNow } from '../../state/use-now';
import { nameRun } from './name-run';
import classes from './run-view.module.css';
import { RunView } from './run-view';
import { belongsTo } from './select-runs';

/** The page of one run, `#/runs/<id>`. */
export function RunScreen({ runId }: { readonly runId: string }): ReactNode {
  const { t, formats } = useTranslate();
  const { runs } = useRuns();
  const { agencies, agency, selectAgency } = useAgencies();
  const progress = useRunProgress(runId);
  const now = useNow();
  const record = runs?.find((run) => run.runId === runId);
  const owner = record && agencies?.find((one) => belongsTo(record, one));
  const foreign = record !== undefined && agency !== null && !belongsTo(record, agency);
  const agencyName = owner === undefined ? (record?.agency ?? '') : nameAgency(t, owner);
  return (
    <Screen>
      <Anchor href={hrefTo({ name: 'history' })} size="sm" mb={8} display="inline-flex">
        <IconArrowLeft size={18} stroke={1.75} aria-hidden />
        &nbsp;{t('history:title')}
      </Anchor>
      <PageHeader
        title={record === undefined ? t('common:loading') : nameRun(t, record)}
        lead={
          record === undefined
            ? undefined
            : t('history:run-lead', { agency: agencyName, when: formats.ago(record.startedAt, now) })
        }
        badge={record === undefined ? undefined : <RunStateBadge state={progress?.state ?? record.state} />}
      />
      {foreign && (
        <div className={classes['banner']}>
          <Notice
            tone="info"
            title={t('history:run-other-agency', { agency: agencyName })}
            actions={
              owner && (
                <Button size="sm" variant="default" onClick={() => void selectAgency(owner.agencyId)}>
                  {t('history:run-other-agency-switch', { agency: agencyName })}
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
