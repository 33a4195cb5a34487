// The browser host: the whole app on plain Node, with its page in the person's own browser. `npm start` imports this file
// where Electron's binary is not available; the end-to-end tests run it as a process of its own.

import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createBackend } from '#backend/create-backend';
import { systemLanguageOf } from '#backend/environment';
import { systemClock } from '#backend/system-clock';
import { systemRandomness } from '#backend/system-randomness';
import { createTranslator } from '#shared/i18n/create-translator';
import { describeStartFailure } from '../transport/describe-start-failure';
import { createDownloads } from './downloads';
import { openBrowser, wantsBrowser } from './open-browser';
import { startBrowserHost } from './server';

const language = systemLanguageOf(process.env);
const { t } = createTranslator(language);

async function main(): Promise<void> {
  const port = readPort(process.argv.slice(2));
  if (port === null) return failWith(t('hosts:badPort'));

  const downloads = createDownloads(systemClock, systemRandomness);
  const backend = await createBackend({
    host: 'browser',
    environment: process.env,
    fileAccess: downloads.fileAccess,
    systemLanguage: language,
  });
  const host = await startBrowserHost({
    backend,
    downloads,
    randomness: systemRandomness,
    pageDirectory: resolve(import.meta.dirname, '../renderer'),
    port,
    language,
  });

  closeOnSignal(async () => {
    // The backend first: pages may watch their run come to rest.
    await backend.close();
    await host.close();
  });
  welcome(host.createAddress);
}

function welcome(createAddress: () => string): void {
  const opens = wantsBrowser(process.env);
  const canAskForMore = process.stdin.isTTY === true;
  const address = createAddress();
  const say = (line: string): void => console.log(line);
  say(`\n${t('hosts:running')}\n\n  ${address}\n`);
  say(opens ? t('hosts:openInBrowser') : t('hosts:copyAddress'));
  say(canAskForMore ? t('hosts:onceOnly') : t('hosts:onceOnlyNoKeyboard'));
  say(t('hosts:howToStop'));

  if (opens) openBrowser(address, process.platform);
  if (canAskForMore) {
    createInterface({ input: process.stdin }).on('line', () => say(`\n  ${createAddress()}\n`));
  }
}

/** Ctrl+C and a polite kill let what is in flight finish. A second one means it: the journal is made for that. */
function closeOnSignal(close: () => Promise<void>): void {
  let closing = false;
  const onSignal = (): void => {
    if (closing) process.exit(130);
    closing = true;
    console.log(t('hosts:closing'));
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
}

/** @returns the port asked for, 0 for any, or null when it is none */
function readPort(args: readonly string[]): number | null {
  const { values } = parseArgs({ args: [...args], options: { port: { type: 'string' } }, strict: false });
  if (values.port === undefined) return 0;
  const port = typeof values.port === 'string' && /^\d{1,5}$/.test(values.port) ? Number(values.port) : NaN;
  return port <= 65_535 ? port : null;
}

function failWith(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

await main().catch((error: unknown) => {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE')
    return failWith(t('hosts:portTaken', { port: String(readPort(process.argv.slice(2))) }));
  failWith(`${t('hosts:startFailedTitle')}: ${describeStartFailure(t, error)}`);
});
