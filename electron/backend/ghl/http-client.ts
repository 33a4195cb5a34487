import type { Clock } from '../ports';
import { neverConnected } from './never-connected';

/** Documented: the client gives up after 30 s. */
export const documentedTimeoutMs = 30_000;
/** No honest answer of this API comes near; more would only fill the memory. */
const largestAnswerBytes = 16 * 1024 * 1024;

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the base address, with its leading slash and every part encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Aborts the request on the wire. Only given for reads: an aborted write would leave its outcome unknown. */
  readonly signal?: AbortSignal;
}

export type HttpOutcome =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Headers;
      readonly text: string;
      /** False when the body was cut off, took too long or grew too large: the status is known, the rest is not. */
      readonly complete: boolean;
    }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'no-network'; readonly mayHaveArrived: boolean; readonly detail: string }
  | { readonly kind: 'cancelled' }
  /** Cannot be put into a header, so it cannot be a token. Nothing was sent. */
  | { readonly kind: 'unusable-token' };

export interface HttpClientOptions {
  readonly baseUrl: string;
  readonly token: string;
  readonly clock: Clock;
  readonly timeoutMs: number;
}

/**
 * One request, one answer, nothing thrown: every way a call can end is a value. Knows the token and keeps it: it is in
 * no error, no address and no inspected object.
 */
export class HttpClient {
  readonly #base: string;
  readonly #token: string;
  readonly #clock: Clock;
  readonly timeoutMs: number;

  constructor(options: HttpClientOptions) {
    this.#base = checkBaseUrl(options.baseUrl);
    this.#token = options.token.trim();
    this.#clock = options.clock;
    this.timeoutMs = options.timeoutMs;
  }

  /** Takes the token and the other given secrets out of a text that came from outside: an error may quote its request. */
  redact(text: string, secrets: readonly string[] = []): string {
    return [this.#token, ...secrets]
      .filter((secret) => secret.length >= 4)
      .reduce((rest, secret) => rest.replaceAll(secret, '…'), text)
      .replace(/\b(pit-|Bearer\s+)[\w.~+/=-]{8,}/gi, '$1…');
  }

  /** @param onHeard called once, as soon as the answer's head is there or we gave up (then with null) */
  async send(request: HttpRequest, onHeard: (headers: Headers | null) => void): Promise<HttpOutcome> {
    // fetch quotes a header value it refuses in its error.
    if (!/^[\x21-\x7e]+$/.test(this.#token)) return { kind: 'unusable-token' };
    const body = request.body === undefined ? undefined : JSON.stringify(request.body);
    const abort = new AbortController();
    const done = new AbortController();
    let ended: 'timeout' | 'cancelled' | null = null;
    const end = (why: 'timeout' | 'cancelled'): void => {
      ended ??= why;
      abort.abort();
    };
    const cancel = (): void => end('cancelled');
    if (request.signal?.aborted) return { kind: 'cancelled' };
    request.signal?.addEventListener('abort', cancel, { once: true });
    this.#clock.sleep(this.timeoutMs, done.signal).then(
      () => end('timeout'),
      () => {},
    );
    try {
      const response = await fetch(this.#address(request), {
        method: request.method,
        headers: this.#headers(request),
        body,
        // A redirect would carry the token, and the write, somewhere nobody chose.
        redirect: 'manual',
        signal: abort.signal,
      });
      onHeard(response.headers);
      const { text, complete } = await readCapped(response);
      if (!complete && ended === 'cancelled') return { kind: 'cancelled' };
      return { kind: 'answer', status: response.status, headers: response.headers, text, complete };
    } catch (error) {
      onHeard(null);
      if (ended !== null) return { kind: ended };
      const { code, mayHaveArrived } = neverConnected(error);
      return { kind: 'no-network', mayHaveArrived, detail: code };
    } finally {
      done.abort();
      request.signal?.removeEventListener('abort', cancel);
    }
  }

  #address(request: HttpRequest): string {
    const query = new URLSearchParams(request.query).toString();
    return `${this.#base}${request.path}${query === '' ? '' : `?${query}`}`;
  }

  #headers(request: HttpRequest): Record<string, string> {
    return {
      Authorization: `Bearer ${this.#token}`,
      Version: '2021-07-28',
      Accept: 'application/json',
      // A bare library agent is refused by the edge (documented).
      'User-Agent': 'Mozilla/5.0',
      ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }),
    };
  }
}

async function readCapped(response: Response): Promise<{ text: string; complete: boolean }> {
  if (response.body === null) return { text: '', complete: true };
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let text = '';
  let bytes = 0;
  try {
    for (;;) {
      const chunk = await reader.read();
      if (chunk.done) return { text: text + decoder.decode(), complete: true };
      bytes += chunk.value.byteLength;
      if (bytes > largestAnswerBytes) {
        await reader.cancel();
        return { text, complete: false };
      }
      text += decoder.decode(chunk.value, { stream: true });
    }
  } catch {
    return { text, complete: false };
  }
}

/** @throws when the address would send the token over the network in clear, or is none */
function checkBaseUrl(baseUrl: string): string {
  const url = new URL(baseUrl);
  const isLoopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback)) {
    throw new Error('The API address must start with https://, or with http:// for this machine itself.');
  }
  if (url.username !== '' || url.password !== '')
    throw new Error('The API address must not hold a password.');
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
