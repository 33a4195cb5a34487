import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { createPageHeaders } from './page-headers';

/** An answer to a request for a part of the page; both hosts turn it into their own kind of response. */
export interface PageAnswer {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * Which file of the page a path means, relative to the page's folder.
 *
 * Containment by construction rather than by looking for `..`: every segment must be a plain name (letters, digits,
 * `-`, `_`, `.`, not starting with a dot) *after* decoding once. What could climb out (`..`, `%2e%2e`, `\`, `C:`, NUL,
 * a second encoding, an empty segment) is not a plain name, so it means no file.
 *
 * @param pathname as the URL parser gives it, or raw from a request line: nothing is taken on trust
 * @returns the segments, or null when the path means no file
 */
export function findPageSegments(pathname: string): readonly string[] | null {
  if (pathname === '/') return ['index.html'];
  if (!pathname.startsWith('/')) return null;
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname.slice(1));
  } catch {
    return null;
  }
  const segments = decoded.split('/');
  return segments.every((segment) => /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(segment)) ? segments : null;
}

/**
 * Reads parts of the built page.
 * @param directory the folder of the built page (`out/renderer`)
 * @param makeNonce a fresh unguessable value per delivery of index.html
 */
export function createPageReader(
  directory: string,
  makeNonce: () => string,
): (pathname: string) => Promise<PageAnswer> {
  const answerMissing = (): PageAnswer => ({
    status: 404,
    headers: { ...createPageHeaders(null), 'content-type': 'text/plain; charset=utf-8' },
    body: encode('404'),
  });

  return async (pathname) => {
    const segments = findPageSegments(pathname);
    const mediaType = mediaTypes[extname(segments?.at(-1) ?? '')];
    // Only the kinds of file the build makes: a source map or a stray file is not part of the page.
    if (segments === null || mediaType === undefined) return answerMissing();
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      bytes = new Uint8Array(await readFile(join(directory, ...segments)));
    } catch {
      return answerMissing();
    }
    if (extname(segments.at(-1) ?? '') !== '.html') {
      return { status: 200, headers: { ...createPageHeaders(null), 'content-type': mediaType }, body: bytes };
    }
    const nonce = makeNonce();
    return {
      status: 200,
      headers: { ...createPageHeaders(nonce), 'content-type': mediaType },
      body: encode(insertNonce(new TextDecoder().decode(bytes), nonce)),
    };
  };
}

/**
 * Tells the page its nonce, so that the style elements its component library makes at run time are allowed without
 * allowing everybody's (`renderer/backend/style-nonce.ts` reads it). Browsers hide the attribute from scripts and CSS
 * selectors once the page is parsed, so it cannot be read out again through an injected style.
 */
export function insertNonce(html: string, nonce: string): string {
  return html.replace(/<head>/i, `<head><meta property="csp-nonce" nonce="${nonce}">`);
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text));
}
