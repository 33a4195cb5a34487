import { describe, expect, it } from 'vitest';
import { documentedPermissions, observedPermissions } from '#shared/ghl/permissions';
import { documentedScopes } from '#shared/ghl/scopes';
import { call, idOf, idOfPerson, newPerson } from './call-practice';
import { createManualClock } from './manual-clock';
import { openPractice } from './opened-agencies';

const tyler = 'tyler.brooks@horizonte.example.com';

describe('creating a person in the practice agency', () => {
  it('answers 201 with the person, who is then found everywhere', async () => {
    const agency = await openPractice();
    const created = await call(agency, 'POST /users/', {
      body: newPerson(agency, {
        email: ' Aurora.Bello@Sucursales.example.com'.trim(),
        phone: '+527775610100',
      }),
    });
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({
      name: 'Aurora Bello Nieto',
      email: 'aurora.bello@sucursales.example.com',
      phone: '+527775610100',
      roles: { type: 'account', role: 'user', locationIds: [idOf(agency, 'Zacatepec')] },
    });
    const read = await call(agency, `GET /users/${created.body.id ?? ''}`);
    expect(read.body).toMatchObject({ id: created.body.id, email: 'aurora.bello@sucursales.example.com' });
    const found = await call(agency, 'GET /users/search', {
      query: { companyId: agency.companyId, query: 'aurora bello' },
    });
    expect(found.body).toMatchObject({ count: 1, users: [{ id: created.body.id }] });
    expect(agency.creates().get('aurora.bello@sucursales.example.com')).toBe(1);
  });

  it('grants every flag that was not listed, ten that nobody documents, and never workflows', async () => {
    const agency = await openPractice();
    const { body } = await call(agency, 'POST /users/', {
      body: newPerson(agency, {
        permissions: { paymentsEnabled: false, workflowsEnabled: true, gokollabEnabled: false },
      }),
    });
    const flags = [...documentedPermissions, ...observedPermissions].map(({ name }) => name);
    expect(Object.keys(body.permissions ?? {}).sort()).toEqual([...flags].sort());
    const off = flags.filter((name) => body.permissions?.[name] === false);
    expect(off.sort()).toEqual(['gokollabEnabled', 'paymentsEnabled', 'workflowsEnabled']);
  });

  it('gives all scopes when none are named, and none when the list is empty', async () => {
    const agency = await openPractice();
    const all = await call(agency, 'POST /users/', { body: newPerson(agency) });
    expect(all.body['scopes']).toHaveLength(documentedScopes.length);
    const none = await call(agency, 'POST /users/', {
      body: newPerson(agency, { email: 'otra@sucursales.example.com', scopes: [] }),
    });
    expect(none.body['scopes']).toEqual([]);
  });

  it('names every missing field in one 422', async () => {
    const agency = await openPractice();
    const { status, body } = await call(agency, 'POST /users/', { body: {} });
    expect(status).toBe(422);
    expect(body.message).toEqual(
      ['companyId', 'firstName', 'lastName', 'email', 'password', 'type', 'role', 'locationIds'].map(
        (name) => `${name} should not be empty`,
      ),
    );
    expect(agency.people()).toHaveLength(60);
  });

  it.each([
    ['a type nobody knows', { type: 'branch' }, 422, 'type must be one of'],
    ['a role nobody knows', { role: 'Capitán' }, 422, 'role must be one of'],
    ['a language nobody knows', { platformLanguage: 'es_MX' }, 422, 'platformLanguage must be one of'],
    ['something that is no address', { email: 'aurora' }, 422, 'email must be an email'],
    ['a phone that is not E.164', { phone: '777 561 0738' }, 422, 'phone must be a valid phone number'],
    ['a scope nobody knows', { scopes: ['everything'] }, 422, 'scopes each value must be'],
    ['flags that are not yes or no', { permissions: { tagsEnabled: 'yes' } }, 422, 'permissions must be'],
    ['a photo without address', { profilePhoto: 'aurora.png' }, 422, 'profilePhoto must be'],
    ['no sub-account for an account user', { locationIds: [] }, 422, 'locationIds should not be empty'],
    ['a property nobody knows', { id: 'abc' }, 422, 'property id should not exist'],
    ['a password without a special character', { password: 'Jacaranda27' }, 422, 'password must be'],
    ['a short password', { password: 'Ja-2!' }, 422, 'password must be'],
    ['a sub-account of somebody else', { locationIds: ['unknown'] }, 400, 'does not belong to this company'],
    ['another company', { companyId: 'another' }, 403, 'does not have access to this company'],
  ])('refuses %s', async (_, change, status, message) => {
    const agency = await openPractice();
    const refused = await call(agency, 'POST /users/', { body: newPerson(agency, change) });
    expect(refused.status).toBe(status);
    expect([refused.body.message].flat().join('\n')).toContain(message);
    expect(agency.people()).toHaveLength(60);
    expect(agency.creates().size).toBe(0);
  });

  it('lets an agency user have no sub-account', async () => {
    const agency = await openPractice();
    const { status } = await call(agency, 'POST /users/', {
      body: newPerson(agency, { type: 'agency', role: 'admin', locationIds: [] }),
    });
    expect(status).toBe(201);
  });

  it('refuses an address somebody has, however it is written', async () => {
    const agency = await openPractice();
    const { status, body } = await call(agency, 'POST /users/', {
      body: newPerson(agency, { email: tyler.toUpperCase() }),
    });
    expect(status).toBe(400);
    expect(body.message).toBe('A user with this email already exists');
  });

  it('creates a second person instead where it is told to, so that a double create shows', async () => {
    const agency = await openPractice({ allowDuplicateEmails: true });
    await call(agency, 'POST /users/', { body: newPerson(agency) });
    const second = await call(agency, 'POST /users/', { body: newPerson(agency) });
    expect(second.status).toBe(201);
    expect(agency.creates().get('aurora.bello@sucursales.example.com')).toBe(2);
  });

  it('keeps new people from the look-ups for as long as it is told, but not from the duplicate check', async () => {
    const clock = createManualClock();
    const agency = await openPractice({ clock, lookupLagMs: 300 });
    const { body } = await call(agency, 'POST /users/', { body: newPerson(agency) });
    const email = 'aurora.bello@sucursales.example.com';
    const lookUp = async () => {
      const searched = await call(agency, 'GET /users/search', {
        query: { companyId: agency.companyId, query: email },
      });
      const filtered = await call(agency, 'POST /users/search/filter-by-email', {
        body: { companyId: agency.companyId, emails: email },
      });
      const read = await call(agency, `GET /users/${body.id ?? ''}`);
      return [searched.body.count, filtered.body.count, read.status];
    };
    clock.pass(299);
    expect(await lookUp()).toEqual([0, 0, 401]);
    expect((await call(agency, 'POST /users/', { body: newPerson(agency) })).status).toBe(400);
    clock.pass(1);
    expect(await lookUp()).toEqual([1, 1, 200]);
  });
});

