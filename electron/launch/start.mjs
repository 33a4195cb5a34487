// `npm start`: builds if needed, then opens the desktop app where Electron can run, and the browser host everywhere else.
//   npm start -- --browser        the browser host in any case
//   npm start -- --port 4000      … on this port

import { spawn } from 'node:child_process';
import { ensureBuild, projectRoot } from './ensure-build.mjs';
import {
  fetchElectronBinary,
  findElectronBinary,
  findFetchObstacle,
  hasDisplay,
} from './electron-binary.mjs';
import { chooseWords } from './words.mjs';

/** A window that dies with an error sooner than this never opened. */
const startupMs = 10_000;

const words = chooseWords(process.env);

try {
  await ensureBuild({ say: () => console.log(words.build) });
  const reason = await openDesktop();
  if (reason !== null) {
    console.log(words.because(reason));
    // In this same process: Ctrl+C and a kill reach it directly.
    await import('../../out/main/browser-host.js');
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** @returns {Promise<string | null>} why there is no window, in words; null when there was one and it has closed */
async function openDesktop() {
  const options = process.argv.slice(2);
  if (options.some((option) => option === '--browser' || option.startsWith('--port'))) return words.asked;
  if (!hasDisplay()) return words.noDisplay;
  let binary = findElectronBinary();
  if (binary === null) {
    const obstacle = findFetchObstacle();
    if (obstacle === 'oldNode') return words.oldNode(process.version);
    if (obstacle === 'skipped') return words.skipped;
    console.log(words.fetching);
    binary = (await fetchElectronBinary()) ? findElectronBinary() : null;
  }
  if (binary === null) return words.notFetched;
  return (await runDesktop(binary)) ? null : words.crashed;
}

/** @returns {Promise<boolean>} false when the window never opened (a missing system library, a forbidden sandbox) */
function runDesktop(binary) {
  return new Promise((resolve) => {
    const startedAt = performance.now();
    const child = spawn(binary, [projectRoot], { stdio: 'inherit' });
    // Ctrl+C in a terminal reaches the window's process by itself, and a second signal would cut its closing short.
    const forward = (signal) => {
      if (signal === 'SIGTERM' || !process.stdin.isTTY) child.kill(signal);
    };
    process.on('SIGINT', forward).on('SIGTERM', forward);
    child.on('error', () => resolve(false));
    child.on('close', (code, signal) => {
      process.off('SIGINT', forward).off('SIGTERM', forward);
      const failed = code !== 0 && !['SIGINT', 'SIGTERM'].includes(signal);
      if (failed && performance.now() - startedAt < startupMs) return resolve(false);
      process.exitCode = failed ? 1 : 0;
      resolve(true);
    });
  });
}
