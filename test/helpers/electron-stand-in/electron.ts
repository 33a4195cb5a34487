// What `import … from 'electron'` gives the built main process inside the child: Electron's objects as far as the app uses
// them. Each is held to the type of the `electron` package, so that an API the package does not have cannot be used by
// mistake. Everything that would be a window, a dialog or a person is asked of the test (see `sides.ts`).

import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { createIpcMain } from './ipc-pair';
import { connectPeer } from './peer';
import type { MainSide, PageResponse, WindowSide } from './sides';

const events = new EventEmitter();
let becomeReadyNow: () => void = () => {};
const ready = new Promise<void>((resolve) => (becomeReadyNow = resolve));
let sandboxForAll = false;
let isQuitting = false;
const windows: StandInWindow[] = [];
const findWindow = (): StandInWindow | undefined => windows[0];

/** Electron's events can be prevented by whoever hears them. @returns whether somebody did */
function emitPreventable(emitter: EventEmitter, name: string, more: object, ...rest: unknown[]): boolean {
  let prevented = false;
  emitter.emit(name, { ...more, preventDefault: () => void (prevented = true) }, ...rest);
  return prevented;
}

export const app = {
  isPackaged: false,
  on: events.on.bind(events) as unknown as Electron.App['on'],
  whenReady: () => ready,
  enableSandbox: () => void (sandboxForAll = true),
  requestSingleInstanceLock: () => process.env['STAND_IN_SECOND_INSTANCE'] === undefined,
  setPath: () => {},
  getPreferredSystemLanguages: () => [],
  exit(code?: number) {
    process.exit(code ?? 0);
  },
  /** Electron's documented order: before-quit, every window's close (which may prevent it), will-quit (likewise), quit. */
  quit() {
    if (emitPreventable(events, 'before-quit', {})) return;
    isQuitting = true;
    if (findWindow()?.closeUnlessPrevented() === false) {
      isQuitting = false;
      return;
    }
    if (emitPreventable(events, 'will-quit', {})) return;
    events.emit('quit', {}, 0);
    process.exit(0);
  },
} satisfies Partial<Electron.App>;

const ipc = createIpcMain();
export const ipcMain = ipc.ipcMain;

export const protocol = {
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]) {
    for (const { scheme, privileges } of schemes) {
      if (privileges?.standard !== true || privileges.secure !== true) {
        throw new Error(`The stand-in shows ${scheme}:// as a standard, secure origin; it must be one`);
      }
      if (privileges.bypassCSP === true) throw new Error(`${scheme}:// must not bypass the CSP`);
    }
  },
} satisfies Partial<Electron.Protocol>;

type BeforeRequest = (
  details: Electron.OnBeforeRequestListenerDetails,
  answer: (response: Electron.CallbackResponse) => void,
) => void;
type PermissionHandler = NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>;

/** The page's session; there is one. */
const pageSession = {
  schemes: new Map<string, (request: Request) => Response | Promise<Response>>(),
  beforeRequest: null as BeforeRequest | null,
  onPermission: null as PermissionHandler | null,
};
const sessionEvents = new EventEmitter();
const sessionObject = {
  protocol: {
    handle(scheme: string, handler: (request: Request) => Response | Promise<Response>) {
      pageSession.schemes.set(scheme, handler);
    },
  },
  webRequest: {
    onBeforeRequest: (listener: BeforeRequest) => void (pageSession.beforeRequest = listener),
  },
  setPermissionRequestHandler: (handler: PermissionHandler) => void (pageSession.onPermission = handler),
  setPermissionCheckHandler: () => {},
  setDevicePermissionHandler: () => {},
  on: sessionEvents.on.bind(sessionEvents),
};

export const session = {
  fromPartition: () => sessionObject as unknown as Electron.Session,
} satisfies Partial<typeof Electron.session>;

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

class StandInWebContents extends EventEmitter {
  destroyed = false;
  url = '';
  openHandler: OpenHandler | null = null;
  isDestroyed = (): boolean => this.destroyed;
  getURL = (): string => this.url;
  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }
  send(channel: string, ...payload: unknown[]): void {
    void test.sendToPage(channel, payload);
  }
}

