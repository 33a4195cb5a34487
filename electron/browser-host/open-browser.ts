import { spawn } from 'node:child_process';
import type { EnvironmentVariables } from '#backend/environment';

/** Whether a browser should be opened at all: not in CI, and not where BROWSER=none says so. */
export function wantsBrowser(variables: EnvironmentVariables): boolean {
  return !variables['CI'] && variables['BROWSER']?.toLowerCase() !== 'none';
}

/**
 * Opens an address in the person's browser. The address carries a one-time token and is an argument of the opener for a
 * moment: whoever read it there and was faster would have used it up, which the person then sees.
 * Nothing happens where there is no browser; the address is printed anyway.
 */
export function openBrowser(address: string, platform: NodeJS.Platform): void {
  const [command, args] = findOpener(address, platform);
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

function findOpener(address: string, platform: NodeJS.Platform): [string, string[]] {
  switch (platform) {
    case 'darwin':
      return ['open', [address]];
    case 'win32':
      // Not `cmd /c start`: it would read `&` in an address as a second command.
      return ['rundll32', ['url.dll,FileProtocolHandler', address]];
    default:
      return ['xdg-open', [address]];
  }
}
