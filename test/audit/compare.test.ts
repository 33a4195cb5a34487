import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSnapshots } from '../../shared/audit/compare';
import type { AuditChange, SnapshotPerson } from '../../shared/audit/types';
import { person, snapshot } from './people';

const tell = ({ kind, userId, before, after }: AuditChange) => ({ kind, userId, before, after });
const byKey = (changes: readonly object[]) => changes.map((change) => JSON.stringify(change)).sort();

const flagNames = ['contactsEnabled', 'refundsEnabled', 'assignedDataOnly', 'settingsEnabled'];
const everyFlag = Object.fromEntries(flagNames.map((flag) => [flag, false]));

const somebody = fc.record({
  name: fc.constantFrom('Ana Ruiz', 'Évelyn "la jefa"', '李雷', '=cmd'),
  phone: fc.constantFrom('+527775610738', '+52 777 000 1122'),
  type: fc.constantFrom('account', 'agency'),
  role: fc.constantFrom('admin', 'user', 'agency_admin'),
  locationIds: fc.subarray(['l1', 'l2', 'l3']),
  restrictSubAccount: fc.boolean(),
  permissions: fc.subarray(flagNames).map((on) => ({
    ...everyFlag,
    ...Object.fromEntries(on.map((flag) => [flag, true])),
  })),
  scopes: fc.subarray(['contacts.write', 'payments/orders.export', 'products.delete']),
  scopesAssignedToOnly: fc.subarray(['contacts.write', 'opportunities.write']),
  platformLanguage: fc.constantFrom('es', 'en_US'),
  totpEnabled: fc.boolean(),
});
const people = fc
  .array(somebody, { minLength: 2, maxLength: 12 })
  .map((list) => list.map((one, index) => person({ id: `u${index}`, ...one })));

/** One mutation of a person, and the change it must be told as. */
const mutations: readonly ((
  one: SnapshotPerson,
) => readonly [Partial<SnapshotPerson>, Partial<AuditChange>])[] = [
  (one) => {
    const role = one.role === 'admin' ? 'user' : 'admin';
    return [{ role }, { kind: 'role', before: one.role, after: role }];
  },
  (one) => {
    const type = one.type === 'agency' ? 'account' : 'agency';
    return [{ type }, { kind: 'type', before: one.type, after: type }];
  },
  (one) => [
    { locationIds: [...(one.locationIds ?? []), 'l9'] },
    { kind: 'locations', before: one.locationIds, after: [...(one.locationIds ?? []), 'l9'] },
  ],
  (one) => {
    const was = one.permissions?.['refundsEnabled'] ?? false;
    return [
      { permissions: { ...one.permissions, refundsEnabled: !was } },
      { kind: 'permissions', before: { refundsEnabled: was }, after: { refundsEnabled: !was } },
    ];
  },
  (one) => [
    { scopes: [...(one.scopes ?? []), 'medias.write'] },
    { kind: 'scopes', before: one.scopes, after: [...(one.scopes ?? []), 'medias.write'] },
  ],
  (one) => [
    { scopesAssignedToOnly: [...(one.scopesAssignedToOnly ?? []), 'medias.write'] },
    {
      kind: 'assigned-only',
      before: one.scopesAssignedToOnly,
      after: [...(one.scopesAssignedToOnly ?? []), 'medias.write'],
    },
  ],
  (one) => [
    { totpEnabled: one.totpEnabled !== true },
    { kind: 'two-factor', before: one.totpEnabled, after: one.totpEnabled !== true },
  ],
  (one) => [{ name: `${one.name} B` }, { kind: 'name', before: one.name, after: `${one.name} B` }],
  (one) => [{ phone: '+525500000000' }, { kind: 'phone', before: one.phone, after: '+525500000000' }],
  (one) => [{ platformLanguage: 'de' }, { kind: 'language', before: one.platformLanguage, after: 'de' }],
  (one) => [
    { restrictSubAccount: one.restrictSubAccount !== true },
    { kind: 'restriction', before: one.restrictSubAccount, after: one.restrictSubAccount !== true },
  ],
];

