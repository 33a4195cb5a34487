import { describe, expect, it } from 'vitest';
import { companyId, createApiUnderTest, failureOf, makeUser, valueOf } from './api-under-test';
import { sendJson, startRawServer, type Heard, type RawServer } from './raw-server';

type Person = ReturnType<typeof makeUser> & { deleted?: boolean };

interface Directory {
  readonly people: readonly Person[];
  /** Which published forms of filter-by-email are understood. */
  readonly forms?: readonly ('vendor' | 'array')[];
  readonly deletedMeans?: 'only' | 'also';
  readonly projectionWorks?: boolean;
  /** Answers people with their type and role, and leaves out where they work. */
  readonly hidesLocations?: boolean;
  /** Somebody the index still knows and nobody can read any more. */
  readonly stale?: string;
  readonly pageCap?: number;
  readonly mostEmails?: number;
  readonly count?: 'total' | 'page' | 'none';
  /** Answers deleted people also when nobody asked for them. */
  readonly alwaysDeleted?: boolean;
  /** Does not say of anybody whether they are deleted. */
  readonly hidesDeleted?: boolean;
  /** Refuses a list that contains this address. */
  readonly hates?: string;
  readonly filterStatus?: number;
  readonly filterMessage?: string;
}

const filterPath = '/users/search/filter-by-email';

/** An agency's directory over HTTP, with the habits a test wants. */
async function startDirectory(directory: Directory): Promise<RawServer> {
  const { people, forms = ['vendor'], deletedMeans = 'only', projectionWorks = true } = directory;
  const { pageCap = 1000, mostEmails = 10_000, count = 'total', hates } = directory;
  const filter = (request: Heard): { status: number; body: unknown } => {
    const body = request.body as Record<string, unknown>;
    if (directory.filterStatus !== undefined) {
      return { status: directory.filterStatus, body: { message: directory.filterMessage ?? 'no' } };
    }
    const form = Array.isArray(body['emails']) ? 'array' : 'vendor';
    const emails = Array.isArray(body['emails'])
      ? body['emails'].map(String)
      : String(body['emails']).split(',');
    if (!forms.includes(form)) return { status: 422, body: { message: ['emails has the wrong type'] } };
    if (emails.length > mostEmails) return { status: 400, body: { message: 'too many emails' } };
    if (hates !== undefined && emails.includes(hates))
      return { status: 422, body: { message: ['bad email'] } };
    const wantsDeleted = form === 'vendor' ? body['deleted'] === true : body['includeDeleted'] === true;
    const matches = people.filter((person) => {
      if (!emails.includes(person.email.toLowerCase())) return false;
      if (person.deleted !== true) return !wantsDeleted || form === 'array' || deletedMeans === 'also';
      return wantsDeleted || directory.alwaysDeleted === true;
    });
    const skip = Number(body['skip'] ?? 0);
    const page = matches.slice(skip, skip + Math.min(pageCap, Number(body['limit'] ?? 25)));
    const whole = projectionWorks && body['projection'] === 'all';
    const told = directory.hidesDeleted ? page.map(({ deleted: _deleted, ...rest }) => rest) : page;
    const named = directory.hidesLocations
      ? told.map((person) => ({ ...person, roles: { ...person.roles, locationIds: undefined } }))
      : told;
    const users = whole ? named : page.map(({ id, email }) => ({ id, email }));
    if (count === 'none') return { status: 200, body: users };
    return { status: 200, body: { users, count: count === 'total' ? matches.length : users.length } };
  };
  const search = (request: Heard): unknown => {
    const ids = request.query.get('ids')?.split(',');
    const query = (request.query.get('query') ?? '').toLowerCase();
    const matches = people.filter((person) => {
      if (person.deleted === true || person.id === directory.stale) return false;
      return ids === undefined ? person.email.toLowerCase().includes(query) : ids.includes(person.id);
    });
    const skip = Number(request.query.get('skip'));
    return { users: matches.slice(skip, skip + Number(request.query.get('limit'))), count: matches.length };
  };
  return startRawServer((request, response) => {
    if (request.path === filterPath) {
      const { status, body } = filter(request);
      return sendJson(response, status, body);
    }
    if (request.path === '/users/search') return sendJson(response, 200, search(request));
    if (request.path === '/locations/search')
      return sendJson(response, 200, { locations: [{ id: 'L1', name: 'x' }] });
    const person = people.find((one) => one.id !== directory.stale && request.path === `/users/${one.id}`);
    if (person === undefined) return sendJson(response, 404, {});
    return sendJson(response, 200, directory.hidesDeleted ? { ...person, deleted: undefined } : person);
  });
}

