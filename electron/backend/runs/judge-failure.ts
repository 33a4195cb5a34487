import { assertNever } from '#shared/contract/result';
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
  | { readonly kind: 'unknown'; readonly trouble: 'server' | 'network' };

export function judgeFailure(failure: Failure): Judgement {
  switch (failure.kind) {
    case 'no-network':
      return failure.mayHaveArrived
        ? { kind: 'unknown', trouble: 'network' }
        : { kind: 'not-sent', trouble: 'network' };
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
    case 'timeout':
    case 'server-error':
    case 'unreadable-answer':
    case 'internal':
      return { kind: 'unknown', trouble: 'server' };
    // None of these can come out of a write; if one does, nobody knows what happened.
    case 'host-gone':
    case 'company-needed':
    case 'agency-not-found':
    case 'agency-name-taken':
    case 'token-missing':
    case 'keychain-unavailable':
    case 'keychain-locked':
    case 'plan-not-found':
    case 'list-not-found':
    case 'plan-has-invalid-rows':
    case 'plan-is-empty':
    case 'people-list-incomplete':
    case 'too-many-people':
    case 'consent-needed':
    case 'run-not-found':
    case 'run-not-resumable':
    case 'agency-busy':
    case 'agency-at-work':
    case 'journal-damaged':
    case 'sheet-needed':
    case 'sheet-differs':
    case 'preview-outdated':
    case 'file-not-found':
    case 'file-not-readable':
    case 'file-not-writable':
    case 'sample-not-found':
    case 'template-name-taken':
    case 'template-not-found':
    case 'mapping-name-taken':
    case 'mapping-not-found':
    case 'draft-not-found':
    case 'draft-damaged':
    case 'draft-sealed':
    case 'other-file':
    case 'newer-file':
    case 'snapshot-not-found':
    case 'snapshot-damaged':
    case 'comparison-not-found':
    case 'review-not-found':
    case 'review-answers-unreadable':
    case 'invalid-input':
      return { kind: 'unknown', trouble: 'server' };
    default:
      return assertNever(failure);
  }
}
