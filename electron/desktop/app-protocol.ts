import type { Protocol } from 'electron';
import type { PageAnswer } from '../transport/page-files';
import { isWithin, ownOrigin, pageScheme } from './security';

/** Serves the built page under app://roster/, and nothing else under app://. */
export function servePage(
  protocol: Pick<Protocol, 'handle'>,
  readPage: (pathname: string) => Promise<PageAnswer>,
): void {
  protocol.handle(pageScheme, async (request) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || !isWithin(request.url, ownOrigin)) return new Response(null, { status: 404 });
    const { status, headers, body } = await readPage(findRawPath(request.url));
    return new Response(body, { status, headers });
  });
}

/** The path as it was asked for: the URL parser would already have folded `..` away and hidden an attempt. */
function findRawPath(url: string): string {
  const [path = ''] = url.slice(ownOrigin.length).split(/[?#]/, 1);
  return path === '' ? '/' : path;
}
