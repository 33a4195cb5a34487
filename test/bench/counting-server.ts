import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type WindowKind = 'sliding' | 'fixed';

/** One request's way there and back, in ms. The server counts it in between. */
export interface Trip {
  readonly there: number;
  readonly back: number;
}

export interface CountingServer {
  readonly url: string;
  /** When each request was accepted, in ms from an arbitrary start. */
  readonly accepted: readonly number[];
  readonly refused: number;
  close(): Promise<void>;
}

/**
 * A real server that keeps a rate limit the way GoHighLevel announces it, with a network in front of it: each request
 * travels before it is counted, and its answer travels back.
 */
export async function startCountingServer(options: {
  readonly max: number;
  readonly intervalMs: number;
  readonly window: WindowKind;
  readonly trip: () => Trip;
}): Promise<CountingServer> {
  const { max, intervalMs, window, trip } = options;
  const counted: number[] = [];
  let windowStart = performance.now();
  let inWindow = 0;
  const accepted: number[] = [];
  let refused = 0;

  /** How many remain after this request, or -1 when it is one too many. */
  const count = (now: number): number => {
    if (window === 'fixed') {
      if (now - windowStart >= intervalMs) {
        windowStart += Math.floor((now - windowStart) / intervalMs) * intervalMs;
        inWindow = 0;
      }
      if (inWindow >= max) return -1;
      inWindow += 1;
      return max - inWindow;
    }
    while (counted.length > 0 && now - (counted[0] ?? 0) >= intervalMs) counted.shift();
    if (counted.length >= max) return -1;
    counted.push(now);
    return max - counted.length;
  };

  const server = createServer((request, response) => {
    request.resume();
    const { there, back } = trip();
    setTimeout(() => {
      const now = performance.now();
      const remaining = count(now);
      if (remaining < 0) refused += 1;
      else accepted.push(now);
      setTimeout(() => {
        response.writeHead(remaining < 0 ? 429 : 200, {
          'content-type': 'application/json',
          'x-ratelimit-max': String(max),
          'x-ratelimit-remaining': String(Math.max(0, remaining)),
          'x-ratelimit-interval-milliseconds': String(intervalMs),
        });
        response.end(JSON.stringify({ id: 'u1', email: 'bench@example.com', type: 'account' }));
      }, back);
    }, there);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    accepted,
    get refused() {
      return refused;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