const somebody = (count: number, more: Partial<Person> = {}): Person[] =>
  Array.from({ length: count }, (_, index) => ({
    ...makeUser(`u${index}`, `p${index}@example.com`),
    ...more,
  }));
const addresses = (people: readonly Person[]): string[] => people.map((person) => person.email);
const filters = (server: RawServer): Heard[] => server.heard.filter((request) => request.path === filterPath);

describe('looking people up by email', () => {
  it('speaks the vendor’s form first, complete', async () => {
    const server = await startDirectory({ people: somebody(2) });
    const { api } = createApiUnderTest(server.url);
    const found = valueOf(
      await api.findByEmails(['P0@Example.com ', 'p0@example.com', 'nobody@example.com']),
    );
    expect(found.map((user) => user.id)).toEqual(['u0']);
    expect(server.heard[0]?.body).toEqual({
      companyId,
      emails: 'p0@example.com,nobody@example.com',
      deleted: false,
      skip: '0',
      limit: '25',
      projection: 'all',
    });
  });

  it('falls back to the other form and remembers it', async () => {
    const people = somebody(3);
    const server = await startDirectory({ people, forms: ['array'] });
    const { api } = createApiUnderTest(server.url);
    expect(valueOf(await api.findByEmails(addresses(people)))).toHaveLength(3);
    expect(server.heard[1]?.body).toEqual({ companyId, emails: addresses(people), includeDeleted: false });
    const before = filters(server).length;
    expect(valueOf(await api.findByEmails(addresses(people)))).toHaveLength(3);
    expect(filters(server).length - before).toBe(1);
  });

  it('misses nobody in the form without paging, which answers 25 by default', async () => {
    const people = somebody(60);
    const server = await startDirectory({ people, forms: ['array'] });
    const { api } = createApiUnderTest(server.url);
    expect(valueOf(await api.findByEmails(addresses(people)))).toHaveLength(60);
  });

  it.each([
    ['total', 25],
    ['page', 25],
    ['none', 25],
    ['page', 10],
    ['none', 100],
  ] as const)(
    'misses nobody when the server cuts pages, with a count of: %s, cut to %i',
    async (count, pageCap) => {
      const people = somebody(130);
      const server = await startDirectory({ people, count, pageCap });
      const { api } = createApiUnderTest(server.url);
      const wanted = [...addresses(people), ...somebody(70).map((_, index) => `new${index}@example.com`)];
      expect(valueOf(await api.findByEmails(wanted))).toHaveLength(130);
    },
  );

  it('stays within one look-up per hundred rows, active and deleted people together', async () => {
    const people = somebody(400);
    const server = await startDirectory({ people });
    const { api } = createApiUnderTest(server.url);
    const wanted = Array.from({ length: 3000 }, (_, index) => `p${index}@example.com`);
    expect(valueOf(await api.findByEmails(wanted, { deleted: 'include' }))).toHaveLength(400);
    expect(server.heard.length).toBeLessThanOrEqual(30);
  });

  it('asks in smaller pieces when the server refuses so many, and remembers the size', async () => {
    const people = somebody(300);
    const server = await startDirectory({ people, mostEmails: 100 });
    const { api } = createApiUnderTest(server.url);
    expect(valueOf(await api.findByEmails(addresses(people)))).toHaveLength(300);
    const before = filters(server).length;
    expect(valueOf(await api.findByEmails(addresses(people)))).toHaveLength(300);
    expect(filters(server).length - before).toBeLessThanOrEqual(6);
  });

  it('is not stopped by one address the server will not hear of', async () => {
    const people = somebody(40);
    const server = await startDirectory({ people, hates: 'bad@address' });
    const { api } = createApiUnderTest(server.url);
    const wanted = [...addresses(people).slice(0, 20), 'bad@address', ...addresses(people).slice(20)];
    expect(valueOf(await api.findByEmails(wanted))).toHaveLength(40);
  });

  it('says so when every form is refused, instead of finding nobody', async () => {
    const server = await startDirectory({ people: somebody(3), forms: [] });
    const { api } = createApiUnderTest(server.url);
    expect(failureOf(await api.findByEmails(['p1@example.com'])).kind).toBe('refused');
  });

  it('takes exact matches only', async () => {
    const people = [makeUser('u1', 'ana@example.com'), makeUser('u2', 'mariana@example.com')];
    const server = await startDirectory({
      people,
      filterStatus: 401,
      filterMessage: 'authClass not allowed',
    });
    const { api } = createApiUnderTest(server.url);
    expect(valueOf(await api.findByEmails(['ana@example.com'])).map((user) => user.id)).toEqual(['u1']);
  });

  it('searches for an address with a comma by itself', async () => {
    const odd = makeUser('u9', '"ruiz,ana"@example.com');
    const server = await startDirectory({ people: [...somebody(1), odd] });
    const { api } = createApiUnderTest(server.url);
    const found = valueOf(await api.findByEmails(['p0@example.com', odd.email], { deleted: 'include' }));
    expect(found.map((user) => user.id).sort()).toEqual(['u0', 'u9']);
    for (const request of filters(server)) expect(JSON.stringify(request.body)).not.toContain('ruiz');
  });

  it('reads people whole when the filter answers id and email only', async () => {
    const people = somebody(3);
    const server = await startDirectory({ people, projectionWorks: false });
    const { api } = createApiUnderTest(server.url);
    const found = valueOf(await api.findByEmails(addresses(people)));
    expect(found.map((user) => user.locationIds)).toEqual(people.map((person) => person.roles.locationIds));
    expect(server.heard).toHaveLength(2);
  });

  it('never takes sub-accounts that were left out for none', async () => {
    const people = somebody(3);
    const server = await startDirectory({ people, hidesLocations: true });
    const { api } = createApiUnderTest(server.url);
    const found = valueOf(await api.findByEmails(addresses(people)));
    expect(found.map((user) => user.locationIds)).toEqual(people.map((person) => person.roles.locationIds));
  });

  it('takes somebody for deleted whom the index still names and nobody can read', async () => {
    const people = somebody(3);
    const server = await startDirectory({ people, projectionWorks: false, stale: 'u1' });
    const { api } = createApiUnderTest(server.url);
    const active = valueOf(await api.findByEmails(addresses(people)));
    expect(active.map((user) => user.id)).toEqual(['u0', 'u2']);
    const all = valueOf(await api.findByEmails(addresses(people), { deleted: 'include' }));
    expect(all.filter((user) => user.deleted).map((user) => user.id)).toEqual(['u1']);
  });

  it('tells how far it is, up to the number of addresses', async () => {
    const people = somebody(30);
    const server = await startDirectory({ people });
    const { api } = createApiUnderTest(server.url);
    const heard: number[] = [];
    const wanted = [
      ...addresses(people),
      ...Array.from({ length: 1200 }, (_, index) => `x${index}@example.com`),
    ];
    await api.findByEmails(wanted, { deleted: 'include', onProgress: (done) => heard.push(done) });
    expect(heard).toEqual([...heard].sort((a, b) => a - b));
    expect(heard.at(-1)).toBe(1230);
  });

  it('asks nothing for no addresses', async () => {
    const server = await startDirectory({ people: [] });
    expect(valueOf(await createApiUnderTest(server.url).api.findByEmails(['', ' ']))).toEqual([]);
    expect(server.heard).toHaveLength(0);
  });
});

