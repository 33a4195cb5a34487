import type { Failure } from '#shared/contract/failure';
import type { Randomness } from '../ports';

/** Longer than this nobody waits inside a call: the caller is told how long it would be. */
const longestWaitMs = 60_000;
const mostAttempts = { read: 4, write: 8 } as const;

export interface Retry {
  readonly waitMs: number;
  /** True when nothing at all should be sent meanwhile: the allowance is used up, for every request. */
  readonly forEveryone: boolean;
}

/**
 * Whether a failed request is sent again, and after how long. Null: no, tell the caller.
 *
 * Reads change nothing, so they are repeated after anything that may pass. A write is repeated after a 429 only: the
 * server refused it before looking at it. After anything else the write may have happened, and only the run knows
 * what is safe then.
 * @param askedMs what the answer's Retry-After asked for; null when it did not
 * @param attempt how many times it was sent so far, from 1
 */
export function planRetry(
  kind: 'read' | 'write',
  failure: Failure,
  askedMs: number | null,
  attempt: number,
  randomness: Randomness,
): Retry | null {
  if (attempt >= mostAttempts[kind]) return null;
  if (askedMs !== null && askedMs > longestWaitMs) return null;
  if (failure.kind === 'rate-limited') {
    return { waitMs: askedMs ?? backOff(1000, attempt, 10_000, randomness), forEveryone: true };
  }
  if (kind === 'write') return null;
  const waitMs = askedMs ?? backOff(400, attempt, 8000, randomness);
  switch (failure.kind) {
    case 'server-error':
    case 'unreadable-answer':
    case 'no-network':
      return { waitMs, forEveryone: false };
    case 'timeout':
      // Each attempt already cost half a minute.
      return attempt >= 2 ? null : { waitMs, forEveryone: false };
    default:
      return null;
  }
}

/** Exponential, with half of it left to chance so that many waiting requests do not come back together. */
function backOff(firstMs: number, attempt: number, mostMs: number, randomness: Randomness): number {
  const full = Math.min(mostMs, firstMs * 2 ** (attempt - 1));
  return full / 2 + randomness.below(Math.ceil(full / 2) + 1);
}
