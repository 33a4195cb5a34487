import { useCallback, useState } from 'react';
import type { Failure } from '#shared/contract/failure';
import { useBackend } from '../../state/backend-context';

export type RunAction = 'pauseRun' | 'resumeRun' | 'stopRun';

/** Pausing, stopping and going on with a run: which of it is under way, and why the last one did not work. */
export function useRunAction(runId: string): {
  readonly busy: RunAction | null;
  readonly failure: Failure | null;
  /** @returns whether it worked */
  readonly act: (action: RunAction) => Promise<boolean>;
} {
  const backend = useBackend();
  const [busy, setBusy] = useState<RunAction | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const act = useCallback(
    async (action: RunAction) => {
      setBusy(action);
      const result = await backend[action]({ runId });
      setBusy(null);
      setFailure(result.ok ? null : result.failure);
      return result.ok;
    },
    [backend, runId],
  );
  return { busy, failure, act };
}
