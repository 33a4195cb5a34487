import { describe, expect, it, onTestFinished } from 'vitest';
import {
  startPracticeAgency,
  type PracticeAgency,
  type PracticeOptions,
} from '../../../electron/backend/practice-agency/start-practice-agency';
import { createSeededRandom } from '../../../electron/backend/practice-agency/seeded-random';
import { createApiUnderTest, failureOf, makeUser, valueOf } from './api-under-test';
import { sendJson, startRawServer } from './raw-server';

async function open(options: PracticeOptions = {}): Promise<PracticeAgency> {
  const agency = await startPracticeAgency({ rate: null, ...options });
  onTestFinished(() => agency.close());
  return agency;
}

function connect({ url, token, companyId }: PracticeAgency) {
  return createApiUnderTest(url, { token, companyId }).api;
}

const searches = (agency: PracticeAgency): number =>
  agency.log().filter(({ path }) => path === '/users/search').length;
const idsOf = (people: readonly { readonly id: string }[]): string[] => people.map(({ id }) => id);
const visible = (agency: PracticeAgency): string[] =>
  idsOf(agency.people().filter(({ deleted }) => !deleted)).sort();

describe('reading everybody', () => {
  it('finds 25,000 people, each once, with one request per page', async () => {
    const agency = await open({ people: 25_000 });
    const reading = valueOf(await connect(agency).readAllUsers({}));
    expect(idsOf(reading.users).sort().join()).toBe(visible(agency).join());
    expect(reading).toMatchObject({ count: reading.users.length, shifted: false, complete: true });
    expect(searches(agency)).toBe(reading.pages);
    // Neighbouring pages share one person, so a page brings 99 new ones.
    expect(reading.pages).toBe(Math.ceil((reading.users.length - 1) / 99));
  }, 120_000);

  it('asks for pages as large as the server takes', async () => {
    const agency = await open({ people: 2100, maxPageSize: 1000 });
    const reading = valueOf(await connect(agency).readAllUsers({}));
    expect(reading.users).toHaveLength(visible(agency).length);
    expect(reading.pages).toBe(5);
  });

  it('asks for fewer when a server refuses so many at once, and remembers it', async () => {
    const people = Array.from({ length: 250 }, (_, index) => makeUser(`u${index}`, `u${index}@example.com`));
    const server = await startRawServer((request, response) => {
      const limit = Number(request.query.get('limit'));
      const skip = Number(request.query.get('skip'));
      if (limit > 100) sendJson(response, 422, { message: ['limit must not be greater than 100'] });
      else sendJson(response, 200, { users: people.slice(skip, skip + limit), count: people.length });
    });
    const { api } = createApiUnderTest(server.url);
    expect(valueOf(await api.readAllUsers({})).users).toHaveLength(250);
    const first = server.heard.length;
    expect(valueOf(await api.readAllUsers({})).pages).toBe(3);
    expect(server.heard.length - first).toBe(3);
  });

  it('finds everybody where answers have no count', async () => {
    const agency = await open({ people: 730, listAnswer: 'array' });
    const reading = valueOf(await connect(agency).readAllUsers({}));
    expect(idsOf(reading.users).sort()).toEqual(visible(agency));
    expect(reading).toMatchObject({ count: null, complete: true });
  });

  it.each([1, 7, 25, 99, 100])('finds everybody when pages are cut to %i', async (maxPageSize) => {
    const agency = await open({ people: 263, maxPageSize });
    const reading = valueOf(await connect(agency).readAllUsers({}));
    expect(idsOf(reading.users).sort()).toEqual(visible(agency));
    expect(reading.complete).toBe(true);
  });

  it('says by how many a count differs that counts something else, and does not read for ever', async () => {
    const people = Array.from({ length: 320 }, (_, index) => makeUser(`u${index}`, `u${index}@example.com`));
    const server = await startRawServer((request, response) => {
      const skip = Number(request.query.get('skip'));
      sendJson(response, 200, { users: people.slice(skip, skip + 100), count: 333 });
    });
    const reading = valueOf(await createApiUnderTest(server.url).api.readAllUsers({}));
    expect(reading.users).toHaveLength(320);
    expect(reading).toMatchObject({ count: 333, complete: false });
    expect(server.heard.length).toBeLessThanOrEqual(10);
  });

  it('ends with a server that always answers the same page', async () => {
    const people = Array.from({ length: 100 }, (_, index) => makeUser(`u${index}`, `u${index}@example.com`));
    const server = await startRawServer((_request, response) =>
      sendJson(response, 200, { users: people, count: 450 }),
    );
    const reading = valueOf(await createApiUnderTest(server.url).api.readAllUsers({}));
    expect(reading.users).toHaveLength(100);
    expect(reading.complete).toBe(false);
    expect(server.heard.length).toBeLessThanOrEqual(6);
  });

  it('stops at once when it is cancelled', async () => {
    const agency = await open({ people: 5000, faults: [{ kind: 'slow', minMs: 20, maxMs: 40 }] });
    const stop = new AbortController();
    const answer = await connect(agency).readAllUsers(
      {},
      { signal: stop.signal, onProgress: (done) => (done > 500 ? stop.abort() : undefined) },
    );
    expect(failureOf(answer).kind).toBe('cancelled');
    expect(searches(agency)).toBeLessThan(51);
  });

  it('answers the failure of a page, not the cancelling of the others because of it', async () => {
    const agency = await open({
      people: 3000,
      faults: [{ kind: 'status', status: 403, path: '/users/search', from: 9 }],
    });
    expect(['forbidden', 'scope-missing']).toContain(failureOf(await connect(agency).readAllUsers({})).kind);
  });

  it('tells how far it is', async () => {
    const agency = await open({ people: 1000 });
    const heard: [number, number][] = [];
    const { users } = valueOf(
      await connect(agency).readAllUsers({}, { onProgress: (done, total) => heard.push([done, total]) }),
    );
    expect(heard.at(-1)).toEqual([users.length, users.length]);
    expect(heard.map(([done]) => done)).toEqual(heard.map(([done]) => done).toSorted((a, b) => a - b));
  });
});

