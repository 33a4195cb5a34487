import { diffExactly, compareGranted } from '#shared/runs/compare-granted';
import { say } from '#shared/runs/row-result';
import type { RowState } from '#shared/runs/run-fold';
import { settle, type RowContext, type RowStep } from './row-context';
import { describeRest, readBack } from './settle-granted';
import { answerFailedUpdate } from './update-person';

/**
 * Makes a person exactly as asked: reads them, merges, sends the whole object, reads them back. What GHL refuses to
 * switch off (observed of `workflowsEnabled`) is named in the outcome.
 */
export async function correctPerson(context: RowContext, row: RowState): Promise<RowStep> {
  const userId = row.planned.userId ?? '';
  const asked = row.planned.send ?? {};
  const before = await context.api.getUser(userId, { signal: context.turn() });
  if (!before.ok) return answerFailedUpdate(context, row, before.failure, undefined);
  const { send, changes } = diffExactly(asked, before.value);
  if (changes.length === 0) {
    // An attempt whose answer was lost has done it.
    return row.attempts > 0
      ? settle('updated', userId, null)
      : settle('skipped', userId, say('skip-nothing-to-change'));
  }
  context.reached('row:before-intent');
  await context.intend(row);
  context.reached('row:after-intent');
  const sending = context.api.updateUser(userId, send, { signal: context.turn() });
  context.reached('row:sent');
  const answer = await sending;
  context.reached('row:answered');
  if (!answer.ok) return answerFailedUpdate(context, row, answer.failure, undefined);
  context.health.noteSuccess();
  const now = await readBack(context, answer.value);
  const left = diffExactly(asked, now).changes;
  const moved = JSON.stringify(left) !== JSON.stringify(changes);
  return settle(moved ? 'updated' : 'failed', userId, describeRest(left), {
    traceId: answer.traceId,
    ...compareGranted(asked, now),
  });
}
