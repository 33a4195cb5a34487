import { mkdtemp, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect } from 'vitest';
import { openApp, type OpenApp, type OpenOptions, type RunningApp } from './app-under-test';
import { launchStandIn, type StandInApp } from './electron-stand-in/launch';
import { useBrowser } from './shared-browser';

/** The built desktop app, run by the stand-in for Electron. */
export function openInStandIn(options: OpenOptions = {}): Promise<OpenApp> {
  return openApp(options, async ({ environment, context: contextOptions, size, dataDirectory, watch }) => {
    const browser = await useBrowser();
    const context = await browser.newContext(contextOptions);
    watch(context);
    const standIn = await launchStandIn({ context, environment, size });
    return {
      page: standIn.page,
      saveFile: (action) => saveInto(dataDirectory, standIn, action),
      async stop() {
        // Asked over a run that is under way, whoever ends the app means it.
        standIn.desktop.pressButton = 1;
        await standIn.pressClose();
        await standIn.ended;
        await context.close();
      },
      async kill() {
        standIn.process.kill('SIGKILL');
        await standIn.ended;
        await context.close();
      },
    };
  });
}

async function saveInto(
  parent: string,
  { desktop }: StandInApp,
  action: () => Promise<unknown>,
): ReturnType<RunningApp['saveFile']> {
  desktop.saveDirectory = await mkdtemp(join(parent, 'saved-'));
  const before = desktop.savedPaths.length;
  await action();
  await expect.poll(() => desktop.savedPaths.length, { timeout: 15_000 }).toBe(before + 1);
  const path = desktop.savedPaths.at(-1) ?? '';
  // The dialog answers before the file is there.
  await expect
    .poll(
      () =>
        readFile(path).then(
          (bytes) => bytes.length,
          () => -1,
        ),
      { timeout: 15_000 },
    )
    .toBeGreaterThanOrEqual(0);
  return { name: basename(path), bytes: await readFile(path) };
}
