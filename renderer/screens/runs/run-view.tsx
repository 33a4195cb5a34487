import { Button } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useAnnounce } from '../../components/announcer';
import { FailureNotice } from '../../components/failure-notice';
import { useTranslate } from '../../i18n/use-translate';
import { GrantedMore } from './granted-more';
import { ProblemGroups } from './problem-groups';
import { RelatedRuns } from './related-runs';
import { ReplacedAccounts } from './replaced-accounts';
import { RunHold } from './run-hold';
import { RunLive } from './run-live';
import { RunResults } from './run-results';
import { RunVerdict } from './run-verdict';
import classes from './run-view.module.css';
import { findMilestone, isOver, tallyRun } from './summarize-run';
import { UndoSection } from './undo-section';
import { useRun, type RunNow } from './use-run';

/**
 * Everything about one run: live figures while it goes on, what holds it when it does not, results once it ended. Used
 * by the run's own page and by the last steps of the import wizard, so it brings no page heading.
 */
export function RunView({ runId }: { readonly runId: string }): ReactNode {
  const { t } = useTranslate();
  const { run, failure, reload } = useRun(runId);
  if (failure !== null && run === null)
    return (
      <FailureNotice
        failure={failure}
        actions={
          <Button size="sm" variant="default" onClick={reload}>
            {t('common:try-again')}
          </Button>
        }
      />
    );
  if (run === null) return <p className={classes['loading']}>{t('common:loading')}</p>;
  return <RunParts key={runId} run={run} />;
}

function RunParts({ run }: { readonly run: RunNow }): ReactNode {
  useRunAnnouncements(run);
  const { state } = run.record;
  const live = state === 'running' || state === 'paused';
  const isImport = (run.record.kind ?? 'import') === 'import';
  const { done } = tallyRun(run.record.summary);
  return (
    <div className={classes['view']}>
      {live ? (
        <RunLive run={run} />
      ) : (
        <>
          {state === 'done' ? null : <RunHold run={run} />}
          <RunVerdict run={run} />
          <RelatedRuns record={run.record} />
          <ReplacedAccounts run={run} />
          {isImport && <GrantedMore run={run} />}
        </>
      )}
      <ProblemGroups run={run} />
      {state === 'running' ? null : <RunResults run={run} />}
      {isImport && isOver(state) && done > 0 && <UndoSection run={run} />}
    </div>
  );
}

/** Screen readers hear each tenth of the way and every change of state. */
function useRunAnnouncements({ record, progress }: RunNow): void {
  const { t } = useTranslate();
  const announce = useAnnounce();
  const { done, total } = progress;
  const milestone = findMilestone(done, total);
  const said = useRef({ state: record.state, milestone });
  useEffect(() => {
    if (said.current.state !== record.state)
      announce(t('history:announce-state', { state: t(`history:state-${record.state}`) }));
    else if (said.current.milestone !== milestone) announce(t('history:announce-progress', { done, total }));
    else return;
    said.current = { state: record.state, milestone };
  }, [announce, t, record.state, milestone, done, total]);
}
