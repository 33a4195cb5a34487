import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GhlUser, PersonInput } from '#shared/ghl/user';
import { planImport } from '#shared/import-plan/plan-import';
import type { OnExisting, PlannedRow } from '#shared/import-plan/types';
import type { LocationMode } from '#shared/sheet/types';
import { makeAgency, makeChoices, makeRow, makeUser, newPerson } from './people';

const plan = planImport;
const only = (rows: readonly PlannedRow[]): PlannedRow => {
  const [row] = rows;
  if (row === undefined || rows.length !== 1) throw new Error(`expected one row, got ${rows.length}`);
  return row;
};
const codes = (row: PlannedRow) => row.problems.map((problem) => problem.code);

describe('a default that only completes new people', () => {
  const given: PersonInput = {
    ...newPerson,
    type: 'account',
    role: 'user',
    permissions: { contactsEnabled: false, tagsEnabled: false },
  };
  const boss = makeUser({ email: newPerson.email ?? '', type: 'agency', role: 'admin', permissions: {} });
  const forNewOnly = ['type', 'role', 'password', 'fullName', 'permissions.tagsEnabled'] as const;
  const row = { ...makeRow(2, given), forNewOnly };

  it('leaves type, role, password and names of somebody who exists alone', () => {
    const updated = only(plan([row], makeAgency([boss]), makeChoices({ onExisting: 'update' })).rows);
    expect(updated.action).toBe('update');
    for (const property of ['type', 'role', 'password', 'firstName', 'lastName']) {
      expect(updated.send).not.toHaveProperty(property);
    }
    expect(updated.send?.permissions).toEqual({ contactsEnabled: false });
  });

  it('is part of everything a new person gets', () => {
    expect(only(plan([row], makeAgency([]), makeChoices()).rows).send).toMatchObject(given);
  });
});

describe('planning somebody new', () => {
  it('creates them with everything the row gives', () => {
    const row = only(plan([makeRow(2, newPerson)], makeAgency([]), makeChoices()).rows);
    expect(row).toMatchObject({ action: 'create', send: newPerson, userId: null, passwordGenerated: false });
  });

  it('never shows a password', () => {
    const { rows } = plan([makeRow(2, newPerson)], makeAgency([]), makeChoices());
    expect(only(rows).changes).toContainEqual({ field: 'password', before: null, after: '••••••' });
    expect(JSON.stringify(only(rows).changes)).not.toContain('Secret-123');
  });

  it('marks a password to be made when the row has none and that was chosen', () => {
    const { password: _password, ...person } = newPerson;
    const missing = {
      code: 'required',
      severity: 'error',
      row: 2,
      column: null,
      field: 'password',
      params: {},
      suggestion: null,
      onlyForCreate: true,
    } as const;
    const rows = [makeRow(2, person, { problems: [missing] })];
    expect(only(plan(rows, makeAgency([]), makeChoices()).rows).action).toBe('invalid');
    expect(only(plan(rows, makeAgency([]), makeChoices({ generatePasswords: true })).rows)).toMatchObject({
      action: 'create',
      passwordGenerated: true,
      problems: [],
    });
  });

  it('refuses a row without a required value even if the check of the sheet said nothing', () => {
    const { role: _role, ...person } = newPerson;
    const row = only(plan([makeRow(2, person)], makeAgency([]), makeChoices()).rows);
    expect(row.action).toBe('invalid');
    expect(row.problems).toMatchObject([{ code: 'required', field: 'role' }]);
  });

  it('sends an agency-level person with an explicit empty list of sub-accounts', () => {
    const { locationIds: _ids, ...person } = newPerson;
    const row = only(plan([makeRow(2, { ...person, type: 'agency' })], makeAgency([]), makeChoices()).rows);
    expect(row.send?.locationIds).toEqual([]);
  });

  it('refuses the second of two rows with one email', () => {
    const rows = [makeRow(2, newPerson), makeRow(3, { ...newPerson, email: ' NEW@example.com ' })];
    const result = plan(rows, makeAgency([]), makeChoices()).rows;
    expect(result.map((row) => row.action)).toEqual(['create', 'invalid']);
    expect(result[1]?.problems).toMatchObject([{ code: 'duplicate-in-sheet', params: { firstRow: 2 } }]);
  });

  it('does not create anybody for a row that only takes sub-accounts away', () => {
    const row = only(
      plan([makeRow(2, newPerson, { locationMode: 'remove' })], makeAgency([]), makeChoices()).rows,
    );
    expect(codes(row)).toEqual(['not-found']);
  });
});

