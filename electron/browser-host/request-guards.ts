import type { IncomingMessage } from 'node:http';

/** The header every call must carry. A form or a link cannot set it, and a script elsewhere would need a CORS consent we never give. */
export const callHeader = 'x-roster-call';

/**
 * Whether a request may have come from our own page or from the person's address bar. Checked on everything, before
 * anything else is looked at, because any web page may send requests to 127.0.0.1.
 *
 * @param authority `127.0.0.1:PORT`
 * @returns why not, for tests and for whoever debugs with curl; null when it may
 */
export function findForeignSign(request: IncomingMessage, authority: string): string | null {
  // A hostname that an attacker's DNS points at 127.0.0.1 ("DNS rebinding") arrives with that name as its Host.
  if (request.headers.host !== authority) return 'Host is not this app';

  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${authority}`) return 'Origin is not this app';

  // Browsers say where a request comes from. Other ports of 127.0.0.1 share our cookie but are `same-site`, not us.
  const site = request.headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return null;
  // Somebody clicked our address in a chat or a web terminal: a plain visit to the front door, which asks for its key.
  const isVisit =
    request.method === 'GET' &&
    request.headers['sec-fetch-mode'] === 'navigate' &&
    request.headers['sec-fetch-dest'] === 'document' &&
    (request.url === '/' || request.url?.startsWith('/?') === true);
  return isVisit ? null : 'Sec-Fetch-Site is not this app';
}

/**
 * What only our own page's script sends with a call.
 * @returns why it is no call of ours; null when it is
 */
export function findCallDefect(request: IncomingMessage): string | null {
  if (request.headers.origin === undefined) return 'Origin is missing';
  if (request.headers[callHeader] !== '1') return `${callHeader} is missing`;
  if (!/^application\/json(;|$)/i.test(request.headers['content-type'] ?? '')) {
    return 'Content-Type is not application/json';
  }
  return null;
}
