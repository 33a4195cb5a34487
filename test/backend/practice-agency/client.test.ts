import { describe, expect, it } from 'vitest';
import { checkConnection } from '#backend/agencies/check-connection';
import { createGhlApi } from '#backend/ghl/create-ghl-api';
import type { GhlApi } from '#backend/ghl/ghl-api';
import type { PracticeBehaviour } from '#backend/practice-agency/behaviour';
import type { FaultRule } from '#backend/practice-agency/faults';
import type { PracticeAgency } from '#backend/practice-agency/start-practice-agency';
import { systemClock } from '#backend/system-clock';
import { systemRandomness } from '#backend/system-randomness';
import type { PersonInput } from '#shared/ghl/user';
import { idOf, idOfPerson } from './call-practice';
import { openPractice } from './opened-agencies';

const guadalupe = 'guadalupe.ocampo@horizonte.example.com';
const fabiola = 'fabiola.cedillo@horizonte.example.com';

function connect(
  agency: PracticeAgency,
  options: { timeoutMs?: number; locationToken?: boolean } = {},
): GhlApi {
  const { timeoutMs = 30_000, locationToken = false } = options;
  return createGhlApi({
    baseUrl: agency.url,
    token: locationToken ? agency.tokens.location : agency.token,
    companyId: agency.companyId,
    locationToken,
    clock: systemClock,
    randomness: systemRandomness,
    timeoutMs,
  });
}

function aurora(agency: PracticeAgency): PersonInput {
  return {
    email: 'aurora.bello@sucursales.example.com',
    firstName: 'Aurora',
    lastName: 'Bello Nieto',
    password: 'Jacaranda-27!',
    type: 'account',
    role: 'user',
    locationIds: [idOf(agency, 'Zacatepec')],
    permissions: { paymentsEnabled: false },
  };
}

const variants: readonly (readonly [string, Partial<PracticeBehaviour>])[] = [
  ['as observed', {}],
  ['with people wrapped', { userAnswer: 'wrapped' }],
  ['with scopes as text', { scopesAs: 'string', searchOmitsScopes: false }],
  ['with bare lists', { listAnswer: 'array' }],
  ['with the array form of filter-by-email', { forms: 'array' }],
  ['with both forms', { forms: 'both' }],
  ['with "deleted" meaning also', { deletedMeans: 'also' }],
  ['with short pages', { maxPageSize: 7, maxFilterPageSize: 7 }],
  ['with 404 for missing people', { missingUser: 404 }],
  ['with 422 for a duplicate', { duplicateStatus: 422 }],
];

describe.each(variants)('the client against the practice agency %s', (_, behaviour) => {
  it('creates, finds, changes and removes somebody', async () => {
    const agency = await openPractice({ deleteDelayMs: 0, ...behaviour });
    const api = connect(agency);
    const created = await api.createUser(aurora(agency));
    expect(created).toMatchObject({
      ok: true,
      value: { name: 'Aurora Bello Nieto', permissions: { paymentsEnabled: false, gokollabEnabled: true } },
    });
    const again = await api.createUser(aurora(agency));
    expect(again).toMatchObject({ ok: false, failure: { kind: 'duplicate-email' } });
    const id = created.ok ? created.value.id : '';
    const changed = await api.updateUser(id, { scopes: [] });
    expect(changed).toMatchObject({ ok: true, value: { scopes: [] } });
    expect(await api.deleteUser(id)).toMatchObject({ ok: true });
    expect(await api.getUser(id)).toMatchObject({ ok: false });
  });

  it('finds people by email, deleted ones when asked, all pages of them', async () => {
    const agency = await openPractice({ people: 130, ...behaviour });
    const api = connect(agency);
    const people = agency.people();
    const emails = [...people.map(({ email }) => email), 'nadie@example.com'];
    const active = await api.findByEmails(emails);
    expect(active.ok && active.value).toHaveLength(127);
    const all = await api.findByEmails(emails, { deleted: 'include' });
    expect(all.ok && all.value).toHaveLength(130);
    const left = all.ok ? all.value.filter(({ deleted }) => deleted) : [];
    expect(left.map(({ email }) => email).sort()).toEqual(
      people
        .filter(({ deleted }) => deleted)
        .map(({ email }) => email)
        .sort(),
    );
    const found = all.ok ? all.value.find(({ email }) => email === guadalupe) : undefined;
    expect(found).toMatchObject({
      id: idOfPerson(agency, guadalupe),
      phone: '+527775610738',
      role: 'user',
      locationIds: [idOf(agency, 'Zacatepec')],
    });
    expect(agency.deprecatedCalls()).toBe(0);
  });

  it('lists everybody and every sub-account once', async () => {
    const agency = await openPractice({ people: 130, ...behaviour });
    const api = connect(agency);
    const everybody = await api.searchAllUsers({});
    expect(everybody.ok && new Set(everybody.value.map(({ id }) => id)).size).toBe(127);
    const locations = await api.listAllLocations();
    expect(locations.ok && locations.value.map(({ name }) => name)).toEqual(
      agency.locations.map(({ name }) => name),
    );
  });
});

