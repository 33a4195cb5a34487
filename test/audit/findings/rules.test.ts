import { describe, expect, it } from 'vitest';
import { findAll } from '../../../shared/audit/findings/find-all';
import { describeFinding } from '../../../shared/audit/describe-finding';
import {
  defaultThresholds,
  findingRules,
  type AuditThresholds,
  type Finding,
  type FindingRule,
} from '../../../shared/audit/findings/types';
import type { Snapshot, SnapshotPerson } from '../../../shared/audit/types';
import type { PermissionTemplate } from '../../../shared/ghl/permission-template';
import { createTranslator } from '../../../shared/i18n/create-translator';
import { person, snapshot } from '../people';

const counter: PermissionTemplate = {
  name: 'Mostrador',
  permissions: { refundsEnabled: false, contactsEnabled: true, assignedDataOnly: true },
  forRoles: ['user'],
};
const fits = { contactsEnabled: true, refundsEnabled: false, assignedDataOnly: true };
const manyFlags = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`flag${index}Enabled`, true]));

function find(
  rule: FindingRule,
  persons: readonly SnapshotPerson[],
  more: {
    readonly snapshot?: Partial<Snapshot>;
    readonly thresholds?: Partial<AuditThresholds>;
    readonly templates?: readonly PermissionTemplate[];
  } = {},
): readonly Finding[] {
  return findAll({
    snapshot: snapshot(persons, more.snapshot),
    thresholds: { ...defaultThresholds, ...more.thresholds },
    templates: more.templates ?? [],
  }).findings.filter((finding) => finding.rule === rule);
}

/** Per rule: people who must trip it, and people who are as near as can be and must not. */
const examples: Readonly<
  Partial<
    Record<
      FindingRule,
      { readonly trips: Partial<SnapshotPerson>[]; readonly passes: Partial<SnapshotPerson>[] }
    >
  >
> = {
  'agency-level': {
    trips: [
      { type: 'agency', role: 'admin' },
      { type: 'agency', role: 'user' },
    ],
    passes: [{ type: 'account', role: 'admin' }, { type: null }],
  },
  'no-two-factor': {
    trips: [{ totpEnabled: false }, { totpEnabled: false, role: 'admin' }],
    passes: [{ totpEnabled: true }, { totpEnabled: null }],
  },
  'everything-on': {
    trips: [{ permissions: { ...manyFlags, assignedDataOnly: false } }],
    passes: [
      { permissions: { ...manyFlags, refundsEnabled: false } },
      { permissions: { contactsEnabled: true } },
      { permissions: manyFlags, role: 'admin' },
      { permissions: null },
    ],
  },
  'risky-rights': {
    trips: [
      { permissions: { exportPaymentsEnabled: true } },
      { scopes: ['products.delete'] },
      { scopes: ['payments/transactions.refund'] },
      { scopes: ['contacts/bulkActions.write'] },
      { scopes: ['locations.export.list'] },
    ],
    passes: [
      { permissions: { exportPaymentsEnabled: false } },
      { scopes: ['products.write', 'payments/orders.import'] },
      { permissions: { refundsEnabled: true }, role: 'admin' },
      { permissions: null, scopes: null },
    ],
  },
  'many-sub-accounts': {
    trips: [{ locationIds: Array.from({ length: 11 }, (_, index) => `l${index}`) }],
    passes: [
      { locationIds: Array.from({ length: 10 }, (_, index) => `l${index}`) },
      { type: 'agency', locationIds: Array.from({ length: 40 }, (_, index) => `l${index}`) },
      { locationIds: null },
    ],
  },
  'template-differs': {
    trips: [
      { permissions: { ...fits, refundsEnabled: true } },
      { permissions: { ...fits, assignedDataOnly: false } },
      { permissions: { ...fits, contactsEnabled: false } },
    ],
    passes: [
      { permissions: fits },
      { permissions: { ...fits, somethingElse: true } },
      { permissions: { refundsEnabled: true }, role: 'admin' },
      { permissions: null },
    ],
  },
  'no-sub-account': {
    trips: [{ locationIds: [] }],
    passes: [{ locationIds: ['l1'] }, { locationIds: null }, { locationIds: [], type: 'agency' }],
  },
  'no-scopes': {
    trips: [{ scopes: [] }],
    passes: [{ scopes: null }, { scopes: ['contacts.write'] }],
  },
  'unchanged-long': {
    trips: [{ dateUpdated: '2025-03-01T10:00:00.000Z' }],
    passes: [
      { dateUpdated: '2025-03-01T10:00:01.000Z' },
      { dateUpdated: null },
      { dateUpdated: 'yesterday' },
    ],
  },
};