describe('planning somebody who exists', () => {
  const ana = makeUser();
  const person: PersonInput = { ...newPerson, email: 'Ana@Example.com', firstName: 'Anna', lastName: 'Ruiz' };

  it('skips them by default', () => {
    const row = only(plan([makeRow(2, person)], makeAgency([ana]), makeChoices()).rows);
    expect(row).toMatchObject({ action: 'skip', skipReason: 'already-exists', userId: 'u1', send: null });
  });

  it('sends only what changes when updating', () => {
    const rows = [
      makeRow(2, { email: 'ana@example.com', firstName: 'Anna', lastName: 'Ruiz', role: 'user' }),
    ];
    const row = only(plan(rows, makeAgency([ana]), makeChoices({ onExisting: 'update' })).rows);
    expect(row.send).toEqual({ firstName: 'Anna' });
    expect(row.changes).toEqual([{ field: 'firstName', before: 'Ana', after: 'Anna' }]);
  });

  it('does not take another spelling of the same phone number for a change', () => {
    const rows = [makeRow(2, { email: ana.email, phone: '+527775610738' })];
    const row = only(plan(rows, makeAgency([ana]), makeChoices({ onExisting: 'update' })).rows);
    expect(row).toMatchObject({ action: 'skip', skipReason: 'nothing-to-change' });
  });

  it('clears a phone number that is given as explicitly none', () => {
    const rows = [makeRow(2, { email: ana.email, phone: '' })];
    const row = only(plan(rows, makeAgency([ana]), makeChoices({ onExisting: 'update' })).rows);
    expect(row.send).toEqual({ phone: '' });
  });

  it('adds sub-accounts and nothing else when that was chosen', () => {
    const rows = [makeRow(2, { ...person, locationIds: ['south'] }, { locationMode: 'replace' })];
    const row = only(plan(rows, makeAgency([ana]), makeChoices({ onExisting: 'add-locations' })).rows);
    expect(row.send).toEqual({ locationIds: ['north', 'south'] });
  });

  it.each<[LocationMode, readonly string[]]>([
    ['add', ['north', 'south']],
    ['replace', ['south']],
  ])('combines sub-accounts in mode %s', (locationMode, expected) => {
    const rows = [makeRow(2, { email: ana.email, locationIds: ['south'] }, { locationMode })];
    const row = only(plan(rows, makeAgency([ana]), makeChoices({ onExisting: 'update' })).rows);
    expect(row.send).toEqual({ locationIds: expected });
  });

  it('takes sub-accounts away in mode remove', () => {
    const rows = [makeRow(2, { email: ana.email, locationIds: ['north'] }, { locationMode: 'remove' })];
    const row = only(plan(rows, makeAgency([ana]), makeChoices({ onExisting: 'update' })).rows);
    expect(row.send).toEqual({ locationIds: [] });
  });

  it('sends the whole permissions object, because a partial one may reset the rest', () => {
    const rows = [makeRow(2, { email: ana.email, permissions: { workflowsEnabled: true } })];
    const row = only(plan(rows, makeAgency([ana]), makeChoices({ onExisting: 'update' })).rows);
    expect(row.send).toEqual({ permissions: { contactsEnabled: true, workflowsEnabled: true } });
    expect(row.changes).toEqual([
      { field: 'permissions', before: { workflowsEnabled: false }, after: { workflowsEnabled: true } },
    ]);
  });

  it.each(['update', 'add-locations'] as const)(
    'refuses %s with a branch nobody could look up, instead of doing the rest without it',
    (onExisting) => {
      const unchecked = {
        code: 'unknown-location',
        severity: 'warning',
        row: 2,
        column: 3,
        field: 'locationIds',
        params: { value: 'Zacate' },
        suggestion: null,
      } as const;
      const rows = [makeRow(2, { email: 'ana@example.com', firstName: 'Anna' }, { problems: [unchecked] })];
      const row = only(plan(rows, makeAgency([makeUser()]), makeChoices({ onExisting })).rows);
      expect(row).toMatchObject({ action: 'invalid', send: null });
      expect(row.problems).toEqual([{ ...unchecked, severity: 'error' }]);
    },
  );

  it('refuses them when that was chosen', () => {
    const row = only(plan([makeRow(2, person)], makeAgency([ana]), makeChoices({ onExisting: 'fail' })).rows);
    expect(row.action).toBe('invalid');
    expect(codes(row)).toEqual(['already-exists']);
  });

  it('lets a choice for one row win over the choice for all', () => {
    const choices = makeChoices({ onExisting: 'skip', perRow: { 2: 'update' } });
    expect(only(plan([makeRow(2, person)], makeAgency([ana]), choices).rows).action).toBe('update');
  });

  it('says which choice decided a row, and nothing where none was asked', () => {
    const rows = [
      makeRow(2, person, { action: 'update' }),
      makeRow(3, newPerson),
      makeRow(4, person, { action: 'delete' }),
    ];
    const choices = makeChoices({ onExisting: 'skip' });
    const decided = plan(rows, makeAgency([ana]), choices).rows.map(({ onExisting }) => onExisting);
    expect(decided).toEqual(['update', undefined, undefined]);
  });

  it('forgets what would only be wrong for somebody new', () => {
    const { password: _password, ...noPassword } = person;
    const problem = {
      code: 'required',
      severity: 'error',
      row: 2,
      column: null,
      field: 'password',
      params: {},
      suggestion: null,
      onlyForCreate: true,
    } as const;
    const rows = [makeRow(2, noPassword, { problems: [problem] })];
    expect(only(plan(rows, makeAgency([ana]), makeChoices({ onExisting: 'update' })).rows)).toMatchObject({
      action: 'update',
      problems: [],
    });
  });

  it('does not guess between two people with one email', () => {
    const found = [ana, makeUser({ id: 'u2' })];
    const row = only(plan([makeRow(2, person)], makeAgency(found), makeChoices()).rows);
    expect(codes(row)).toEqual(['several-matches']);
  });

  it('goes by the id first and never sends an email that differs, but asks', () => {
    const rows = [makeRow(2, { id: 'u1', email: 'other@example.com', firstName: 'Anna' })];
    const result = plan(rows, makeAgency([ana]), makeChoices({ onExisting: 'update' }));
    expect(only(result.rows).send).toEqual({ firstName: 'Anna' });
    expect(codes(only(result.rows))).toEqual(['email-cannot-change']);
    expect(result.guards).toEqual([{ kind: 'email-change', rows: [2] }]);
  });

  it('does not fall back to the email when nobody has the id', () => {
    const rows = [makeRow(2, { ...person, id: 'gone' })];
    expect(codes(only(plan(rows, makeAgency([ana]), makeChoices({ onExisting: 'update' })).rows))).toEqual([
      'not-found',
    ]);
  });
});

