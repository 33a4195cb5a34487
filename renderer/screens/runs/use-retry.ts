import { useCallback, useState } from 'react';
import type { Failure } from '#shared/contract/failure';
import type { Problem } from '#shared/sheet/problem';
import { useBackend } from '../../state/backend-context';
import type { RetryInput } from './read-edits';

export interface Retry {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** What is wrong with the edits: then nothing was sent. */
  readonly problems: readonly Problem[];
  /** True after an attempt that found nobody left to send. */
  readonly nobody: boolean;
  /** Says what is wrong with the edits without sending anything. */
  readonly turnBack: (problems: readonly Problem[]) => void;
  /** @returns whether the run goes on */
  readonly retry: (more?: Omit<RetryInput, 'runId'>) => Promise<boolean>;
}

interface Attempt {
  readonly failure: Failure | null;
  readonly problems: readonly Problem[];
  readonly nobody: boolean;
}

const fresh: Attempt = { failure: null, problems: [], nobody: false };

/** Sends rows of a run again that went wrong, as part of the same run. */
export function useRetry(runId: string): Retry {
  const backend = useBackend();
  const [busy, setBusy] = useState(false);
  const [attempt, setAttempt] = useState(fresh);
  const retry = useCallback(
    async (more: Omit<RetryInput, 'runId'> = {}) => {
      setBusy(true);
      const result = await backend.retryRun({ runId, ...more });
      setBusy(false);
      if (!result.ok) {
        setAttempt({ ...fresh, failure: result.failure });
        return false;
      }
      const { retried, problems } = result.value;
      setAttempt({ failure: null, problems, nobody: retried.length === 0 && problems.length === 0 });
      return retried.length > 0;
    },
    [backend, runId],
  );
  const turnBack = useCallback((problems: readonly Problem[]) => setAttempt({ ...fresh, problems }), []);
  return { busy, ...attempt, turnBack, retry };
}
