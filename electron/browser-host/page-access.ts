import { createHash, timingSafeEqual } from 'node:crypto';
import type { Randomness } from '#backend/ports';

/** Decides who may see the page: whoever opened an address from the terminal, in that browser, until the host closes. */
export interface PageAccess {
  /** A new one-time token for an address. Those that were never used stay good. */
  createToken(): string;
  /** Spends a token. @returns the Set-Cookie value when it was good, null when it was not, or was used before */
  exchange(token: string): string | null;
  /** Whether a request's Cookie header carries the session of this host. */
  admits(cookieHeader: string | undefined): boolean;
}

/** @param port cookies of 127.0.0.1 are shared by all its ports: the name tells two running hosts apart */
export function createPageAccess(randomness: Randomness, port: number): PageAccess {
  const cookieName = `roster-${port}`;
  const session = createSecret(randomness);
  // Only digests are kept, and compared in constant time: neither memory nor timing gives a token away.
  const unused = new Set<string>();

  return {
    createToken() {
      const token = createSecret(randomness);
      unused.add(digest(token).toString('hex'));
      return token;
    },
    exchange(token) {
      if (!unused.delete(digest(token).toString('hex'))) return null;
      // No Max-Age: the cookie ends with the browser. Not Secure: this is plain http on loopback, by design.
      return `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`;
    },
    admits(cookieHeader) {
      return readCookies(cookieHeader, cookieName).some((value) =>
        timingSafeEqual(digest(value), digest(session)),
      );
    },
  };
}

/** 256 bits, safe in an address and in a cookie. */
function createSecret(randomness: Randomness): string {
  return Buffer.from(randomness.bytes(32)).toString('base64url');
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function readCookies(header: string | undefined, name: string): string[] {
  return (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
}