describe('the action column', () => {
  const ana = makeUser();
  const person = { email: ana.email, firstName: 'Anna' };

  it('updates although everybody else is skipped', () => {
    const rows = [makeRow(2, person, { action: 'update' })];
    expect(only(plan(rows, makeAgency([ana]), makeChoices()).rows).action).toBe('update');
  });

  it('refuses to update somebody who is not there', () => {
    const rows = [makeRow(2, person, { action: 'update' })];
    expect(codes(only(plan(rows, makeAgency([]), makeChoices()).rows))).toEqual(['not-found']);
  });

  it('deletes, and asks first', () => {
    const result = plan([makeRow(2, person, { action: 'delete' })], makeAgency([ana]), makeChoices());
    expect(only(result.rows)).toMatchObject({ action: 'delete', userId: 'u1', before: ana });
    expect(result.guards).toEqual([{ kind: 'delete', rows: [2] }]);
  });

  it('has nothing to delete where somebody is deleted already', () => {
    const rows = [makeRow(2, person, { action: 'delete' })];
    const gone = makeUser({ deleted: true });
    expect(only(plan(rows, makeAgency([gone]), makeChoices()).rows).skipReason).toBe('nothing-to-change');
  });

  it('skips what it is told to skip, and what was left out by hand, whatever is wrong with it', () => {
    const rows = [makeRow(2, {}, { action: 'skip' }), makeRow(3, {})];
    const result = plan(rows, makeAgency([]), makeChoices({ excluded: [3] })).rows;
    expect(result.map((row) => row.skipReason)).toEqual(['asked', 'excluded']);
  });
});

describe('guards', () => {
  it('ask about scopes that switch everything off and about a twilio map', () => {
    const rows = [makeRow(2, { ...newPerson, scopes: [], twilioPhone: { north: '+15550100' } })];
    expect(plan(rows, makeAgency([]), makeChoices()).guards).toEqual([
      { kind: 'empty-scopes', rows: [2] },
      { kind: 'twilio', rows: [2] },
    ]);
  });

  it('ask when more than a fifth of the agency changes, and not at a fifth', () => {
    const people = [1, 2].map((n) => makeUser({ id: `u${n}`, email: `p${n}@example.com` }));
    const rows = people.map((user, n) => makeRow(n + 2, { email: user.email, firstName: 'X' }));
    const choices = makeChoices({ onExisting: 'update' });
    expect(plan(rows, makeAgency(people, { total: 10 }), choices).guards).toEqual([]);
    expect(plan(rows, makeAgency(people, { total: 9 }), choices).guards).toEqual([
      { kind: 'large-share', rows: [2, 3] },
    ]);
  });

  it('ask when the last agency admin is demoted, unless another one is made', () => {
    const boss = makeUser({ id: 'boss', email: 'boss@example.com', type: 'agency', role: 'admin' });
    const demote = makeRow(2, { email: boss.email, role: 'user' });
    const promote = makeRow(3, { ...newPerson, type: 'agency', role: 'admin' });
    const choices = makeChoices({ onExisting: 'update' });
    expect(plan([demote], makeAgency([boss]), choices).guards).toEqual([{ kind: 'last-admin', rows: [2] }]);
    expect(plan([demote, promote], makeAgency([boss]), choices).guards).toEqual([
      { kind: 'becomes-admin', rows: [3] },
    ]);
    expect(plan([demote], makeAgency([boss], { agencyAdminIds: ['boss', 'b2'] }), choices).guards).toEqual(
      [],
    );
  });
});

