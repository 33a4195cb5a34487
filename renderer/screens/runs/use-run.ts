import { useEffect, useRef } from 'react';
import type { Failure } from '#shared/contract/failure';
import type { RunProgress, RunRecord } from '#shared/runs/types';
import { useBackend } from '../../state/backend-context';
import { useRunProgress, useRuns } from '../../state/runs-provider';
import { useBackendData } from '../../state/use-backend-data';
import { useChanged } from '../../state/use-changed';

export interface RunNow {
  readonly record: RunRecord;
  readonly progress: RunProgress;
  /** Whether there is anything to put into a file of passwords. As of the run's last change of state. */
  readonly hasGeneratedPasswords: boolean;
  /** When those passwords were last saved into a file, ISO 8601; null when they never were. */
  readonly credentialsSavedAt: string | null;
  /** People to whom GHL granted more than was asked. As of the run's last change of state. */
  readonly grantedMore: number;
  /** Old accounts of people whom the run gave a new one. */
  readonly replaced: number;
}

/** One run as it is now: asked for once and whenever its state changes, live in between. */
export function useRun(runId: string): {
  readonly run: RunNow | null;
  readonly failure: Failure | null;
  readonly reload: () => void;
} {
  const backend = useBackend();
  const { progress: store } = useRuns();
  const { data, failure, reload } = useBackendData(`run/${runId}`, async () => {
    const result = await backend.getRun({ runId });
    if (result.ok) store.offer(result.value.progress);
    return result;
  });
  // What people said about it, here or in another window.
  useChanged('runs', reload);
  const live = useRunProgress(runId);
  const state = live?.state;
  const asked = useRef(state);
  useEffect(() => {
    if (asked.current !== state) reload();
    asked.current = state;
  }, [state, reload]);

  if (data === null) return { run: null, failure, reload };
  const progress = live ?? data.progress;
  const record = {
    ...data.record,
    state: progress.state,
    reason: progress.reason,
    summary: progress.summary,
  };
  const { hasGeneratedPasswords, credentialsSavedAt = null, grantedMore, replaced = 0 } = data;
  return {
    run: { record, progress, hasGeneratedPasswords, credentialsSavedAt, grantedMore, replaced },
    failure,
    reload,
  };
}
