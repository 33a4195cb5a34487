import { request as sendRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileAccess } from '../../electron/backend/ports';
import { systemClock } from '../../electron/backend/system-clock';
import { systemRandomness } from '../../electron/backend/system-randomness';
import { createDownloads } from '../../electron/browser-host/downloads';
import { startBrowserHost, type BrowserHost } from '../../electron/browser-host/server';
import { succeed } from '../../shared/contract/result';
import { createContractBackend, secretToken, type ContractBackend } from './contract-backend';
import { callSamples } from './contract-samples';
import { enter } from './enter';
import { hostilePaths } from './hostile-paths';
import { createSmallPage } from './small-page';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describe('the browser host', () => {
  let backend: ContractBackend;
  let host: BrowserHost;
  let cookie: string;
  let fileAccess: FileAccess;
  let removePage: () => Promise<void>;

  beforeEach(async () => {
    const page = await createSmallPage();
    removePage = page.remove;
    backend = createContractBackend();
    backend.answer('getSettings', async () => succeed(callSamples.getSettings.output));
    const downloads = createDownloads(systemClock, systemRandomness);
    ({ fileAccess } = downloads);
    host = await startBrowserHost({
      backend,
      downloads,
      randomness: systemRandomness,
      pageDirectory: page.directory,
      port: 0,
      language: 'en',
      bodyLimit: 100_000,
    });
    cookie = await enter(host.createAddress());
  });
  afterEach(async () => {
    await host.close();
    await removePage();
  });

  /** Sends exactly what it is told: no browser, no fetch tidies anything up. */
  function send(
    method: string,
    path: string,
    headers: Readonly<Record<string, string | undefined>> = {},
    body: string | Buffer = '',
  ): Promise<Answer> {
    const { hostname, port, host: authority } = new URL(host.origin);
    const all: Record<string, string | undefined> = { host: authority, cookie, ...headers };
    const present = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
    return new Promise((resolve, reject) => {
      const request = sendRequest(
        { hostname, port, method, path, headers: present as Record<string, string>, agent: false },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(chunks).toString(),
            }),
          );
          response.on('error', reject);
        },
      );
      request.on('error', reject);
      request.end(body);
    });
  }

  const callHeaders = (): Record<string, string> => ({
    origin: host.origin,
    'content-type': 'application/json',
    'x-roster-call': '1',
  });
  const call = (more: Readonly<Record<string, string | undefined>> = {}, body: string | Buffer = '{}') =>
    send('POST', '/api/getSettings', { ...callHeaders(), ...more }, body);

  it('listens on this computer only', () => {
    expect(host.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  describe('its address', () => {
    it('is exchanged for a cookie that no script and no other site can use, and leads to an address without it', async () => {
      const address = host.createAddress();
      const { status, headers } = await send('GET', address.slice(host.origin.length), { cookie: undefined });
      expect(status).toBe(303);
      expect(headers.location).toBe('/');
      expect(headers['set-cookie']?.[0]).toMatch(
        /^roster-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/,
      );
      expect(headers['referrer-policy']).toBe('no-referrer');
    });

    it('works once: the second visitor is told what to do', async () => {
      const path = host.createAddress().slice(host.origin.length);
      await send('GET', path, { cookie: undefined });
      const second = await send('GET', path, { cookie: undefined });
      expect(second.status).toBe(403);
      expect(second.headers['set-cookie']).toBeUndefined();
      expect(second.body).toContain('press Enter');
    });

    it('still shows the app to the browser that used it', async () => {
      const path = host.createAddress().slice(host.origin.length);
      await send('GET', path);
      expect((await send('GET', path)).headers.location).toBe('/');
    });

    it('moves on by itself after a click in another place, where a redirect would lose the cookie', async () => {
      const { status, headers, body } = await send('GET', host.createAddress().slice(host.origin.length), {
        cookie: undefined,
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'navigate',
        'sec-fetch-dest': 'document',
      });
      expect(status).toBe(200);
      expect(headers['set-cookie']).toHaveLength(1);
      expect(body).toContain('http-equiv="refresh"');
    });

    it.each(['', 'x', 'undefined', '%00', 'a'.repeat(5000), '../../etc'])(
      'cannot be guessed (%s)',
      async (token) => {
        const answer = await send('GET', `/?token=${token}`, { cookie: undefined });
        expect(answer.status).toBe(403);
        expect(answer.headers['set-cookie']).toBeUndefined();
      },
    );

    it('opens nothing on another host of the same computer', async () => {
      const answer = await send('GET', '/', { cookie: cookie.replace(/^roster-\d+/, 'roster-1') });
      expect(answer.status).toBe(403);
    });
  });

  describe('without the cookie', () => {
    it.each(['/', '/index.html', '/assets/index-a1b2.js', '/events', '/download/x', '/favicon.ico'])(
      'gives nobody %s',
      async (path) => {
        const answer = await send('GET', path, { cookie: undefined });
        expect(answer.status).toBe(403);
        expect(answer.body).not.toContain('<title>Page</title>');
      },
    );
    it.each([undefined, '', 'roster', 'x=y', '='])('answers no call (cookie %s)', async (wrong) => {
      expect((await call({ cookie: wrong })).status).toBe(403);
      const [name = ''] = cookie.split('=');
      expect((await call({ cookie: `${name}=${'A'.repeat(43)}` })).status).toBe(403);
      expect(backend.received).toEqual([]);
    });
  });

  describe('a call', () => {
    it('is answered when our own page sends it', async () => {
      const { status, headers, body } = await call();
      expect(status).toBe(200);
      expect(JSON.parse(body)).toEqual({ ok: true, value: callSamples.getSettings.output });
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['x-content-type-options']).toBe('nosniff');
    });

    it.each<[string, Readonly<Record<string, string | undefined>>]>([
      ['under another name of this computer (DNS rebinding)', { host: 'evil.example' }],
      ['as localhost, which others may answer', { host: 'localhost:80' }],
      ['with another port in Host', { host: '127.0.0.1:1' }],
      ['with our name inside another', { host: '127.0.0.1.evil.example' }],
      ['from another site', { origin: 'https://evil.example' }],
      ['from another port of this computer', { origin: 'http://127.0.0.1:1' }],
      ['from https', { origin: 'https://127.0.0.1' }],
      ['from a page without an origin', { origin: 'null' }],
      ['without an Origin', { origin: undefined }],
      ['without our header, as a form would', { 'x-roster-call': undefined }],
      ['as a form', { 'content-type': 'application/x-www-form-urlencoded' }],
      ['as plain text, which needs no consent', { 'content-type': 'text/plain' }],
      ['as something that only looks like JSON', { 'content-type': 'application/jsonp' }],
      ['without a type', { 'content-type': undefined }],
      ['by another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
      ['by another port, as the browser says', { 'sec-fetch-site': 'same-site' }],
    ])('is refused %s', async (_how, headers) => {
      const answer = await call(headers);
      expect(answer.status).toBe(403);
      expect(backend.received).toEqual([]);
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    });

    it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('is not made with %s', async (method) => {
      const answer = await send(method, '/api/getSettings', callHeaders());
      expect(answer.status).toBe(405);
      expect(backend.received).toEqual([]);
    });

    it.each([
      'readToken',
      'constructor',
      '__proto__',
      'toString',
      'getSettings/',
      'getsettings',
      '',
      '..%2fgetSettings',
    ])('that the contract does not name is refused (%j)', async (name) => {
      const { status, body } = await send('POST', `/api/${name}`, callHeaders(), '{}');
      expect(status).toBe(404);
      expect(JSON.parse(body)).toMatchObject({ ok: false, failure: { kind: 'invalid-input' } });
    });

    it.each(['', '{', 'undefined', '\u0000', '<xml/>'])(
      'with what is not JSON is refused (%j)',
      async (body) => {
        const answer = await call({}, body);
        expect(answer.status).toBe(400);
        expect(JSON.parse(answer.body)).toMatchObject({ failure: { kind: 'invalid-input' } });
      },
    );

    it('that is too long is refused before it is read, and told so', async () => {
      const answer = await call({}, JSON.stringify('x'.repeat(200_000)));
      expect(answer.status).toBe(413);
      expect(backend.received).toEqual([]);
    });

    it('that is too long and does not say how long is cut off', async () => {
      const { hostname, port, host: authority } = new URL(host.origin);
      const answer = await new Promise<string>((resolve) => {
        const socket = connect(Number(port), hostname);
        let text = '';
        socket.on('data', (chunk) => (text += chunk.toString()));
        socket.on('close', () => resolve(text)).on('error', () => resolve(text));
        const head = { ...callHeaders(), host: authority, cookie, 'transfer-encoding': 'chunked' };
        socket.write('POST /api/getSettings HTTP/1.1\r\n');
        for (const [name, value] of Object.entries(head)) socket.write(`${name}: ${value}\r\n`);
        socket.write('\r\n');
        for (let chunk = 0; chunk < 30; chunk += 1) socket.write(`2710\r\n${'x'.repeat(10_000)}\r\n`);
      });
      expect(answer).toContain('413');
      expect(backend.received).toEqual([]);
    });

    it('never gets consent to be made from another site', async () => {
      const answer = await send('OPTIONS', '/api/getSettings', {
        origin: 'https://evil.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'x-roster-call',
      });
      expect(answer.status).toBe(403);
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    });
  });

  describe('the page', () => {
    it('is served to whoever has the cookie, with the strict policy', async () => {
      const { status, headers, body } = await send('GET', '/');
      expect(status).toBe(200);
      expect(body).toContain('<title>Page</title>');
      expect(headers['content-security-policy']).toMatch(/style-src 'self' 'nonce-[^']+'/);
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    });

    it.each(hostilePaths.filter((path) => path.startsWith('/') && !/[\u0000\\]/.test(path)))(
      'has nothing at %j',
      async (path) => {
        const answer = await send('GET', path);
        expect(answer.status).toBe(404);
        expect(answer.body).not.toContain('secret');
      },
    );

    it('takes no whole address of another host in place of a path', async () => {
      expect((await send('GET', 'http://evil.example/')).status).toBe(404);
    });

    it('is not shown inside another site, and its parts are not lent out', async () => {
      const answer = await send('GET', '/', {
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'navigate',
        'sec-fetch-dest': 'iframe',
      });
      expect(answer.status).toBe(403);
      const script = await send('GET', '/assets/index-a1b2.js', {
        'sec-fetch-site': 'same-site',
        'sec-fetch-mode': 'no-cors',
        'sec-fetch-dest': 'script',
      });
      expect(script.status).toBe(403);
    });
  });

  describe('a download', () => {
    const file = {
      suggestedName: 'resultados "año" ñandú\r\n/x;.csv',
      mediaType: 'text/csv; charset=utf-8',
      bytes: new TextEncoder().encode('correo;nombre'),
    };

    it('is handed out once, under its own name', async () => {
      const saved = await fileAccess.save(file);
      const path = saved.kind === 'download' ? saved.url : '';
      const first = await send('GET', path);
      expect(first.status).toBe(200);
      expect(first.body).toBe('correo;nombre');
      const disposition = first.headers['content-disposition'] ?? '';
      expect(disposition).toBe(
        `attachment; filename="resultados _a_o_ _and_-x_.csv"; filename*=UTF-8''resultados%20%22a%C3%B1o%22%20%C3%B1and%C3%BA-x%3B.csv`,
      );
      expect((await send('GET', path)).status).toBe(404);
    });

    it('is for our own page only', async () => {
      const saved = await fileAccess.save(file);
      const path = saved.kind === 'download' ? saved.url : '';
      expect((await send('GET', path, { cookie: undefined })).status).toBe(403);
      expect((await send('GET', path, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
      // It is still there for the one it is for.
      expect((await send('GET', path)).status).toBe(200);
    });
  });

  it('answers a bug without its words', async () => {
    backend.answer('getSettings', async () => {
      throw new Error(secretToken);
    });
    expect((await call()).body).not.toContain(secretToken);
  });

  it('ends event streams when it closes, and stops listening to the backend', async () => {
    const response = await fetch(`${host.origin}/events`, { headers: { cookie } });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(backend.listeners).toBe(1);
    await host.close();
    await expect(response.text()).rejects.toThrow();
    expect(backend.listeners).toBe(0);
  });
});
