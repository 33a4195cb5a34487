import { assertNever } from '#shared/contract/result';
import type { GhlUser } from '#shared/ghl/user';
import { say } from '#shared/runs/row-result';
import type { RowState } from '#shared/runs/run-fold';
import { quoteFailure, traceOf } from './failure-words';
import { isExactlyAsAsked, isSameName } from './is-ours';
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

/**
 * [Note: Creating once] POST /users/ has no idempotency key (documented). So the intent is on the disk before the request
 * leaves; whenever the answer does not prove what happened, the email is looked up, after waits longer than the
 * search lags behind, before anything is sent again. Found: it is ours. Never found: sending again is safe. Cannot
 * tell: a person decides, never a guess.
 */
export async function createPerson(context: RowContext, row: RowState): Promise<RowStep> {
  const unfinished = findReason(row);
  if (unfinished !== null) return look(context, row, unfinished);

  const password = context.passwordToSend(row);
  context.reached('row:before-intent');
  await context.intend(row);
  context.reached('row:after-intent');
  const sending = context.api.createUser(
    { ...row.planned.send, ...(password && { password }) },
    { signal: context.turn() },
  );
  context.reached('row:sent');
  const answer = await sending;
  context.reached('row:answered');
  if (answer.ok) {
    context.health.noteSuccess();
    return settleGranted(context, row, 'created', answer.value, {
      message: null,
      traceId: answer.traceId,
      adopted: false,
    });
  }

  const { failure } = answer;
  const judgement = judgeFailure(failure);
  switch (judgement.kind) {
    case 'not-sent':
      return sendLater(context, row, judgement.trouble, failure);
    case 'unknown':
      await context.noteReturn(row, 'unknown', failure);
      context.health.noteTrouble();
      return look(context, row, { kind: 'lost' });
    case 'refused':
      await context.noteReturn(row, 'refused', failure);
      if ((await context.health.confirmRefusal(judgement.about)) === 'held') return { kind: 'parked' };
      if (context.countRefusal(row) < mostRefusals) return look(context, row, { kind: 'turned-away' });
      return settle('failed', null, say('forbidden'), { traceId: traceOf(failure) });
    case 'duplicate':
      await context.noteReturn(row, 'denied', failure);
      context.health.noteAnswer();
      return look(context, row, { kind: 'duplicate', traceId: traceOf(failure) });
    case 'denied':
    case 'not-found':
      await context.noteReturn(row, 'denied', failure);
      context.health.noteAnswer();
      return look(context, row, {
        kind: 'denied',
        detail: quoteFailure(failure, password),
        traceId: traceOf(failure),
      });
    default:
      return assertNever(judgement);
  }
}

/** Why we look: what it means when nobody is found depends on it. */
type Reason =
  | { readonly kind: 'lost' }
  | { readonly kind: 'turned-away' }
  | { readonly kind: 'denied'; readonly detail: string; readonly traceId: string | null }
  | { readonly kind: 'duplicate'; readonly traceId: string | null };

/** What an earlier attempt left to find out, maybe before a crash; null when the row may simply be sent. */
function findReason(row: RowState): Reason | null {
  if (row.open) return { kind: 'lost' };
  if (row.returned === null) return null;
  const { result, failure, detail, traceId } = row.returned;
  switch (result) {
    case 'not-sent':
      return null;
    case 'unknown':
      return { kind: 'lost' };
    case 'refused':
      return { kind: 'turned-away' };
    case 'denied':
      return failure === 'duplicate-email'
        ? { kind: 'duplicate', traceId }
        : { kind: 'denied', detail, traceId };
    default:
      return assertNever(result);
  }
}

function look(context: RowContext, row: RowState, reason: Reason): RowStep {
  return { kind: 'look', look: () => lookForPerson(context, row, reason) };
}

