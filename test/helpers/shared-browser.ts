import type { Browser } from 'playwright-core';
import { afterAll } from 'vitest';
import { launchChromium } from './chromium';

let browser: Promise<Browser> | null = null;

/** One Chromium for all specs of a file; every app has a context of its own in it. */
export function useBrowser(): Promise<Browser> {
  browser ??= launchChromium();
  return browser;
}

afterAll(async () => {
  await (await browser)?.close();
  browser = null;
});