describe('changing a person in the practice agency', () => {
  it('changes what is sent and nothing else', async () => {
    const agency = await openPractice();
    const id = idOfPerson(agency, tyler);
    const before = agency.people().find((person) => person.id === id);
    const { status, body } = await call(agency, `PUT /users/${id}`, {
      body: { companyId: agency.companyId, lastName: 'Brooks-Hale' },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ name: 'Tyler Brooks-Hale', email: tyler });
    const after = agency.people().find((person) => person.id === id);
    expect({ ...after, dateUpdated: '' }).toEqual({ ...before, lastName: 'Brooks-Hale', dateUpdated: '' });
  });

  it('replaces the sub-accounts instead of adding to them', async () => {
    const agency = await openPractice();
    const id = idOfPerson(agency, tyler);
    await call(agency, `PUT /users/${id}`, {
      body: { companyId: agency.companyId, locationIds: [idOf(agency, 'Jojutla')] },
    });
    expect(agency.people().find((person) => person.id === id)?.locationIds).toEqual([
      idOf(agency, 'Jojutla'),
    ]);
  });

  it.each([
    ['grant', true],
    ['revoke', false],
  ] as const)('does not keep flags a PUT leaves out (%s)', async (partialPermissions, others) => {
    const agency = await openPractice({ partialPermissions });
    const id = idOfPerson(agency, tyler);
    const { body } = await call(agency, `PUT /users/${id}`, {
      body: { companyId: agency.companyId, permissions: { tagsEnabled: false } },
    });
    expect(body.permissions).toMatchObject({
      tagsEnabled: false,
      paymentsEnabled: others,
      contactsEnabled: others,
      workflowsEnabled: false,
    });
  });

  it('replaces the inbound numbers, forgets cleared ones, and shows them to nobody', async () => {
    const agency = await openPractice();
    const id = idOfPerson(agency, tyler);
    const put = (twilioPhone: Record<string, string>) =>
      call(agency, `PUT /users/${id}`, { body: { companyId: agency.companyId, twilioPhone } });
    const numbers = () => agency.people().find((person) => person.id === id)?.twilioPhone;
    await put({ a: '+15125550101', b: '+15125550102' });
    const answer = await put({ b: '+15125550103', c: '' });
    expect(numbers()).toEqual({ b: '+15125550103' });
    expect(answer.text).not.toContain('5125550103');
    await put({});
    expect(numbers()).toEqual({});
  });

  it.each([
    ['an email', { email: 'new@example.com' }, 400],
    ['a PUT that does not name its company', { companyId: undefined, lastName: 'Hale' }, 422],
    ['a weak password', { password: 'weak' }, 422],
    ['the property id', { id: 'abc' }, 422],
    ['a role nobody knows', { role: 'boss' }, 422],
  ])('refuses %s', async (_, change, status) => {
    const agency = await openPractice();
    const before = agency.people();
    const refused = await call(agency, `PUT /users/${idOfPerson(agency, tyler)}`, {
      body: { companyId: agency.companyId, ...change },
    });
    expect(refused.status).toBe(status);
    expect(agency.people()).toEqual(before);
  });

  it('answers 404 for somebody who is not there', async () => {
    const agency = await openPractice();
    const { status } = await call(agency, 'PUT /users/nobody', { body: { companyId: agency.companyId } });
    expect(status).toBe(404);
  });
});

