import { join } from 'node:path';
import { z } from 'zod';
import { succeed, type Result } from '#shared/contract/result';
import { openJsonFile, type WriteWhole } from './json-file';

const runMark = z.object({
  /** When somebody said that an unfinished run stays as it is. ISO 8601. */
  leftAt: z.string().optional(),
  /** When the passwords it made were last saved into a file. ISO 8601. */
  credentialsSavedAt: z.string().optional(),
});
export type RunMark = z.infer<typeof runMark>;

const marksFile = z.object({ version: z.literal(1), runs: z.record(z.string(), runMark) });

export interface RunMarks {
  /** By run id. Empty where the file cannot be read: what was said about a run must never hide the run. */
  list(): Promise<ReadonlyMap<string, RunMark>>;
  /** Puts these in; undefined takes one away again. */
  change(runId: string, change: RunMark): Promise<Result<null>>;
}

/**
 * What people said about runs, in `<data>/run-marks.json`. Beside the journals and not in them: a journal is what was sent,
 * and only the run at work writes it. Two times per run, and no secret.
 */
export function openRunMarks(dataDirectory: string, write: WriteWhole): RunMarks {
  const file = openJsonFile(join(dataDirectory, 'run-marks.json'), marksFile, write);
  return {
    async list() {
      const content = await file.read();
      return new Map(content.ok ? Object.entries(content.value?.runs ?? {}) : []);
    },
    async change(runId, change) {
      const changed = await file.change((content) => {
        const runs = content?.runs ?? {};
        return succeed({ version: 1 as const, runs: { ...runs, [runId]: { ...runs[runId], ...change } } });
      });
      return changed.ok ? succeed(null) : changed;
    },
  };
}

/** Somebody went on with a run: that it was to stay as it is holds no longer. */
export async function takeLeftBack(marks: RunMarks, runId: string): Promise<void> {
  if ((await marks.list()).get(runId)?.leftAt !== undefined) await marks.change(runId, { leftAt: undefined });
}
