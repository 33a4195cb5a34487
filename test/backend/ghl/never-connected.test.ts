import { describe, expect, it } from 'vitest';
import { neverConnected } from '../../../electron/backend/ghl/never-connected';

/** As fetch throws: the system's error is the cause. */
function makeFetchError(code: string, syscall?: string): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code, syscall }) });
}

describe('what a failed connection says about the request', () => {
  it.each([
    ['ECONNREFUSED', 'connect'],
    ['EHOSTUNREACH', 'connect'],
    ['ENETUNREACH', 'connect'],
    ['ETIMEDOUT', 'connect'],
    ['ENOTFOUND', 'getaddrinfo'],
    ['UND_ERR_CONNECT_TIMEOUT', undefined],
    ['CERT_HAS_EXPIRED', undefined],
  ])('cannot have arrived after %s from %s', (code, syscall) => {
    expect(neverConnected(makeFetchError(code, syscall))).toEqual({ code, mayHaveArrived: false });
  });

  // A network that goes away under a connection gives it the same codes, with the request long on its way.
  it.each([
    ['EHOSTUNREACH', 'read'],
    ['ENETUNREACH', 'read'],
    ['ENETDOWN', 'read'],
    ['EADDRNOTAVAIL', 'read'],
    ['EHOSTUNREACH', 'write'],
    ['ECONNRESET', 'read'],
    ['ETIMEDOUT', 'read'],
    ['EPIPE', 'write'],
    ['UND_ERR_SOCKET', undefined],
  ])('may have arrived after %s from %s', (code, syscall) => {
    expect(neverConnected(makeFetchError(code, syscall))).toEqual({ code, mayHaveArrived: true });
  });

  it('may have arrived unless every attempt of several failed before it', () => {
    const attempts = (second: string) =>
      new TypeError('fetch failed', {
        cause: new AggregateError([
          Object.assign(new Error('a'), { code: 'ECONNREFUSED', syscall: 'connect' }),
          Object.assign(new Error('b'), { code: 'ECONNREFUSED', syscall: second }),
        ]),
      });
    expect(neverConnected(attempts('connect')).mayHaveArrived).toBe(false);
    expect(neverConnected(attempts('read')).mayHaveArrived).toBe(true);
  });
});