describe('comparing two snapshots', () => {
  it('finds exactly what was changed, whoever changed and whoever came and went', () => {
    fc.assert(
      fc.property(
        people,
        fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 8 }),
        fc.array(fc.nat(), { maxLength: 3 }),
        fc.array(somebody, { maxLength: 3 }),
        (before, wanted, leaving, joining) => {
          const gone = new Set(leaving.map((index) => `u${index % before.length}`));
          const after = new Map(before.filter(({ id }) => !gone.has(id)).map((one) => [one.id, one]));
          const expected: object[] = [...gone].map((userId) => ({
            kind: 'left',
            userId,
            before: userId,
            after: null,
          }));
          const done = new Set<string>();
          for (const [who, what] of wanted) {
            const one = [...after.values()][who % Math.max(1, after.size)];
            const mutate = mutations[what % mutations.length];
            if (one === undefined || mutate === undefined) continue;
            // Each field of a person once: two mutations of one field are one change.
            const key = `${one.id} ${what % mutations.length}`;
            if (done.has(key)) continue;
            done.add(key);
            const [patch, change] = mutate(one);
            after.set(one.id, { ...one, ...patch });
            expected.push({ kind: change.kind, userId: one.id, before: change.before, after: change.after });
          }
          for (const [index, one] of joining.entries()) {
            after.set(`n${index}`, person({ id: `n${index}`, ...one }));
            expected.push({ kind: 'joined', userId: `n${index}`, before: null, after: `n${index}` });
          }
          // Somebody knows every flag, so that no flag is news of the API; not in the comparison otherwise.
          const knower = person({ id: 'zz', permissions: everyFlag });
          const { changes } = compareSnapshots(
            snapshot([...before, knower]),
            snapshot([...after.values(), knower]),
          );
          expect(byKey(changes.map(tell))).toEqual(byKey(expected));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes nothing for a change that one of the two does not know', () => {
    const optional = [
      'phone',
      'type',
      'role',
      'locationIds',
      'restrictSubAccount',
      'permissions',
      'scopes',
      'scopesAssignedToOnly',
      'platformLanguage',
      'totpEnabled',
    ] as const;
    fc.assert(
      fc.property(
        somebody,
        somebody,
        fc.subarray([...optional]),
        fc.boolean(),
        (one, other, unknown, first) => {
          const nothing = Object.fromEntries(unknown.map((field) => [field, null]));
          const before = person({ id: 'u1', ...one, ...(first ? nothing : {}) });
          const after = person({ id: 'u1', ...other, ...(first ? {} : nothing) });
          const fields = compareSnapshots(snapshot([before]), snapshot([after])).changes.map(
            ({ field }) => field,
          );
          expect(fields.filter((field) => (unknown as readonly string[]).includes(field))).toEqual([]);
        },
      ),
    );
  });

  it('is silent about the same people in another order', () => {
    fc.assert(
      fc.property(people, (list) => {
        const shuffled = list.map((one) => ({
          ...one,
          locationIds: [...(one.locationIds ?? [])].reverse(),
          scopes: [...(one.scopes ?? [])].reverse(),
        }));
        expect(compareSnapshots(snapshot(list), snapshot(shuffled.reverse())).changes).toEqual([]);
      }),
    );
  });

  it('knows who came back: under a new id, or after leaving', () => {
    const old = person({ id: 'u1', email: 'ana@sol.mx', role: 'user' });
    const back = person({ ...old, id: 'u7', role: 'admin' });
    const { changes } = compareSnapshots(snapshot([old]), snapshot([back]));
    expect(changes.map(tell)).toEqual([
      { kind: 'role', userId: 'u7', before: 'user', after: 'admin' },
      { kind: 'rejoined', userId: 'u7', before: 'u1', after: 'u7' },
    ]);
    const earlier = { ids: new Set(['u1']), emails: new Set<string>() };
    expect(compareSnapshots(snapshot([]), snapshot([old]), { earlier }).changes.map(tell)).toEqual([
      { kind: 'rejoined', userId: 'u1', before: null, after: 'u1' },
    ]);
    expect(compareSnapshots(snapshot([]), snapshot([old])).changes[0]?.kind).toBe('joined');
  });

  it('tells a second account with an address in use as somebody new, and nobody as gone', () => {
    const ana = person({ id: 'u1', email: 'ana@sol.mx' });
    const twin = person({ id: 'u2', email: 'ana@sol.mx' });
    expect(compareSnapshots(snapshot([ana]), snapshot([ana, twin])).changes.map(tell)).toEqual([
      { kind: 'joined', userId: 'u2', before: null, after: 'u2' },
    ]);
  });

  it('does not say who joined or left when one of the two saw a part only', () => {
    const part = snapshot([person({ id: 'u1' })], { wholeAgency: false });
    const whole = snapshot([person({ id: 'u1', role: 'admin' }), person({ id: 'u2' })]);
    const comparison = compareSnapshots(part, whole);
    expect(comparison.changes.map(({ kind }) => kind)).toEqual(['role']);
    expect(comparison.cautions).toContain('different-reach');
  });

  it('does not blame people for a flag GHL began to answer', () => {
    const before = snapshot([person({ id: 'u1', permissions: { contactsEnabled: true } })]);
    const after = snapshot([person({ id: 'u1', permissions: { contactsEnabled: true, newThing: true } })]);
    expect(compareSnapshots(before, after).changes).toEqual([]);
    const knower = person({ id: 'u2', permissions: { newThing: false } });
    const told = compareSnapshots(
      snapshot([...before.persons, knower]),
      snapshot([...after.persons, knower]),
    );
    expect(told.changes.map(tell)).toEqual([
      { kind: 'permissions', userId: 'u1', before: { newThing: false }, after: { newThing: true } },
    ]);
  });

  it('puts first who may do more, and does not call it more when a limit is switched on', () => {
    const before = [
      person({ id: 'a', name: 'A' }),
      person({ id: 'b', name: 'B', totpEnabled: true }),
      person({ id: 'c', name: 'C', permissions: { contactsEnabled: true, assignedDataOnly: false } }),
      person({ id: 'd', name: 'D', permissions: { contactsEnabled: true, assignedDataOnly: true } }),
    ];
    const after = [
      person({ id: 'a', name: 'A (renamed)', type: 'agency' }),
      person({ id: 'b', name: 'B', totpEnabled: false }),
      person({ id: 'c', name: 'C', permissions: { contactsEnabled: true, assignedDataOnly: true } }),
      person({ id: 'd', name: 'D', permissions: { contactsEnabled: true, assignedDataOnly: false } }),
    ];
    const { changes } = compareSnapshots(snapshot(before), snapshot(after));
    expect(changes.map(({ userId, kind, escalation }) => [userId, kind, escalation])).toEqual([
      ['a', 'type', true],
      ['d', 'permissions', true],
      ['b', 'two-factor', true],
      ['c', 'permissions', false],
      ['a', 'name', false],
    ]);
  });
});
