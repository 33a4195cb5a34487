import { describe, expect, it } from 'vitest';
import { companyId, createApiUnderTest, failureOf, makeUser, valueOf } from './api-under-test';
import { sendJson, startRawServer } from './raw-server';

const ana = makeUser('u1', 'ana@example.com');

async function startEcho() {
  const server = await startRawServer((_request, response) =>
    sendJson(response, 200, { user: ana, traceId: 't-1' }),
  );
  return { server, ...createApiUnderTest(server.url) };
}

describe('creating a person', () => {
  it('sends what was given and nothing that was not', async () => {
    const { server, api } = await startEcho();
    const answer = await api.createUser({
      id: 'from-the-sheet',
      email: 'ana@example.com',
      firstName: 'Ana',
      lastName: 'Ruiz',
      password: 'Geheim-4711!',
      type: 'account',
      role: 'user',
      locationIds: ['L1'],
      phone: '+527775610738',
      permissions: { contactsEnabled: false },
      platformLanguage: 'es',
    });
    expect(answer).toMatchObject({ ok: true, traceId: 't-1', value: { id: 'u1' } });
    expect(server.heard[0]).toMatchObject({ method: 'POST', path: '/users/' });
    expect(server.heard[0]?.body).toEqual({
      companyId,
      email: 'ana@example.com',
      firstName: 'Ana',
      lastName: 'Ruiz',
      password: 'Geheim-4711!',
      type: 'account',
      role: 'user',
      locationIds: ['L1'],
      phone: '+527775610738',
      permissions: { contactsEnabled: false },
      platformLanguage: 'es',
    });
  });

  it('sends "explicitly none" as it is, and leaves out what is not given', async () => {
    const { server, api } = await startEcho();
    await api.createUser({
      firstName: 'A',
      scopes: [],
      scopesAssignedToOnly: [],
      twilioPhone: {},
      phone: undefined,
    });
    expect(server.heard[0]?.body).toEqual({
      companyId,
      firstName: 'A',
      locationIds: [],
      scopes: [],
      scopesAssignedToOnly: [],
      twilioPhone: {},
    });
  });

  it('is unreadable when the answer names nobody: they may exist all the same', async () => {
    const server = await startRawServer((_request, response) =>
      sendJson(response, 201, { message: 'created' }),
    );
    const { api } = createApiUnderTest(server.url);
    expect(failureOf(await api.createUser({ firstName: 'A' })).kind).toBe('unreadable-answer');
  });
});

describe('updating a person', () => {
  it('never sends the email or the id, and names the company', async () => {
    const { server, api } = await startEcho();
    await api.updateUser('u1', { id: 'u1', email: 'new@example.com', firstName: 'Anna', phone: '' });
    expect(server.heard[0]).toMatchObject({ method: 'PUT', path: '/users/u1' });
    expect(server.heard[0]?.body).toEqual({ companyId, firstName: 'Anna', phone: '' });
  });

  it('reads the person when the answer does not show them', async () => {
    const server = await startRawServer((request, response) =>
      request.method === 'PUT' ? sendJson(response, 200, { success: true }) : sendJson(response, 200, ana),
    );
    const { api } = createApiUnderTest(server.url);
    expect(valueOf(await api.updateUser('u1', { firstName: 'A' })).email).toBe('ana@example.com');
  });
});

describe('deleting a person', () => {
  it('passes on what GoHighLevel says about when it takes effect', async () => {
    const message = 'Queued deleting user. Will take effect in a few minutes.';
    const server = await startRawServer((_request, response) =>
      sendJson(response, 200, { succeded: true, message }),
    );
    const { api } = createApiUnderTest(server.url);
    expect(valueOf(await api.deleteUser('u1'))).toEqual({ message });
    expect(server.heard[0]).toMatchObject({ method: 'DELETE', path: '/users/u1', body: undefined });
  });

  it('is refused when the answer says so, whatever its status', async () => {
    const server = await startRawServer((_request, response) =>
      sendJson(response, 200, { succeded: false, message: 'Cannot delete the owner' }),
    );
    const { api } = createApiUnderTest(server.url);
    expect(failureOf(await api.deleteUser('u1'))).toMatchObject({
      kind: 'refused',
      messages: ['Cannot delete the owner'],
    });
  });
});

