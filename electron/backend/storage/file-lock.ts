import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { fail, succeed, type Result } from '#shared/contract/result';
import { identifyProcess, isAlive, type ProcessIdentity } from './process-identity';

const lockContent = z.object({
  pid: z.number().int(),
  startedAt: z.string().nullable(),
  /** Which host: `desktop`, `browser`, `terminal`. */
  host: z.string(),
  /** What it is doing: a run's id. */
  subject: z.string(),
  nonce: z.string(),
});
export type LockHolder = Readonly<z.infer<typeof lockContent>>;

export interface FileLock {
  /** Gives it back. Does nothing if somebody took it over meanwhile. */
  release(): Promise<void>;
}

/**
 * Takes a lock that all processes of this machine see. A lock left by a dead process is taken over.
 *
 * The file appears whole or not at all: it is written beside and linked into place, and `link` refuses a name that
 * exists. A stale one is moved away first; if it turns out to be a living one's, moved by two of us at once, it is
 * put back and we have lost.
 * @returns the lock, or who holds it
 */
export async function acquireFileLock(
  path: string,
  owner: { readonly host: string; readonly subject: string },
): Promise<Result<FileLock, LockHolder>> {
  await mkdir(dirname(path), { recursive: true });
  const self = await identifyProcess(process.pid);
  const mine: LockHolder = { ...self, ...owner, nonce: randomBytes(12).toString('hex') };
  const draft = `${path}.${mine.nonce}`;
  await writeFile(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    for (;;) {
      if (await tryLink(draft, path)) return succeed({ release: () => release(path, mine.nonce) });
      const holder = await readLock(path);
      if (holder === 'none') continue;
      if (holder !== 'unreadable' && (await isAlive(asIdentity(holder)))) return fail(holder);
      await moveStaleAway(path, `${draft}.stale`, holder);
    }
  } finally {
    await rm(draft, { force: true });
  }
}

/** Who holds the lock now; null when nobody does, or only a process that is no more. */
export async function findLockHolder(path: string): Promise<LockHolder | null> {
  const holder = await readLock(path);
  if (holder === 'none' || holder === 'unreadable') return null;
  return (await isAlive(asIdentity(holder))) ? holder : null;
}

async function moveStaleAway(path: string, aside: string, seen: LockHolder | 'unreadable'): Promise<void> {
  try {
    await rename(path, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  const moved = await readLock(aside);
  const isTheOneSeen =
    seen === 'unreadable' ? moved === 'unreadable' : typeof moved === 'object' && moved.nonce === seen.nonce;
  // Between reading and moving, another process took over and this is its living lock: back it goes.
  if (!isTheOneSeen) await tryLink(aside, path);
  await rm(aside, { force: true });
}

async function release(path: string, nonce: string): Promise<void> {
  const holder = await readLock(path);
  if (typeof holder === 'object' && holder.nonce === nonce) await rm(path, { force: true });
}

async function tryLink(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

async function readLock(path: string): Promise<LockHolder | 'none' | 'unreadable'> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return 'none';
    throw error;
  }
  try {
    const parsed = lockContent.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

function asIdentity(holder: LockHolder): ProcessIdentity {
  return { pid: holder.pid, startedAt: holder.startedAt };
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
