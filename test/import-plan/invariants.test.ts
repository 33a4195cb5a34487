import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAdminRole, type GhlUser, type PersonInput } from '#shared/ghl/user';
import { planImport } from '#shared/import-plan/plan-import';
import {
  onDeletedChoices,
  onNewAddressChoices,
  type PlanChoices,
  type PlannedRow,
} from '#shared/import-plan/types';
import type { PreparedRow } from '#shared/sheet/types';
import { makeAgency, makeUser } from './people';

const ids = fc.uniqueArray(fc.constantFrom('north', 'south', 'east', 'west'), { maxLength: 4 });
const flags = fc.dictionary(
  fc.constantFrom('contactsEnabled', 'workflowsEnabled', 'tagsEnabled'),
  fc.boolean(),
);
const emails = fc.constantFrom('a@x.mx', 'b@x.mx', 'c@x.mx', 'd@x.mx', 'e@x.mx');
const names = fc.constantFrom('Ana', 'Bea', 'Carla');
const phones = fc.constantFrom('+527775610738', '+525512345678');

const user: fc.Arbitrary<GhlUser> = fc
  .record({
    email: emails,
    firstName: names,
    phone: fc.option(phones),
    type: fc.constantFrom('account', 'agency'),
    role: fc.constantFrom('user', 'admin'),
    locationIds: ids,
    permissions: flags,
    scopes: fc.option(fc.uniqueArray(fc.constantFrom('contacts.write', 'calendars.write'))),
    deleted: fc.boolean(),
  })
  .map((change) => makeUser({ ...change, name: `${change.firstName} Ruiz` }));

const people = fc
  .array(user, { maxLength: 5 })
  .map((list) => list.map((one, n) => ({ ...one, id: `u${n + 1}` })));

const person: fc.Arbitrary<PersonInput> = fc.record(
  {
    id: fc.constantFrom('u1', 'u2', 'nobody'),
    email: emails,
    firstName: names,
    lastName: fc.constant('Ruiz'),
    password: fc.constant('Secret-123'),
    phone: fc.oneof(phones, fc.constant('')),
    type: fc.constantFrom('account', 'agency'),
    role: fc.constantFrom('user', 'admin'),
    locationIds: ids,
    permissions: flags,
    scopes: fc.uniqueArray(fc.constantFrom('contacts.write', 'workflows.write')),
  },
  { requiredKeys: [] },
);

const sheet: fc.Arbitrary<readonly PreparedRow[]> = fc
  .array(
    fc.record({
      person,
      action: fc.constantFrom(null, null, 'create' as const, 'update' as const, 'delete' as const),
      locationMode: fc.constantFrom('add' as const, 'replace' as const, 'remove' as const),
    }),
    { maxLength: 6 },
  )
  .map((rows) => rows.map((row, n) => ({ ...row, row: n + 2, problems: [] })));

const rowNumbers = fc.uniqueArray(fc.integer({ min: 2, max: 7 }), { maxLength: 3 });
const choices: fc.Arbitrary<PlanChoices> = fc.record({
  onExisting: fc.constantFrom('update', 'add-locations', 'skip', 'fail'),
  perRow: fc.constant({}),
  onDeleted: fc.constantFrom(undefined, ...onDeletedChoices),
  onNewAddress: fc.constantFrom(undefined, ...onNewAddressChoices),
  excluded: rowNumbers,
  generatePasswords: fc.boolean(),
});

/** Any sheet against any agency under any choices. */
function forAnyPlan(
  holds: (
    planned: readonly PlannedRow[],
    about: Readonly<{ rows: readonly PreparedRow[]; choices: PlanChoices; guards: readonly string[] }>,
  ) => void,
): void {
  fc.assert(
    fc.property(sheet, people, choices, fc.boolean(), (rows, known, chosen, looked) => {
      const agency = makeAgency(known, looked ? { everyone: known } : {});
      const { rows: planned, guards } = planImport(rows, agency, chosen);
      holds(planned, { rows, choices: chosen, guards: guards.map(({ kind }) => kind) });
    }),
    { numRuns: 300 },
  );
}

