import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acquireFileLock, findLockHolder } from '#backend/storage/file-lock';
import { identifyProcess } from '#backend/storage/process-identity';
import { makeTemporaryDirectory } from '../../helpers/temporary-directory';

const owner = { host: 'terminal', subject: 'run-1' };

async function makeDeadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

/** What a process that was killed leaves behind. */
async function leaveLock(path: string, pid: number, startedAt: string): Promise<void> {
  await mkdir(path, { recursive: true });
  await writeFile(join(path, `00ab.${pid}.${startedAt}.claim`), JSON.stringify(owner));
  await writeFile(join(path, `00ab.${pid}.${startedAt}.held`), '');
}

const makePath = async () => join(await makeTemporaryDirectory(), 'locks', 'agency');

describe('a file lock', () => {
  it('is held by one, who is named to the others, until it is given back', async () => {
    const path = await makePath();
    const first = await acquireFileLock(path, owner);
    if (!first.ok) throw new Error('not free');
    expect(await acquireFileLock(path, { host: 'browser', subject: 'run-2' })).toMatchObject({
      ok: false,
      failure: { pid: process.pid, host: 'terminal', subject: 'run-1' },
    });
    await first.value.release();
    expect(await findLockHolder(path)).toBeNull();
    expect(await readdir(path)).toEqual([]);
    expect((await acquireFileLock(path, owner)).ok).toBe(true);
  });

  it('left by a dead process is taken over, and its traces are cleared away', async () => {
    const path = await makePath();
    await leaveLock(path, await makeDeadProcess(), '1');
    expect(await findLockHolder(path)).toBeNull();
    const lock = await acquireFileLock(path, owner);
    if (!lock.ok) throw new Error('not free');
    await lock.value.release();
    expect(await readdir(path)).toEqual([]);
  });

  it('of a process whose number was given to another one is taken over', async ({ skip }) => {
    const self = await identifyProcess(process.pid);
    if (self.startedAt === null) skip('only Linux tells when a process started');
    const path = await makePath();
    await leaveLock(path, process.pid, '1');
    expect((await acquireFileLock(path, owner)).ok).toBe(true);
  });

  it('of another living process is respected', async () => {
    const path = await makePath();
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    try {
      const { pid, startedAt } = await identifyProcess(child.pid ?? 0);
      await leaveLock(path, pid, startedAt ?? 'unknown');
      expect(await acquireFileLock(path, owner)).toMatchObject({ ok: false, failure: { pid } });
    } finally {
      child.kill('SIGKILL');
    }
  });

  it('goes to exactly one of many who find it stale at once', async () => {
    const pid = await makeDeadProcess();
    for (let round = 0; round < 20; round += 1) {
      const path = await makePath();
      await leaveLock(path, pid, '1');
      const takers = Array.from({ length: 8 }, (_, n) =>
        acquireFileLock(path, { ...owner, subject: `run-${n}` }),
      );
      const answers = await Promise.all(takers);
      expect(answers.filter(({ ok }) => ok).length).toBe(1);
      expect((await readdir(path)).length).toBe(2);
    }
  });
});