describe('the client against a practice agency where things go wrong', () => {
  const create = { method: 'POST', path: '/users/' } as const;
  it.each<readonly [FaultRule, string, boolean]>([
    [{ kind: 'drop-before', ...create }, 'no-network', false],
    [{ kind: 'drop-after', ...create }, 'no-network', true],
    [{ kind: '500-after', ...create }, 'server-error', true],
    [{ kind: '502-after', ...create }, 'server-error', true],
    [{ kind: 'hang-after', ...create }, 'timeout', true],
    [{ kind: '422-after', ...create }, 'refused', true],
    [{ kind: 'token-revoked', ...create }, 'token-rejected', false],
    [{ kind: 'scope-missing', ...create }, 'scope-missing', false],
  ])('$kind: a create is never sent twice', async (fault, kind, exists) => {
    const agency = await openPractice({ allowDuplicateEmails: true, faults: [fault] });
    const created = await connect(agency, { timeoutMs: 300 }).createUser(aurora(agency));
    expect(created).toMatchObject({ ok: false, failure: { kind } });
    expect(agency.creates().get('aurora.bello@sucursales.example.com') ?? 0).toBe(exists ? 1 : 0);
    expect(agency.log().filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('finds what can be found with the token of a sub-account', async () => {
    const agency = await openPractice();
    const found = await connect(agency, { locationToken: true }).findByEmails([
      'miguel.salgado@horizonte.example.com',
      guadalupe,
      fabiola,
    ]);
    expect(found.ok && found.value.map(({ email }) => email)).toEqual([
      'miguel.salgado@horizonte.example.com',
    ]);
  });
});

describe('checking a connection to the practice agency', () => {
  it.each([
    ['agency', true, ['ok', 'ok', 'ok', 'ok', 'ok']],
    ['readOnly', false, ['ok', 'ok', 'ok', 'ok', 'failed']],
    ['writeOnly', false, ['ok', 'ok', 'ok', 'failed', 'ok']],
    ['noLocations', true, ['ok', 'ok', 'failed', 'ok', 'ok']],
    ['location', true, ['ok', 'ok', 'ok', 'ok', 'ok']],
  ] as const)('tells what the token "%s" may do', async (kind, usable, statuses) => {
    const agency = await openPractice();
    const before = agency.people();
    const report = await checkConnection({
      baseUrl: agency.url,
      token: agency.tokens[kind],
      companyId: kind === 'noLocations' ? agency.companyId : null,
      clock: systemClock,
      randomness: systemRandomness,
    });
    expect(report.companyId).toBe(agency.companyId);
    expect(report.steps.map(({ step, status }) => `${step} ${status}`)).toEqual(
      ['token', 'company', 'locations', 'read', 'write'].map((step, index) => `${step} ${statuses[index]}`),
    );
    expect(report).toMatchObject({ usable, locationToken: kind === 'location' });
    expect(agency.people()).toEqual(before);
  });
});
