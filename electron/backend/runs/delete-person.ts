import { assertNever } from '#shared/contract/result';
import { say } from '#shared/runs/row-result';
import type { RowState } from '#shared/runs/run-fold';
import { quoteFailure, traceOf } from './failure-words';
import { judgeFailure } from './judge-failure';
import { mostRefusals, settle, type RowContext, type RowStep } from './row-context';
import { repeatLater } from './update-person';

/** DELETE is only queued by GHL and takes effect minutes later (documented); repeating it does no harm. */
export async function deletePerson(context: RowContext, row: RowState): Promise<RowStep> {
  const userId = row.planned.userId ?? '';
  const wasAskedBefore = row.attempts > 0;
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
      await context.noteReturn(row, 'not-sent', failure);
      await context.health.coolDown(
        judgement.trouble,
        failure.kind === 'rate-limited' ? failure.retryAfterMs : null,
      );
      return { kind: 'again' };
    case 'unknown':
      await context.noteReturn(row, 'unknown', failure);
      context.health.noteTrouble(judgement.trouble);
      return repeatLater(context, row, () =>
        verifyDelete(context, row, settle('needs-review', userId, say('delete-unknown'))),
      );
    case 'refused':
      await context.noteReturn(row, 'refused', failure);
      if ((await context.health.confirmRefusal(judgement.about)) === 'held') return { kind: 'parked' };
      // Reported: 401 for a person who does not exist. If they are gone, that is what was asked.
      if (context.countRefusal(row) < mostRefusals) return { kind: 'again' };
      return verifyDelete(context, row, settle('failed', userId, say('forbidden'), { traceId }));
    case 'not-found':
      context.health.noteAnswer();
      return settle('deleted', userId, wasAskedBefore ? null : say('already-gone'), { traceId });
    case 'duplicate':
    case 'denied': {
      context.health.noteAnswer();
      const detail = quoteFailure(failure, undefined);
      return settle('failed', userId, say('refused', { detail }), { traceId });
    }
    default:
      return assertNever(judgement);
  }
}

/** @param otherwise what to say when the person is still there, or nobody can tell */
async function verifyDelete(context: RowContext, row: RowState, otherwise: RowStep): Promise<RowStep> {
  const { userId } = row.planned;
  const found = await context.lookUps.find(row.planned.before?.email ?? row.planned.email);
  if (found.kind === 'answer' && !found.users.some((user) => user.id === userId)) {
    return settle('deleted', userId, null);
  }
  return otherwise;
}
