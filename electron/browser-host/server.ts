import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import type { Backend } from '#backend/backend';
import type { Randomness } from '#backend/ports';
import type { Language } from '#shared/contract/calls';
import { fail, type Result } from '#shared/contract/result';
import { answerCall, findCallName } from '../transport/answer-call';
import { createPageReader } from '../transport/page-files';
import { createPageHeaders } from '../transport/page-headers';
import { describeAttachment, type Downloads } from './downloads';
import { streamEvents } from './event-stream';
import { createNoEntryPage } from './no-entry-page';
import { createPageAccess, type PageAccess } from './page-access';
import { maxBodyBytes, readBody } from './read-body';
import { findCallDefect, findForeignSign } from './request-guards';

export interface BrowserHostOptions {
  readonly backend: Pick<Backend, 'invoke' | 'subscribe'>;
  readonly downloads: Pick<Downloads, 'take'>;
  readonly randomness: Randomness;
  /** Where the built page is. */
  readonly pageDirectory: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** For the page that says that an address was used before. */
  readonly language: Language;
  /** Longest body of a call in bytes; default 256 MB. */
  readonly bodyLimit?: number;
}

export interface BrowserHost {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** An address with a fresh one-time token. */
  createAddress(): string;
  /** Ends every connection, event streams included. */
  close(): Promise<void>;
}

/**
 * Serves the page and carries its calls, on 127.0.0.1 only: nobody else on the network can reach it.
 * @throws when the port is taken (`EADDRINUSE`) or not allowed
 */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const server = createServer((request, response) => {
    serve(request, response).catch(() => {
      // A connection that broke off while being answered; or a bug, whose message must not leave.
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'Something went wrong');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const authority = `127.0.0.1:${port}`;
  const access = createPageAccess(options.randomness, port);
  const readPage = createPageReader(options.pageDirectory, () =>
    Buffer.from(options.randomness.bytes(16)).toString('base64'),
  );

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const foreign = findForeignSign(request, authority);
    if (foreign !== null) return refuse(response, 403, foreign);

    const [path = '', query = ''] = (request.url ?? '').split('?', 2);
    const token = new URLSearchParams(query).get('token');
    if (path === '/' && request.method === 'GET' && token !== null) {
      return admit(request, response, access, token, options.language);
    }
    if (!access.admits(request.headers.cookie)) {
      if (path === '/') return send(response, 403, htmlHeaders, createNoEntryPage(options.language));
      return refuse(response, 403, 'No session');
    }

    if (path.startsWith('/api/')) return serveCall(request, response, path.slice('/api/'.length), options);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Only GET');
    if (path === '/events') return streamEvents(options.backend, response);
    if (path.startsWith('/download/'))
      return serveDownload(response, path.slice('/download/'.length), options);
    const answer = await readPage(path);
    return send(response, answer.status, answer.headers, answer.body);
  }

  return {
    origin: `http://${authority}`,
    createAddress: () => `http://${authority}/?token=${access.createToken()}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Exchanges the token of an address for the cookie, and goes on to an address without it: no history keeps a token. */
function admit(
  request: IncomingMessage,
  response: ServerResponse,
  access: PageAccess,
  token: string,
  language: Language,
): void {
  const cookie = access.exchange(token);
  // Reopening a used address in the browser that used it just shows the app.
  if (cookie === null && !access.admits(request.headers.cookie)) {
    return send(response, 403, htmlHeaders, createNoEntryPage(language));
  }
  const headers = { ...htmlHeaders, ...(cookie === null ? {} : { 'set-cookie': cookie }) };
  // After a click on another site a browser withholds a SameSite=Strict cookie from the whole redirect chain. A page of
  // our own that moves on by itself starts a new chain, which is ours.
  if (
    request.headers['sec-fetch-site'] === 'cross-site' ||
    request.headers['sec-fetch-site'] === 'same-site'
  ) {
    return send(response, 200, headers, '<!doctype html><meta http-equiv="refresh" content="0;url=/">');
  }
  send(response, 303, { ...headers, location: '/' }, '');
}

async function serveCall(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { backend, bodyLimit = maxBodyBytes }: BrowserHostOptions,
): Promise<void> {
  if (request.method !== 'POST') return refuse(response, 405, 'Only POST');
  const defect = findCallDefect(request);
  if (defect !== null) return refuse(response, 403, defect);
  const name = findCallName(path);
  if (name === null) {
    return sendResult(response, 404, fail({ kind: 'invalid-input', detail: 'There is no such call.' }));
  }
  const body = await readBody(request, bodyLimit);
  if (body === null) {
    // The rest of the body is not read: the connection ends with the answer.
    response.setHeader('connection', 'close');
    return sendResult(response, 413, fail({ kind: 'invalid-input', detail: 'The input is too large.' }));
  }
  let input: unknown;
  try {
    input = JSON.parse(body.toString('utf8'));
  } catch {
    return sendResult(response, 400, fail({ kind: 'invalid-input', detail: 'The input is not JSON.' }));
  }
  return sendResult(response, 200, await answerCall(backend, name, input));
}

function serveDownload(response: ServerResponse, id: string, { downloads }: BrowserHostOptions): void {
  const download = downloads.take(id);
  if (download === null) return refuse(response, 404, 'No such download');
  const headers = {
    ...createPageHeaders(null),
    'content-type': download.mediaType,
    'content-disposition': describeAttachment(download.fileName),
  };
  const { content } = download;
  if (content instanceof Uint8Array) return send(response, 200, headers, content);
  response.writeHead(200, headers);
  // Cut off rather than ended where it fails or is cancelled: the browser then keeps no half of a file as if it were whole.
  pipeline(content.parts(), response, { signal: content.signal }).catch(() => response.destroy());
}

const htmlHeaders = { ...createPageHeaders(null), 'content-type': 'text/html; charset=utf-8' };

function sendResult(response: ServerResponse, status: number, result: Result<unknown>): void {
  const headers = { ...createPageHeaders(null), 'content-type': 'application/json; charset=utf-8' };
  send(response, status, headers, JSON.stringify(result));
}

/** A refusal says why in one line. It never repeats anything that was sent. */
function refuse(response: ServerResponse, status: number, why: string): void {
  send(response, status, { ...createPageHeaders(null), 'content-type': 'text/plain; charset=utf-8' }, why);
}

function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Uint8Array,
): void {
  response.writeHead(status, headers);
  response.end(body);
}
