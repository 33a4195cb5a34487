import type { Failure } from '#shared/contract/failure';
import type { GhlUser, PersonInput } from '#shared/ghl/user';
import type { FieldChange } from '#shared/import-plan/types';
import { compareGranted, diffExactly } from '#shared/runs/compare-granted';
import { say } from '#shared/runs/row-result';
import type { RowState } from '#shared/runs/run-fold';
import type { OutcomeMessage } from '#shared/runs/types';
import { quoteFailure } from './failure-words';
import { judgeFailure } from './judge-failure';
import { settle, type RowContext, type RowStep } from './row-context';
import { sleepUnlessEnding } from './run-health';

const mostAttempts = 3;
const firstWaitMs = 1_000;

/**
 * Settles a row whose person GHL made or changed: notes how what was granted differs from what was asked and, where the
 * run is to grant exactly that, takes the rest back first. The correction is part of the row: it is neither paused nor
 * stopped half-way, and after a crash the row is found unfinished and corrected then.
 */
export async function settleGranted(
  context: RowContext,
  row: RowState,
  status: 'created' | 'updated',
  user: GhlUser,
  more: {
    readonly message: OutcomeMessage | null;
    readonly traceId: string | null;
    readonly adopted?: boolean;
    /** What was sent; default as planned. */
    readonly asked?: PersonInput;
  },
): Promise<RowStep> {
  const asked = more.asked ?? row.planned.send ?? {};
  const corrected = context.exactly
    ? await correctGranted(context, asked, user)
    : { user, message: null as OutcomeMessage | null };
  // Losing a password is the one thing that must not be covered by anything else.
  const first = more.message?.code === 'adopted-password-lost' ? more.message : corrected.message;
  return settle(status, user.id, first ?? more.message, {
    traceId: more.traceId,
    adopted: more.adopted,
    ...compareGranted(asked, corrected.user),
  });
}

async function correctGranted(
  context: RowContext,
  asked: PersonInput,
  user: GhlUser,
): Promise<{ readonly user: GhlUser; readonly message: OutcomeMessage | null }> {
  const { send, changes } = diffExactly(asked, user);
  if (changes.length === 0) return { user, message: null };
  context.reached('row:before-correction');
  const answer = await putPatiently(context, user.id, send);
  if (!answer.ok) {
    return { user, message: say('correction-failed', { detail: quoteFailure(answer.failure, undefined) }) };
  }
  context.health.noteSuccess();
  context.reached('row:corrected');
  const now = await readBack(context, answer.value);
  return { user: now, message: describeRest(diffExactly(asked, now).changes) };
}

/** Setting the same values twice does no harm, so what got no answer is simply set again. */
async function putPatiently(context: RowContext, userId: string, send: PersonInput) {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await context.api.updateUser(userId, send);
    if (answer.ok || attempt === mostAttempts) return answer;
    if (!(await waitAfter(context, answer.failure, attempt)) || context.ending.aborted) return answer;
  }
}

/** @returns whether trying again makes sense */
async function waitAfter(context: RowContext, failure: Failure, attempt: number): Promise<boolean> {
  const judgement = judgeFailure(failure);
  switch (judgement.kind) {
    case 'not-sent':
      await context.health.coolDown(
        judgement.trouble,
        failure.kind === 'rate-limited' ? failure.retryAfterMs : null,
      );
      return true;
    case 'unknown':
      context.health.noteTrouble();
      await sleepUnlessEnding(context.clock, firstWaitMs * 2 ** (attempt - 1), context.ending);
      return true;
    default:
      return false;
  }
}

/** The answer to a PUT may repeat what was sent; what is true is read. A person too new to be read is as the PUT says. */
export async function readBack(context: RowContext, answered: GhlUser): Promise<GhlUser> {
  const read = await context.api.getUser(answered.id);
  return read.ok ? read.value : answered;
}

/** What GHL does not let us set, by name; null when everything is as asked. */
export function describeRest(left: readonly FieldChange[]): OutcomeMessage | null {
  const names = left.flatMap(({ field, after }) =>
    field === 'permissions' && typeof after === 'object' && after !== null ? Object.keys(after) : [field],
  );
  if (names.length === 0) return null;
  return say('correction-refused', { detail: names.join(', '), count: names.length });
}
