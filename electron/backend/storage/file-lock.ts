import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fail, succeed, type Result } from '#shared/contract/result';
import { identifyProcess, isAlive, type ProcessIdentity } from './process-identity';
import { makeDirectory } from './make-directory';

export interface LockHolder extends ProcessIdentity {
  /** Which host: `desktop`, `browser`, `terminal`. Empty while it is still writing that down. */
  readonly host: string;
  /** What it is doing: a run's id. */
  readonly subject: string;
}

export interface FileLock {
  release(): Promise<void>;
}

interface Claim {
  readonly name: string;
  readonly identity: ProcessIdentity;
  readonly held: boolean;
}

// Chance comes from the system here, not from the port: it only keeps claims apart and crowds moving, nothing depends on it.
/** How long the one who stands back waits before asking again, in ms, plus as much again by chance. */
const standBackMs = 10;
/** More rounds than any crowd of windows can need; then whoever is in front counts as the holder. */
const mostRounds = 100;

/**
 * Takes a lock that all processes of this machine see. A lock left by a dead process does not count.
 *
 * The lock is a directory in which everybody who wants it puts up a claim of their own, and then looks whether any other
 * living process has one. Because a claim is up before its owner looks, of two at least one sees the other: nobody
 * ever has to take anybody else's file away, which cannot be done safely. Where several see each other, the first by
 * name stays and the others stand back.
 * @param path a directory; made when it is not there
 * @returns the lock, or who holds it
 */
export async function acquireFileLock(
  path: string,
  owner: { readonly host: string; readonly subject: string },
): Promise<Result<FileLock, LockHolder>> {
  makeDirectory(path);
  const self = await identifyProcess(process.pid);
  const name = `${randomBytes(12).toString('hex')}.${self.pid}.${self.startedAt ?? 'unknown'}`;
  const claim = join(path, `${name}.claim`);
  const held = join(path, `${name}.held`);
  const release = async () => {
    await rm(held, { force: true });
    await rm(claim, { force: true });
  };
  try {
    for (let round = 1; ; round += 1) {
      await writeFile(claim, JSON.stringify(owner), { mode: 0o600 });
      const others = (await listLivingClaims(path)).filter((other) => other.name !== name);
      const holder = others.find((other) => other.held);
      const [inFront] = others.filter((other) => other.name < name);
      if (others.length === 0) {
        await writeFile(held, '', { mode: 0o600 });
        return succeed({ release });
      }
      if (holder !== undefined || (inFront !== undefined && round >= mostRounds)) {
        await release();
        return fail(await describeHolder(path, holder ?? inFront ?? others[0]));
      }
      if (inFront !== undefined) await release();
      await wait(standBackMs * (1 + Math.random()) * (inFront === undefined ? 0.3 : 1));
    }
  } catch (error) {
    await release().catch(() => {});
    throw error;
  }
}

/** Who holds the lock now; null when nobody does, or only a process that is no more. */
export async function findLockHolder(path: string): Promise<LockHolder | null> {
  const holder = (await listLivingClaims(path)).find(({ held }) => held);
  return holder === undefined ? null : describeHolder(path, holder);
}

/** Claims of living processes; those of dead ones are cleared away, which nobody can mistake for their own. */
async function listLivingClaims(path: string): Promise<readonly Claim[]> {
  const files = await readdir(path).catch((error: unknown): string[] => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  const living: Claim[] = [];
  for (const file of files) {
    const [, name, pid, startedAt] = /^([0-9a-f]+\.(\d+)\.(\w+))\.claim$/.exec(file) ?? [];
    if (name === undefined) continue;
    const identity = { pid: Number(pid), startedAt: startedAt === 'unknown' ? null : (startedAt ?? null) };
    if (await isAlive(identity)) living.push({ name, identity, held: files.includes(`${name}.held`) });
    else for (const kind of ['held', 'claim']) await rm(join(path, `${name}.${kind}`), { force: true });
  }
  return living;
}

async function describeHolder(path: string, claim: Claim | undefined): Promise<LockHolder> {
  const unknown = { pid: 0, startedAt: null, host: '', subject: '' };
  if (claim === undefined) return unknown;
  try {
    const owner: unknown = JSON.parse(await readFile(join(path, `${claim.name}.claim`), 'utf8'));
    return { ...claim.identity, host: readText(owner, 'host'), subject: readText(owner, 'subject') };
  } catch {
    return { ...unknown, ...claim.identity };
  }
}

function readText(value: unknown, property: string): string {
  const text: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, property) : '';
  return typeof text === 'string' ? text : '';
}
