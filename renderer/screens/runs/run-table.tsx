import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RunRecord } from '#shared/runs/types';
import { RunStateBadge } from '../../components/status-badge';
import { useTranslate } from '../../i18n/use-translate';
import { hrefTo } from '../../navigation/route';
import { useRunProgress } from '../../state/runs-provider';
import { useNow } from '../../state/use-now';
import { nameRun } from './name-run';
import { RunOutcome } from './run-outcome';
import classes from './run-table.module.css';
import { useSetLeft } from './use-set-left';

/** Runs as a table, each a link to its page. `withAgency` where runs of several agencies may meet. */
export function RunTable(props: {
  readonly runs: readonly RunRecord[];
  readonly withAgency: boolean;
}): ReactNode {
  const { t } = useTranslate();
  return (
    <div className={classes['scroll']}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('history:column-sheet')}</th>
            {props.withAgency && <th scope="col">{t('history:column-agency')}</th>}
            <th scope="col">{t('history:column-started')}</th>
            <th scope="col">{t('history:column-outcome')}</th>
            <th scope="col">{t('history:column-state')}</th>
          </tr>
        </thead>
        <tbody>
          {props.runs.map((run) => (
            <RunLine key={run.runId} run={run} withAgency={props.withAgency} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RunLine({ run, withAgency }: { readonly run: RunRecord; readonly withAgency: boolean }): ReactNode {
  const { t, formats } = useTranslate();
  const progress = useRunProgress(run.runId);
  const now = useNow();
  return (
    <tr>
      <td className={classes['file']}>
        <a className={classes['link']} href={hrefTo({ name: 'run', runId: run.runId })}>
          {nameRun(t, run)}
        </a>
      </td>
      {withAgency && <td>{run.agency}</td>}
      <td>
        <time dateTime={run.startedAt} title={formats.dateTime(run.startedAt)}>
          {formats.ago(run.startedAt, now)}
        </time>
      </td>
      <td>
        <RunOutcome summary={progress?.summary ?? run.summary} />
      </td>
      <td>
        <RunStateBadge state={progress?.state ?? run.state} />
        {run.leftAt !== undefined && <LeftAsItIs run={run} />}
      </td>
    </tr>
  );
}

/** Somebody said that it stays as it is; here that can be taken back. */
function LeftAsItIs({ run }: { readonly run: RunRecord }): ReactNode {
  const { t } = useTranslate();
  const setLeft = useSetLeft();
  const name = nameRun(t, run);
  return (
    <span className={classes['left']}>
      {t('history:left')}{' '}
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={t('history:left-take-back-which', { name })}
        onClick={() => void setLeft(run.runId, false)}
      >
        {t('history:left-take-back')}
      </Button>
    </span>
  );
}
