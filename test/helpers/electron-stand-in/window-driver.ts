import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Frame, Page, Request, Route } from 'playwright-core';
import type { Methods } from './peer';
import { runPreload } from './page-runtime';
import type { MainSide, WindowDescription, WindowSide } from './sides';

/** What the desktop and the person did, and what they will answer. */
export interface Desktop {
  /** Where the next save dialog puts its file; null cancels it. */
  saveDirectory: string | null;
  /** Which button the person presses in the next question. */
  pressButton: number;
  readonly asked: { readonly message: string; readonly buttons: readonly string[] }[];
  readonly savedPaths: string[];
  readonly openedLinks: string[];
  readonly errors: string[];
  menu: readonly string[];
  window: WindowDescription | null;
}

export interface WindowDriver {
  readonly side: WindowSide;
  readonly desktop: Desktop;
  /** The page, once the main process has loaded it. */
  readonly page: Promise<Page>;
}

/** `app://roster/x` ↔ `https://roster.app.invalid/x`: Chromium cannot be taught a scheme from outside. */
export const toChromium = (url: string): string => url.replace(/^app:\/\/([^/]+)/, 'https://$1.app.invalid');
const toElectron = (url: string): string =>
  url.replace(/^https:\/\/([^/]+)\.app\.invalid(?=\/|$)/, 'app://$1');

const bindings = { invokeBinding: '__standInInvoke', receiveBinding: '__standInReceive' };

/** Plays Electron's window with a page of Chromium. */
export function driveWindow(
  context: BrowserContext,
  size: { readonly width: number; readonly height: number } | null,
  main: () => Methods<MainSide>,
): WindowDriver {
  let showPage: (page: Page) => void = () => {};
  const page = new Promise<Page>((resolve) => (showPage = resolve));
  const mail = createMail();
  const desktop: Desktop = {
    saveDirectory: null,
    pressButton: 0,
    asked: [],
    savedPaths: [],
    openedLinks: [],
    errors: [],
    menu: [],
    window: null,
  };
  let windowOpened: Promise<Page> | null = null;
  /** The address the main process itself loads: not a navigation of the page, so nobody is asked. */
  let loading: string | null = null;

  async function open(description: WindowDescription): Promise<Page> {
    desktop.window = description;
    const preload = await readFile(description.preload, 'utf8');
    await context.exposeBinding(bindings.invokeBinding, async ({ frame }, channel, input) => {
      const sender = { url: toElectron(frame.url()), isTop: frame.parentFrame() === null };
      return main()
        .invoke(channel, input, sender)
        .then(
          (value) => ({ value }),
          (error: Error) => ({ error: error.message }),
        );
    });
    await context.exposeBinding(bindings.receiveBinding, () => mail.receive());
    await context.addInitScript({
      content: `(${runPreload.toString()})(${JSON.stringify(bindings)}, function (require, module, exports) {${preload}\n});`,
    });
    await context.route('**/*', (route) => answer(route));
    const opened = await context.newPage();
    await opened.setViewportSize(size ?? { width: description.width, height: description.height });
    opened.on('popup', (popup) => void popup.close());
    return opened;
  }

  async function answer(route: Route): Promise<void> {
    const request = route.request();
    const url = toElectron(request.url());
    try {
      if (request.isNavigationRequest() && request.url() !== loading) {
        const frame = findFrame(request);
        if (frame === null || frame.page() !== (await windowOpened)) {
          // A window of its own: the main process decides, and Chromium's is closed in any case.
          await main().openWindow(url);
          return await route.abort('aborted');
        }
        const isMain = frame.parentFrame() === null;
        const isReload = isMain && frame.url().split('#', 1)[0] === request.url();
        const mayGoOn = isReload || (await main().mayNavigate(url, isMain ? 'main' : 'sub'));
        if (!mayGoOn) return await route.abort('aborted');
      }
      const response = await main().request({ url, method: request.method() });
      if (response === null) return await route.abort('blockedbyclient');
      const { status, headers, body } = response;
      await route.fulfill({ status, headers, body: Buffer.from(body) });
    } catch {
      // The page or the main process went away while it was asked.
    }
  }

  return {
    desktop,
    page,
    side: {
      openWindow(description) {
        windowOpened = open(description);
      },
      async loadUrl(url) {
        const opened = await windowOpened;
        if (opened === null) throw new Error('No window to load into');
        loading = toChromium(url);
        await opened.goto(loading, { waitUntil: 'load' });
        loading = null;
        await main().readyToShow();
        showPage(opened);
      },
      sendToPage: (channel, payload) => mail.send({ channel, payload }),
      async closeWindow() {
        await (await windowOpened)?.close();
      },
      showSaveDialog({ defaultPath = 'file' }) {
        if (desktop.saveDirectory === null) return { canceled: true, filePath: '' };
        const filePath = join(desktop.saveDirectory, defaultPath);
        desktop.savedPaths.push(filePath);
        return { canceled: false, filePath };
      },
      showMessageBox({ message, buttons = [] }) {
        desktop.asked.push({ message, buttons });
        return { response: desktop.pressButton, checkboxChecked: false };
      },
      showErrorBox: (title, content) => void desktop.errors.push(`${title}: ${content}`),
      openExternal: (url) => void desktop.openedLinks.push(url),
      setMenu: (labels) => void (desktop.menu = labels),
    },
  };
}

/** The frame a request comes from; null for a window that is only just opening. */
function findFrame(request: Request): Frame | null {
  try {
    return request.frame();
  } catch {
    return null;
  }
}

interface Letter {
  readonly channel: string;
  readonly payload: readonly unknown[];
}

/** Messages for the page. The page asks for them again and again, so that nothing of this is within reach of its scripts. */
function createMail() {
  let waiting: Letter[] = [];
  let reader: ((letters: readonly Letter[]) => void) | null = null;
  return {
    send(letter: Letter): void {
      waiting.push(letter);
      if (reader !== null) {
        reader(waiting);
        reader = null;
        waiting = [];
      }
    },
    /** A page that was replaced by another is forgotten with what it was given last, as in Electron. */
    receive(): Promise<readonly Letter[]> {
      return new Promise((resolve) => {
        if (waiting.length === 0) reader = resolve;
        else {
          resolve(waiting);
          waiting = [];
        }
      });
    },
  };
}
