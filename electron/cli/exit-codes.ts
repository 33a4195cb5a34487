import type { Failure } from '#shared/contract/failure';
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
    // Everything else is something the person typed, chose or keeps, or a bug.
    default:
      return exitCodes.usage;
  }
}

/** @returns the exit code for a file that could not be read as a sheet; a wrong worksheet name or header row is wrong usage. */
export function exitCodeOfSheetFailure(failure: SheetFailure): ExitCode {
  const isUsage = failure.kind === 'no-such-sheet' || failure.kind === 'no-such-row';
  return isUsage ? exitCodes.usage : exitCodes.invalidRows;
}
