import { EventEmitter } from 'node:events';
import type { App, Session } from 'electron';
import { describe, expect, it } from 'vitest';
import {
  createWebPreferences,
  hardenApp,
  hardenSession,
  isExternalLinkAllowed,
  isOwnPage,
  isWithin,
  ownOrigin,
  schemePrivileges,
  type Sender,
} from '../../electron/desktop/security';

const foreignAddresses = [
  'app://roster.evil/',
  'app://roster:81/',
  'app://user@roster/',
  'app://evil/?app://roster/',
  'app:roster/',
  'app:/roster',
  'app://',
  'APPS://roster/',
  'https://roster/',
  'https://app.roster/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'about:blank',
  'blob:app://roster/1',
  'chrome://settings',
  'devtools://devtools',
  '//roster/',
  'roster',
  '',
];

describe('what is ours', () => {
  it.each([`${ownOrigin}/`, `${ownOrigin}/#/import`, `${ownOrigin}/assets/a.js`, 'APP://roster/'])(
    '%s is',
    (address) => expect(isWithin(address, ownOrigin)).toBe(true),
  );
  it.each(foreignAddresses)('%j is not', (address) => expect(isWithin(address, ownOrigin)).toBe(false));
});

describe('a message is answered', () => {
  const frame = (url: string, parent: object | null): Sender =>
    ({ senderFrame: { url, parent } }) as unknown as Sender;

  it('when the top frame of our page sends it', () => {
    expect(isOwnPage(frame(`${ownOrigin}/`, null), ownOrigin)).toBe(true);
  });
  it('not when a frame inside our page does', () => {
    expect(isOwnPage(frame(`${ownOrigin}/`, {}), ownOrigin)).toBe(false);
  });
  it('not when the frame has gone', () => {
    expect(isOwnPage({ senderFrame: null }, ownOrigin)).toBe(false);
  });
  it.each(foreignAddresses)('not when it comes from %j', (address) => {
    expect(isOwnPage(frame(address, null), ownOrigin)).toBe(false);
  });
});

describe('a link opens in the person’s browser', () => {
  it.each([
    'https://app.gohighlevel.com/settings/private-integrations',
    'https://help.gohighlevel.com/support/solutions?x=1#y',
    'https://HELP.gohighlevel.com/',
  ])('when it is %s', (address) => expect(isExternalLinkAllowed(address)).toBe(true));

  it.each([
    ...foreignAddresses,
    'http://app.gohighlevel.com/',
    'https://app.gohighlevel.com.evil.example/',
    'https://evil.example/app.gohighlevel.com',
    'https://evil.example#https://app.gohighlevel.com/',
    'https://app.gohighlevel.com@evil.example/',
    'https://user:secret@app.gohighlevel.com/',
    'https://app.gohighlevel.com:8443/',
    'https://xapp.gohighlevel.com/',
    'https://gohighlevel.com.mx/',
    'mailto:someone@example.com',
    'ms-msdt:/id',
    'smb://server/share',
    'file://app.gohighlevel.com/share/program.exe',
  ])('not when it is %j', (address) => expect(isExternalLinkAllowed(address)).toBe(false));
});

describe('the page’s switches', () => {
  it('leave it the sandbox and nothing of Node, packaged or not', () => {
    for (const packaged of [true, false]) {
      expect(createWebPreferences('/preload.cjs', {} as Session, packaged)).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        devTools: !packaged,
      });
    }
  });
  it('give our scheme no way round the policy or the same-origin rules', () => {
    expect(schemePrivileges.privileges).not.toHaveProperty('bypassCSP');
    expect(schemePrivileges.privileges).not.toHaveProperty('corsEnabled');
    expect(schemePrivileges.privileges).not.toHaveProperty('allowServiceWorkers');
  });
});