describe('reading and removing people of the practice agency', () => {
  it.each([401, 404, 400] as const)('answers %i for somebody who does not exist', async (missingUser) => {
    const agency = await openPractice({ missingUser });
    expect((await call(agency, 'GET /users/nobody')).status).toBe(missingUser);
  });

  it('answers bare or wrapped, with scopes as a list or as text', async () => {
    const agency = await openPractice();
    const path = `GET /users/${idOfPerson(agency, tyler)}` as const;
    expect((await call(agency, path)).body).toMatchObject({ email: tyler, scopes: documentedScopes });
    agency.behave({ userAnswer: 'wrapped', scopesAs: 'string' });
    const wrapped = await call(agency, path);
    expect(wrapped.body).toMatchObject({ user: { email: tyler, scopes: documentedScopes.join(',') } });
    expect(wrapped.body.traceId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('queues a deletion, which takes effect later, keeps the email taken, and frees it in the end', async () => {
    const clock = createManualClock();
    const agency = await openPractice({ clock, deleteDelayMs: 120_000, purgeDelayMs: 600_000 });
    const path = `/users/${idOfPerson(agency, tyler)}` as const;
    const again = () => call(agency, 'POST /users/', { body: newPerson(agency, { email: tyler }) });

    const { status, body } = await call(agency, `DELETE ${path}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      succeded: true,
      message: `Queued deleting user with e-mail ${tyler} and name Tyler Brooks. Will take effect in a few minutes.`,
    });
    clock.pass(119_999);
    expect((await call(agency, `GET ${path}`)).status).toBe(200);
    clock.pass(1);
    expect((await call(agency, `GET ${path}`)).status).toBe(401);
    expect((await call(agency, `DELETE ${path}`)).status).toBe(404);
    const search = await call(agency, 'GET /users/search', {
      query: { companyId: agency.companyId, query: tyler },
    });
    expect(search.body.count).toBe(0);
    expect((await again()).status).toBe(400);
    clock.pass(599_999);
    expect((await again()).status).toBe(400);
    clock.pass(1);
    expect((await again()).status).toBe(201);
  });

  it('does not start the wait again when a deletion is asked for twice', async () => {
    const clock = createManualClock();
    const agency = await openPractice({ clock, deleteDelayMs: 1_000 });
    const path = `/users/${idOfPerson(agency, tyler)}` as const;
    await call(agency, `DELETE ${path}`);
    clock.pass(600);
    expect((await call(agency, `DELETE ${path}`)).status).toBe(200);
    clock.pass(400);
    expect((await call(agency, `GET ${path}`)).status).toBe(401);
  });
});
