import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where everything of this program lives, below the directory the host chose. */
export interface DataDirectory {
  readonly root: string;
  /** One journal per run: `<runId>.ndjson`. */
  readonly runs: string;
  /** One lock per agency with a run under way. */
  readonly locks: string;
}

/** Names only: each part makes its own directory when it first writes. */
export function layOutDataDirectory(root: string): DataDirectory {
  return { root, runs: join(root, 'runs'), locks: join(root, 'locks') };
}

/**
 * @returns GHL_ROSTER_HOME, else the usual place of the operating system for data that programs keep
 */
export function findDataDirectory(
  environment: Readonly<Record<string, string | undefined>>,
  machine: { readonly platform: NodeJS.Platform; readonly home: string } = {
    platform: process.platform,
    home: homedir(),
  },
): string {
  const chosen = environment['GHL_ROSTER_HOME']?.trim();
  if (chosen) return chosen;
  switch (machine.platform) {
    case 'win32':
      return join(environment['APPDATA'] || join(machine.home, 'AppData', 'Roaming'), 'Roster for GHL');
    case 'darwin':
      return join(machine.home, 'Library', 'Application Support', 'Roster for GHL');
    default:
      return join(environment['XDG_DATA_HOME'] || join(machine.home, '.local', 'share'), 'ghl-roster');
  }
}
