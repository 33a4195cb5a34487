import { normaliseEmail } from '#shared/import-plan/find-person';
import type { RowState, RunFold } from '#shared/runs/run-fold';
import type { RowContext, RowOutcome } from './row-context';
import { sleepUnlessEnding } from './run-health';

/**
 * GHL only queues deletions and takes minutes (documented). They are looked after until they took effect, with growing
 * waits; whoever is still there after the last look keeps being reported as queued. Stopping the run ends the looking.
 */
export async function confirmDeletions(
  context: RowContext,
  run: RunFold,
  settleRow: (row: RowState, outcome: RowOutcome) => Promise<void>,
): Promise<void> {
  for (const wait of context.deletionMs) {
    const queued = [...run.rows.values()].filter(({ outcome }) => outcome?.message?.code === 'delete-queued');
    if (queued.length === 0) return;
    await sleepUnlessEnding(context.clock, wait, context.ending);
    if (context.ending.aborted) return;
    const emails = [...new Set(queued.map(emailOf))];
    const answer = await context.api.findByEmails(emails, { deleted: 'exclude', signal: context.ending });
    // Everything is written down already: nothing that fails here is worth holding the run for.
    if (!answer.ok) continue;
    const there = new Set(answer.value.filter((user) => !user.deleted).map((user) => user.id));
    for (const row of queued) {
      if (row.outcome === null || there.has(row.planned.userId ?? '')) continue;
      const { grantedLess = [], grantedOther = [] } = row.outcome;
      await settleRow(row, { ...row.outcome, message: null, grantedLess, grantedOther });
    }
  }
}

function emailOf(row: RowState): string {
  return normaliseEmail(row.planned.before?.email ?? row.planned.email);
}
