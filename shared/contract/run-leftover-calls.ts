import { z } from 'zod';
import { language, nothing, runId, savedFile } from './common';

/** What is done with what a run left behind. */
export const runLeftoverCalls = {
  /**
   * An unfinished run stays as it is and asks for nothing any more (`leave: true`), or asks again. A run that is held is
   * stopped with it. Going on with a run takes the word back by itself. Fails with `run-not-resumable` for one at work.
   */
  leaveRun: { input: z.object({ runId, leave: z.boolean() }), output: nothing },
  /**
   * The rows that failed, as a sheet that an import reads back: what was sent for each, without passwords, and in words
   * why it failed. Fails with `plan-is-empty` when none did.
   */
  saveFailedRows: { input: z.object({ runId, language }), output: savedFile },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