describe('an id out of a sheet', () => {
  it.each(['', '..', '.', 'a/b', '?locationId=1', 'search', 'ü', 'a b'])(
    'that is none (%j) is not sent: it would make another address',
    async (id) => {
      const { server, api } = await startEcho();
      expect(failureOf(await api.getUser(id)).kind).toBe('not-found');
      expect(failureOf(await api.updateUser(id, {})).kind).toBe('not-found');
      expect(failureOf(await api.deleteUser(id)).kind).toBe('not-found');
      expect(server.heard).toHaveLength(0);
    },
  );
});

describe('searching people', () => {
  /** A search over `people` people that answers pages of at most `cap`. */
  async function startSearch(people: number, cap: number, withCount: 'total' | 'page' | 'none' = 'total') {
    const everyone = Array.from({ length: people }, (_, index) =>
      makeUser(`u${index}`, `p${index}@example.com`),
    );
    const server = await startRawServer((request, response) => {
      const skip = Number(request.query.get('skip'));
      const users = everyone.slice(skip, skip + Math.min(cap, Number(request.query.get('limit'))));
      const count = withCount === 'total' ? people : users.length;
      sendJson(response, 200, withCount === 'none' ? users : { users, count });
    });
    return { server, everyone, ...createApiUnderTest(server.url) };
  }

  it('sends every documented filter in the documented form', async () => {
    const { server, api } = await startSearch(1, 100);
    await api.searchUsers(
      {
        query: 'ana',
        locationId: 'L1',
        type: 'account',
        role: 'user',
        ids: ['a', 'b'],
        enabled2waySync: true,
      },
      { skip: 0, limit: 25 },
    );
    expect(Object.fromEntries(server.heard[0]?.query ?? [])).toEqual({
      companyId,
      query: 'ana',
      locationId: 'L1',
      type: 'account',
      role: 'user',
      ids: 'a,b',
      enabled2waySync: 'true',
      skip: '0',
      limit: '25',
    });
  });

  it.each([
    [0, 100, 'total'],
    [57, 100, 'total'],
    [250, 100, 'total'],
    [250, 25, 'total'],
    [250, 100, 'none'],
    [60, 10, 'none'],
    [60, 10, 'page'],
    [200, 100, 'page'],
  ] as const)('finds all %i people in pages of %i, with a count of: %s', async (people, cap, withCount) => {
    const { api } = await startSearch(people, cap, withCount);
    expect(valueOf(await api.searchAllUsers({}))).toHaveLength(people);
  });

  it('stops at a server that ignores "skip"', async () => {
    const server = await startRawServer((_request, response) => sendJson(response, 200, [ana]));
    const { api } = createApiUnderTest(server.url);
    expect(valueOf(await api.searchAllUsers({}))).toHaveLength(1);
    expect(server.heard.length).toBeLessThan(4);
  });

  it('finds everybody once even when somebody is removed while it pages', async () => {
    const everyone = Array.from({ length: 150 }, (_, index) =>
      makeUser(`u${index}`, `p${index}@example.com`),
    );
    const server = await startRawServer((request, response, index) => {
      const skip = Number(request.query.get('skip'));
      sendJson(response, 200, { users: everyone.slice(skip, skip + 100), count: everyone.length });
      // Everyone behind the first moves up by one: the 101st is now on the page already read.
      if (index === 0) everyone.shift();
    });
    const found = valueOf(await createApiUnderTest(server.url).api.searchAllUsers({}));
    expect(new Set(found.map((user) => user.id)).size).toBe(found.length);
    expect(found.map((user) => user.id)).toContain('u100');
    expect(server.heard[0]?.query.get('sort')).toBe('dateAdded');
  });

  it('passes a failure on', async () => {
    const server = await startRawServer((_request, response) => sendJson(response, 422, { message: ['no'] }));
    expect(failureOf(await createApiUnderTest(server.url).api.searchAllUsers({})).kind).toBe('refused');
  });
});

