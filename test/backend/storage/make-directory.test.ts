import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeDirectory } from '../../../electron/backend/storage/make-directory';
import { makeTemporaryDirectory } from '../../helpers/temporary-directory';

describe('making a directory', () => {
  it('makes those above it too, and is content when it is there', async () => {
    const path = join(await makeTemporaryDirectory(), 'a', 'b', 'c');
    makeDirectory(path);
    makeDirectory(path);
    expect(statSync(path).isDirectory()).toBe(true);
  });

  it('fails under a file', async () => {
    const file = join(await makeTemporaryDirectory(), 'file');
    writeFileSync(file, '');
    expect(() => makeDirectory(join(file, 'inside'))).toThrow(/ENOTDIR/);
  });

  it.skipIf(!existsSync('/proc/self'))('fails, and comes back, where nothing can be made', () => {
    expect(() => makeDirectory('/proc/nope/inside')).toThrow(/ENOENT/);
  });
});
