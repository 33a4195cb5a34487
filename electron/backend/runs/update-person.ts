import type { Failure } from '#shared/contract/failure';
import { assertNever, fail, succeed, type Result } from '#shared/contract/result';
import type { PersonInput } from '#shared/ghl/user';
import { diffPerson } from '#shared/import-plan/diff-person';
import { mergeAnew, replacesWhole } from '#shared/runs/merge-anew';
import { say } from '#shared/runs/row-result';
import type { RowState } from '#shared/runs/run-fold';
import type { OutcomeMessage } from '#shared/runs/types';
import { quoteFailure, traceOf } from './failure-words';
import { judgeFailure } from './judge-failure';
import {
  mostLostAnswers,
  mostRefusals,
  sendLater,
  settle,
  type RowContext,
  type RowStep,
} from './row-context';
import { sleepUnlessEnding } from './run-health';
import { settleGranted } from './settle-granted';

/** First wait before an update or a delete is repeated; doubled each time. */
const repeatMs = 1_000;

/** PUT sets values, so it is repeated until it is answered: doing it twice is the same as doing it once. */
export async function updatePerson(context: RowContext, row: RowState): Promise<RowStep> {
  const userId = row.planned.userId ?? '';
  const merged = await mergeForNow(context, row);
  if (!merged.ok) return merged.failure;
  const send = merged.value;
  const password = context.passwordToSend(row);
  context.reached('row:before-intent');
  await context.intend(row);
  context.reached('row:after-intent');
  const sending = context.api.updateUser(
    userId,
    { ...send, ...(password && { password }) },
    { signal: context.turn() },
  );
  context.reached('row:sent');
  const answer = await sending;
  context.reached('row:answered');
  if (answer.ok) {
    context.health.noteSuccess();
    return settleGranted(context, row, 'updated', answer.value, {
      message: null,
      traceId: answer.traceId,
      asked: send,
    });
  }
  return answerFailedUpdate(context, row, answer.failure, password);
}

/** What to send now: as planned, or, where the plan may be days old, merged with the person as they are now. */
async function mergeForNow(context: RowContext, row: RowState): Promise<Result<PersonInput, RowStep>> {
  const { userId, send } = row.planned;
  if (!context.mergesAnew() || !replacesWhole(send)) return succeed(send ?? {});
  const now = await context.api.getUser(userId ?? '', { signal: context.turn() });
  return now.ok
    ? succeed(mergeAnew(row.planned, now.value))
    : fail(await answerFailedRead(context, row, now.failure));
}

/** Nothing was sent, so nothing is written down: what an earlier attempt left unknown stays unknown. */
async function answerFailedRead(context: RowContext, row: RowState, failure: Failure): Promise<RowStep> {
  const judgement = judgeFailure(failure);
  switch (judgement.kind) {
    case 'not-sent':
      await context.health.coolDown(
        judgement.trouble,
        failure.kind === 'rate-limited' ? failure.retryAfterMs : null,
      );
      return { kind: 'again' };
    case 'unknown':
      context.health.noteTrouble();
      if (context.countRefusal(row) < mostRefusals) {
        return repeatLater(context, row, () => Promise.resolve({ kind: 'again' }));
      }
      return failUnread(row, say('server-error'), failure);
    case 'refused':
      if ((await context.health.confirmRefusal(judgement.about)) === 'held') return { kind: 'parked' };
      if (context.countRefusal(row) < mostRefusals) return { kind: 'again' };
      return failUnread(row, say('forbidden'), failure);
    case 'not-found':
      context.health.noteAnswer();
      return failUnread(row, say('not-found'), failure);
    case 'duplicate':
    case 'denied':
      context.health.noteAnswer();
      return failUnread(row, say('refused', { detail: quoteFailure(failure, undefined) }), failure);
    default:
      return assertNever(judgement);
  }
}

