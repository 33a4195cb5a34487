import type { Failure } from '#shared/contract/failure';
import { assertNever } from '#shared/contract/result';
import type { SheetFailure } from '#shared/sheet/types';

/** What a script can rely on. */
export const exitCodes = {
  done: 0,
  /** Wrong usage, or a bug. */
  usage: 1,
  /** The sheet has invalid rows, or is no sheet; nothing was changed. */
  invalidRows: 2,
  /** Some rows failed or need a person's eye. */
  someFailed: 3,
  /** Token, scope, daily budget, network or breaker: can be resumed, or tried again. */
  held: 4,
  /** Ctrl-C or SIGTERM: can be resumed. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** @returns the exit code for a failure that ended a command before anything was changed. */
export function exitCodeOfFailure(failure: Failure): ExitCode {
  switch (failure.kind) {
    case 'token-rejected':
    case 'scope-missing':
    case 'forbidden':
    case 'agency-token-needed':
    case 'rate-limited':
    case 'daily-limit':
    case 'server-error':
    case 'unreadable-answer':
    case 'timeout':
    case 'no-network':
    case 'token-missing':
    case 'keychain-unavailable':
    case 'keychain-locked':
    case 'agency-busy':
    case 'agency-at-work':
    case 'sheet-needed':
      return exitCodes.held;
    case 'plan-has-invalid-rows':
      return exitCodes.invalidRows;
    case 'cancelled':
      return exitCodes.interrupted;
    case 'not-found':
    case 'duplicate-email':
    case 'refused':
    case 'company-needed':
    case 'agency-not-found':
    case 'agency-name-taken':
    case 'plan-not-found':
    case 'list-not-found':
    case 'plan-is-empty':
    case 'people-list-incomplete':
    case 'too-many-people':
    case 'consent-needed':
    case 'run-not-found':
    case 'run-not-resumable':
    case 'sheet-differs':
    case 'preview-outdated':
    case 'journal-damaged':
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
    case 'host-gone':
    case 'internal':
      return exitCodes.usage;
    default:
      return assertNever(failure);
  }
}

/** @returns the exit code for a file that could not be read as a sheet; a wrong worksheet name or header row is wrong usage. */
export function exitCodeOfSheetFailure(failure: SheetFailure): ExitCode {
  const isUsage = failure.kind === 'no-such-sheet' || failure.kind === 'no-such-row';
  return isUsage ? exitCodes.usage : exitCodes.invalidRows;
}