describe('the page’s session', () => {
  const handlers = {
    beforeRequest: (_details: { url: string }, _answer: (response: { cancel: boolean }) => void): void => {},
    request: (_contents: object, _permission: string, _answer: (granted: boolean) => void): void => {},
    check: (_contents: object | null, _permission: string, _origin: string): boolean => true,
    device: (): boolean => true,
  };
  const emitter = new EventEmitter();
  hardenSession(
    {
      webRequest: {
        onBeforeRequest: (handler: typeof handlers.beforeRequest) => void (handlers.beforeRequest = handler),
      },
      setPermissionRequestHandler: (handler: typeof handlers.request) => void (handlers.request = handler),
      setPermissionCheckHandler: (handler: typeof handlers.check) => void (handlers.check = handler),
      setDevicePermissionHandler: (handler: typeof handlers.device) => void (handlers.device = handler),
      on: emitter.on.bind(emitter),
    } as unknown as Session,
    ownOrigin,
  );
  const isCancelled = (url: string): boolean => {
    let cancelled = false;
    handlers.beforeRequest({ url }, ({ cancel }) => (cancelled = cancel));
    return cancelled;
  };
  const isGranted = (permission: string, url: string): boolean => {
    let granted = true;
    handlers.request({ getURL: () => url }, permission, (answer) => (granted = answer));
    return granted;
  };

  it('has no network: only our own files are fetched', () => {
    expect(isCancelled(`${ownOrigin}/assets/a.js`)).toBe(false);
    for (const url of [
      'https://example.com/',
      'http://127.0.0.1:80/',
      'ws://127.0.0.1/',
      'file:///etc/passwd',
    ]) {
      expect(isCancelled(url)).toBe(true);
    }
  });

  it.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'fileSystem',
    'unknown',
  ])('grants no permission for %s', (permission) => {
    expect(isGranted(permission, `${ownOrigin}/`)).toBe(false);
    expect(handlers.check(null, permission, ownOrigin)).toBe(false);
  });

  it('lets our page, and no other, put text on the clipboard', () => {
    expect(isGranted('clipboard-sanitized-write', `${ownOrigin}/`)).toBe(true);
    expect(isGranted('clipboard-sanitized-write', 'https://example.com/')).toBe(false);
  });

  it('offers no device, and downloads nothing', () => {
    expect(handlers.device()).toBe(false);
    let prevented = false;
    emitter.emit('will-download', { preventDefault: () => (prevented = true) });
    expect(prevented).toBe(true);
  });
});

describe('every page that comes to be', () => {
  const opened: string[] = [];
  const app = Object.assign(new EventEmitter(), { enableSandbox: () => void (sandboxed = true) });
  let sandboxed = false;
  hardenApp(app as unknown as App, ownOrigin, { openExternal: async (url) => void opened.push(url) });
  let openWindow = (_details: { url: string }): { action: string } => ({ action: 'allow' });
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: typeof openWindow) => void (openWindow = handler),
  });
  app.emit('web-contents-created', {}, contents);
  const isPrevented = (emitter: EventEmitter, name: string, more: object, ...rest: unknown[]): boolean => {
    let prevented = false;
    emitter.emit(name, { ...more, preventDefault: () => (prevented = true) }, ...rest);
    return prevented;
  };

  it('is sandboxed, even if it forgot to ask', () => expect(sandboxed).toBe(true));

  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('stays where it is (%s)', (name) => {
    expect(isPrevented(contents, name, { url: 'https://example.com/' })).toBe(true);
    expect(isPrevented(contents, name, { url: 'file:///etc/passwd' })).toBe(true);
    expect(isPrevented(contents, name, { url: `${ownOrigin}/#/runs` })).toBe(false);
  });

  it('holds no webview', () => expect(isPrevented(contents, 'will-attach-webview', {})).toBe(true));

  it('opens no window, whatever the link; a known help page goes to the browser', () => {
    expect(openWindow({ url: `${ownOrigin}/` })).toEqual({ action: 'deny' });
    expect(openWindow({ url: 'https://example.com/' })).toEqual({ action: 'deny' });
    expect(opened).toEqual([]);
    expect(openWindow({ url: 'https://help.gohighlevel.com/' })).toEqual({ action: 'deny' });
    expect(opened).toEqual(['https://help.gohighlevel.com/']);
  });

  it('trusts no broken certificate, and shows nobody ours', () => {
    let trusted: boolean | null = null;
    const answer = (yes: boolean): void => void (trusted = yes);
    expect(isPrevented(app, 'certificate-error', {}, {}, 'https://x/', 'bad', {}, answer)).toBe(true);
    expect(trusted).toBe(false);
    expect(isPrevented(app, 'select-client-certificate', {})).toBe(true);
    expect(isPrevented(app, 'login', {})).toBe(true);
  });
});
