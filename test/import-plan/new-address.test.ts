import { describe, expect, it } from 'vitest';
import type { GhlUser } from '#shared/ghl/user';
import { planImport } from '#shared/import-plan/plan-import';
import type { OnNewAddress, PlanChoices } from '#shared/import-plan/types';
import type { PreparedRow } from '#shared/sheet/types';
import { makeAgency, makeChoices, makeRow, makeUser, newPerson } from './people';

const ana = makeUser({ role: 'admin', scopesAssignedToOnly: [] });

function plan(
  rows: readonly PreparedRow[],
  people: { readonly found?: readonly GhlUser[]; readonly everyone?: readonly GhlUser[] },
  choices: Partial<PlanChoices> = {},
) {
  const { found = [], everyone } = people;
  return planImport(rows, makeAgency(found, everyone && { everyone }), makeChoices(choices));
}

describe('a row that names somebody by id and gives them another email', () => {
  const row = makeRow(2, {
    id: ana.id,
    email: 'ana@new.example',
    firstName: 'Anna',
    password: 'Secret-123',
    locationIds: ['south'],
  });
  const choose = (onNewAddress: OnNewAddress, found: readonly GhlUser[] = [ana]) => {
    const { rows, guards } = plan([row], { found }, { onExisting: 'update', onNewAddress });
    return { planned: rows[0], guards: guards.map(({ kind }) => kind) };
  };

  it('keeps the email and changes the rest, after a yes, as long as nothing else was chosen', () => {
    const { rows, guards } = plan([row], { found: [ana] }, { onExisting: 'update' });
    expect(rows[0]).toMatchObject({
      action: 'update',
      newAddress: { choice: 'keep', userId: ana.id, email: ana.email },
      problems: [{ code: 'email-cannot-change' }],
    });
    expect(guards).toMatchObject([{ kind: 'email-change' }]);
  });

  it('becomes a new account that takes over what the row does not say', () => {
    const { planned } = choose('replace');
    expect(planned).toMatchObject({
      action: 'create',
      userId: null,
      newAddress: { choice: 'replace', userId: ana.id },
      send: {
        email: 'ana@new.example',
        firstName: 'Anna',
        lastName: ana.lastName,
        phone: '+527775610738',
        type: 'account',
        role: 'admin',
        locationIds: ['north', 'south'],
        permissions: ana.permissions,
        scopes: ana.scopes,
        platformLanguage: 'es',
      },
    });
    expect(planned?.send).not.toHaveProperty('id');
    // An empty list would switch everything off, which nobody asked for.
    expect(planned?.send).not.toHaveProperty('scopesAssignedToOnly');
  });

  it('becomes somebody new with nothing taken over, or is left out', () => {
    expect(choose('create').planned).toMatchObject({
      action: 'invalid',
      problems: [{ field: 'lastName' }, { field: 'type' }, { field: 'role' }],
    });
    expect(choose('skip').planned).toMatchObject({ action: 'skip', skipReason: 'new-address' });
  });

  it('never takes the place of somebody else who has that address', () => {
    const other = makeUser({ id: 'u2', email: 'ana@new.example' });
    expect(choose('replace', [ana, other]).planned).toMatchObject({
      action: 'invalid',
      problems: [{ code: 'already-exists' }],
    });
  });

  it('does not let another row act on the one who is replaced', () => {
    const second = makeRow(3, { email: ana.email, role: 'user' });
    const { rows } = plan([row, second], { found: [ana] }, { onExisting: 'update', onNewAddress: 'replace' });
    expect(rows[1]).toMatchObject({ action: 'invalid', problems: [{ code: 'duplicate-in-sheet' }] });
  });

  it('is deleted by its id, whatever email it says', () => {
    const [planned] = plan(
      [{ ...row, action: 'delete' }],
      { found: [ana] },
      { onNewAddress: 'replace' },
    ).rows;
    expect(planned).toMatchObject({ action: 'delete', userId: ana.id });
  });
});

describe('a row with an email nobody has, when somebody asked to look for changed addresses', () => {
  const moved = { ...newPerson, firstName: 'ANA', lastName: 'Ruíz', phone: '+52 7775610738' };
  const row = makeRow(2, { ...moved, locationIds: ['south'] });

  it('creates somebody new and asks, where name and phone fit exactly one person', () => {
    expect(plan([row], { everyone: [ana] }).rows[0]).toMatchObject({
      action: 'create',
      problems: [{ code: 'maybe-moved', severity: 'warning', params: { current: ana.email } }],
      newAddress: { choice: 'create', userId: ana.id, email: ana.email },
    });
    expect(plan([row], { everyone: [ana] }).rows[0]?.send).toEqual(row.person);
  });

  it('asks no more once it was answered', () => {
    const answered = plan([row], { everyone: [ana] }, { perRowNewAddress: { 2: 'create' } }).rows[0];
    expect(answered).toMatchObject({ action: 'create', problems: [] });
  });

  it('takes the person who exists for meant when that was chosen', () => {
    const [kept] = plan([row], { everyone: [ana] }, { onNewAddress: 'keep' }).rows;
    expect(kept).toMatchObject({ action: 'update', userId: ana.id });
    expect(kept?.send).not.toHaveProperty('email');
  });

  it('takes the same sub-accounts for a sign as well', () => {
    const same = makeRow(2, { ...moved, phone: '+525500000000', locationIds: ['north'] });
    expect(plan([same], { everyone: [ana] }).rows[0]?.newAddress?.userId).toBe(ana.id);
  });

  it.each([
    ['nobody asked', [row], undefined],
    ['only the name fits', [makeRow(2, { ...moved, phone: '+525500000000', locationIds: ['west'] })], [ana]],
    ['two people fit', [row], [ana, makeUser({ id: 'u2', email: 'ana2@example.com' })]],
    ['two rows fit', [row, makeRow(3, { ...moved, email: 'third@example.com' })], [ana]],
    ['the person stands in the sheet', [row, makeRow(3, { ...newPerson, email: ana.email })], [ana]],
    ['the person was deleted', [row], [{ ...ana, deleted: true }]],
  ])('says nothing when %s', (_case, rows, everyone) => {
    const known = everyone === undefined ? {} : { everyone };
    const planned = plan(rows, known);
    expect(planned.rows.every(({ newAddress }) => newAddress === undefined)).toBe(true);
    expect(planned.rows[0]).toMatchObject({ action: 'create', problems: [] });
  });
});
