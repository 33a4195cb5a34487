import type { Failure } from '#shared/contract/failure';
import type { ChangeableField } from '#shared/import-plan/types';
import type { OutcomeMessage, RowStatus } from '#shared/runs/types';
import type { JournalReturned } from '#shared/runs/journal-entry';
import type { RowState } from '#shared/runs/run-fold';
import type { CrashPoint } from '../crash-point';
import type { GhlApi } from '../ghl/ghl-api';
import type { Clock } from '../ports';
import type { Judgement } from './judge-failure';
import type { LookUpQueue } from './look-up-queue';
import type { RunHealth } from './run-health';

/** How a row ended. */
export interface RowOutcome {
  readonly status: RowStatus;
  readonly userId: string | null;
  readonly message: OutcomeMessage | null;
  readonly traceId: string | null;
  readonly grantedMore: readonly string[];
  readonly grantedLess: readonly string[];
  readonly grantedOther: readonly ChangeableField[];
  /** Of people created: whether they were found instead of answered. A message may say something else instead. */
  readonly adopted?: boolean | undefined;
}

/** What is to become of a row after one step. */
export type RowStep =
  | { readonly kind: 'settled'; readonly outcome: RowOutcome }
  /** Send (again), when there is room. */
  | { readonly kind: 'again' }
  /** Wait and look, without taking the room of rows that can be sent. */
  | { readonly kind: 'look'; readonly look: () => Promise<RowStep> }
  /** The run is ending: the row stays as the journal has it. */
  | { readonly kind: 'parked' };

/** What the handling of one row may use. */
export interface RowContext {
  readonly api: GhlApi;
  readonly clock: Clock;
  /** Waits in ms before each look-up of a create whose outcome is unknown. */
  readonly reconcileMs: readonly number[];
  /** Take back at once what GHL grants beyond what was asked. */
  readonly exactly: boolean;
  /** Whether the run was interrupted since it was planned: what an update replaces as a whole is read and merged anew. */
  mergesAnew(): boolean;
  /** Waits in ms between looks whether deletions took effect; after the last one they stay reported as queued. */
  readonly deletionMs: readonly number[];
  /** Aborted when the run is held or stopped: waits end, nothing new is begun. */
  readonly ending: AbortSignal;
  /** Aborted when the run pauses or ends: takes back writes that still wait for their turn. */
  turn(): AbortSignal;
  readonly lookUps: LookUpQueue;
  readonly health: RunHealth;
  readonly reached: CrashPoint;
  /** Puts the intent on the disk. Nothing may be sent before this resolves. */
  intend(row: RowState): Promise<void>;
  /** Records how an attempt came back where that does not settle the row. */
  noteReturn(row: RowState, result: JournalReturned['result'], failure: Failure): Promise<void>;
  /** Records that a person was looked for and is not there. */
  noteChecked(row: RowState, lookUps: number): Promise<void>;
  /** The password this row was or will be sent with; undefined when it has none or it is lost. */
  passwordOf(row: RowState): string | undefined;
  /** The same, but one that we made and lost is made anew: only for a row that is about to be sent. */
  passwordToSend(row: RowState): string | undefined;
  /** Counts refusals of one row by a token that works otherwise; returns how many there were in this session. */
  countRefusal(row: RowState): number;
}

/** Refused this often while other calls work, it is this person the token may not touch. */
export const mostRefusals = 3;

/** A row that keeps losing its answers is given to a person after this many. */
export const mostLostAnswers = 5;

export function settle(
  status: RowStatus,
  userId: string | null,
  message: OutcomeMessage | null,
  more: Partial<
    Pick<RowOutcome, 'traceId' | 'grantedMore' | 'grantedLess' | 'grantedOther' | 'adopted'>
  > = {},
): RowStep {
  return {
    kind: 'settled',
    outcome: {
      status,
      userId,
      message,
      traceId: more.traceId ?? null,
      grantedMore: more.grantedMore ?? [],
      grantedLess: more.grantedLess ?? [],
      grantedOther: more.grantedOther ?? [],
      ...(more.adopted !== undefined && { adopted: more.adopted }),
    },
  };
}

/** The write was certainly not carried out: that is noted, what stood in its way is waited out, and it is sent again. */
export async function sendLater(
  context: RowContext,
  row: RowState,
  trouble: Extract<Judgement, { kind: 'not-sent' }>['trouble'],
  failure: Failure,
): Promise<RowStep> {
  await context.noteReturn(row, 'not-sent', failure);
  await context.health.coolDown(trouble, failure.kind === 'rate-limited' ? failure.retryAfterMs : null);
  return { kind: 'again' };
}