describe('reading everybody while people come and go', () => {
  /** Stirs the agency after every page, by the seed's choice; whoever it does not touch was there all the time. */
  async function readStirred(
    seed: string,
    change: 'remove' | 'add' | 'both' | 'rename',
    search: { readonly sort?: string; readonly sortDirection?: 'asc' | 'desc' } = {},
  ) {
    const random = createSeededRandom(`stir/${seed}`);
    const touched = new Set<string>();
    let stirs = 0;
    const agency = await open({
      people: 3000,
      seed,
      faults: [{ kind: 'slow', minMs: 0, maxMs: 15 }],
      onExchange: () => {
        stirs += 1;
        if (stirs > 400 || random.next() < 0.3) return;
        const ids = visible(agency);
        const victim = ids[random.below(ids.length)] ?? '';
        if (change === 'rename')
          agency.stir({ rename: [{ id: victim, firstName: random.pick(['Aa', 'Zz']) }] });
        if (change === 'remove' || change === 'both') {
          touched.add(victim);
          agency.stir({ remove: [victim] });
        }
        if (change === 'add' || change === 'both') agency.stir({ add: [`new${stirs}@example.com`] });
      },
    });
    const before = visible(agency);
    const reading = valueOf(await connect(agency).readAllUsers(search));
    const stayed = before.filter((id) => !touched.has(id));
    return { reading, stayed, stirs };
  }

  const seeds = ['a', 'b', 'c', 'd'];

  it.each(seeds)(
    'misses nobody who stayed and doubles nobody while people are removed (%s)',
    async (seed) => {
      const { reading, stayed } = await readStirred(seed, 'remove');
      const found = idsOf(reading.users);
      expect(new Set(found).size).toBe(found.length);
      const has = new Set(found);
      expect(stayed.filter((id) => !has.has(id))).toEqual([]);
      expect(reading.shifted).toBe(true);
    },
  );

  it.each(seeds)('nor while as many are added as removed, so that the count stays (%s)', async (seed) => {
    const { reading, stayed } = await readStirred(seed, 'both');
    const found = idsOf(reading.users);
    expect(new Set(found).size).toBe(found.length);
    const has = new Set(found);
    expect(stayed.filter((id) => !has.has(id))).toEqual([]);
    expect(reading.shifted).toBe(true);
  });

  it('nor while people are added at the front, newest first', async () => {
    const { reading, stayed } = await readStirred('e', 'add', { sort: 'dateAdded', sortDirection: 'desc' });
    const has = new Set(idsOf(reading.users));
    expect(stayed.filter((id) => !has.has(id))).toEqual([]);
    expect(has.size).toBe(reading.users.length);
  });

  it('nor while people change places in a list sorted by name', async () => {
    const { reading, stayed } = await readStirred('f', 'rename', { sort: 'firstName' });
    const has = new Set(idsOf(reading.users));
    expect(stayed.filter((id) => !has.has(id))).toEqual([]);
    expect(has.size).toBe(reading.users.length);
  });

  it('ends whole once the agency is quiet again, with the count GHL says', async () => {
    let removed = false;
    const agency = await open({
      people: 1500,
      onExchange: () => {
        if (removed || searches(agency) < 8) return;
        removed = true;
        agency.stir({
          remove: agency
            .people()
            .slice(50, 53)
            .map(({ id }) => id),
        });
      },
    });
    const reading = valueOf(await connect(agency).readAllUsers({}));
    expect(idsOf(reading.users).sort()).toEqual(visible(agency));
    expect(reading).toMatchObject({ count: reading.users.length, shifted: true, complete: true });
  });
});
