import type { FieldChange, PlannedRowView, PlanSummary } from './types';

/** How a row's fate can differ between two plans of one sheet, in the order it is told: what matters most first. */
export const planChangeKinds = [
  'now-invalid',
  'now-exists',
  'now-gone',
  'other-action',
  'other-changes',
  'now-valid',
  'new-row',
  'row-gone',
] as const;
export type PlanChangeKind = (typeof planChangeKinds)[number];

/** What a plan said of one row, without what it said it of: the action, whether the person was there, what would change. */
type PrintedRow = readonly [row: number, action: PlannedRowView['action'], existed: boolean, mark: string];

/** What is kept of a plan to compare a later one with. Holds no value of anybody, only marks of them. */
export interface PlanPrint {
  readonly summary: PlanSummary;
  readonly rows: readonly PrintedRow[];
}

export interface PlanChange {
  readonly kind: PlanChangeKind;
  readonly rows: readonly number[];
}

type ComparedRow = Pick<PlannedRowView, 'row' | 'action' | 'userId' | 'changes'>;

/** @returns what a later plan can be compared with */
export function printPlan(plan: {
  readonly rows: readonly ComparedRow[];
  readonly summary: PlanSummary;
}): PlanPrint {
  return {
    summary: plan.summary,
    rows: plan.rows.map(({ row, action, userId, changes }) => [
      row,
      action,
      userId !== null,
      // Creates show every field as a change; what was asked for is in the sheet, and the sheet is the same.
      action === 'update' || action === 'delete' ? markChanges(changes) : '',
    ]),
  };
}

/**
 * What a plan of the same sheet says otherwise than an earlier one: people appeared or went in GHL, or somebody changed
 * them. Rows are told apart by their number, as a spreadsheet shows it.
 */
export function comparePlans(
  before: PlanPrint,
  after: { readonly rows: readonly ComparedRow[] },
): PlanChange[] {
  const printed = new Map(before.rows.map((row) => [row[0], row]));
  const found = new Map<PlanChangeKind, number[]>();
  const note = (kind: PlanChangeKind | null, row: number): void => {
    if (kind === null) return;
    const rows = found.get(kind);
    if (rows === undefined) found.set(kind, [row]);
    else rows.push(row);
  };
  const { rows } = printPlan({ rows: after.rows, summary: before.summary });
  for (const now of rows) {
    const then = printed.get(now[0]);
    printed.delete(now[0]);
    note(then === undefined ? 'new-row' : compareRows(then, now), now[0]);
  }
  for (const row of printed.keys()) note('row-gone', row);
  return planChangeKinds.flatMap((kind) => {
    const rows = found.get(kind);
    return rows === undefined ? [] : [{ kind, rows }];
  });
}

function compareRows(
  [, actionBefore, existedBefore, markBefore]: PrintedRow,
  [, action, exists, mark]: PrintedRow,
): PlanChangeKind | null {
  if (action === 'invalid') return actionBefore === 'invalid' ? null : 'now-invalid';
  if (actionBefore === 'invalid') return 'now-valid';
  if (exists !== existedBefore) return exists ? 'now-exists' : 'now-gone';
  if (action !== actionBefore) return 'other-action';
  return mark === markBefore ? null : 'other-changes';
}

/** Before and after of every field in two 32-bit numbers: equal for the same changes in any order. */
function markChanges(changes: readonly FieldChange[]): string {
  const lines = changes.map(({ field, before, after }) => JSON.stringify([field, sort(before), sort(after)]));
  return hashText(lines.sort().join('\n'));
}

function sort(value: FieldChange['before']): unknown {
  if (value === null || typeof value === 'string') return value;
  if (Array.isArray(value)) return [...value].sort();
  return Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
}

/** FNV-1a, twice with different beginnings. Not for secrets: it only has to differ when the text does. */
function hashText(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x5bd1e995);
  }
  return (one >>> 0).toString(36) + (other >>> 0).toString(36);
}