describe.each(Object.entries(examples))('the rule %s', (name, { trips, passes }) => {
  const rule = name as FindingRule;
  const templates = [counter];
  it.each(trips)('finds %j', (given) => {
    expect(find(rule, [person({ id: 'u1', ...given })], { templates })).toMatchObject([{ userId: 'u1' }]);
  });
  it.each(passes)('lets %j pass', (given) => {
    expect(find(rule, [person({ id: 'u1', ...given })], { templates })).toEqual([]);
  });
});

describe('the rules about sub-accounts', () => {
  const staff = (role: string, count: number) =>
    Array.from({ length: count }, (_, index) => person({ id: `${role}${index}`, role, locationIds: ['l1'] }));

  it('find more than three admins in one, and not three', () => {
    expect(find('many-admins', staff('admin', 4))).toMatchObject([
      { userId: null, locationId: 'l1', name: 'Zacatepec', detail: { count: 4 } },
    ]);
    expect(find('many-admins', staff('admin', 3))).toEqual([]);
  });

  it('find one without an admin, unless nobody works there or somebody’s role is unknown', () => {
    expect(find('no-admin', staff('user', 2))).toMatchObject([{ locationId: 'l1', detail: { count: 2 } }]);
    expect(find('no-admin', [...staff('user', 2), person({ id: 'boss', role: 'admin' })])).toEqual([]);
    expect(
      find('no-admin', [...staff('user', 2), person({ id: 'who', role: null, locationIds: [] })]),
    ).toEqual([]);
    expect(find('no-admin', staff('user', 2), { snapshot: { wholeAgency: false } })).toEqual([]);
  });
});

describe('the rule about one person with two accounts', () => {
  const find2 = (one: Partial<SnapshotPerson>, other: Partial<SnapshotPerson>) =>
    find('duplicate-person', [person({ id: 'u1', ...one }), person({ id: 'u2', ...other })]);

  it('finds the same phone however it is written', () => {
    expect(find2({ phone: '+52 777 561 0738' }, { phone: '+527775610738' })).toMatchObject([
      { userId: 'u2', detail: { by: 'phone', otherId: 'u1' } },
    ]);
  });

  it('finds a near name with a near address', () => {
    const found = find2(
      { name: 'María López Díaz', email: 'maria.lopez@sol.mx' },
      { name: 'Maria Lopes Diaz', email: 'maria.lopez2@gmail.com' },
    );
    expect(found).toMatchObject([{ userId: 'u2', detail: { by: 'name' } }]);
  });

  it.each([
    [
      { name: 'María López', email: 'maria.lopez@sol.mx' },
      { name: 'María López', email: 'contabilidad@sol.mx' },
    ],
    [
      { name: 'Ana Ruiz', email: 'ventas@sol.mx' },
      { name: 'Pedro Gómez', email: 'ventas@luna.mx' },
    ],
    [
      { name: 'Caja 1', email: 'caja1@sol.mx' },
      { name: 'Caja 2', email: 'caja2@sol.mx' },
    ],
    [
      { name: 'Ana', phone: '777' },
      { name: 'Pedro', phone: '777' },
    ],
    [
      { name: '', phone: null },
      { name: '', phone: null },
    ],
  ])('lets %j and %j be two people', (one, other) => {
    expect(find2(one, other)).toEqual([]);
  });

  it('takes a number of five people for a switchboard', () => {
    const crowd = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        person({ id: `u${index}`, name: `N${'abcdefgh'.charAt(index).repeat(9)}`, phone: '+527771234567' }),
      );
    expect(find('duplicate-person', crowd(4))).toHaveLength(6);
    expect(find('duplicate-person', crowd(5))).toEqual([]);
  });
});

