import { describe, expect, it } from 'vitest';
import { checkConnection, findCompany } from '../../../electron/backend/agencies/check-connection';
import type { ConnectionStep } from '../../../shared/contract/calls';
import { makeUser, token } from '../ghl/api-under-test';
import { sendHtml, sendJson, startRawServer, type Heard, type RawServer } from '../ghl/raw-server';
import { createSeededRandomness } from '../ghl/seeded-randomness';
import { ImpatientClock } from '../ghl/virtual-clock';

const companyId = 'COMPANY0000000000001';
const noScope = { statusCode: 401, message: 'The token is not authorized for this scope.' };
type Reply = { readonly status: number; readonly body: unknown };
type Call = 'locations' | 'location' | 'search' | 'filter' | 'update';

const working: Record<Call, Reply> = {
  locations: {
    status: 200,
    body: {
      locations: [
        { id: 'L1', name: 'Norte' },
        { id: 'L2', name: 'Sur' },
      ],
    },
  },
  location: { status: 200, body: { location: { id: 'L1', name: 'Norte', companyId } } },
  search: { status: 200, body: { users: [makeUser('u1', 'ana@example.com')], count: 61 } },
  filter: { status: 200, body: { users: [], count: 0 } },
  update: { status: 404, body: { message: 'User not found' } },
};

function callOf(request: Heard): Call {
  if (request.path === '/locations/search') return 'locations';
  if (request.path.startsWith('/locations/')) return 'location';
  if (request.path === '/users/search') return 'search';
  if (request.path.endsWith('/filter-by-email')) return 'filter';
  return 'update';
}

function startAgency(
  changed: Partial<Record<Call, Reply | ((request: Heard) => Reply)>> = {},
): Promise<RawServer> {
  const replies = { ...working, ...changed };
  return startRawServer((request, response) => {
    const reply = replies[callOf(request)];
    const { status, body } = typeof reply === 'function' ? reply(request) : reply;
    sendJson(response, status, body);
  });
}

async function check(server: { readonly url: string }, given: string | null = null, withToken = token) {
  const said: ConnectionStep[] = [];
  const report = await checkConnection({
    baseUrl: server.url,
    token: withToken,
    companyId: given,
    clock: new ImpatientClock(),
    randomness: createSeededRandomness(),
    onStep: (step) => said.push(step),
  });
  expect(said).toEqual(report.steps);
  expect(said.map((step) => step.step)).toEqual(['token', 'company', 'locations', 'read', 'write']);
  const status = Object.fromEntries(report.steps.map((step) => [step.step, step.status]));
  const failure = Object.fromEntries(report.steps.map((step) => [step.step, step.failure?.kind ?? null]));
  return { report, status, failure };
}

