import { mkdtemp, readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { _electron } from 'playwright-core';
import { expect } from 'vitest';
import { findElectronBinary, hasDisplay } from '../../electron/launch/electron-binary.mjs';
import { openApp, type OpenApp, type OpenOptions } from './app-under-test';

const projectRoot = resolve(import.meta.dirname, '../..');

/** @returns whether the real app can show a window on this machine */
export function canRunDesktop(): boolean {
  return findElectronBinary() !== null && hasDisplay();
}

/** The real desktop app, where Electron's binary is on this machine. */
export function openInDesktop(options: OpenOptions = {}): Promise<OpenApp> {
  return openApp(options, async ({ environment, context, size, dataDirectory, watch }) => {
    const executablePath = findElectronBinary();
    if (executablePath === null) throw new Error("Electron's binary is not here");
    const app = await _electron.launch({
      executablePath,
      // Chromium's sandbox cannot start for root; only tests ever run as root.
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), projectRoot],
      env: { ...environment },
      colorScheme: context.colorScheme ?? null,
    });
    watch(app.context());
    const page = await app.firstWindow();
    await page.setViewportSize(size);
    return {
      page,
      async saveFile(action) {
        const directory = await mkdtemp(join(dataDirectory, 'saved-'));
        await app.evaluate(({ dialog }, into) => {
          dialog.showSaveDialog = (async (...args: readonly { defaultPath?: string }[]) => ({
            canceled: false,
            filePath: `${into}/${args.at(-1)?.defaultPath ?? 'file'}`,
          })) as typeof dialog.showSaveDialog;
        }, directory);
        await action();
        await expect.poll(async () => (await readdir(directory)).length, { timeout: 15_000 }).toBe(1);
        const [name = ''] = await readdir(directory);
        return { name, bytes: await readFile(join(directory, name)) };
      },
      stop: () => app.close(),
      async kill() {
        const ended = new Promise((done) => app.process().once('exit', done));
        app.process().kill('SIGKILL');
        await ended;
      },
    };
  });
}
