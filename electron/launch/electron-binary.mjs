// Electron's npm package does not contain its binary: a script fetches it, which needs Node 22.12 and an open network.

import { spawn } from 'node:child_process';
import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './ensure-build.mjs';

const packageDirectory = join(projectRoot, 'node_modules/electron');

/** About 120 MB. A connection that needs longer is better served by the browser now. */
const fetchTimeoutMs = 120_000;

/** @returns {string | null} the binary's path, or null when it is not on this computer */
export function findElectronBinary(directory = packageDirectory, variables = process.env) {
  const pathFile = join(directory, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const place = variables.ELECTRON_OVERRIDE_DIST_PATH ?? join(directory, 'dist');
  const binary = join(place, readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

/**
 * Why Electron's binary is not even looked for on the network.
 * @returns {'oldNode' | 'skipped' | null} null when fetching may be tried
 */
export function findFetchObstacle(variables = process.env, nodeVersion = process.versions.node) {
  if (variables.CI || variables.ELECTRON_SKIP_BINARY_DOWNLOAD) return 'skipped';
  const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12) ? null : 'oldNode';
}

/** Runs Electron's own installer. @returns {Promise<boolean>} whether the binary is there now */
export function fetchElectronBinary(directory = packageDirectory) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(directory, 'install.js')], {
      stdio: 'ignore',
      timeout: fetchTimeoutMs,
      killSignal: 'SIGKILL',
    });
    child.on('error', () => resolve(false));
    child.on('close', () => resolve(findElectronBinary(directory) !== null));
  });
}

/** @returns {boolean} whether there is a screen to open a window on; only Linux may have none */
export function hasDisplay(variables = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(variables.DISPLAY || variables.WAYLAND_DISPLAY);
}
