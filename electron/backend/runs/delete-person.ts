import { assertNever } from '#shared/contract/result';
import { say } from '#shared/runs/row-result';
import type { RowState } from '#shared/runs/run-fold';
import type { OutcomeMessage } from '#shared/runs/types';
import { quoteFailure, traceOf } from './failure-words';
import { judgeFailure } from './judge-failure';
import { mostRefusals, sendLater, settle, type RowContext, type RowStep } from './row-context';
import { repeatLater, verifyLater } from './update-person';

/** DELETE is only queued by GHL and takes effect minutes later (documented); repeating it does no harm. */
export async function deletePerson(context: RowContext, row: RowState): Promise<RowStep> {
  const userId = row.planned.userId ?? '';
  context.reached('row:before-intent');
  await context.intend(row);
  context.reached('row:after-intent');
  const sending = context.api.deleteUser(userId, { signal: context.turn() });
  context.reached('row:sent');
  const answer = await sending;
  context.reached('row:answered');
  if (answer.ok) {
    context.health.noteSuccess();
    return settle('deleted', userId, say('delete-queued'), { traceId: answer.traceId });
  }

  const { failure } = answer;
  const judgement = judgeFailure(failure);
  const traceId = traceOf(failure);
  switch (judgement.kind) {
    case 'not-sent':
      return sendLater(context, row, judgement.trouble, failure);
    case 'unknown':
      await context.noteReturn(row, 'unknown', failure);
      context.health.noteTrouble();
      return repeatLater(context, row, () =>
        verifyDelete(context, row, settle('needs-review', userId, say('delete-unknown'))),
      );
    case 'refused':
      await context.noteReturn(row, 'refused', failure);
      if ((await context.health.confirmRefusal(judgement.about)) === 'held') return { kind: 'parked' };
      // Reported: 401 for a person who does not exist. If they are gone, that is what was asked.
      if (context.countRefusal(row) < mostRefusals) return { kind: 'again' };
      return verifyLater(context, () =>
        verifyDelete(context, row, failUnlessUnknown(row, say('forbidden'), traceId)),
      );
    case 'not-found': {
      await context.noteReturn(row, 'denied', failure);
      context.health.noteAnswer();
      const times = context.countRefusal(row);
      // A look-up hides whoever another 404 denies (see `EmailLookup`), so one wrong one must not be enough twice over.
      if (times === 1) return verifyLater(context, async () => ({ kind: 'again' }));
      const isStillThere: RowStep =
        times < mostRefusals
          ? { kind: 'again' }
          : settle('needs-review', userId, say('delete-unknown'), { traceId });
      return verifyLater(context, () =>
        verifyDelete(context, row, isStillThere, row.everUnknown ? null : say('already-gone')),
      );
    }
    case 'duplicate':
    case 'denied': {
      context.health.noteAnswer();
      const detail = quoteFailure(failure, undefined);
      const failed = failUnlessUnknown(row, say('refused', { detail }), traceId);
      return row.everUnknown ? verifyLater(context, () => verifyDelete(context, row, failed)) : failed;
    }
    default:
      return assertNever(judgement);
  }
}

/**
 * A "no" is the truth about this attempt only: an earlier one, whose answer nobody saw, may have put the deletion in the
 * queue, where nobody can see it for minutes.
 */
function failUnlessUnknown(row: RowState, message: OutcomeMessage, traceId: string | null): RowStep {
  const { userId } = row.planned;
  return row.everUnknown
    ? settle('needs-review', userId, say('delete-unknown'), { traceId })
    : settle('failed', userId, message, { traceId });
}

/**
 * Looks whether the person is gone.
 * @param otherwise what to do when they are still there, or nobody can tell
 * @param gone what to say when they are gone
 */
async function verifyDelete(
  context: RowContext,
  row: RowState,
  otherwise: RowStep,
  gone: OutcomeMessage | null = null,
): Promise<RowStep> {
  const { userId } = row.planned;
  const found = await context.lookUps.find(row.planned.before?.email ?? row.planned.email);
  if (found.kind === 'answer' && !found.users.some((user) => user.id === userId)) {
    return settle('deleted', userId, gone);
  }
  return otherwise;
}
