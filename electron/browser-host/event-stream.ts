import type { ServerResponse } from 'node:http';
import type { Backend } from '#backend/backend';
import { createPageHeaders } from '../transport/page-headers';

/** Comments sent now and then, so that a connection that silently died is noticed by both sides. */
const heartbeatMs = 15_000;

/** A page that stopped reading (a sleeping tab) is let go beyond this; it reconnects and reads everything again. */
const maxBacklogBytes = 4 * 1024 * 1024;

/** Streams the backend's events to one page as text/event-stream until either side ends it. */
export function streamEvents(backend: Pick<Backend, 'subscribe'>, response: ServerResponse): void {
  response.writeHead(200, { ...createPageHeaders(null), 'content-type': 'text/event-stream' });
  // An opening comment makes the browser report the stream as open at once.
  response.write('retry: 1000\n: open\n\n');

  const unsubscribe = backend.subscribe((name, payload) => {
    if (response.writableLength > maxBacklogBytes) response.destroy();
    else response.write(`event: ${name}\ndata: ${JSON.stringify(payload)}\n\n`);
  });
  const heartbeat = setInterval(() => response.write(': still here\n\n'), heartbeatMs).unref();
  response.on('close', () => {
    unsubscribe();
    clearInterval(heartbeat);
  });
}