describe('deleted people', () => {
  const gone: Person = { ...makeUser('gone', 'gone@example.com'), deleted: true };

  it.each(['only', 'also'] as const)('are found when "deleted" means %s', async (deletedMeans) => {
    const server = await startDirectory({ people: [...somebody(2), gone], deletedMeans });
    const { api } = createApiUnderTest(server.url);
    const wanted = ['p0@example.com', 'gone@example.com', 'new@example.com'];
    const found = valueOf(await api.findByEmails(wanted, { deleted: 'include' }));
    expect(found.map((user) => [user.id, user.deleted])).toEqual([
      ['u0', false],
      ['gone', true],
    ]);
    // Only those nobody active has are asked for a second time.
    expect(filters(server).at(-1)?.body).toMatchObject({
      emails: 'gone@example.com,new@example.com',
      deleted: true,
    });
  });

  it('are found in the other form, too', async () => {
    const server = await startDirectory({ people: [...somebody(2), gone], forms: ['array'] });
    const { api } = createApiUnderTest(server.url);
    const found = valueOf(
      await api.findByEmails(['p0@example.com', 'gone@example.com'], { deleted: 'include' }),
    );
    expect(found.map((user) => user.deleted).sort()).toEqual([false, true]);
  });

  it('are known as deleted even if only their id and email come', async () => {
    const server = await startDirectory({ people: [gone], projectionWorks: false });
    const { api } = createApiUnderTest(server.url);
    const found = valueOf(await api.findByEmails(['gone@example.com'], { deleted: 'include' }));
    expect(found).toMatchObject([{ id: 'gone', deleted: true }]);
  });

  it.each(['vendor', 'array'] as const)(
    'are known as deleted even if no answer in the %s form says so',
    async (form) => {
      const people = [...somebody(1), gone];
      const server = await startDirectory({ people, forms: [form], hidesDeleted: true });
      const { api } = createApiUnderTest(server.url);
      const found = valueOf(await api.findByEmails(addresses(people), { deleted: 'include' }));
      expect(found.map((user) => [user.id, user.deleted])).toEqual([
        ['u0', false],
        ['gone', true],
      ]);
    },
  );

  it('are left out unless asked for, even by a server that always answers them', async () => {
    const server = await startDirectory({ people: [gone], alwaysDeleted: true });
    const { api } = createApiUnderTest(server.url);
    expect(valueOf(await api.findByEmails(['gone@example.com']))).toEqual([]);
    expect(server.heard).toHaveLength(1);
  });
});