async function lookForPerson(context: RowContext, row: RowState, reason: Reason): Promise<RowStep> {
  const waits = chooseWaits(context.reconcileMs, row, reason);
  const mostFailures = Math.max(3, waits.length);
  let empty = 0;
  let failed = 0;
  while (empty < waits.length) {
    const wait = waits[Math.min(empty + failed, waits.length - 1)] ?? 0;
    await sleepUnlessEnding(context.clock, wait, context.ending);
    if (context.ending.aborted) return { kind: 'parked' };
    context.reached('row:before-look-up');
    const found = await context.lookUps.find(row.planned.email);
    context.reached('row:after-look-up');
    if (found.kind === 'failed') {
      await context.health.noteFailedLookUp(found.failure);
      if (context.ending.aborted) return { kind: 'parked' };
      failed += 1;
      if (failed > mostFailures) return settle('needs-review', null, say('look-up-failed'));
      continue;
    }
    context.health.noteLookUp();
    const [user, ...others] = found.users;
    if (others.length > 0) {
      return settle('needs-review', null, say('several-found', { count: found.users.length }));
    }
    if (user !== undefined) return adopt(context, row, reason, user);
    empty += 1;
  }
  return concludeMissing(context, row, reason, empty);
}

/**
 * A lost answer takes all the waits. An answer that said no is nearly always true (observed only on a sister endpoint that
 * the record was made all the same), so the longest wait is spared. Where nothing was sent, one look is enough.
 */
function chooseWaits(all: readonly number[], row: RowState, reason: Reason): readonly number[] {
  switch (reason.kind) {
    case 'lost':
      return all;
    case 'denied':
      return row.everUnknown ? all : all.slice(0, 2);
    case 'duplicate':
      return row.everUnknown ? all : [0];
    case 'turned-away':
      return row.everUnknown ? all : all.slice(0, 1);
  }
}

async function adopt(context: RowContext, row: RowState, reason: Reason, user: GhlUser): Promise<RowStep> {
  const asked = row.planned.send ?? {};
  if (reason.kind === 'duplicate' && !row.everUnknown) {
    // They were not there when the plan was made. Only somebody exactly as asked can be what this attempt made.
    if (!isExactlyAsAsked(asked, user)) {
      const message = say('duplicate-email', { email: row.planned.email });
      return settle('failed', user.id, message, { traceId: reason.traceId });
    }
  } else if (!isSameName(asked, user)) {
    return settle('needs-review', user.id, say('found-different', { name: user.name }));
  }
  const lostPassword = row.planned.password === 'generated' && context.passwordOf(row) === undefined;
  return settleGranted(context, row, 'created', await readPermissions(context, asked.permissions, user), {
    message: say(lostPassword ? 'adopted-password-lost' : 'adopted'),
    traceId: null,
    adopted: true,
  });
}

/** A look-up may leave permissions out; what was granted matters enough for one more read. */
async function readPermissions(context: RowContext, asked: unknown, user: GhlUser): Promise<GhlUser> {
  if (asked === undefined || Object.keys(user.permissions).length > 0) return user;
  const answer = await context.api.getUser(user.id);
  return answer.ok ? answer.value : user;
}

async function concludeMissing(
  context: RowContext,
  row: RowState,
  reason: Reason,
  lookUps: number,
): Promise<RowStep> {
  switch (reason.kind) {
    case 'lost':
    case 'turned-away':
      if (row.lostAnswers >= mostLostAnswers)
        return settle('needs-review', null, say('no-answer', { lookUps }));
      await context.noteChecked(row, lookUps);
      return { kind: 'again' };
    case 'denied':
      return settle('failed', null, say('refused', { detail: reason.detail }), { traceId: reason.traceId });
    case 'duplicate': {
      const { traceId } = reason;
      const { email, problems } = row.planned;
      if (row.everUnknown)
        return settle('needs-review', null, say('duplicate-not-found', { email }), { traceId });
      const deleted = problems.some((problem) => problem.code === 'was-deleted');
      const code = deleted ? 'duplicate-email-deleted' : 'duplicate-email';
      return settle('failed', null, say(code, { email }), { traceId });
    }
  }
}
