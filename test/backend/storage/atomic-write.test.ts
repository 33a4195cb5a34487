import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeAtomically } from '#backend/storage/atomic-write';
import { findDataDirectory } from '#backend/storage/data-directory';
import { makeTemporaryDirectory } from '../../helpers/temporary-directory';

describe('writing a whole file', () => {
  it('makes its directory, replaces what was there, and is nobody else’s to read', async () => {
    const directory = join(await makeTemporaryDirectory(), 'deep', 'er');
    const path = join(directory, 'file.json');
    await writeAtomically(path, 'old');
    await writeAtomically(path, ['ne', 'w']);
    expect(await readFile(path, 'utf8')).toBe('new');
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(directory)).toEqual(['file.json']);
  });

  it('leaves no litter and no half file when it fails', async () => {
    const directory = await makeTemporaryDirectory();
    const path = join(directory, 'taken');
    await mkdir(path);
    await expect(writeAtomically(path, 'x')).rejects.toThrow();
    expect(await readdir(directory)).toEqual(['taken']);
  });
});

describe('the data directory', () => {
  it('is where GHL_ROSTER_HOME says, else the usual place of the system', () => {
    const find = (platform: NodeJS.Platform, environment = {}) =>
      findDataDirectory(environment, { platform, home: '/home/ana' });
    expect(find('linux', { GHL_ROSTER_HOME: '/elsewhere' })).toBe('/elsewhere');
    expect(find('linux')).toBe('/home/ana/.local/share/ghl-roster');
    expect(find('linux', { XDG_DATA_HOME: '/data' })).toBe('/data/ghl-roster');
    expect(find('darwin')).toBe('/home/ana/Library/Application Support/Roster for GHL');
    expect(find('win32', { APPDATA: '/roaming' })).toBe('/roaming/Roster for GHL');
  });
});
