import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureBuild, isFresh } from '../../electron/launch/ensure-build.mjs';

const outputs = [
  'main/desktop.js',
  'main/browser-host.js',
  'main/cli.js',
  'preload/preload.cjs',
  'renderer/index.html',
];

describe('a build', () => {
  let root: string;
  let builds: number;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'roster-build-'));
    builds = 0;
    for (const path of [
      'electron/main.ts',
      'renderer/app.tsx',
      'shared/x.ts',
      'package.json',
      'package-lock.json',
      'electron.vite.config.ts',
    ]) {
      await write(path, path);
    }
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  async function write(path: string, text: string, at?: Date): Promise<void> {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
    if (at !== undefined) await utimes(join(root, path), at, at);
  }

  const build = async (place: string): Promise<void> => {
    builds += 1;
    const number = builds;
    for (const output of outputs) {
      await mkdir(dirname(join(place, output)), { recursive: true });
      await writeFile(join(place, output), `build ${number}`);
    }
  };
  const ensure = (): Promise<'fresh' | 'built'> => ensureBuild({ root, build });
  const inAMinute = (): Date => new Date(Date.now() + 60_000);

  it('is made when there is none, and not again', async () => {
    expect(await isFresh(root)).toBe(false);
    expect(await ensure()).toBe('built');
    expect(await ensure()).toBe('fresh');
    expect(builds).toBe(1);
  });

  it.each(['electron/main.ts', 'renderer/deep/new.tsx', 'package.json', 'electron.vite.config.ts'])(
    'is made again when %s changed',
    async (path) => {
      await ensure();
      await write(path, 'changed', inAMinute());
      expect(await ensure()).toBe('built');
      expect(await readFile(join(root, 'out/main/cli.js'), 'utf8')).toBe('build 2');
    },
  );

  it('is made again when a source was removed', async () => {
    await write('shared/y.ts', 'y');
    await ensure();
    await rm(join(root, 'shared/y.ts'));
    await utimes(join(root, 'shared'), inAMinute(), inAMinute());
    expect(await isFresh(root)).toBe(false);
  });

  it('is made again when a part of it is missing', async () => {
    await ensure();
    await rm(join(root, 'out/preload/preload.cjs'));
    expect(await ensure()).toBe('built');
  });

  it('is out of date when a source was edited while it was being made', async () => {
    await ensureBuild({
      root,
      async build(place) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        await write('shared/x.ts', 'edited meanwhile');
        await new Promise((resolve) => setTimeout(resolve, 20));
        await build(place);
      },
    });
    expect(await isFresh(root)).toBe(false);
  });

  it('is made once for all who ask at the same time', async () => {
    const slowly = async (place: string): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      await build(place);
    };
    await Promise.all(Array.from({ length: 5 }, () => ensureBuild({ root, build: slowly })));
    expect(builds).toBe(1);
  });

  it('that fails leaves the one before, and nobody locked out', async () => {
    await ensure();
    await write('shared/x.ts', 'broken', inAMinute());
    const broken = async (place: string): Promise<void> => {
      await mkdir(join(place, 'main'), { recursive: true });
      throw new Error('The build failed.');
    };
    await expect(ensureBuild({ root, build: broken })).rejects.toThrow('The build failed.');
    expect(await readFile(join(root, 'out/main/cli.js'), 'utf8')).toBe('build 1');
    expect((await readdir(join(root, 'out'))).sort()).toEqual(['main', 'preload', 'renderer']);
    expect(await ensure()).toBe('built');
  });

  it('goes on where a process that was killed while building left off', async () => {
    // No process has this number: it is above the largest one systems hand out.
    const dead = 4_194_304 * 2;
    await write('node_modules/.cache/roster-build/pid', String(dead));
    await write(`out/building-${dead}/main/cli.js`, 'half');
    await write(`out/replaced-main-${dead}/cli.js`, 'old');
    expect(await ensure()).toBe('built');
    expect((await readdir(join(root, 'out'))).sort()).toEqual(['main', 'preload', 'renderer']);
  });

  it('keeps what else is in out/', async () => {
    await write('out/types/shared.tsbuildinfo', '{}');
    await ensure();
    expect(await readFile(join(root, 'out/types/shared.tsbuildinfo'), 'utf8')).toBe('{}');
  });
});