function failUnread(row: RowState, message: OutcomeMessage, failure: Failure): RowStep {
  const isUnclear = row.open || row.everUnknown;
  const traceId = traceOf(failure);
  return isUnclear
    ? settle('needs-review', row.planned.userId, say('update-unknown'), { traceId })
    : settle('failed', row.planned.userId, message, { traceId });
}

/** What a failed PUT, or a read before one, means for its row. */
export async function answerFailedUpdate(
  context: RowContext,
  row: RowState,
  failure: Failure,
  password: string | undefined,
): Promise<RowStep> {
  const judgement = judgeFailure(failure);
  const traceId = traceOf(failure);
  switch (judgement.kind) {
    case 'not-sent':
      return sendLater(context, row, judgement.trouble, failure);
    case 'unknown':
      await context.noteReturn(row, 'unknown', failure);
      context.health.noteTrouble();
      return repeatLater(context, row, () => verifyUpdate(context, row, say('server-error'), null));
    case 'refused':
      await context.noteReturn(row, 'refused', failure);
      if ((await context.health.confirmRefusal(judgement.about)) === 'held') return { kind: 'parked' };
      // Reported: 401 for a person who does not exist.
      if (context.countRefusal(row) < mostRefusals) return { kind: 'again' };
      return failOrVerify(context, row, say('forbidden'), traceId);
    case 'not-found':
      context.health.noteAnswer();
      return failOrVerify(context, row, say('not-found'), traceId);
    case 'duplicate':
    case 'denied': {
      context.health.noteAnswer();
      const detail = quoteFailure(failure, password);
      return failOrVerify(context, row, say('refused', { detail }), traceId);
    }
    default:
      return assertNever(judgement);
  }
}

/** The same again a little later, without taking room; after too many lost answers, `giveUp` finds out what is true. */
export function repeatLater(context: RowContext, row: RowState, giveUp: () => Promise<RowStep>): RowStep {
  return {
    kind: 'look',
    look: async () => {
      await sleepUnlessEnding(context.clock, repeatMs * 2 ** Math.min(row.lostAnswers, 4), context.ending);
      if (context.ending.aborted) return { kind: 'parked' };
      return row.lostAnswers >= mostLostAnswers ? giveUp() : { kind: 'again' };
    },
  };
}

/** A "no" is the truth about this attempt only: one before it, whose answer nobody saw, may have done it all the same. */
function failOrVerify(
  context: RowContext,
  row: RowState,
  message: OutcomeMessage,
  traceId: string | null,
): RowStep {
  if (!row.everUnknown) return settle('failed', row.planned.userId, message, { traceId });
  return verifyLater(context, () => verifyUpdate(context, row, message, traceId));
}

/** After the first wait of a reconcile: a read right away might not show yet what has just been done. */
export function verifyLater(context: RowContext, verify: () => Promise<RowStep>): RowStep {
  return {
    kind: 'look',
    look: async () => {
      await sleepUnlessEnding(context.clock, context.reconcileMs[0] ?? repeatMs, context.ending);
      return context.ending.aborted ? { kind: 'parked' } : verify();
    },
  };
}

/**
 * Reads the person back. What an answer never contains (a password, a twilio map) cannot be told from outside.
 * @param message why it failed, where nothing was changed
 */
async function verifyUpdate(
  context: RowContext,
  row: RowState,
  message: OutcomeMessage,
  traceId: string | null,
): Promise<RowStep> {
  const { userId, password } = row.planned;
  const answer = await context.api.getUser(userId ?? '');
  if (answer.ok) {
    const left = diffPerson(answer.value, mergeAnew(row.planned, answer.value), 'replace').changes;
    if (left.length === 0 && password === 'none') return settle('updated', userId, null);
    if (left.some(({ field, before }) => before !== null || field === 'phone')) {
      return settle('failed', userId, message, { traceId });
    }
  }
  return settle('needs-review', userId, say('update-unknown'));
}
