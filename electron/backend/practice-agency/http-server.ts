import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const loopback = '127.0.0.1';
/** Far more than any body the API takes. */
const largestBody = 1024 * 1024;

/** @returns the body as text, or null when it is too large to be meant seriously */
export async function readText(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * Listens on the loopback address only: nothing outside this machine can reach the practice agency.
 * @throws the system's error, for example EADDRINUSE when the port is taken
 */
export async function listenOnLoopback(
  port: number,
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (request.destroyed && !request.complete) return;
      showBug(response, error);
    });
  });
  // Longer than clients keep idle connections, so that none is closed just as a request sets out on it.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, loopback, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const { port: chosen } = server.address() as AddressInfo;
  return { url: `http://${loopback}:${chosen}`, close: () => closeServer(server) };
}

/** A bug must look like one, and not like one more fault of the network. */
function showBug(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const message = `The practice agency has a bug: ${error instanceof Error ? error.message : String(error)}`;
  response.writeHead(500, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify({ statusCode: 500, message }));
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
