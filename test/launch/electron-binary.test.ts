import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  fetchElectronBinary,
  findElectronBinary,
  findFetchObstacle,
  hasDisplay,
} from '../../electron/launch/electron-binary.mjs';

describe('Electron’s binary', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'roster-electron-'));
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  it('is not here after a bare npm ci', () => {
    expect(findElectronBinary(directory, {})).toBeNull();
  });

  it('is not here when its folder was emptied', async () => {
    await writeFile(join(directory, 'path.txt'), 'electron');
    expect(findElectronBinary(directory, {})).toBeNull();
  });

  it('is where Electron’s own installer put it', async () => {
    await writeFile(join(directory, 'path.txt'), 'electron');
    await mkdir(join(directory, 'dist'));
    await writeFile(join(directory, 'dist/electron'), '');
    expect(findElectronBinary(directory, {})).toBe(join(directory, 'dist/electron'));
  });

  it('counts as fetched only when it is there afterwards', async () => {
    await writeFile(join(directory, 'install.js'), 'process.exit(1)');
    expect(await fetchElectronBinary(directory)).toBe(false);
    await writeFile(join(directory, 'install.js'), '');
    expect(await fetchElectronBinary(directory)).toBe(false);
    await writeFile(
      join(directory, 'install.js'),
      `const fs = require('fs');
       fs.mkdirSync(__dirname + '/dist');
       fs.writeFileSync(__dirname + '/dist/electron', '');
       fs.writeFileSync(__dirname + '/path.txt', 'electron');`,
    );
    expect(await fetchElectronBinary(directory)).toBe(true);
  });
});

describe('fetching Electron’s binary', () => {
  it.each([
    [{}, '22.12.0', null],
    [{}, '24.0.0', null],
    [{}, '22.11.9', 'oldNode'],
    [{}, '20.19.0', 'oldNode'],
    [{ CI: '1' }, '24.0.0', 'skipped'],
    [{ ELECTRON_SKIP_BINARY_DOWNLOAD: '1' }, '24.0.0', 'skipped'],
  ] as const)('with %j on Node %s: %s', (variables, version, obstacle) => {
    expect(findFetchObstacle(variables, version)).toBe(obstacle);
  });
});

describe('a window', () => {
  it.each([
    [{}, 'linux', false],
    [{ DISPLAY: ':0' }, 'linux', true],
    [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true],
    [{}, 'darwin', true],
    [{}, 'win32', true],
  ] as const)('with %j on %s can be shown: %s', (variables, platform, shown) => {
    expect(hasDisplay(variables, platform)).toBe(shown);
  });
});
