// The desktop app's main process; Electron starts it. Read `main` as the table of contents: what is wired here is explained
// where it lives, and what may not happen is all in security.ts.

import { join, resolve } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, session, shell } from 'electron';
import type { Backend } from '#backend/backend';
import { createBackend } from '#backend/create-backend';
import { systemLanguageOf } from '#backend/environment';
import { findDataDirectory } from '#backend/storage/data-directory';
import { systemRandomness } from '#backend/system-randomness';
import type { Language } from '#shared/contract/calls';
import { createTranslator, languageOf, type Translate } from '#shared/i18n/create-translator';
import { describeStartFailure } from '../transport/describe-start-failure';
import { createPageReader } from '../transport/page-files';
import { servePage } from './app-protocol';
import { askToClose, createDialogFileAccess } from './dialogs';
import { answerCalls, forwardEvents } from './ipc';
import { createMenu } from './menu';
import { createWebPreferences, hardenApp, hardenSession, ownOrigin, schemePrivileges } from './security';
import { createWindowOptions, guardClosing } from './window';

const outDirectory = resolve(import.meta.dirname, '..');

/** Only in a checkout: `npm run dev` serves the page with hot reload. A packaged app has exactly one origin. */
const developmentServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
const pageOrigin = developmentServer ?? ownOrigin;

let window: BrowserWindow | null = null;
let t: Translate = createTranslator('en').t;

async function main(): Promise<void> {
  keepOwnFilesTogether();
  if (!app.requestSingleInstanceLock()) return app.quit();
  app.on('second-instance', showWindow);

  protocol.registerSchemesAsPrivileged([schemePrivileges]);
  hardenApp(app, pageOrigin, shell);
  await app.whenReady();

  const systemLanguage = findSystemLanguage();
  t = createTranslator(systemLanguage).t;
  const backend = await createBackend({
    host: 'desktop',
    environment: process.env,
    systemLanguage,
    fileAccess: createDialogFileAccess(
      dialog,
      () => window,
      () => t,
    ),
  });
  closeBackendBeforeQuitting(backend);
  await followLanguage(backend, systemLanguage);

  answerCalls(ipcMain, backend, pageOrigin);
  await openWindow(backend);
}

async function openWindow(backend: Backend): Promise<void> {
  // A partition without the `persist:` prefix is kept in memory.
  const pageSession = session.fromPartition('page');
  hardenSession(pageSession, pageOrigin);
  const makeNonce = (): string => Buffer.from(systemRandomness.bytes(16)).toString('base64');
  servePage(pageSession.protocol, createPageReader(join(outDirectory, 'renderer'), makeNonce));

  const webPreferences = createWebPreferences(
    join(outDirectory, 'preload/preload.cjs'),
    pageSession,
    app.isPackaged,
  );
  const opened = new BrowserWindow(
    createWindowOptions({ webPreferences, dark: nativeTheme.shouldUseDarkColors }),
  );
  window = opened;
  opened.once('ready-to-show', () => opened.show());
  opened.on('closed', () => (window = null));
  guardClosing(
    opened,
    () => backend.busy,
    () => askToClose(dialog, opened, t),
    () => app.quit(),
  );
  forwardEvents(backend, opened.webContents);
  await opened.loadURL(`${pageOrigin}/`);
}

/** One window is the app, on macOS too: closing it ends everything, after what is in flight has finished. */
function closeBackendBeforeQuitting(backend: Backend): void {
  let closed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void backend.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}

/** Menu and dialogs speak the language chosen in the app's settings, and change with it. */
async function followLanguage(backend: Backend, systemLanguage: Language): Promise<void> {
  const apply = async (): Promise<void> => {
    const settings = await backend.api.getSettings({});
    t = createTranslator((settings.ok ? settings.value.language : null) ?? systemLanguage).t;
    Menu.setApplicationMenu(Menu.buildFromTemplate(createMenu(t, process.platform)));
  };
  backend.api.onChanged(({ what }) => {
    if (what === 'settings') void apply();
  });
  await apply();
}

/**
 * Chromium's own files live in a folder of their own inside the data directory: they do not mix with ours, and an app with
 * another data directory (GHL_ROSTER_HOME) is another app, with its own single instance.
 */
function keepOwnFilesTogether(): void {
  app.setPath('userData', resolve(findDataDirectory(process.env), 'window'));
}

/** Windows and macOS keep the languages in their settings; on Linux they are in the environment. */
function findSystemLanguage(): Language {
  const [preferred] = process.platform === 'linux' ? [] : app.getPreferredSystemLanguages();
  return preferred === undefined ? systemLanguageOf(process.env) : languageOf(preferred);
}

function showWindow(): void {
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

main().catch((error: unknown) => {
  dialog.showErrorBox(t('hosts:startFailedTitle'), describeStartFailure(t, error));
  app.exit(1);
});
