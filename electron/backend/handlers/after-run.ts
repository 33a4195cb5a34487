import { fail } from '#shared/contract/result';
import type { Handlers } from './handler';

/** What can be done once a run is over: send again, correct, take back. */
export function createAfterRunHandlers(): Handlers<
  | 'retryRun'
  | 'previewUndo'
  | 'getUndoRows'
  | 'startUndo'
  | 'previewCorrection'
  | 'getCorrectionRows'
  | 'startCorrection'
> {
  return {
    retryRun: async ({ runId }) => fail({ kind: 'run-not-resumable', runId }),
    previewUndo: async ({ runId }) => fail({ kind: 'run-not-found', runId }),
    getUndoRows: async () => fail({ kind: 'plan-not-found' }),
    startUndo: async () => fail({ kind: 'plan-not-found' }),
    previewCorrection: async ({ runId }) => fail({ kind: 'run-not-found', runId }),
    getCorrectionRows: async () => fail({ kind: 'plan-not-found' }),
    startCorrection: async () => fail({ kind: 'plan-not-found' }),
  };
}
