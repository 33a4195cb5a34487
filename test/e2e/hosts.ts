import { describe } from 'vitest';
import { findChromium } from '../helpers/chromium';
import type { OpenApp, OpenOptions } from '../helpers/app-under-test';
import { openInBrowserHost } from '../helpers/open-in-browser-host';
import { canRunDesktop, openInDesktop } from '../helpers/open-in-desktop';
import { openInStandIn } from '../helpers/open-in-stand-in';

export { expectNoAxeViolations } from '../helpers/axe';
export { takeScreenshot, type OpenApp, type OpenOptions } from '../helpers/app-under-test';

export interface TestHost {
  readonly name: 'browser host' | 'desktop stand-in' | 'desktop app';
  /** Short, for the names of screenshots. */
  readonly id: 'browser' | 'stand-in' | 'desktop';
  /** Opens the built app with a data directory of its own. Close it at the end; `closeAll` does it for a whole spec. */
  open(options?: OpenOptions): Promise<OpenApp>;
}

const everywhere: readonly TestHost[] = [
  { name: 'browser host', id: 'browser', open: openInBrowserHost },
  { name: 'desktop stand-in', id: 'stand-in', open: openInStandIn },
];

/** The hosts that can run here. `global-setup.ts` says which cannot, and fails in CI where one must. */
export const hosts: readonly TestHost[] = canRunDesktop()
  ? [...everywhere, { name: 'desktop app', id: 'desktop', open: openInDesktop }]
  : everywhere;

/** Runs the same specs over every host. */
export function forEachHost(specify: (host: TestHost) => void): void {
  const hasChromium = findChromium() !== null;
  for (const host of hosts) {
    const title = hasChromium ? `in the ${host.name}` : `in the ${host.name} (skipped: no Chromium here)`;
    describe.skipIf(!hasChromium)(title, () => specify(host));
  }
}
