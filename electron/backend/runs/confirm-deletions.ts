import { normaliseEmail } from '#shared/import-plan/find-person';
import type { RowState, RunFold } from '#shared/runs/run-fold';
import type { RowContext, RowOutcome } from './row-context';

/**
 * One look at the end: whoever is gone already need not be reported as queued. GHL may take minutes (documented), so
 * the run does not wait for the rest; their results keep saying so.
 */
export async function confirmDeletions(
  context: RowContext,
  run: RunFold,
  settleRow: (row: RowState, outcome: RowOutcome) => Promise<void>,
): Promise<void> {
  const queued = [...run.rows.values()].filter(({ outcome }) => outcome?.message?.code === 'delete-queued');
  if (queued.length === 0) return;
  const emailOf = (row: RowState) => normaliseEmail(row.planned.before?.email ?? row.planned.email);
  const answer = await context.api.findByEmails([...new Set(queued.map(emailOf))], { deleted: 'exclude' });
  if (!answer.ok) return;
  const there = new Set(answer.value.filter((user) => !user.deleted).map((user) => user.id));
  for (const row of queued) {
    if (row.outcome === null || there.has(row.planned.userId ?? '')) continue;
    await settleRow(row, { ...row.outcome, message: null });
  }
}
