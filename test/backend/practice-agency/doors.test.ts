import { describe, expect, it } from 'vitest';
import { call, newPerson } from './call-practice';
import { createManualClock } from './manual-clock';
import { openPractice } from './opened-agencies';

describe('the edge and the tokens of the practice agency', () => {
  it.each(['node', 'undici', 'axios/1.7', ''])(
    'turns the user agent "%s" away with a page',
    async (agent) => {
      const agency = await openPractice();
      const refused = await call(agency, 'GET /locations/search', { headers: { 'User-Agent': agent } });
      expect(refused.status).toBe(403);
      expect(refused.headers.get('content-type')).toContain('text/html');
      expect(refused.text).toContain('<!DOCTYPE html>');
    },
  );

  it.each([
    ['no token', { Authorization: null }, 'access token is invalid'],
    ['a token nobody issued', { Authorization: 'Bearer pit-00000000' }, 'access token is invalid'],
    ['no version', { Version: null }, 'version header was not found'],
  ])('answers 401 to %s', async (_, headers, message) => {
    const agency = await openPractice();
    const { status, body } = await call(agency, 'GET /locations/search', { headers });
    expect(status).toBe(401);
    expect(body).toMatchObject({ statusCode: 401, error: 'Unauthorized' });
    expect(body.message).toContain(message);
    expect(body.traceId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('keeps each token to its scopes', async () => {
    const agency = await openPractice();
    const { agency: full, readOnly, writeOnly, noLocations, location } = agency.tokens;
    const tryAll = async (token: string) => {
      const read = await call(agency, 'GET /users/search', { token, query: { companyId: agency.companyId } });
      const write = await call(agency, 'POST /users/', { token, body: {} });
      const places = await call(agency, 'GET /locations/search', { token });
      return [read.status, write.status, places.status];
    };
    expect(await tryAll(full)).toEqual([200, 422, 200]);
    expect(await tryAll(readOnly)).toEqual([200, 401, 200]);
    expect(await tryAll(writeOnly)).toEqual([401, 422, 200]);
    expect(await tryAll(noLocations)).toEqual([200, 422, 401]);
    expect(await tryAll(location)).toEqual([422, 422, 200]);
    expect(agency.people()).toHaveLength(60);
  });

  it('issues tokens that nobody can take for real ones, the same from the same seed', async () => {
    const one = await openPractice();
    const two = await openPractice();
    expect(one.token).toMatch(/^pit-practice-/);
    expect(two.tokens).toEqual(one.tokens);
    expect(new Set(Object.values(one.tokens)).size).toBe(5);
  });

  it('keeps tokens out of its log', async () => {
    const agency = await openPractice();
    await call(agency, 'POST /users/', { body: newPerson(agency), token: agency.tokens.readOnly });
    expect(JSON.stringify(agency.log())).not.toContain(agency.tokens.readOnly);
    expect(agency.log()).toMatchObject([
      {
        number: 1,
        method: 'POST',
        path: '/users/',
        status: 401,
        body: { email: 'aurora.bello@sucursales.example.com' },
        headers: { authorization: 'Bearer readOnly', version: '2021-07-28' },
      },
    ]);
  });

  it('does not know other paths and methods', async () => {
    const agency = await openPractice();
    expect((await call(agency, 'GET /contacts/')).status).toBe(404);
    expect((await call(agency, 'DELETE /users/search/filter-by-email')).status).toBe(404);
  });

  it('answers 400 to a body that is no JSON object', async () => {
    const agency = await openPractice();
    expect((await call(agency, 'POST /users/', { body: [] })).status).toBe(400);
    const broken = await fetch(`${agency.url}/users/`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${agency.token}`,
        Version: '2021-07-28',
        'User-Agent': 'Mozilla/5.0',
      },
      body: '{"firstName":',
    });
    expect(broken.status).toBe(400);
  });
});

describe('the allowance of the practice agency', () => {
  const rate = { max: 4, intervalMs: 1_000, daily: 100 };

  it('announces its figures with every answer', async () => {
    const agency = await openPractice();
    const { headers } = await call(agency, 'GET /locations/search');
    expect(Object.fromEntries([...headers].filter(([name]) => name.startsWith('x-ratelimit')))).toEqual({
      'x-ratelimit-max': '100',
      'x-ratelimit-remaining': '99',
      'x-ratelimit-interval-milliseconds': '10000',
      'x-ratelimit-limit-daily': '200000',
      'x-ratelimit-daily-remaining': '199999',
    });
  });

  it('slides: a request is admitted again one interval after the one whose place it takes', async () => {
    const clock = createManualClock();
    const agency = await openPractice({ clock, rate });
    const statuses: number[] = [];
    for (const pause of [0, 300, 300, 300, 99, 1, 1]) {
      clock.pass(pause);
      statuses.push((await call(agency, 'GET /locations/search')).status);
    }
    // Sent at 0, 300, 600, 900; refused at 999; admitted at 1000; refused at 1001.
    expect(statuses).toEqual([200, 200, 200, 200, 429, 200, 429]);
  });

  it('can count in fixed windows, which let twice as many pass at the border', async () => {
    const clock = createManualClock();
    const agency = await openPractice({ clock, rate: { ...rate, window: 'fixed' } });
    clock.pass(990);
    const burst = () => Promise.all([1, 2, 3, 4, 5].map(() => call(agency, 'GET /locations/search')));
    const before = await burst();
    clock.pass(10);
    const after = await burst();
    const admitted = [...before, ...after].filter(({ status }) => status === 200);
    expect(admitted).toHaveLength(8);
  });

  it('says when to come back', async () => {
    const clock = createManualClock();
    const agency = await openPractice({ clock, rate: { ...rate, intervalMs: 10_000 } });
    for (let request = 0; request < 4; request += 1) await call(agency, 'GET /locations/search');
    clock.pass(2_500);
    const refused = await call(agency, 'POST /users/', { body: newPerson(agency) });
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('8');
    expect(agency.creates().size).toBe(0);
  });

  it('counts the agency and a sub-account apart', async () => {
    const clock = createManualClock();
    const agency = await openPractice({ clock, rate: { ...rate, max: 1 } });
    const ask = async (token: string) => (await call(agency, 'GET /locations/search', { token })).status;
    expect(await ask(agency.tokens.agency)).toBe(200);
    expect(await ask(agency.tokens.readOnly)).toBe(429);
    expect(await ask(agency.tokens.location)).toBe(200);
  });

  it('ends with the day', async () => {
    const clock = createManualClock(Date.UTC(2026, 7, 3, 23));
    const agency = await openPractice({ clock, rate: { ...rate, daily: 2 } });
    const ask = () => call(agency, 'GET /locations/search');
    await ask();
    await ask();
    clock.pass(5_000);
    const spent = await ask();
    expect(spent.status).toBe(429);
    expect(spent.headers.get('x-ratelimit-daily-remaining')).toBe('0');
    clock.pass(3_600_000);
    expect((await ask()).status).toBe(200);
  });

  it('can be lifted, announcing nothing', async () => {
    const agency = await openPractice({ rate: null });
    const answers = await Promise.all(Array.from({ length: 150 }, () => call(agency, 'GET /users/nobody')));
    expect(answers.filter(({ status }) => status === 429)).toEqual([]);
    expect(answers[0]?.headers.has('x-ratelimit-max')).toBe(false);
  });
});
