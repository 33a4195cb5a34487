import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { z } from 'zod';
import { fail, succeed, type Result } from '#shared/contract/result';
import { acquireFileLock, type FileLock } from './file-lock';

/** Writes a whole file so that a crash leaves the old one or the new one, never a part. */
export type WriteWhole = (path: string, text: string) => Promise<void>;

/** One small JSON file of the data directory, parsed with its schema every time it is read. */
export interface JsonFile<T> {
  /** The content; null when there is no file yet. */
  read(): Promise<Result<T | null>>;
  /**
   * Reads afresh, changes and writes, one change at a time in all processes: the other hosts write this file too, and
   * what they added between the reading and the writing would be lost.
   * @param update may return a failure, and then nothing is written
   */
  change(update: (content: T | null) => Result<T>): Promise<Result<T>>;
}

/** A change takes a few milliseconds; whoever is still at it after so many turns hangs, and the person should hear of it. */
const mostTurns = 500;
const turnMs = 10;
/** One for all files of a directory: one for each would outlive the reviews and runs they belong to. */
const lockName = 'changes.lock';

async function waitForLock(path: string): Promise<FileLock> {
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const lock = await acquireFileLock(path, { host: '', subject: '' });
    if (lock.ok) return lock.value;
    await wait(turnMs * (1 + Math.random()));
  }
  throw new Error('Another window is writing it and does not end.');
}

/** A file that is damaged is reported and left as it is: it may be all that is left of somebody's work. */
export function openJsonFile<T>(path: string, schema: z.ZodType<T>, write: WriteWhole): JsonFile<T> {
  let last: Promise<unknown> = Promise.resolve();

  const read = async (): Promise<Result<T | null>> => {
    let text: string;
    try {
      text = await readFile(path, 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return succeed(null);
      return fail({ kind: 'file-not-readable', path, detail: describeError(error) });
    }
    const parsed = schema.safeParse(parseJson(text));
    if (parsed.success) return succeed(parsed.data);
    return fail({ kind: 'file-not-readable', path, detail: 'Its content is not what this program writes.' });
  };

  const changeAlone = async (update: (content: T | null) => Result<T>): Promise<Result<T>> => {
    let lock: FileLock;
    try {
      lock = await waitForLock(join(dirname(path), lockName));
    } catch (error) {
      return fail({ kind: 'file-not-writable', path, detail: describeError(error) });
    }
    try {
      return await changeNow(update);
    } finally {
      await lock.release();
    }
  };

  const changeNow = async (update: (content: T | null) => Result<T>): Promise<Result<T>> => {
    const content = await read();
    if (!content.ok) return content;
    const next = update(content.value);
    if (!next.ok) return next;
    try {
      await write(path, `${JSON.stringify(next.value, null, 2)}\n`);
    } catch (error) {
      return fail({ kind: 'file-not-writable', path, detail: describeError(error) });
    }
    return next;
  };

  return {
    read,
    change(update) {
      const change = last.then(() => changeAlone(update));
      last = change.catch(() => {});
      return change;
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
