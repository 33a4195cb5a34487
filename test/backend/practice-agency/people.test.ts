import { describe, expect, it } from 'vitest';
import { isValidPhoneNumber } from 'libphonenumber-js';
import { call, newPerson } from './call-practice';
import { openPractice } from './opened-agencies';

describe('the people of the practice agency', () => {
  it('are the same from the same seed, and others from another', async () => {
    const one = await openPractice({ seed: 'a' });
    const two = await openPractice({ seed: 'a' });
    const three = await openPractice({ seed: 'b' });
    expect(two.people()).toEqual(one.people());
    expect(two.locations).toEqual(one.locations);
    expect(two.companyId).toBe(one.companyId);
    expect(three.people().map(({ id }) => id)).not.toEqual(one.people().map(({ id }) => id));
    expect(three.locations.map(({ name }) => name)).toEqual(one.locations.map(({ name }) => name));
  });

  it('have among them two agency admins, three who left, and sub-accounts that exist', async () => {
    const agency = await openPractice();
    const people = agency.people();
    const known = new Set(agency.locations.map(({ id }) => id));
    expect(people).toHaveLength(60);
    expect(people.filter(({ type, role }) => type === 'agency' && role === 'admin')).toHaveLength(2);
    expect(people.filter(({ deleted }) => deleted)).toHaveLength(3);
    expect(people.flatMap(({ locationIds }) => locationIds).filter((id) => !known.has(id))).toEqual([]);
  });

  it('have phones that could be dialled, in E.164, and addresses of domains nobody owns', async () => {
    const people = (await openPractice({ people: 400 })).people();
    const phones = people.flatMap(({ phone }) => phone ?? []);
    expect(phones.filter((phone) => !isValidPhoneNumber(phone))).toEqual([]);
    const strangers = people.filter(({ email }) => !/@[a-z.]*example\.(com|org|net)$/.test(email));
    expect(strangers).toEqual([]);
  });

  it('can be 25,000, each with an id and an address of their own', async () => {
    const people = (await openPractice({ people: 25_000 })).people();
    expect(people).toHaveLength(25_000);
    expect(new Set(people.map(({ email }) => email)).size).toBe(25_000);
    expect(new Set(people.map(({ id }) => id)).size).toBe(25_000);
  });

  it('can be nobody', async () => {
    const agency = await openPractice({ people: 0 });
    const { body } = await call(agency, 'GET /users/search', { query: { companyId: agency.companyId } });
    expect(body).toMatchObject({ users: [], count: 0 });
  });

  it('are put back by a reset', async () => {
    const agency = await openPractice();
    const before = agency.people();
    agency.behave({ userAnswer: 'wrapped' });
    await call(agency, 'POST /users/', { body: newPerson(agency) });
    expect(agency.people()).toHaveLength(61);
    agency.reset();
    expect(agency.people()).toEqual(before);
    expect(agency.creates().size).toBe(0);
    expect(agency.log()).toEqual([]);
    expect(agency.behaviour().userAnswer).toBe('bare');
  });
});

describe('starting the practice agency', () => {
  it('listens on the loopback address only', async () => {
    expect((await openPractice()).url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('says so when its port is taken', async () => {
    const port = Number(new URL((await openPractice()).url).port);
    await expect(openPractice({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('refuses a switch that does not exist', async () => {
    const misspelt = { forms: 'vendor', lookUpLagMs: 5 } as const;
    await expect(openPractice(misspelt)).rejects.toThrow(/lookUpLagMs/);
  });
});

describe('the control endpoint of the practice agency', () => {
  it('shows people and log and sets faults for whoever has its key', async () => {
    const agency = await openPractice({ controlKey: 'behind-the-counter' });
    const control = (method: string, name: string, body?: unknown) =>
      fetch(`${agency.url}/__practice/${name}`, {
        method,
        headers: { 'x-practice-key': 'behind-the-counter' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    await control('PUT', 'behaviour', { allowDuplicateEmails: true });
    await control('PUT', 'faults', [{ kind: '500-after', nth: 1 }]);
    await call(agency, 'POST /users/', { body: newPerson(agency) });
    await call(agency, 'POST /users/', { body: newPerson(agency) });
    expect(await (await control('GET', 'creates')).json()).toEqual({
      'aurora.bello@sucursales.example.com': 2,
    });
    expect(await (await control('GET', 'people')).json()).toHaveLength(62);
    expect(await (await control('GET', 'log')).json()).toMatchObject([
      { status: 500, fault: '500-after' },
      { status: 201, fault: null },
    ]);
    await control('PUT', 'rate', { max: 1 });
    expect(await (await control('GET', 'state')).json()).toMatchObject({ companyId: agency.companyId });
    expect((await control('POST', 'reset')).status).toBe(200);
    expect(agency.people()).toHaveLength(60);
    expect((await control('PUT', 'faults', [{ kind: 'earthquake' }])).status).toBe(400);
    expect((await control('GET', 'secrets')).status).toBe(404);
  });

  it('is closed to everybody else, and is not part of the log', async () => {
    const agency = await openPractice();
    const answers = await Promise.all(
      ['', agency.token].map((key) =>
        fetch(`${agency.url}/__practice/people`, { headers: { 'x-practice-key': key } }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
    expect(agency.log()).toEqual([]);
  });
});