describe('for any person and any row', () => {
  const ids = fc.uniqueArray(fc.constantFrom('north', 'south', 'east', 'west'), { maxLength: 4 });
  const flags = fc.dictionary(
    fc.constantFrom('contactsEnabled', 'workflowsEnabled', 'tagsEnabled'),
    fc.boolean(),
  );
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const text = fc.constantFrom('Ana', 'Anna', 'Ñandú');
  const wanted: fc.Arbitrary<PersonInput> = fc.record({
    email: fc.constant('ana@example.com'),
    firstName: maybe(text),
    lastName: maybe(text),
    phone: maybe(fc.constantFrom('', '+527775610738', '+15550100')),
    type: maybe(fc.constantFrom('account' as const, 'agency' as const)),
    role: maybe(fc.constantFrom('admin' as const, 'user' as const)),
    locationIds: maybe(ids),
    permissions: maybe(flags),
    scopes: maybe(fc.uniqueArray(fc.constantFrom('a.write', 'b.readonly'))),
    platformLanguage: maybe(fc.constantFrom('es' as const, 'en_US' as const)),
  });
  const existing: fc.Arbitrary<GhlUser> = fc
    .record({
      locationIds: ids,
      permissions: flags,
      scopes: fc.option(fc.constant(['a.write']), { nil: null }),
    })
    .map((change) => makeUser(change));
  const modes = fc.constantFrom<LocationMode>('add', 'replace', 'remove');
  const onExisting = fc.constantFrom<OnExisting>('update', 'add-locations');

  /** GHL as observed: PUT replaces each property that is sent. */
  const apply = (user: GhlUser, send: PersonInput | null): GhlUser => ({ ...user, ...send }) as GhlUser;

  it('planning the result of a plan again changes nothing', () => {
    fc.assert(
      fc.property(existing, wanted, modes, onExisting, (user, person, locationMode, choice) => {
        const rows = [makeRow(2, person, { locationMode })];
        const choices = makeChoices({ onExisting: choice });
        const first = only(plan(rows, makeAgency([user]), choices).rows);
        const after = apply(user, first.send);
        expect(only(plan(rows, makeAgency([after]), choices).rows)).toMatchObject({
          action: 'skip',
          skipReason: 'nothing-to-change',
        });
      }),
    );
  });

  it('a blank cell changes nothing', () => {
    fc.assert(
      fc.property(existing, wanted, modes, (user, person, locationMode) => {
        const row = only(
          plan(
            [makeRow(2, person, { locationMode })],
            makeAgency([user]),
            makeChoices({ onExisting: 'update' }),
          ).rows,
        );
        for (const field of Object.keys(row.send ?? {}) as (keyof PersonInput)[]) {
          expect(person[field]).not.toBeUndefined();
        }
        expect(row.changes.map((change) => change.field).sort()).toEqual(Object.keys(row.send ?? {}).sort());
      }),
    );
  });

  it('adding never takes a sub-account away and no update ever sends an email or an id', () => {
    fc.assert(
      fc.property(existing, wanted, (user, person) => {
        const rows = [makeRow(2, { ...person, id: user.id, email: 'else@example.com' })];
        const { send } = only(plan(rows, makeAgency([user]), makeChoices({ onExisting: 'update' })).rows);
        expect(Object.keys(send ?? {})).not.toContain('email');
        expect(Object.keys(send ?? {})).not.toContain('id');
        if (send?.locationIds !== undefined)
          expect(send.locationIds).toEqual(expect.arrayContaining([...user.locationIds]));
      }),
    );
  });

  it('every row of the sheet is answered once, in order', () => {
    fc.assert(
      fc.property(fc.array(wanted, { maxLength: 8 }), existing, (people, user) => {
        const rows = people.map((person, n) => makeRow(n + 2, person));
        const result = plan(rows, makeAgency([user]), makeChoices({ onExisting: 'update' }));
        expect(result.rows.map((row) => row.row)).toEqual(rows.map((row) => row.row));
        const { create, update, delete: deleted, skip, invalid } = result.summary;
        expect(create + update + deleted + skip + invalid).toBe(rows.length);
        expect(result.rows.filter((row) => row.action === 'update').length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
