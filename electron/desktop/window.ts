import type { BrowserWindow, BrowserWindowConstructorOptions, WebPreferences } from 'electron';

/** What the page is designed for; below it would scroll sideways. */
const smallest = { minWidth: 1024, minHeight: 640 };

export interface WindowOptions {
  readonly webPreferences: WebPreferences;
  /** The theme of the system: its ground is painted until the page is there, so that nothing flashes. */
  readonly dark: boolean;
}

export function createWindowOptions({
  webPreferences,
  dark,
}: WindowOptions): BrowserWindowConstructorOptions {
  return {
    title: 'Roster for GHL',
    width: 1280,
    height: 800,
    ...smallest,
    show: false,
    backgroundColor: dark ? '#121919' : '#f5f8f8',
    // Linux and Windows: the menu's shortcuts work, the bar comes with Alt.
    autoHideMenuBar: true,
    webPreferences,
  };
}

/**
 * Lets a window close, after asking when that would interrupt something.
 * @param mayClose asks the person where needed; never called twice at once
 * @param close really closes, this time without asking
 */
export function guardClosing(
  window: Pick<BrowserWindow, 'on'>,
  isBusy: () => boolean,
  mayClose: () => Promise<boolean>,
  close: () => void,
): void {
  let asking = false;
  let agreed = false;
  window.on('close', (event) => {
    if (agreed || !isBusy()) return;
    event.preventDefault();
    if (asking) return;
    asking = true;
    void mayClose().then((yes) => {
      asking = false;
      agreed = yes;
      if (yes) close();
    });
  });
}
