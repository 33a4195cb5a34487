import { describe, expect, it } from 'vitest';
import { call, idOf, idOfPerson } from './call-practice';
import { openPractice } from './opened-agencies';

const guadalupe = 'guadalupe.ocampo@horizonte.example.com';
const fabiola = 'fabiola.cedillo@horizonte.example.com';

describe('GET /users/search of the practice agency', () => {
  it('pages through everybody who is there, each once, by name', async () => {
    const agency = await openPractice({ people: 130 });
    const seen: string[] = [];
    for (let skip = 0; ; skip += 25) {
      const { body } = await call(agency, 'GET /users/search', {
        query: { companyId: agency.companyId, skip: String(skip) },
      });
      expect(body.count).toBe(127);
      seen.push(...(body.users ?? []).map(({ id }) => String(id)));
      if ((body.users ?? []).length === 0) break;
    }
    const present = agency.people().filter(({ deleted }) => !deleted);
    expect([...seen].sort()).toEqual(present.map(({ id }) => id).sort());
  });

  it('cuts a page that is larger than it gives', async () => {
    const agency = await openPractice({ people: 130, maxPageSize: 40 });
    const { body } = await call(agency, 'GET /users/search', {
      query: { companyId: agency.companyId, limit: '1000' },
    });
    expect(body.users).toHaveLength(40);
  });

  it('finds by part of a name, an address or a phone', async () => {
    const agency = await openPractice();
    const find = async (query: string) =>
      (
        await call(agency, 'GET /users/search', { query: { companyId: agency.companyId, query } })
      ).body.users?.map(({ email }) => email);
    expect(await find('Ocampo riv')).toEqual([guadalupe, 'lupita.ocampo@mail.example.net']);
    expect(await find('lupita.')).toEqual(['lupita.ocampo@mail.example.net']);
    expect(await find('5610799')).toEqual(['noemi.arriaga@clinicas.example.org']);
  });

  it('filters by sub-account, type, role and ids, and sorts by date both ways', async () => {
    const agency = await openPractice();
    const search = async (query: Readonly<Record<string, string>>) =>
      (
        await call(agency, 'GET /users/search', {
          query: { companyId: agency.companyId, limit: '100', ...query },
        })
      ).body.users ?? [];
    const zacatepec = idOf(agency, 'Zacatepec');
    const there = agency.people().filter((p) => !p.deleted && p.locationIds.includes(zacatepec));
    expect((await search({ locationId: zacatepec })).map(({ id }) => id).sort()).toEqual(
      there.map(({ id }) => id).sort(),
    );
    expect((await search({ type: 'agency' })).map(({ lastName }) => lastName)).toEqual([
      'Villalobos Prado',
      'Whitaker',
    ]);
    const ids = [idOfPerson(agency, guadalupe), idOfPerson(agency, fabiola)];
    expect((await search({ ids: ids.join(',') })).map(({ email }) => email)).toEqual([guadalupe]);
    const dates = (await search({ sort: 'dateAdded', sortDirection: 'desc' })).map(({ dateAdded }) =>
      String(dateAdded),
    );
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it('leaves scopes out unless it is told not to', async () => {
    const agency = await openPractice();
    const first = async () =>
      (await call(agency, 'GET /users/search', { query: { companyId: agency.companyId, limit: '1' } })).body
        .users?.[0];
    expect(await first()).not.toHaveProperty('scopes');
    agency.behave({ searchOmitsScopes: false });
    expect(await first()).toHaveProperty('scopes');
  });

  it('answers a bare array when told to', async () => {
    const agency = await openPractice({ listAnswer: 'array' });
    const { json } = await call(agency, 'GET /users/search', {
      query: { companyId: agency.companyId, limit: '3' },
    });
    expect(json).toHaveLength(3);
  });

  it.each([
    ['no company', {}, 422],
    ['another company', { companyId: 'another' }, 403],
    ['a page that is no number', { companyId: 'ours', skip: 'two' }, 422],
  ])('refuses %s', async (_, query, status) => {
    const agency = await openPractice();
    const given =
      'companyId' in query && query.companyId === 'ours' ? { ...query, companyId: agency.companyId } : query;
    expect((await call(agency, 'GET /users/search', { query: given })).status).toBe(status);
  });
});

describe('POST /users/search/filter-by-email of the practice agency', () => {
  const filter = 'POST /users/search/filter-by-email';

  it('answers 25 people with id and email only, unless asked for more', async () => {
    const agency = await openPractice({ people: 130 });
    const emails = agency
      .people()
      .filter(({ deleted }) => !deleted)
      .map(({ email }) => email);
    const asked = { companyId: agency.companyId, emails: emails.join(',') };
    const careless = await call(agency, filter, { body: asked });
    expect(careless.body.users).toHaveLength(25);
    expect(careless.body.count).toBe(127);
    expect(Object.keys(careless.body.users?.[0] ?? {}).sort()).toEqual(['email', 'id']);
    const careful = await call(agency, filter, { body: { ...asked, limit: '200', projection: 'all' } });
    expect(careful.body.users).toHaveLength(127);
    expect(careful.body.users?.[0]).toHaveProperty('roles');
    const second = await call(agency, filter, { body: { ...asked, skip: '100', limit: '100' } });
    expect(second.body.users).toHaveLength(27);
  });

  it('finds addresses whatever their case, and only whole ones', async () => {
    const agency = await openPractice();
    const { body } = await call(agency, filter, {
      body: {
        companyId: agency.companyId,
        emails: `${guadalupe.toUpperCase()}, nadie@example.com, ocampo@mail.example.net`,
      },
    });
    expect(body.users).toEqual([{ id: idOfPerson(agency, guadalupe), email: guadalupe }]);
  });

  it.each([
    ['only', [fabiola]],
    ['also', [guadalupe, fabiola]],
  ] as const)('takes "deleted" to mean deleted people %s', async (deletedMeans, expected) => {
    const agency = await openPractice({ deletedMeans });
    const find = async (deleted: boolean) =>
      (
        await call(agency, filter, {
          body: {
            companyId: agency.companyId,
            emails: `${guadalupe},${fabiola}`,
            deleted,
            projection: 'all',
          },
        })
      ).body.users?.map(({ email }) => email);
    expect(await find(false)).toEqual([guadalupe]);
    expect(await find(true)).toEqual(expected);
  });

  const vendorForm = { emails: guadalupe, deleted: false, skip: '0', limit: '25', projection: 'all' };
  const arrayForm = { emails: [guadalupe, fabiola], includeDeleted: true };
  it.each([
    ['vendor', 200, 422],
    ['array', 422, 200],
    ['both', 200, 200],
  ] as const)('understands the %s form', async (forms, vendorStatus, arrayStatus) => {
    const agency = await openPractice({ forms });
    const ask = (form: object) => call(agency, filter, { body: { companyId: agency.companyId, ...form } });
    expect((await ask(vendorForm)).status).toBe(vendorStatus);
    const array = await ask(arrayForm);
    expect(array.status).toBe(arrayStatus);
    if (arrayStatus === 200) expect(array.body.users).toHaveLength(2);
  });

  it('is closed to the token of a sub-account', async () => {
    const agency = await openPractice();
    const { status, body } = await call(agency, filter, {
      token: agency.tokens.location,
      body: { companyId: agency.companyId, ...vendorForm },
    });
    expect(status).toBe(401);
    expect(body.message).toContain('authClass');
  });
});

describe('the sub-accounts of the practice agency', () => {
  it('come ten at a time, and tell which company they belong to when read one by one', async () => {
    const agency = await openPractice();
    const first = await call(agency, 'GET /locations/search');
    const rest = await call(agency, 'GET /locations/search', { query: { skip: '10', limit: '10' } });
    const names = [...(first.body.locations ?? []), ...(rest.body.locations ?? [])].map(({ name }) => name);
    expect(first.body.locations).toHaveLength(10);
    expect(names).toEqual(agency.locations.map(({ name }) => name));
    expect(names).toHaveLength(14);
    const one = await call(agency, `GET /locations/${idOf(agency, 'Jojutla')}`);
    expect(one.body.location).toMatchObject({ name: 'Jojutla', companyId: agency.companyId });
    expect((await call(agency, 'GET /locations/nowhere')).status).toBe(400);
  });

  it('are one for the token of a sub-account, which has to name it in a search for people', async () => {
    const agency = await openPractice();
    const token = agency.tokens.location;
    const own = await call(agency, 'GET /locations/search', { token });
    expect(own.body.locations?.map(({ name }) => name)).toEqual(['Clínica Norte']);
    const companyId = agency.companyId;
    expect((await call(agency, 'GET /users/search', { token, query: { companyId } })).status).toBe(422);
    const jojutla = idOf(agency, 'Jojutla');
    const elsewhere = await call(agency, 'GET /users/search', {
      token,
      query: { companyId, locationId: jojutla },
    });
    expect(elsewhere.status).toBe(403);
    const here = await call(agency, 'GET /users/search', {
      token,
      query: { companyId, locationId: idOf(agency, 'Clínica Norte') },
    });
    expect(here.status).toBe(200);
    expect(here.body.count).toBeGreaterThan(0);
    expect((await call(agency, `GET /locations/${jojutla}`, { token })).status).toBe(403);
  });
});

describe('people of another sub-account', () => {
  it('cannot be read, changed, moved or removed with the token of a sub-account', async () => {
    const agency = await openPractice();
    const token = agency.tokens.location;
    const before = agency.people();
    const path = `/users/${idOfPerson(agency, guadalupe)}` as const;
    expect((await call(agency, `GET ${path}`, { token })).status).toBe(401);
    expect((await call(agency, `PUT ${path}`, { token, body: { lastName: 'Otra' } })).status).toBe(404);
    expect((await call(agency, `DELETE ${path}`, { token })).status).toBe(404);
    const own = `/users/${idOfPerson(agency, 'miguel.salgado@horizonte.example.com')}` as const;
    const away = { locationIds: [idOf(agency, 'Jojutla')] };
    expect((await call(agency, `PUT ${own}`, { token, body: away })).status).toBe(403);
    expect(agency.people()).toEqual(before);
  });
});

describe('the deprecated GET /users/ of the practice agency', () => {
  it('answers, and is counted', async () => {
    const agency = await openPractice();
    expect(agency.deprecatedCalls()).toBe(0);
    const { status } = await call(agency, 'GET /users/', { query: { locationId: idOf(agency, 'Jojutla') } });
    expect(status).toBe(200);
    expect(agency.deprecatedCalls()).toBe(1);
  });
});
