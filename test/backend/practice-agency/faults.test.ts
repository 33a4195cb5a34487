import { describe, expect, it } from 'vitest';
import type { FaultRule } from '#backend/practice-agency/faults';
import { call, newPerson } from './call-practice';
import { createManualClock } from './manual-clock';
import { openPractice } from './opened-agencies';

/** What a client sees of one create under a fault, and whether the person exists afterwards. */
async function createUnder(
  fault: FaultRule,
  timeoutMs = 300,
): Promise<readonly [seen: string, exists: boolean]> {
  const agency = await openPractice({ faults: [fault] });
  const seen = await call(agency, 'POST /users/', {
    body: newPerson(agency),
    signal: AbortSignal.timeout(timeoutMs),
  }).then(
    ({ status, headers }) => `${status} ${headers.get('content-type')?.split(';')[0] ?? ''}`,
    (error: unknown) =>
      error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'connection cut',
  );
  return [seen, agency.creates().size === 1];
}

describe('faults of the practice agency', () => {
  it.each([
    [{ kind: 'drop-before' }, 'connection cut', false],
    [{ kind: 'drop-after' }, 'connection cut', true],
    [{ kind: 'cut-answer' }, 'connection cut', true],
    [{ kind: '500-before' }, '500 application/json', false],
    [{ kind: '500-after' }, '500 application/json', true],
    [{ kind: '502-before' }, '502 text/html', false],
    [{ kind: '502-after' }, '502 text/html', true],
    [{ kind: '429' }, '429 application/json', false],
    [{ kind: 'hang-before' }, 'timeout', false],
    [{ kind: 'hang-after' }, 'timeout', true],
    [{ kind: 'status', status: 418 }, '418 application/json', false],
    [{ kind: '422-after' }, '422 application/json', true],
    [{ kind: 'token-revoked' }, '401 application/json', false],
    [{ kind: 'scope-missing' }, '401 application/json', false],
    [{ kind: 'daily-spent' }, '429 application/json', false],
    [{ kind: 'slow', minMs: 5, maxMs: 10 }, '201 application/json', true],
  ] as const)('$kind', async (fault, seen, exists) => {
    expect(await createUnder(fault)).toEqual([seen, exists]);
  });

  it('hit the nth request that matches, and no other', async () => {
    const agency = await openPractice({
      faults: [
        { kind: '500-before', method: 'GET', path: '/users/*', nth: 2 },
        { kind: 'status', status: 403, path: '/locations/search', from: 2, until: 3 },
      ],
    });
    const statuses = async (path: '/users/search' | '/locations/search', times: number) => {
      const seen: number[] = [];
      for (let time = 0; time < times; time += 1) {
        seen.push((await call(agency, `GET ${path}`, { query: { companyId: agency.companyId } })).status);
      }
      return seen;
    };
    expect(await statuses('/users/search', 3)).toEqual([200, 500, 200]);
    expect(await statuses('/locations/search', 4)).toEqual([200, 403, 403, 200]);
  });

  it('count only requests of their method', async () => {
    const agency = await openPractice({
      faults: [{ kind: '500-before', method: 'POST', path: '/users/', nth: 1 }],
    });
    const query = { locationId: agency.locations[0]?.id ?? '' };
    expect((await call(agency, 'GET /users/', { query })).status).toBe(200);
    expect((await call(agency, 'POST /users/', { body: newPerson(agency) })).status).toBe(500);
  });

  it('fall by chance, the same way from the same seed', async () => {
    const draw = async (seed: string) => {
      const agency = await openPractice({
        seed,
        rate: null,
        faults: [{ kind: '500-before', probability: 0.3 }],
      });
      const seen: number[] = [];
      for (let time = 0; time < 60; time += 1)
        seen.push((await call(agency, 'GET /locations/search')).status);
      return seen;
    };
    const one = await draw('a');
    const failures = one.filter((status) => status === 500).length;
    expect(failures).toBeGreaterThan(6);
    expect(failures).toBeLessThan(36);
    expect(await draw('a')).toEqual(one);
    expect(await draw('b')).not.toEqual(one);
  });

  it('let the effect of a slow request come even when the client has hung up', async () => {
    const clock = createManualClock();
    const agency = await openPractice({ clock, faults: [{ kind: 'slow', minMs: 1_000, maxMs: 1_000 }] });
    await expect(
      call(agency, 'POST /users/', { body: newPerson(agency), signal: AbortSignal.timeout(50) }),
    ).rejects.toThrow();
    expect(agency.creates().size).toBe(0);
    clock.pass(500);
    await expect.poll(() => agency.creates().size).toBe(1);
  });

  it('keep the day spent for later requests, too', async () => {
    const agency = await openPractice({ faults: [{ kind: 'daily-spent', nth: 2 }] });
    const ask = async () => (await call(agency, 'GET /locations/search')).status;
    expect([await ask(), await ask(), await ask()]).toEqual([200, 429, 429]);
  });

  it('can be changed while the agency runs, and end with a reset', async () => {
    const agency = await openPractice();
    const ask = async () => (await call(agency, 'GET /locations/search')).status;
    agency.faults.set([{ kind: '500-before' }]);
    expect(await ask()).toBe(500);
    agency.faults.clear();
    expect(await ask()).toBe(200);
    agency.faults.add({ kind: 'token-revoked' });
    expect(await ask()).toBe(401);
    agency.reset();
    expect(await ask()).toBe(200);
  });

  it('are refused when they make no sense', async () => {
    const agency = await openPractice();
    expect(() => agency.faults.set([{ kind: 'status', status: 9 }])).toThrow(/status/);
  });

  it('do not keep a closing agency waiting', async () => {
    const agency = await openPractice({ faults: [{ kind: 'hang-before' }] });
    const waiting = call(agency, 'GET /locations/search').catch(() => 'cut');
    await expect.poll(() => agency.log().length).toBe(1);
    await agency.close();
    expect(await waiting).toBe('cut');
  });
});
