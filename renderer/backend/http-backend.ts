import type { BackendApi } from '#shared/contract/backend-api';
import type { EventName, EventPayload } from '#shared/contract/calls';
import { createBackendApi } from '#shared/contract/create-backend-api';
import { fail, type Result } from '#shared/contract/result';

/** What this client needs of a browser, so that tests can run it against a real server without one. */
export interface BrowserParts {
  readonly fetch: typeof fetch;
  readonly createEventSource: (url: string) => EventSource;
  /** The page's origin, for clients without a page; a page's own addresses are relative. */
  readonly origin?: string;
}

const ownBrowser: BrowserParts = {
  fetch: (...args) => fetch(...args),
  createEventSource: (url) => new EventSource(url),
};

/**
 * The backend over HTTP: a POST per call, one event stream for everything the backend says by itself.
 *
 * Once somebody listens, calls wait for the stream to be open: else the first events of a call could be missed.
 * When the stream comes back after a break, `changed` is told for everything, because events in between are lost.
 */
export function createHttpBackend(browser: BrowserParts = ownBrowser): BackendApi {
  const origin = browser.origin ?? '';
  const stream = createStream(() => browser.createEventSource(`${origin}/events`));
  return createBackendApi({
    async invoke(name, input) {
      await stream.ready();
      try {
        const response = await browser.fetch(`${origin}/api/${name}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-roster-call': '1' },
          body: writeBody(input),
        });
        if (!isJson(response)) return failUnanswered(`HTTP ${response.status} for ${name}`);
        return (await response.json()) as Result<unknown>;
      } catch {
        return failUnanswered(`No answer to ${name}`);
      }
    },
    listen: stream.listen,
  });
}

/**
 * JSON. Bytes in it are text already that needs no escaping (base64), and go into a string of the JSON as they are: to
 * write megabytes out as text would hold the window up.
 */
function writeBody(input: unknown): string | Blob {
  const texts: Uint8Array<ArrayBuffer>[] = [];
  const mark = crypto.randomUUID();
  const json = JSON.stringify(input, (_key, value: unknown) => {
    if (!(value instanceof Uint8Array)) return value;
    texts.push(value as Uint8Array<ArrayBuffer>);
    return mark;
  });
  if (texts.length === 0) return json;
  return new Blob(json.split(mark).flatMap((piece, at) => [piece, ...texts.slice(at, at + 1)]));
}

interface Stream {
  /** Resolves when events arrive, or at once when nobody listens or the stream cannot be had. */
  ready(): Promise<void>;
  listen(name: EventName, listener: (payload: unknown) => void): () => void;
}

function createStream(open: () => EventSource): Stream {
  const listeners = new Map<EventName, Set<(payload: unknown) => void>>();
  let source: EventSource | null = null;
  let opened: Promise<void> = Promise.resolve();

  const tell = (name: EventName, payload: unknown): void => {
    for (const listener of listeners.get(name) ?? []) listener(payload);
  };
  const connect = (): EventSource => {
    const made = open();
    let broken = false;
    opened = new Promise((resolve) => {
      made.addEventListener('open', () => {
        resolve();
        if (broken) tellEverythingChanged(tell);
        broken = false;
      });
      made.addEventListener('error', () => {
        broken = true;
        resolve();
      });
    });
    return made;
  };

  return {
    ready: () => opened,
    listen(name, listener) {
      source ??= connect();
      const known = listeners.get(name) ?? new Set();
      if (!listeners.has(name)) {
        listeners.set(name, known);
        source.addEventListener(name, (event: MessageEvent<string>) => tell(name, JSON.parse(event.data)));
      }
      // Wrapped, so that the same function may listen twice and stop once.
      const own = (payload: unknown): void => listener(payload);
      known.add(own);
      return () => void known.delete(own);
    },
  };
}

function tellEverythingChanged(tell: (name: EventName, payload: unknown) => void): void {
  const changes: readonly EventPayload<'changed'>[] = [
    { what: 'agencies' },
    { what: 'settings' },
    { what: 'runs' },
  ];
  for (const change of changes) tell('changed', change);
}

function isJson(response: Response): boolean {
  return response.headers.get('content-type')?.startsWith('application/json') ?? false;
}

function failUnanswered(detail: string): Result<never> {
  return fail({ kind: 'host-gone', detail });
}
