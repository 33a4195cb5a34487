import { describe, expect, it } from 'vitest';
import { planImport } from '#shared/import-plan/plan-import';
import type { PlanChoices } from '#shared/import-plan/types';
import type { PreparedRow } from '#shared/sheet/types';
import { makeAgency, makeChoices, makeRow, makeUser, newPerson } from './people';

const gone = makeUser({ email: 'new@example.com', deleted: true });

function plan(row: PreparedRow, choices: Partial<PlanChoices> = {}) {
  const [planned] = planImport([row], makeAgency([gone]), makeChoices(choices)).rows;
  if (planned === undefined) throw new Error('no row');
  return planned;
}

describe('somebody who was deleted in GHL', () => {
  it('is not brought back by an old sheet', () => {
    expect(plan(makeRow(2, newPerson))).toMatchObject({
      action: 'skip',
      skipReason: 'deleted-person',
      onDeleted: 'skip',
      send: null,
    });
  });

  it('is created anew when that was chosen, with a warning that GHL may refuse for a while', () => {
    expect(plan(makeRow(2, newPerson), { onDeleted: 'create' })).toMatchObject({
      action: 'create',
      problems: [{ code: 'was-deleted', severity: 'warning' }],
    });
    expect(plan(makeRow(2, newPerson, { action: 'create' })).action).toBe('create');
  });

  it('makes the row fail when that was chosen', () => {
    expect(plan(makeRow(2, newPerson), { onDeleted: 'fail' })).toMatchObject({
      action: 'invalid',
      problems: [{ code: 'was-deleted', severity: 'error' }],
    });
  });

  it('follows the choice for the row before the one for all', () => {
    const choices = { onDeleted: 'create', perRowDeleted: { 2: 'skip' } } as const;
    expect(plan(makeRow(2, newPerson), choices).action).toBe('skip');
    expect(plan(makeRow(3, newPerson), choices).action).toBe('create');
    expect(plan(makeRow(2, newPerson, { action: 'create' }), choices).action).toBe('skip');
  });

  it('is nobody to update, and nobody to take sub-accounts from', () => {
    expect(plan(makeRow(2, newPerson, { action: 'update' }), { onDeleted: 'create' })).toMatchObject({
      action: 'invalid',
      problems: [{ code: 'not-found' }],
    });
    expect(plan(makeRow(2, newPerson, { locationMode: 'remove' }), { onDeleted: 'create' }).action).toBe(
      'skip',
    );
  });
});
