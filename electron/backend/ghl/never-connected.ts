/**
 * System and TLS errors that end a connection before a byte of the request could be sent, unless they come from reading
 * or writing: a network that goes away under an open connection gives it the same codes.
 */
const beforeConnecting = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_NODATA',
  'EAI_FAIL',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_SIGNATURE_FAILURE',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

const whileOpen = new Set(['read', 'write', 'writev', 'shutdown']);

/**
 * What fetch failed with, as a code without addresses or headers, and whether the request may have reached the server.
 * When in doubt it may: only errors known to come before the first byte say no.
 */
export function neverConnected(error: unknown): { readonly code: string; readonly mayHaveArrived: boolean } {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const code = readText(cause, 'code') ?? (cause instanceof Error ? cause.name : 'unknown');
  const attempts = cause instanceof AggregateError && cause.errors.length > 0 ? cause.errors : [cause];
  const neverSent = attempts.every((attempt: unknown) => {
    const syscall = readText(attempt, 'syscall');
    if (syscall === 'connect') return true;
    const wasOpen = syscall !== null && whileOpen.has(syscall);
    return !wasOpen && beforeConnecting.has(readText(attempt, 'code') ?? code);
  });
  return { code, mayHaveArrived: !neverSent };
}

function readText(value: unknown, property: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const text: unknown = Reflect.get(value, property);
  return typeof text === 'string' ? text : null;
}