class StandInWindow extends EventEmitter {
  readonly webContents = new StandInWebContents();
  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    windows.push(this);
    const { preload = '', session: _session, ...webPreferences } = options.webPreferences ?? {};
    void test.openWindow({
      width: options.width ?? 800,
      height: options.height ?? 600,
      preload,
      webPreferences: { ...webPreferences, sandboxForAll },
    });
    events.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    this.webContents.url = url;
    await test.loadUrl(url);
  }
  show(): void {}
  focus(): void {}
  restore(): void {}
  isMinimized(): boolean {
    return false;
  }
  close(): void {
    this.closeUnlessPrevented();
  }
  /** @returns whether the window has gone */
  closeUnlessPrevented(): boolean {
    if (emitPreventable(this, 'close', {})) return false;
    windows.splice(windows.indexOf(this), 1);
    this.webContents.destroyed = true;
    this.webContents.emit('destroyed');
    this.emit('closed');
    void test.closeWindow();
    if (windows.length === 0 && !isQuitting) events.emit('window-all-closed');
    return true;
  }
}
export const BrowserWindow = StandInWindow as unknown as typeof Electron.BrowserWindow;

export const dialog = {
  showSaveDialog: ((...args: unknown[]) =>
    test.showSaveDialog(toData(args.at(-1)))) as Electron.Dialog['showSaveDialog'],
  showMessageBox: ((...args: unknown[]) =>
    test.showMessageBox(toData(args.at(-1)))) as Electron.Dialog['showMessageBox'],
  showErrorBox: (title, content) => void test.showErrorBox(title, content),
} satisfies Partial<Electron.Dialog>;

export const shell = {
  openExternal: (url) => test.openExternal(url),
} satisfies Partial<Electron.Shell>;

export const nativeTheme = { shouldUseDarkColors: false } satisfies Partial<Electron.NativeTheme>;

export const Menu = {
  buildFromTemplate: (template) => template as unknown as Electron.Menu,
  setApplicationMenu(menu) {
    const items = (menu ?? []) as unknown as readonly Electron.MenuItemConstructorOptions[];
    void test.setMenu(items.map((item) => item.label ?? ''));
  },
} satisfies Partial<typeof Electron.Menu>;

const mainSide: MainSide = {
  async request({ url, method }) {
    if (isCancelled(url)) return null;
    const handler = pageSession.schemes.get(new URL(url).protocol.replace(':', ''));
    if (handler === undefined) return null;
    return toPageResponse(await handler(new Request(url, { method })));
  },
  invoke: (channel, input, frame) => ipc.receive(channel, input, frame),
  mayNavigate(url, frame) {
    const contents = findWindow()?.webContents;
    if (contents === undefined) return false;
    const event = { url, isMainFrame: frame === 'main' };
    // Electron tells of every navigation with will-frame-navigate, and of the top frame's with will-navigate before.
    const prevented = frame === 'main' && emitPreventable(contents, 'will-navigate', event, url);
    return !prevented && !emitPreventable(contents, 'will-frame-navigate', event);
  },
  openWindow(url) {
    const details = { url, frameName: '', features: '', disposition: 'foreground-tab' } as never;
    return findWindow()?.webContents.openHandler?.(details).action === 'allow';
  },
  requestPermission(permission, url) {
    let granted = true;
    pageSession.onPermission?.(
      { getURL: () => url } as Electron.WebContents,
      permission as Parameters<PermissionHandler>[1],
      (answer) => (granted = answer),
      {} as never,
    );
    return granted;
  },
  readyToShow: () => void findWindow()?.emit('ready-to-show'),
  pressClose: () => void findWindow()?.close(),
  startSecondInstance: () => void events.emit('second-instance', {}, [], ''),
};

function isCancelled(url: string): boolean {
  let cancelled = false;
  pageSession.beforeRequest?.({ url } as Electron.OnBeforeRequestListenerDetails, ({ cancel }) => {
    cancelled = cancel === true;
  });
  return cancelled;
}

async function toPageResponse(response: Response): Promise<PageResponse> {
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  };
}

/** Only data crosses to the test. */
function toData<T>(value: unknown): T {
  return JSON.parse(JSON.stringify(value ?? {})) as T;
}

const test = connectPeer<WindowSide>(
  {
    // A test that has gone leaves nobody to answer.
    send: (message) => process.connected && process.send?.(message),
    onMessage: (listener) => process.on('message', listener),
  },
  mainSide,
);
process.on('disconnect', () => process.exit(0));
// Electron quits politely on these.
process.on('SIGTERM', () => app.quit()).on('SIGINT', () => app.quit());

/** The child says so when the main process's module has run: Electron is ready only after that. */
export const becomeReady = (): void => becomeReadyNow();
