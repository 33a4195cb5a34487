import { afterEach, describe, expect, it } from 'vitest';
import { checkConnection } from '#backend/agencies/check-connection';
import { createGhlApi } from '#backend/ghl/create-ghl-api';
import type { GhlApi } from '#backend/ghl/ghl-api';
import type { PracticeAgency } from '#backend/practice-agency/start-practice-agency';
import { systemClock } from '#backend/system-clock';
import { systemRandomness } from '#backend/system-randomness';
import { documentedPermissions, observedPermissions } from '#shared/ghl/permissions';
import { documentedScopes } from '#shared/ghl/scopes';
import { platformLanguages, type PersonInput } from '#shared/ghl/user';
import { startRecordedPractice, type RecordedPractice } from './recorder';
import { hasSpecification, loadSpecification, skipReason } from './vendor-specification';

const started: PracticeAgency[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((agency) => agency.close()));
});

async function start(options: Parameters<typeof startRecordedPractice>[0] = {}): Promise<RecordedPractice> {
  const recorded = await startRecordedPractice(options);
  started.push(recorded.agency);
  return recorded;
}

function connect(agency: PracticeAgency, kind: keyof PracticeAgency['tokens'] = 'agency'): GhlApi {
  return createGhlApi({
    baseUrl: agency.url,
    token: agency.tokens[kind],
    companyId: agency.companyId,
    locationToken: kind === 'location',
    clock: systemClock,
    randomness: systemRandomness,
  });
}

/** Everything the create call takes, each property given. */
function everyField(agency: PracticeAgency): PersonInput {
  const [first, second] = agency.locations.map(({ id }) => id);
  const flags = [...documentedPermissions, ...observedPermissions];
  return {
    email: 'aurora.bello@sucursales.example.com',
    firstName: 'Aurora',
    lastName: 'Bello Nieto',
    password: 'Jacaranda-27!',
    phone: '+527775610100',
    type: 'account',
    role: 'user',
    locationIds: [first ?? '', second ?? ''],
    permissions: Object.fromEntries(flags.map(({ name }, index) => [name, index % 2 === 0])),
    scopes: documentedScopes,
    scopesAssignedToOnly: ['contacts.write', 'opportunities.write'],
    profilePhoto: 'https://images.example.com/aurora.png',
    twilioPhone: { [first ?? '']: '+15125550101' },
    platformLanguage: 'es',
  };
}

/** Each of the eight calls, with few and with many properties. */
async function driveEverything(agency: PracticeAgency, api: GhlApi): Promise<void> {
  const full = await api.createUser(everyField(agency));
  expect(full.ok).toBe(true);
  const id = full.ok ? full.value.id : '';
  const { phone: _phone, ...rest } = everyField(agency);
  await api.createUser({ ...rest, email: 'otra@sucursales.example.com', scopes: [], permissions: {} });
  await api.createUser({ ...rest, email: 'admin@sucursales.example.com', type: 'agency', locationIds: [] });
  expect((await api.getUser(id)).ok).toBe(true);
  expect((await api.updateUser(id, { lastName: 'Bello' })).ok).toBe(true);
  const { email: _email, ...changeable } = everyField(agency);
  expect((await api.updateUser(id, { ...changeable, twilioPhone: {}, phone: '' })).ok).toBe(true);
  for (const platformLanguage of platformLanguages) {
    expect((await api.updateUser(id, { platformLanguage })).ok).toBe(true);
  }
  // What must never be sent in a PUT is left out by the client, even when it is handed in.
  expect((await api.updateUser(id, { ...everyField(agency), id })).ok).toBe(true);
  const everyFilter = {
    query: 'a',
    locationId: agency.locations[0]?.id ?? '',
    type: 'account',
    role: 'user',
    ids: [id, 'nobody'],
    sort: 'dateAdded',
    sortDirection: 'desc',
    enabled2waySync: false,
  } as const;
  expect((await api.searchUsers(everyFilter, { skip: 0, limit: 10 })).ok).toBe(true);
  expect((await api.searchAllUsers({})).ok).toBe(true);
  const emails = agency.people().map(({ email }) => email);
  expect((await api.findByEmails([...emails, 'nadie@example.com'], { deleted: 'include' })).ok).toBe(true);
  expect((await api.searchLocations({ skip: 0, limit: 10 })).ok).toBe(true);
  expect((await api.listAllLocations()).ok).toBe(true);
  expect((await api.getLocation(agency.locations[0]?.id ?? '')).ok).toBe(true);
  expect((await api.deleteUser(id)).ok).toBe(true);
}

describe("the client held to the vendor's specification", () => {
  it.skipIf(!hasSpecification)(
    `sends only requests it allows, by every call, and never the deprecated one${skipReason}`,
    async () => {
      const specification = loadSpecification();
      const { agency, exchanges } = await start();
      await driveEverything(agency, connect(agency));
      expect(exchanges.flatMap((exchange) => specification.checkRequest(exchange))).toEqual([]);
      const called = new Set(exchanges.map((exchange) => specification.callOf(exchange)));
      expect([...called].sort()).toEqual([...specification.calls].sort());
      expect(agency.deprecatedCalls()).toBe(0);
    },
  );

  it.skipIf(!hasSpecification)(`keeps to it with the token of a sub-account${skipReason}`, async () => {
    const specification = loadSpecification();
    const { agency, exchanges } = await start();
    const api = connect(agency, 'location');
    const found = await api.findByEmails(['miguel.salgado@horizonte.example.com', 'nadie@example.com']);
    expect(found.ok && found.value.map(({ firstName }) => firstName)).toEqual(['Miguel Ángel']);
    const everybody = await api.searchAllUsers({});
    expect(everybody.ok && everybody.value.length).toBeGreaterThan(0);
    expect(exchanges.flatMap((exchange) => specification.checkRequest(exchange))).toEqual([]);
    expect(agency.deprecatedCalls()).toBe(0);
  });

  it.skipIf(!hasSpecification)(`keeps to it while a connection is checked${skipReason}`, async () => {
    const specification = loadSpecification();
    const { agency, exchanges } = await start();
    const before = agency.people();
    for (const token of Object.values(agency.tokens)) {
      await checkConnection({
        baseUrl: agency.url,
        token,
        companyId: agency.companyId,
        clock: systemClock,
        randomness: systemRandomness,
      });
    }
    expect(exchanges.flatMap((exchange) => specification.checkRequest(exchange))).toEqual([]);
    expect(agency.people()).toEqual(before);
  });
});

describe("the practice agency held to the vendor's specification", () => {
  it.skipIf(!hasSpecification)(`answers as it says, and errors too${skipReason}`, async () => {
    const specification = loadSpecification();
    const { agency, exchanges } = await start();
    await driveEverything(agency, connect(agency));
    const api = connect(agency);
    await api.getUser('nobodynobodynobody00');
    await api.createUser({ email: 'not-an-address' });
    await api.createUser({ ...everyField(agency), email: 'tyler.brooks@horizonte.example.com' });
    await connect(agency, 'readOnly').createUser(everyField(agency));
    await connect(agency, 'writeOnly').searchUsers({}, { skip: 0, limit: 1 });
    expect(exchanges.flatMap((exchange) => specification.checkAnswer(exchange))).toEqual([]);
    expect([...new Set(exchanges.map(({ status }) => status))].sort()).toEqual([200, 201, 400, 401, 422]);
  });
});
