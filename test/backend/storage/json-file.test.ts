import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { writeAtomically } from '#backend/storage/atomic-write';
import { openJsonFile } from '#backend/storage/json-file';
import { fail, succeed } from '#shared/contract/result';
import { makeTemporaryDirectory } from '../../helpers/temporary-directory';

const numbers = z.array(z.number());

async function openTwice() {
  const path = join(await makeTemporaryDirectory(), 'numbers.json');
  const open = () => openJsonFile(path, numbers, writeAtomically);
  return { path, one: open(), other: open() };
}

describe('a small file that several windows change', () => {
  it('loses nothing of what they add at the same time', async () => {
    const { one, other } = await openTwice();
    const wanted = Array.from({ length: 40 }, (_, n) => n);
    await Promise.all(
      wanted.map((n) => (n % 2 === 0 ? one : other).change((list) => succeed([...(list ?? []), n]))),
    );
    const read = await one.read();
    expect(read.ok && read.value?.toSorted((a, b) => a - b)).toEqual(wanted);
  });

  it('is free again after a change that was refused or threw', async () => {
    const { one, other } = await openTwice();
    expect((await one.change(() => fail({ kind: 'template-not-found' }))).ok).toBe(false);
    await expect(
      one.change(() => {
        throw new Error('a bug');
      }),
    ).rejects.toThrow('a bug');
    expect(await other.change(() => succeed([1]))).toEqual({ ok: true, value: [1] });
  });

  it('is its owner’s alone, and leaves nobody’s claim behind', async () => {
    const { path, one } = await openTwice();
    await one.change(() => succeed([1]));
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(dirname(path), 'changes.lock'))).toEqual([]);
  });
});