describe('the rule about foreign addresses', () => {
  const own = Array.from({ length: 3 }, (_, index) => person({ id: `o${index}` }));

  it('finds private mailboxes and other companies, and knows sub-domains', () => {
    const found = find('foreign-domain', [
      ...own,
      person({ id: 'g', email: 'ana@gmail.com' }),
      person({ id: 'x', email: 'ana@otra.com' }),
      person({ id: 's', email: 'ana@norte.sol.mx' }),
      person({ id: 'n', email: 'ana@notsol.mx' }),
    ]);
    expect(found.map(({ userId }) => userId).sort()).toEqual(['g', 'n', 'x']);
  });

  it('says nothing while nobody can tell which are the agency’s own', () => {
    const crowd = Array.from({ length: 5 }, (_, index) =>
      person({ id: `g${index}`, email: `g${index}@gmail.com` }),
    );
    expect(find('foreign-domain', crowd)).toEqual([]);
    expect(find('foreign-domain', crowd, { thresholds: { ownDomains: ['sol.mx'] } })).toHaveLength(5);
  });
});

describe('the rule about templates', () => {
  it('holds people against the one that comes nearest', () => {
    const other = { ...counter, name: 'Caja', permissions: { refundsEnabled: true, contactsEnabled: true } };
    const one = person({ id: 'u1', permissions: { refundsEnabled: true, contactsEnabled: true } });
    expect(find('template-differs', [one], { templates: [counter] })).toMatchObject([
      { detail: { template: 'Mostrador', more: ['assignedDataOnly', 'refundsEnabled'] } },
    ]);
    expect(find('template-differs', [one], { templates: [counter, other] })).toEqual([]);
    expect(find('template-differs', [one], { templates: [{ ...counter, forRoles: [] }] })).toEqual([]);
  });
});

describe('all rules together', () => {
  it('find nothing in ordinary people', () => {
    const staff = [person({ id: 'u1' }), person({ id: 'u2' }), person({ id: 'boss', role: 'admin' })];
    expect(
      findAll({ snapshot: snapshot(staff), thresholds: defaultThresholds, templates: [] }).findings,
    ).toEqual([]);
  });

  it('say of how many people they could not know', () => {
    const brief = person({ id: 'u1', scopes: null, totpEnabled: null, dateUpdated: null });
    const { unknown } = findAll({
      snapshot: snapshot([brief]),
      thresholds: defaultThresholds,
      templates: [],
    });
    expect(unknown.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['no-two-factor', 'no-scopes', 'unchanged-long']),
    );
  });

  it('put the worst first', () => {
    const { findings } = findAll({
      snapshot: snapshot([
        person({ id: 'a', dateUpdated: '2020-01-01T00:00:00Z' }),
        person({ id: 'b', locationIds: [] }),
        person({ id: 'c', type: 'agency', role: 'admin' }),
      ]),
      thresholds: defaultThresholds,
      templates: [],
    });
    expect(findings.map(({ severity }) => severity)).toEqual(['high', 'medium', 'low']);
  });

  it.each(['en', 'es'] as const)('have words for each in %s, and leave no blank to fill in', (language) => {
    const { t } = createTranslator(language);
    for (const rule of findingRules) {
      const detail = {
        by: 'phone',
        mailbox: 'public',
        count: 3,
        limit: 2,
        days: 400,
        more: ['a'],
        less: ['b'],
      };
      const words = describeFinding(t, { rule, detail });
      expect(Object.values(words).join(' '), rule).not.toMatch(/\{\{|findings:|undefined/);
    }
  });
});
