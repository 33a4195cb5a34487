import { constants } from 'node:fs';
import { access, copyFile, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, resolve } from 'node:path';
import type { Failure } from '#shared/contract/failure';
import { fail, succeed, type Result } from '#shared/contract/result';
import type { SheetFile } from '#shared/sheet/types';
import type { SavedTo, StreamingFileAccess } from '#backend/ports';
import { replaceFile } from '#backend/storage/atomic-write';

/** Files leave the backend to where the command line says, not through a dialog. */
export interface TerminalFiles extends StreamingFileAccess {
  /** Where the next file goes. `secret` files are for their owner only. */
  sendNextTo(path: string, kind: 'plain' | 'secret'): void;
  /** Why the last file could not be written; null when it was. */
  readonly failure: Failure | null;
  /** Where a secret file went that was in the way of the last one and held what that does not; null when none was. */
  readonly setAside: string | null;
}

export function createTerminalFiles(): TerminalFiles {
  let next: { path: string; kind: 'plain' | 'secret' } | null = null;
  let failure: Failure | null = null;
  let setAside: string | null = null;

  const write = async (
    content: () => Uint8Array | AsyncIterable<Uint8Array>,
    signal?: AbortSignal,
  ): Promise<SavedTo> => {
    if (next === null) return { kind: 'cancelled' };
    const { path, kind } = next;
    next = null;
    try {
      const bytes = content();
      if (kind === 'secret' && bytes instanceof Uint8Array) setAside = await keepWhatWouldBeLost(path, bytes);
      await writeWhole(path, bytes, kind === 'secret' ? 0o600 : 0o666);
      return { kind: 'path', path };
    } catch (error) {
      // A full disk is nothing the backend could do anything about, nor a bug of its.
      if (!signal?.aborted) failure = { kind: 'file-not-writable', path, detail: codeOf(error) };
      return { kind: 'cancelled' };
    }
  };

  return {
    get failure() {
      return failure;
    },
    get setAside() {
      return setAside;
    },
    sendNextTo(path, kind) {
      failure = null;
      setAside = null;
      next = { path: resolve(path), kind };
    },
    save: ({ bytes }) => write(() => bytes),
    saveParts: (file) => write(() => file.parts(), file.signal),
  };
}

/**
 * A password that was made exists nowhere else: a file of them is never written over, unless the new one holds every line
 * of it.
 * @returns the new name of the old file, or null when nothing would be lost
 */
async function keepWhatWouldBeLost(path: string, bytes: Uint8Array): Promise<string | null> {
  const there = await stat(path).catch(() => null);
  if (there === null || !there.isFile()) return null;
  const lines = new Set(new TextDecoder().decode(bytes).split(/\r?\n/));
  const old = new TextDecoder().decode(await readFile(path));
  if (old.split(/\r?\n/).every((line) => lines.has(line))) return null;
  const ending = extname(path);
  for (let number = 1; ; number += 1) {
    const name = `${path.slice(0, path.length - ending.length)}.${number}${ending}`;
    try {
      await copyFile(path, name, constants.COPYFILE_EXCL);
      return name;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

/** Whole or not at all; a pipe or a device is written to, never replaced by a file. */
async function writeWhole(
  path: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
  mode: number,
): Promise<void> {
  const there = await stat(path).catch(() => null);
  if (there && !there.isFile()) return writeFile(path, content);
  return replaceFile(path, content, mode);
}

/** Tells before anything is changed whether the results could be written where they are wanted. */
export async function checkWritable(path: string): Promise<Failure | null> {
  const target = resolve(path);
  try {
    const there = await stat(target).catch(() => null);
    if (there?.isDirectory()) return { kind: 'file-not-writable', path: target, detail: 'EISDIR' };
    if (there && !there.isFile()) return null;
    await access(dirname(target), constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    return { kind: 'file-not-writable', path: target, detail: codeOf(error) };
  }
}

/** Reads a sheet's bytes. */
export async function readSheetFile(path: string): Promise<Result<SheetFile>> {
  try {
    return succeed({ name: basename(path), bytes: new Uint8Array(await readFile(path)) });
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return fail({ kind: 'file-not-found', path });
    return fail({ kind: 'file-not-readable', path, detail: code });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
