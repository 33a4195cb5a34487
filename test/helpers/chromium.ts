import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** @returns where a Chromium is on this machine, or null. CHROMIUM_PATH names one. */
export function findChromium(variables: NodeJS.ProcessEnv = process.env): string | null {
  const candidates = [
    variables['CHROMIUM_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  return candidates.find((path) => path !== undefined && existsSync(path)) ?? null;
}

/** Chromium as the specs use it: headless, quiet, and without talking to anybody. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('There is no Chromium here; set CHROMIUM_PATH');
  return chromium.launch({
    executablePath,
    args: [
      '--headless=new',
      // Tests run as root in containers, where Chromium's own sandbox cannot start.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