const acts = ({ action }: PlannedRow) => action === 'create' || action === 'update' || action === 'delete';

describe('whatever the sheet, the agency and the choices', () => {
  it('a row that was left out never acts', () => {
    forAnyPlan((planned, { choices: { excluded } }) => {
      for (const row of planned) if (excluded.includes(row.row)) expect(acts(row)).toBe(false);
    });
  });

  it('no two rows act on one person, nor on one who is to be replaced', () => {
    forAnyPlan((planned) => {
      const touched = planned.filter(acts).map((row) => row.userId ?? row.email.toLowerCase());
      expect(new Set(touched).size).toBe(touched.length);
      const replaced = planned
        .filter((row) => row.action === 'create' && row.newAddress?.choice === 'replace')
        .map((row) => row.newAddress?.userId ?? '');
      for (const userId of replaced) {
        const later = planned.slice(planned.findIndex((row) => row.newAddress?.userId === userId) + 1);
        expect(later.some((row) => acts(row) && row.userId === userId)).toBe(false);
      }
    });
  });

  it('an update sends only what its row gives, and a blank clears nothing', () => {
    forAnyPlan((planned, { rows }) => {
      for (const row of planned) {
        if (row.action !== 'update') continue;
        const given = rows.find(({ row: number }) => number === row.row)?.person ?? {};
        for (const field of Object.keys(row.send ?? {})) expect(given).toHaveProperty(field);
        if (row.send?.phone === '') expect(given.phone).toBe('');
        for (const [flag, on] of Object.entries(row.send?.permissions ?? {})) {
          expect(on).toBe(given.permissions?.[flag] ?? row.before?.permissions[flag]);
        }
      }
    });
  });

  it('sub-accounts follow the algebra of their mode', () => {
    forAnyPlan((planned, { rows }) => {
      for (const row of planned) {
        const source = rows.find(({ row: number }) => number === row.row);
        if (row.action !== 'update' || row.send?.locationIds === undefined || source === undefined) continue;
        const before = new Set(row.before?.locationIds);
        const given = new Set(source.person.locationIds);
        const after = new Set(row.send.locationIds);
        expect(after.size).toBe(row.send.locationIds.length);
        const mode = row.changes.length > 0 && source.locationMode;
        for (const id of new Set([...before, ...given, ...after])) {
          const isAdded = mode === 'add' || [...before].every((one) => after.has(one));
          if (isAdded) expect(after.has(id)).toBe(before.has(id) || given.has(id));
          else if (mode === 'replace') expect(after.has(id)).toBe(given.has(id));
          else expect(after.has(id)).toBe(before.has(id) && !given.has(id));
        }
      }
    });
  });

  it('nobody rises without a yes, and nobody gets a right that neither the row nor the person they replace has', () => {
    forAnyPlan((planned, { rows, guards }) => {
      for (const row of planned) {
        if (row.send === null) continue;
        const given = rows.find(({ row: number }) => number === row.row)?.person ?? {};
        const rises =
          (row.send.type === 'agency' && row.before?.type !== 'agency') ||
          (row.action === 'update' && isAdminRole(row.send.role) && !isAdminRole(row.before?.role));
        if (rises) expect(guards).toContain('becomes-admin');
        if (row.send.locationIds?.length === 0 && (row.send.type ?? row.before?.type) !== 'agency') {
          expect(guards).toContain('no-location');
        }
        if (row.action !== 'create' || row.newAddress?.choice === 'replace') continue;
        const { locationIds: _none, ...sent } = row.send;
        expect(given).toMatchObject(sent);
      }
    });
  });

  it('nobody who was deleted is brought back unless that was chosen', () => {
    forAnyPlan((planned, { rows, choices: { onDeleted, onNewAddress } }) => {
      for (const row of planned) {
        if (row.action !== 'create' || !row.problems.some(({ code }) => code === 'was-deleted')) continue;
        const source = rows.find(({ row: number }) => number === row.row);
        const wasChosen =
          source?.action === 'create' ||
          onDeleted === 'create' ||
          onNewAddress === 'create' ||
          onNewAddress === 'replace';
        expect(wasChosen).toBe(true);
      }
    });
  });
});
