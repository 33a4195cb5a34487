import { useEffect } from 'react';
import type { RunProgress, RunRecord, RunSummary } from '#shared/runs/types';
import { useBackend } from './backend-context';
import { useRuns } from './runs-provider';

export interface RunFigures {
  readonly done: number;
  readonly total: number;
}

/** How many rows a summary accounts for, and how many of them are through. */
export function countRows(summary: RunSummary): RunFigures {
  const total = Object.values(summary).reduce((sum, rows) => sum + rows, 0);
  return { done: total - summary.pending, total };
}

/**
 * Done and total of a run: live where events have come, else from its record. A page opened in the middle of a run
 * asks once for the figures the events before it carried.
 */
export function useRunFigures(run: RunRecord, progress: RunProgress | null): RunFigures {
  const backend = useBackend();
  const { progress: store } = useRuns();
  const missing = progress === null;
  const { runId } = run;
  useEffect(() => {
    if (!missing) return;
    void backend.getRun({ runId }).then((result) => {
      if (result.ok) store.offer(result.value.progress);
    });
  }, [backend, store, runId, missing]);
  return progress ?? countRows(run.summary);
}
