import { homedir } from 'node:os';
import { resolve } from 'node:path';
import type { EnvironmentVariables } from '../environment';
import { findDataRoot } from './data-directory';

/** Where this program keeps its data on this machine, as an absolute path. */
export function locateDataRoot(environment: EnvironmentVariables): string {
  return resolve(findDataRoot({ platform: process.platform, home: homedir(), environment }));
}
