import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { openApp, type OpenApp, type OpenOptions, type StartConditions } from './app-under-test';
import { useBrowser } from './shared-browser';

const builtHost = resolve(import.meta.dirname, '../../out/main/browser-host.js');

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

/** Starts it and reads the address it prints. */
export async function startBrowserHostProcess(
  environment: StartConditions['environment'],
  args: readonly string[] = [],
): Promise<{ readonly child: ChildProcess; readonly address: string; readonly output: () => string }> {
  const child = spawn(process.execPath, [builtHost, ...args], {
    env: { ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const address = await new Promise<string>((found, failed) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const [printed] = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+(?=\s)/.exec(output) ?? [];
      if (printed !== undefined) found(printed);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', (code) => failed(new Error(`The browser host ended with ${code}.\n${output}`)));
  });
  return { child, address, output: () => output };
}

/** Ends a process, by default politely, and waits for it. @returns its exit code */
export async function stopProcess(
  child: ChildProcess,
  signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM',
): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  child.kill(signal);
  return ended;
}
