import type { Failure } from '#shared/contract/failure';

/** What a failed write means for the person it was about, and for the run. */
export type Judgement =
  /** It never left, or was turned away for its rate: nothing can have happened. */
  | { readonly kind: 'not-sent'; readonly trouble: 'network' | 'rate' | 'daily' | 'taken-back' }
  /** Turned away at the door. `scope` is certain; `token` and `row` need a second call to tell. */
  | { readonly kind: 'refused'; readonly about: 'scope' | 'token' }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'not-found' }
  /** The API said no to this one person. */
  | { readonly kind: 'denied' }
  /** Whatever was asked may have happened. */
  | { readonly kind: 'unknown' };

export function judgeFailure(failure: Failure): Judgement {
  switch (failure.kind) {
    case 'no-network':
      return failure.mayHaveArrived ? { kind: 'unknown' } : { kind: 'not-sent', trouble: 'network' };
    case 'rate-limited':
      return { kind: 'not-sent', trouble: 'rate' };
    case 'daily-limit':
      return { kind: 'not-sent', trouble: 'daily' };
    case 'cancelled':
      // The client only takes back what still waits for its turn; a write on the wire runs to its end.
      return { kind: 'not-sent', trouble: 'taken-back' };
    case 'token-rejected':
    case 'forbidden':
    case 'agency-token-needed':
      return { kind: 'refused', about: 'token' };
    case 'scope-missing':
      return { kind: 'refused', about: 'scope' };
    case 'duplicate-email':
      return { kind: 'duplicate' };
    case 'not-found':
      return { kind: 'not-found' };
    case 'refused':
      return { kind: 'denied' };
    // What else can come out of a write (no answer, or one that says nothing), and whatever should not: it may have happened.
    default:
      return { kind: 'unknown' };
  }
}
