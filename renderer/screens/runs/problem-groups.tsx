import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { describeOutcome } from '#shared/runs/describe-outcome';
import { Section } from '../../components/screen';
import { RowStatusBadge } from '../../components/status-badge';
import { SupportDetails } from '../../components/support-details';
import { useTranslate } from '../../i18n/use-translate';
import { useBackend } from '../../state/backend-context';
import { useBackendData } from '../../state/use-backend-data';
import aftercare from './aftercare.module.css';
import { fetchAllRows } from './fetch-all-rows';
import { RetryPanel, RetryTrouble } from './retry-panel';
import classes from './run-view.module.css';
import { groupProblems, isOver, tallyRun, type ProblemGroup } from './summarize-run';
import { useRetry } from './use-retry';
import type { RunNow } from './use-run';

/** Enough to tell the groups; the results file has every row. */
const groupedRows = 2000;
const namedRows = 12;

/** What went wrong, gathered by kind with its count, while the run goes on and after. */
export function ProblemGroups({ run }: { readonly run: RunNow }): ReactNode {
  const { t } = useTranslate();
  const backend = useBackend();
  const { runId, summary, state } = run.record;
  const { failed, review } = tallyRun(summary);
  const count = failed + review;
  const { data, reload } = useBackendData(`problems/${runId}`, () =>
    fetchAllRows(backend, runId, ['failed', 'needs-review'], groupedRows),
  );
  // Many rows can fail within a second; the groups need not keep up with each.
  useEffect(() => {
    if (count === 0) return;
    const timer = setTimeout(reload, 800);
    return () => clearTimeout(timer);
  }, [count, state, reload]);

  const retry = useRetry(runId);
  const groups = useMemo(() => groupProblems(data ?? []), [data]);
  if (count === 0)
    return state === 'running' || state === 'paused' ? (
      <Section title={t('history:problems-title')}>
        <p className={classes['note']}>{t('history:problems-none')}</p>
      </Section>
    ) : null;
  const canRetry = isOver(state);
  return (
    <Section
      title={t('history:problems-title')}
      aside={
        canRetry &&
        // With one kind of problem its own button says the same.
        groups.filter(({ status }) => status === 'failed').length > 1 && (
          <Button
            size="sm"
            leftSection={<IconRefresh size={18} aria-hidden />}
            loading={retry.busy}
            onClick={() => void retry.retry()}
          >
            {t('history:retry-all', { count: failed })}
          </Button>
        )
      }
    >
      {canRetry && <RetryTrouble retry={retry} />}
      <ul className={classes['groups']}>
        {groups.map((group) => (
          <GroupLine key={`${group.status}/${group.code}`} run={run} group={group} />
        ))}
      </ul>
      {count > groupedRows && (
        <p className={classes['note']}>{t('history:problems-more', { count: groupedRows })}</p>
      )}
    </Section>
  );
}

function GroupLine({ run, group }: { readonly run: RunNow; readonly group: ProblemGroup }): ReactNode {
  const { t, formats } = useTranslate();
  const { runId, state, kind = 'import' } = run.record;
  const retry = useRetry(runId);
  const [editing, setEditing] = useState(false);
  const [first] = group.rows;
  const numbers = group.rows.slice(0, namedRows).map(({ row }) => formats.number(row));
  const rest = group.rows.length - numbers.length;
  const rows =
    rest > 0
      ? t('history:problem-rows-more', { rows: numbers.join(', '), count: rest })
      : formats.list(numbers);
  const traces = group.rows.flatMap(({ traceId, row }) =>
    traceId === null ? [] : [`${formats.number(row)}: ${traceId}`],
  );
  return (
    <li className={classes['group']}>
      <span className={classes['groupCount']}>{formats.number(group.rows.length)}</span>
      <div>
        <p className={classes['groupText']}>
          {first.message === null ? t(`runs:status-${group.status}`) : describeOutcome(t, first.message)}
        </p>
        <p className={classes['groupRows']}>
          {t('history:problem-rows', { count: group.rows.length, rows })}
        </p>
        <SupportDetails lines={traces.slice(0, 50)} />
        {isOver(state) && (
          <div className={aftercare['groupButtons']}>
            <Button
              size="compact-sm"
              variant="default"
              loading={retry.busy}
              onClick={() => void retry.retry({ rows: group.rows.map(({ row }) => row) })}
            >
              {t('history:retry-group', { count: group.rows.length })}
            </Button>
            {kind === 'import' && (
              <Button size="compact-sm" variant="default" onClick={() => setEditing(true)}>
                {t('history:retry-edit')}
              </Button>
            )}
          </div>
        )}
        <RetryTrouble retry={retry} />
        <RetryPanel runId={runId} group={group} opened={editing} onClose={() => setEditing(false)} />
      </div>
      <RowStatusBadge status={group.status} />
    </li>
  );
}
