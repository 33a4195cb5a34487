import { createHash } from 'node:crypto';
import { succeed, type Result } from '#shared/contract/result';
import { toChangeRow } from '#shared/import-plan/bulk-change';
import { planImport } from '#shared/import-plan/plan-import';
import type { PlanChoices } from '#shared/import-plan/types';
import type { Connection } from '../agencies/connections';
import type { Randomness } from '../ports';
import { gatherForChange, type WantedChange } from './gather-for-change';
import type { PreparedPlan } from './plan-store';

/** The rows say exactly what they want, so there is nothing left to choose but which of them take part. */
export const changeChoices: PlanChoices = {
  onExisting: 'update',
  perRow: {},
  excluded: [],
  generatePasswords: false,
};

/**
 * A plan that has no sheet: people and what is to become of each. Several kinds of change may stand in one plan. Whoever
 * is named twice counts with the first change only. The plan is not stored: that is the caller's.
 */
export async function prepareChange(
  connection: Connection,
  wish: { readonly agencyId: string; readonly label: string; readonly changes: readonly WantedChange[] },
  parts: {
    readonly randomness: Randomness;
    readonly onProgress: (done: number, total: number) => void;
  },
): Promise<Result<PreparedPlan>> {
  const { agencyId, label } = wish;
  const changes = keepFirst(wish.changes);
  const before = connection.api.rate.requests;
  const people = await gatherForChange(connection, changes, parts.onProgress);
  if (!people.ok) return people;
  const rows = changes.map(({ userId, change }, index) => toChangeRow(index + 1, userId, change));
  return succeed({
    planId: Buffer.from(parts.randomness.bytes(12)).toString('hex'),
    agencyId,
    companyId: connection.api.companyId,
    sheet: { fileName: label, sha256: createHash('sha256').update(JSON.stringify(changes)).digest('hex') },
    rows,
    people: people.value,
    choices: changeChoices,
    plan: planImport(rows, people.value, changeChoices),
    requests: connection.api.rate.requests - before,
    isChange: true,
  });
}

function keepFirst(changes: readonly WantedChange[]): readonly WantedChange[] {
  const first = new Map<string, WantedChange>();
  for (const one of changes) if (!first.has(one.userId)) first.set(one.userId, one);
  return [...first.values()];
}