describe('a token that may not use the filter', () => {
  it.each([
    [401, 'This authClass type is not allowed to access this scope.'],
    [403, 'Forbidden resource'],
    [401, 'Unauthorized'],
    [404, 'Cannot POST /users/search/filter-by-email'],
  ])('searches instead after %i "%s", and remembers', async (filterStatus, filterMessage) => {
    const people = somebody(5);
    const server = await startDirectory({ people, filterStatus, filterMessage });
    const { api } = createApiUnderTest(server.url);
    expect(valueOf(await api.findByEmails(addresses(people), { deleted: 'include' }))).toHaveLength(5);
    await api.findByEmails(addresses(people));
    expect(filters(server)).toHaveLength(1);
  });

  it('never calls it at all when it is known to be a sub-account’s, and names the location', async () => {
    const people = somebody(5);
    const server = await startDirectory({ people });
    const { api } = createApiUnderTest(server.url, { locationToken: true });
    expect(valueOf(await api.findByEmails(['p3@example.com']))).toHaveLength(1);
    expect(filters(server)).toHaveLength(0);
    expect(server.heard.at(-1)?.query.get('locationId')).toBe('L1');
    expect(server.heard.at(-1)?.query.get('query')).toBe('p3@example.com');
  });

  it('lists everyone instead of searching hundreds of times', async () => {
    const people = somebody(240);
    const server = await startDirectory({ people });
    const { api } = createApiUnderTest(server.url, { locationToken: true });
    expect(valueOf(await api.findByEmails(addresses(people)))).toHaveLength(240);
    expect(server.heard.length).toBeLessThan(10);
  });

  it('passes on that the token is dead when the search says so too', async () => {
    const server = await startRawServer((_request, response) =>
      sendJson(response, 401, { message: 'Invalid token' }),
    );
    const { api } = createApiUnderTest(server.url);
    expect(failureOf(await api.findByEmails(['a@example.com'])).kind).toBe('token-rejected');
  });
});
