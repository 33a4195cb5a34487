// Makes sure that out/ holds a build of the sources as they are, whoever asks: `npm start`, `npm run cli`, the tests.
// Plain JavaScript: it must run before anything is built.

import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';

export const projectRoot = resolve(import.meta.dirname, '../..');

const parts = ['main', 'preload', 'renderer'];
const outputs = [
  'main/desktop.js',
  'main/browser-host.js',
  'main/cli.js',
  'preload/preload.cjs',
  'renderer/index.html',
];
const sources = [
  'electron',
  'renderer',
  'shared',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
];

/** How long to wait for another process that is building, in ms. A build takes seconds. */
const patienceMs = 5 * 60_000;

/**
 * Builds when out/ is missing or older than the sources. Several processes may ask at once: one builds, the others wait
 * for it. A build goes to a folder of its own and is moved into place when it is whole, so that nobody loads half of one,
 * and a failed build leaves the one before.
 *
 * @param {{ root?: string, say?: () => void, build?: (outDirectory: string) => Promise<void> }} [options]
 *   `say` is called once when a build is needed; `build` is for tests
 * @returns {Promise<'fresh' | 'built'>}
 * @throws when the build fails, with its output
 */
export async function ensureBuild({ root = projectRoot, say = () => {}, build } = {}) {
  if (await isFresh(root)) return 'fresh';
  const unlock = await takeLock(join(root, 'node_modules/.cache/roster-build'));
  try {
    // Another process may have built while this one waited.
    if (await isFresh(root)) return 'built';
    say();
    await removeLeftovers(join(root, 'out'));
    const startedAt = new Date();
    const place = join(root, 'out', `building-${process.pid}`);
    try {
      await (build ?? runElectronVite(root))(place);
      // What was edited during the build is newer than the build, whenever its files were written.
      for (const output of outputs) await utimes(join(place, output), startedAt, startedAt);
      for (const part of parts) await swapIn(join(place, part), join(root, 'out', part));
    } finally {
      await rm(place, { recursive: true, force: true });
    }
    return 'built';
  } finally {
    await unlock();
  }
}

/** @returns {Promise<boolean>} whether every output is at least as new as every source */
export async function isFresh(root = projectRoot) {
  try {
    const built = await Promise.all(outputs.map((path) => modifiedAt(join(root, 'out', path))));
    const edited = await Promise.all(sources.map((path) => newestIn(join(root, path))));
    return Math.min(...built) >= Math.max(...edited);
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

/** A folder's own time counts too: it changes when a file in it is removed or renamed. */
async function newestIn(path) {
  const found = await stat(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = await Promise.all((await readdir(path)).map((name) => newestIn(join(path, name))));
  return Math.max(found.mtimeMs, ...inside);
}

async function modifiedAt(path) {
  return (await stat(path)).mtimeMs;
}

async function swapIn(built, place) {
  const old = join(place, '..', `replaced-${basename(place)}-${process.pid}`);
  await rename(place, old).catch(ignoreMissing);
  await rename(built, place);
  await rm(old, { recursive: true, force: true });
}

/** What builds that were killed half way left behind. */
async function removeLeftovers(out) {
  const names = await readdir(out).catch(ignoreMissing);
  for (const name of names ?? []) {
    const [, pid] = /^(?:building|replaced)-(?:.*-)?(\d+)$/.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid)))
      await rm(join(out, name), { recursive: true, force: true });
  }
}

function runElectronVite(root) {
  return (outDirectory) =>
    new Promise((resolveBuild, rejectBuild) => {
      const program = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
      const child = spawn(process.execPath, [program, 'build', '--logLevel', 'warn'], {
        cwd: root,
        // Its words are shown as text, only when it fails.
        env: { ...process.env, NO_COLOR: '1', ROSTER_BUILD_DIRECTORY: outDirectory },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let output = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
      child.on('error', rejectBuild);
      child.on('close', (code) => {
        if (code === 0) resolveBuild();
        else rejectBuild(new Error(`The build failed.\n${output}`));
      });
    });
}

/**
 * A folder is the lock: making one is atomic everywhere. The lock of a process that died is taken over.
 * @returns {Promise<() => Promise<void>>} the way to let go
 */
async function takeLock(path) {
  await mkdir(resolve(path, '..'), { recursive: true });
  const giveUpAt = performance.now() + patienceMs;
  for (;;) {
    try {
      await mkdir(path);
      await writeFile(join(path, 'pid'), String(process.pid));
      return () => rm(path, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (await isAbandoned(path)) {
      // Moved aside first: of several that notice, one succeeds. Should two build all the same, each does so in a folder
      // of its own and the later one stays: work done twice, nothing broken.
      const aside = `${path}.${process.pid}`;
      await rename(path, aside).catch(ignoreMissing);
      await rm(aside, { recursive: true, force: true });
    } else if (performance.now() > giveUpAt) {
      throw new Error(`Another process has been building for long. If none is, delete ${path}`);
    } else {
      await new Promise((wake) => setTimeout(wake, 100));
    }
  }
}

async function isAbandoned(path) {
  let pid;
  try {
    pid = Number(await readFile(join(path, 'pid'), 'utf8'));
  } catch (error) {
    ignoreMissing(error);
    // Just made and not signed yet, or just removed; only one that stays unsigned is abandoned.
    const madeAt = await stat(path).catch(ignoreMissing);
    return madeAt !== undefined && Date.now() - madeAt.mtimeMs > 10_000;
  }
  return Number.isInteger(pid) && pid > 0 && !isAlive(pid);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return error.code !== 'ESRCH';
  }
}

function ignoreMissing(error) {
  if (error.code !== 'ENOENT') throw error;
}
