import { readFile } from 'node:fs/promises';
import { openApp, type OpenApp, type OpenOptions } from './app-under-test';
import { startBrowserHostProcess, stopProcess } from './browser-host-process';
import { useBrowser } from './shared-browser';

export { startBrowserHostProcess, stopProcess } from './browser-host-process';

/** The built browser host as a process of its own, and its page in Chromium. */
export function openInBrowserHost(options: OpenOptions = {}): Promise<OpenApp> {
  return openApp(options, async (conditions) => {
    const { child, address } = await startBrowserHostProcess(conditions.environment);
    const browser = await useBrowser();
    const context = await browser.newContext({ ...conditions.context, acceptDownloads: true });
    conditions.watch(context);
    const page = await context.newPage();
    await page.goto(address);
    return {
      page,
      async saveFile(action) {
        const [download] = await Promise.all([page.waitForEvent('download'), action()]);
        return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
      },
      async stop() {
        await context.close();
        await stopProcess(child);
      },
      async kill() {
        // The page goes first: what it says about a host that vanished is another test's matter.
        await context.close();
        await stopProcess(child, 'SIGKILL');
      },
    };
  });
}