describe('a sub-account’s token', () => {
  /** Search without a locationId is refused, as observed; the token sees its one sub-account. */
  async function startForSubAccount(status: number) {
    const server = await startRawServer((request, response) => {
      if (request.path === '/locations/search')
        sendJson(response, 200, { locations: [{ id: 'L7', name: 'Norte' }] });
      else if (request.query.get('locationId') === 'L7') sendJson(response, 200, { users: [ana], count: 1 });
      else sendJson(response, status, { message: 'The token does not have access to this location.' });
    });
    return server;
  }

  it('names its location in a search', async () => {
    const server = await startForSubAccount(422);
    const { api } = createApiUnderTest(server.url, { locationToken: true });
    valueOf(await api.searchUsers({}, { skip: 0, limit: 1 }));
    valueOf(await api.searchUsers({}, { skip: 0, limit: 1 }));
    expect(server.heard.map((request) => request.path)).toEqual([
      '/locations/search',
      '/users/search',
      '/users/search',
    ]);
  });

  it.each([400, 401, 403, 422])('is found out when nobody said so and search answers %i', async (status) => {
    const server = await startForSubAccount(status);
    const { api } = createApiUnderTest(server.url);
    valueOf(await api.searchUsers({}, { skip: 0, limit: 1 }));
    const before = server.heard.length;
    valueOf(await api.searchUsers({}, { skip: 0, limit: 1 }));
    expect(server.heard.length - before).toBe(1);
  });

  it('does not send its company with an update', async () => {
    const server = await startRawServer((_request, response) => sendJson(response, 200, ana));
    const { api } = createApiUnderTest(server.url, { locationToken: true });
    await api.updateUser('u1', { firstName: 'A' });
    expect(server.heard[0]?.body).toEqual({ firstName: 'A' });
  });

  it('with a dead token asks once more at most', async () => {
    const server = await startRawServer((_request, response) =>
      sendJson(response, 401, { message: 'Invalid token' }),
    );
    const { api } = createApiUnderTest(server.url);
    failureOf(await api.searchUsers({}, { skip: 0, limit: 1 }));
    failureOf(await api.searchUsers({}, { skip: 0, limit: 1 }));
    expect(server.heard.length).toBeLessThanOrEqual(3);
  });
});

describe('sub-accounts', () => {
  it('are all found, however short the pages are', async () => {
    const all = Array.from({ length: 23 }, (_, index) => ({ id: `L${index}`, name: `Branch ${index}` }));
    const server = await startRawServer((request, response) => {
      const skip = Number(request.query.get('skip'));
      sendJson(response, 200, { locations: all.slice(skip, skip + 10) });
    });
    const { api } = createApiUnderTest(server.url);
    expect(valueOf(await api.listAllLocations())).toHaveLength(23);
    expect(Object.fromEntries(server.heard[0]?.query ?? [])).toEqual({ companyId, skip: '0', limit: '100' });
  });

  it('tell their company when one is read', async () => {
    const location = { id: 'L1', name: 'Zacatepec', companyId };
    const server = await startRawServer((_request, response) => sendJson(response, 200, { location }));
    expect(valueOf(await createApiUnderTest(server.url).api.getLocation('L1'))).toEqual(location);
  });
});

describe('the rate view', () => {
  it('counts what was sent and knows the day’s remainder', async () => {
    const server = await startRawServer((_request, response) =>
      sendJson(response, 200, ana, {
        'x-ratelimit-limit-daily': '200000',
        'x-ratelimit-daily-remaining': '199412',
      }),
    );
    const { api } = createApiUnderTest(server.url);
    expect(api.rate).toMatchObject({ requests: 0, dailyRemaining: null });
    await api.getUser('u1');
    await api.getUser('u1');
    expect(api.rate).toMatchObject({ requests: 2, dailyRemaining: 199_412 });
  });

  it('stops writes before the day’s allowance is gone', async () => {
    const server = await startRawServer((_request, response) =>
      sendJson(response, 200, ana, {
        'x-ratelimit-limit-daily': '200000',
        'x-ratelimit-daily-remaining': '150',
      }),
    );
    const { api } = createApiUnderTest(server.url);
    valueOf(await api.updateUser('u1', {}));
    expect(failureOf(await api.updateUser('u1', {}))).toEqual({ kind: 'daily-limit', support: null });
    valueOf(await api.getUser('u1'));
  });
});
