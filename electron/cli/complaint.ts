import type { Failure } from '#shared/contract/failure';
import { fail } from '#shared/contract/result';
import type { Translate } from '#shared/i18n/create-translator';
import { describeFailure } from '#shared/contract/describe-failure';
import { describeSheetFailure } from '#shared/sheet/describe-problem';
import type { SheetFailure } from '#shared/sheet/types';
import { exitCodeOfFailure, exitCodeOfSheetFailure, exitCodes, type ExitCode } from './exit-codes';

/** Why a command ends early, in words: what `{error: {kind, message, next}}` is made of. */
export interface Complaint {
  readonly kind: string;
  readonly message: string;
  /** What to do about it; null when the message says it. */
  readonly next: string | null;
  readonly exitCode: ExitCode;
  /** The technical line for support, shown in small print. */
  readonly support: string | null;
  /** Further keys of the JSON document, for example the rows that are wrong. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** A complaint about how the command was called. */
export function complainUsage(
  message: string,
  next: string | null = null,
): { readonly ok: false; readonly failure: Complaint } {
  return fail({ kind: 'usage', message, next, exitCode: exitCodes.usage, support: null });
}

export function complainFailure(
  t: Translate,
  failure: Failure,
): { readonly ok: false; readonly failure: Complaint } {
  return fail(describeAsComplaint(t, failure));
}

/** A failure of the contract in the words all hosts share. */
export function describeAsComplaint(t: Translate, failure: Failure): Complaint {
  const { what, means, next } = describeFailure(t, failure);
  return {
    kind: failure.kind,
    // The headline has no full stop of its own.
    message: [`${what}.`, means].filter((sentence) => sentence !== '').join(' '),
    next: next === '' ? null : next,
    exitCode: exitCodeOfFailure(failure),
    support: describeSupport(failure),
  };
}

export function complainSheet(
  t: Translate,
  failure: SheetFailure,
): { readonly ok: false; readonly failure: Complaint } {
  return fail({
    kind: failure.kind,
    message: describeSheetFailure(t, failure),
    next: null,
    exitCode: exitCodeOfSheetFailure(failure),
    support: null,
  });
}

function describeSupport(failure: Failure): string | null {
  if ('detail' in failure) return failure.detail;
  if (!('support' in failure) || failure.support === null) return null;
  const { status, detail, traceId } = failure.support;
  return [status === null ? '' : String(status), detail, traceId === null ? '' : `traceId ${traceId}`]
    .filter((part) => part !== '')
    .join(' · ');
}
