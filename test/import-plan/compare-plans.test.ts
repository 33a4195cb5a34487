import { describe, expect, it } from 'vitest';
import { comparePlans, printPlan } from '../../shared/import-plan/compare-plans';
import type { FieldChange, PlannedRowView, PlanSummary } from '../../shared/import-plan/types';

type Row = Pick<PlannedRowView, 'row' | 'action' | 'userId' | 'changes'>;

const summary: PlanSummary = { create: 0, update: 0, delete: 0, skip: 0, invalid: 0 };
const phone: FieldChange = { field: 'phone', before: '+1', after: '+2' };
const places: FieldChange = { field: 'locationIds', before: ['a', 'b'], after: ['a', 'b', 'c'] };
const plan = (...rows: Row[]): { rows: Row[]; summary: PlanSummary } => ({ rows, summary });
const create = (row: number): Row => ({ row, action: 'create', userId: null, changes: [] });
const update = (row: number, ...changes: FieldChange[]): Row => ({
  row,
  action: 'update',
  userId: 'u1',
  changes,
});
const compare = (before: Row[], after: Row[]): unknown =>
  comparePlans(printPlan(plan(...before)), plan(...after));

describe('what changed since a sheet was prepared', () => {
  it('is nothing when the agency is the same, in whatever order it answers', () => {
    expect(compare([create(2), update(3, phone, places)], [create(2), update(3, places, phone)])).toEqual([]);
    const turned = { ...places, before: ['b', 'a'] };
    expect(compare([update(3, places)], [update(3, turned)])).toEqual([]);
  });

  it('names who appeared, who went, and who was changed by somebody else', () => {
    const other = { ...phone, before: '+9' };
    expect(
      compare(
        [create(2), create(3), update(4, phone), update(5, phone), update(6)],
        [create(2), update(3, phone), create(4), update(5, other), { ...update(6), action: 'skip' }],
      ),
    ).toEqual([
      { kind: 'now-exists', rows: [3] },
      { kind: 'now-gone', rows: [4] },
      { kind: 'other-action', rows: [6] },
      { kind: 'other-changes', rows: [5] },
    ]);
  });

  it('names rows that became invalid or valid, came or went', () => {
    const invalid = (row: number): Row => ({ ...create(row), action: 'invalid' });
    expect(
      compare([create(2), invalid(3), invalid(4), create(5)], [invalid(2), create(3), invalid(4), create(6)]),
    ).toEqual([
      { kind: 'now-invalid', rows: [2] },
      { kind: 'now-valid', rows: [3] },
      { kind: 'new-row', rows: [6] },
      { kind: 'row-gone', rows: [5] },
    ]);
  });

  it('keeps no value of anybody', () => {
    expect(JSON.stringify(printPlan(plan(update(3, phone))))).not.toContain('+1');
  });

  it('takes 100,000 rows', () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => update(index + 2, phone));
    expect(compare(rows, rows)).toEqual([]);
  });
});