describe('checking a connection', () => {
  it('finds the company, the sub-accounts and the people, and says so line by line', async () => {
    const { report, status } = await check(await startAgency());
    expect(status).toEqual({ token: 'ok', company: 'ok', locations: 'ok', read: 'ok', write: 'ok' });
    expect(report).toMatchObject({ companyId, locationToken: false, usable: true });
    expect(report.locations.map((location) => location.name)).toEqual(['Norte', 'Sur']);
    expect(report.steps.map((step) => step.count)).toEqual([null, null, 2, 61, null]);
  });

  it('changes nothing: the only write has no change in it and concerns nobody', async () => {
    const server = await startAgency();
    await check(server);
    const writes = server.heard.filter((request) => request.method !== 'GET' && callOf(request) !== 'filter');
    expect(writes.map(({ method, path, body }) => ({ method, path, body }))).toEqual([
      { method: 'PUT', path: '/users/00000000000000000000', body: { companyId } },
    ]);
  });

  it('stops at a dead token and says it once', async () => {
    const dead = { status: 401, body: { message: 'Invalid token' } };
    const server = await startAgency({
      locations: dead,
      location: dead,
      search: dead,
      filter: dead,
      update: dead,
    });
    const without = await check(server);
    expect(without.status).toEqual({
      token: 'failed',
      company: 'skipped',
      locations: 'skipped',
      read: 'skipped',
      write: 'skipped',
    });
    expect(without.failure).toMatchObject({ token: 'token-rejected' });
    expect(without.report.usable).toBe(false);
    const given = await check(server, companyId);
    expect(given.status).toMatchObject({ token: 'failed', read: 'skipped' });
  });

  it('says which scope is missing, on the line it belongs to', async () => {
    const read = await check(await startAgency({ search: { status: 401, body: noScope } }));
    expect(read.status).toMatchObject({ token: 'ok', read: 'failed' });
    expect(read.failure).toMatchObject({ read: 'scope-missing' });
    expect(read.report.usable).toBe(false);

    const write = await check(await startAgency({ update: { status: 401, body: noScope } }));
    expect(write.status).toMatchObject({ read: 'ok', write: 'failed' });
    expect(write.report.usable).toBe(false);

    const locations = await check(
      await startAgency({ locations: { status: 401, body: noScope } }),
      companyId,
    );
    expect(locations.status).toEqual({
      token: 'ok',
      company: 'ok',
      locations: 'failed',
      read: 'ok',
      write: 'ok',
    });
    expect(locations.report.usable).toBe(true);
  });

  it.each([
    [200, 'ok'],
    [400, 'ok'],
    [404, 'ok'],
    [422, 'ok'],
    [401, 'unknown'],
    [403, 'unknown'],
    [500, 'unknown'],
  ] as const)('takes %i on the harmless update for: may write %s', async (status, expected) => {
    const agency = await startAgency({ update: { status, body: { message: 'Unauthorized' } } });
    const { status: lines, report } = await check(agency);
    expect(lines['write']).toBe(expected);
    expect(report.usable).toBe(true);
  });

  it('asks for the company when no sub-account may be read', async () => {
    const server = await startAgency({ locations: { status: 401, body: noScope } });
    const { status, failure, report } = await check(server);
    expect(status).toEqual({
      token: 'ok',
      company: 'failed',
      locations: 'failed',
      read: 'skipped',
      write: 'skipped',
    });
    expect(failure['company']).toBe('company-needed');
    expect(report.usable).toBe(false);
  });

  it('asks for the company when the agency has no sub-account yet', async () => {
    const server = await startAgency({ locations: { status: 200, body: { locations: [] } } });
    expect((await check(server)).failure['company']).toBe('company-needed');
    expect((await check(server, companyId)).report).toMatchObject({ companyId, usable: true });
  });

  it('believes GoHighLevel when the company that was typed in is another', async () => {
    const server = await startAgency({
      locations: (request) =>
        [null, companyId].includes(request.query.get('companyId'))
          ? working.locations
          : { status: 403, body: { message: 'Forbidden' } },
    });
    expect((await check(server, 'TYPED-IN-WRONG')).report).toMatchObject({ companyId, usable: true });
  });

  it('recognises a sub-account’s token', async () => {
    const server = await startAgency({
      locations: { status: 200, body: { locations: [{ id: 'L1', name: 'Norte' }] } },
      search: (request) =>
        request.query.get('locationId') === 'L1'
          ? working.search
          : { status: 422, body: { message: ['locationId'] } },
      filter: { status: 401, body: { message: 'This authClass type is not allowed to access this scope.' } },
    });
    const { report } = await check(server);
    expect(report).toMatchObject({ companyId, locationToken: true, usable: true });
    expect(server.heard.at(-1)).toMatchObject({ method: 'PUT', body: {} });
  });

  it('is not confused by an account that speaks the other form of the look-up', async () => {
    const server = await startAgency({
      filter: { status: 422, body: { message: ['emails must be an array'] } },
    });
    expect((await check(server)).report.locationToken).toBe(false);
  });

  it('lists every sub-account when there are many', async () => {
    const all = Array.from({ length: 230 }, (_, index) => ({ id: `L${index}`, name: `Branch ${index}` }));
    const server = await startAgency({
      locations: (request) => {
        const skip = Number(request.query.get('skip'));
        return { status: 200, body: { locations: all.slice(skip, skip + 100) } };
      },
    });
    expect((await check(server)).report.locations).toHaveLength(230);
  });

  it('says that there is no network, or that something else answered', async () => {
    const nobody = await check({ url: 'http://127.0.0.1:1' });
    expect(nobody.failure['token']).toBe('no-network');
    const page = await startRawServer((_request, response) => sendHtml(response, 403, 'Access denied'));
    const blocked = await check(page, companyId);
    expect(blocked.failure['read']).toBe('forbidden');
    expect(blocked.status['token']).toBe('unknown');
    expect(blocked.report.usable).toBe(false);
  });

  it('shows the token nowhere', async () => {
    const server = await startRawServer((request, response) =>
      sendJson(response, 401, { message: `bad ${String(request.headers.authorization)}` }),
    );
    const { report } = await check(server);
    expect(JSON.stringify(report)).not.toContain(token);
  });
});

describe('finding the company of a token', () => {
  const ask = (server: RawServer) =>
    findCompany({
      baseUrl: server.url,
      token,
      clock: new ImpatientClock(),
      randomness: createSeededRandomness(),
    });

  it('answers it through a sub-account', async () => {
    expect(await ask(await startAgency())).toEqual({ ok: true, value: companyId });
    const inSearch = { locations: [{ id: 'L1', name: 'Norte', companyId: 'FROM-SEARCH' }] };
    const server = await startAgency({ locations: { status: 200, body: inSearch } });
    expect(await ask(server)).toEqual({ ok: true, value: 'FROM-SEARCH' });
    expect(server.heard).toHaveLength(1);
  });

  it('says why when it cannot', async () => {
    const hidden = await ask(await startAgency({ locations: { status: 401, body: noScope } }));
    expect(hidden).toMatchObject({ ok: false, failure: { kind: 'company-needed' } });
    const dead = await ask(
      await startAgency({ locations: { status: 401, body: { message: 'Invalid token' } } }),
    );
    expect(dead).toMatchObject({ ok: false, failure: { kind: 'token-rejected' } });
  });
});
