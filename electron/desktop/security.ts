// Everything that keeps the desktop's page in its place, point by point and each with its reason. The premise: the page is
// not trusted. It shows data from sheets and from GoHighLevel, and should it ever run somebody else's script, that script
// must find nothing: no Node, no network, no other window, no file, and no call beyond the contract.

import type { App, IpcMainInvokeEvent, Session, Shell, WebContents, WebPreferences } from 'electron';

/** The page's own scheme. `file://` would let a page read other files; a scheme of ours has an origin that we define. */
export const pageScheme = 'app';
const pageHost = 'roster';
export const ownOrigin = `${pageScheme}://${pageHost}`;

/**
 * 1. The scheme behaves like https: an origin of its own (`standard`), secure, fetch for worker and assets. It gets no
 * privilege beyond: it does not bypass the Content-Security-Policy and is not reachable by CORS.
 */
export const schemePrivileges = {
  scheme: pageScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/** 2. What a page may do at all. All of these are stated even where they are the default: a default can change. */
export function createWebPreferences(preload: string, page: Session, packaged: boolean): WebPreferences {
  return {
    preload,
    session: page,
    // The page runs in Chromium's sandbox: a hole in the renderer is not a hole in the computer.
    sandbox: true,
    // The preload's objects are out of the page's reach: it cannot replace a method that the preload relies on.
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    // Same-origin rules stay on, and nothing insecure is mixed in.
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    // A <webview> would be a browser inside the page.
    webviewTag: false,
    // A file dropped beside the drop zone must not replace the app.
    navigateOnDragDrop: false,
    // Electron would fetch dictionaries from a server of its own.
    spellcheck: false,
    // No console for whoever sits down at an open desk; developers have it.
    devTools: !packaged,
  };
}

/**
 * 3. The page's session: in memory, so that no name, address or page is left on the disk, with no network at all, no
 * permissions, no downloads. The Content-Security-Policy says the same to the page; this holds if the page gets round it.
 */
export function hardenSession(page: Session, pageOrigin: string): void {
  const ownSockets = pageOrigin.replace(/^http/, 'ws');
  page.webRequest.onBeforeRequest((details, answer) => {
    const own = isWithin(details.url, pageOrigin) || isWithin(details.url, ownSockets);
    answer({ cancel: !own && !details.url.startsWith('devtools:') && !details.url.startsWith('data:') });
  });
  // Denied by default: camera, microphone, place, notifications, devices, everything to come. Copying text is what the app
  // does (a person's id, an address), and only while the person presses a button.
  const isAllowed = (permission: string): boolean => permission === 'clipboard-sanitized-write';
  page.setPermissionRequestHandler((contents, permission, answer) =>
    answer(isAllowed(permission) && isWithin(contents.getURL(), pageOrigin)),
  );
  page.setPermissionCheckHandler(
    (_contents, permission, origin) => isAllowed(permission) && isWithin(origin, pageOrigin),
  );
  page.setDevicePermissionHandler(() => false);
  // Files leave through the save dialog of the backend's FileAccess, never through a link.
  page.on('will-download', (event) => event.preventDefault());
}

/** 4. Rules for every page that ever comes to be, whoever makes it: set on the app, before there is any. */
export function hardenApp(app: App, pageOrigin: string, shell: Pick<Shell, 'openExternal'>): void {
  // The sandbox for every renderer, also for one that forgot to ask.
  app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => hardenContents(contents, pageOrigin, shell));
  // A certificate that is not valid is not accepted, and no client certificate or password is offered to anybody.
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on('select-client-certificate', (event) => event.preventDefault());
  app.on('login', (event) => event.preventDefault());
}

function hardenContents(contents: WebContents, pageOrigin: string, shell: Pick<Shell, 'openExternal'>): void {
  // No page goes anywhere else, by link, script, redirect or frame.
  const stay = (event: { preventDefault(): void; readonly url: string }): void => {
    if (!isWithin(event.url, pageOrigin)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // No page opens a window. A link to a help page opens in the person's browser, if it is on the list below.
  contents.setWindowOpenHandler(({ url }) => {
    if (isExternalLinkAllowed(url)) void shell.openExternal(url);
    return { action: 'deny' };
  });
}

/** 5. Where links may lead: GoHighLevel's own app and help. `openExternal` with a free address can start programs. */
const externalHosts: ReadonlySet<string> = new Set([
  'app.gohighlevel.com',
  'help.gohighlevel.com',
  'marketplace.gohighlevel.com',
  'highlevel.stoplight.io',
]);

/** @returns whether an address may be opened in the person's browser: https, a known host, nothing unusual about it */
export function isExternalLinkAllowed(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return (
    url.protocol === 'https:' &&
    externalHosts.has(url.hostname) &&
    url.port === '' &&
    url.username === '' &&
    url.password === ''
  );
}

/** What of an IPC event tells who sent it. */
export type Sender = Pick<IpcMainInvokeEvent, 'senderFrame'>;

/**
 * 6. Whether a message comes from our page: from its top frame, and from our origin. A frame that somebody managed to put
 * into the page, or a page that somebody managed to navigate to, is not answered. (`senderFrame` is null when the frame
 * has gone meanwhile.)
 */
export function isOwnPage({ senderFrame }: Sender, pageOrigin: string): boolean {
  return senderFrame !== null && senderFrame.parent === null && isWithin(senderFrame.url, pageOrigin);
}

/** Compares origins by parts: a prefix comparison would take `app://roster.evil` for `app://roster`. */
export function isWithin(address: string, origin: string): boolean {
  if (!URL.canParse(address)) return false;
  const [url, own] = [new URL(address), new URL(origin)];
  // `URL.origin` is the text "null" for schemes it does not know, for all of them alike.
  return url.protocol === own.protocol && url.host === own.host && url.username === '' && url.password === '';
}

// 7. The rest of the list lives where it works: contained paths and the Content-Security-Policy header in `app-protocol.ts`
// and ../transport, exact methods in `preload-api.ts`, the single instance in `main.ts`, and what is burnt into the binary
// itself (fuses) in electron-builder.yml.
