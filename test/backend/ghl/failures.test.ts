import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../shared/contract/failure';
import { createApiUnderTest, failureOf, makeUser, token, valueOf } from './api-under-test';
import { sendHtml, sendJson, startRawServer, type Answer } from './raw-server';

const person = { firstName: 'Ana', lastName: 'Ruiz', email: 'ana@example.com', password: 'Geheim-4711!' };

/** What a create makes of an answer: a write, so that nothing is repeated. */
async function createAgainst(answer: Answer): Promise<Failure> {
  const server = await startRawServer(answer);
  return failureOf(await createApiUnderTest(server.url).api.createUser(person));
}

const jsonAnswer =
  (status: number, body: unknown, headers?: Record<string, string>): Answer =>
  (_request, response) =>
    sendJson(response, status, body, headers);

describe('an answer that says no', () => {
  it.each<[string, number, unknown, Failure['kind']]>([
    [
      'a bad token',
      401,
      { statusCode: 401, message: 'Invalid token: access token is invalid' },
      'token-rejected',
    ],
    ['a missing scope', 401, { message: 'The token is not authorized for this scope.' }, 'scope-missing'],
    ['a missing scope as 403', 403, { message: 'Insufficient scope' }, 'scope-missing'],
    [
      'a sub-account token where the agency’s is needed',
      401,
      { message: 'This authClass type is not allowed to access this scope.' },
      'agency-token-needed',
    ],
    [
      'no access to a location',
      401,
      { message: 'The token does not have access to this location.' },
      'forbidden',
    ],
    ['403', 403, { message: 'Forbidden resource' }, 'forbidden'],
    ['404', 404, { message: 'Not found' }, 'not-found'],
    ['a duplicate as 400', 400, { message: 'A user with this email already exists' }, 'duplicate-email'],
    ['a duplicate as 422', 422, { message: ['email is already taken'] }, 'duplicate-email'],
    ['a duplicate as 409', 409, { message: 'Duplicate user' }, 'duplicate-email'],
    ['another 400', 400, { statusCode: 400, message: 'Bad Request' }, 'refused'],
    ['a phone that exists, which is no duplicate email', 400, { message: 'phone already exists' }, 'refused'],
    ['422', 422, { message: ['role must be one of admin, user'], error: 'Unprocessable Entity' }, 'refused'],
    ['405', 405, {}, 'refused'],
    ['500', 500, { message: 'Internal' }, 'server-error'],
    ['503', 503, '', 'server-error'],
    ['a day’s allowance spent, as its header says', 429, { message: 'Too many' }, 'daily-limit'],
  ])('is understood: %s', async (_name, status, body, kind) => {
    const headers: Record<string, string> =
      kind === 'daily-limit' ? { 'x-ratelimit-daily-remaining': '0' } : {};
    expect((await createAgainst(jsonAnswer(status, body, headers))).kind).toBe(kind);
  });

  it('keeps the API’s words, the status and the trace id from the body', async () => {
    const failure = await createAgainst(
      jsonAnswer(422, { message: ['email must be an email', 'role is wrong'], traceId: 'trace-77' }),
    );
    expect(failure).toEqual({
      kind: 'refused',
      messages: ['email must be an email', 'role is wrong'],
      support: { status: 422, traceId: 'trace-77', detail: 'email must be an email · role is wrong' },
    });
  });

  it('takes the trace id from a header where the body has none', async () => {
    const failure = await createAgainst(jsonAnswer(500, {}, { 'x-trace-id': 'from-header' }));
    expect(failure).toMatchObject({ kind: 'server-error', support: { traceId: 'from-header' } });
  });

  it('says which scope the call needs', async () => {
    const server = await startRawServer(jsonAnswer(401, { message: 'not authorized for this scope' }));
    const { api } = createApiUnderTest(server.url);
    expect(failureOf(await api.createUser(person))).toMatchObject({ scope: 'users.write' });
    expect(failureOf(await api.getUser('u1'))).toMatchObject({ scope: 'users.readonly' });
    expect(failureOf(await api.listAllLocations())).toMatchObject({ scope: 'locations.readonly' });
  });

  it('tells that a person is not there, also where the API says so with 400', async () => {
    const server = await startRawServer(jsonAnswer(400, { message: 'User not found' }));
    const { api } = createApiUnderTest(server.url);
    expect(failureOf(await api.updateUser('u1', { firstName: 'A' })).kind).toBe('not-found');
    expect(failureOf(await api.deleteUser('u1')).kind).toBe('not-found');
  });

  it('calls an email that exists a duplicate only when somebody was being created', async () => {
    const server = await startRawServer(
      jsonAnswer(400, { message: 'A user with this email already exists' }),
    );
    const { api } = createApiUnderTest(server.url);
    expect(failureOf(await api.updateUser('u1', { firstName: 'A' })).kind).toBe('refused');
  });
});

describe('a page instead of an answer', () => {
  const page =
    (status: number): Answer =>
    (_request, response) =>
      sendHtml(response, status, 'Just a moment...');

  it.each<[number, Failure['kind']]>([
    [200, 'unreadable-answer'],
    [201, 'unreadable-answer'],
    [400, 'unreadable-answer'],
    [403, 'forbidden'],
    [404, 'unreadable-answer'],
    [502, 'server-error'],
  ])('with status %i is %s', async (status, kind) => {
    expect((await createAgainst(page(status))).kind).toBe(kind);
  });

  it('leaves its title for support, not its markup', async () => {
    const failure = await createAgainst(page(502));
    expect(failure).toMatchObject({ support: { status: 502, detail: 'An HTML page: Just a moment...' } });
  });

  it('is known for what it is whatever the content type claims', async () => {
    const failure = await createAgainst((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('  <html><title>Login</title></html>');
    });
    expect(failure).toMatchObject({ kind: 'unreadable-answer' });
  });
});

describe('a connection that fails', () => {
  it('says nothing can have arrived when nobody listens', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const { api } = createApiUnderTest(`http://127.0.0.1:${port}`);
    expect(failureOf(await api.createUser(person))).toEqual({
      kind: 'no-network',
      mayHaveArrived: false,
      support: { status: null, traceId: null, detail: 'ECONNREFUSED' },
    });
  });

  it('says nothing can have arrived when the name does not exist', async () => {
    const { api } = createApiUnderTest('https://api.roster-test.invalid');
    expect(failureOf(await api.createUser(person))).toMatchObject({
      kind: 'no-network',
      mayHaveArrived: false,
    });
  });

  it('says it may have arrived when the connection is reset after the request', async () => {
    const failure = await createAgainst((_request, response) => response.socket?.resetAndDestroy());
    expect(failure).toMatchObject({ kind: 'no-network', mayHaveArrived: true });
  });

  it('says it may have arrived when the server hangs up without a word', async () => {
    const failure = await createAgainst((_request, response) => response.socket?.end());
    expect(failure).toMatchObject({ kind: 'no-network', mayHaveArrived: true });
  });

  it('does not take half an answer for one', async () => {
    const failure = await createAgainst((_request, response) => {
      response.writeHead(201, { 'content-type': 'application/json', 'content-length': '5000' });
      response.write('{"id":"abc"');
      setTimeout(() => response.socket?.destroy(), 20);
    });
    expect(failure).toMatchObject({ kind: 'unreadable-answer', support: { status: 201 } });
  });

  it('still knows a refusal by its status when its body is cut', async () => {
    const failure = await createAgainst((_request, response) => {
      response.writeHead(422, { 'content-type': 'application/json', 'content-length': '5000' });
      response.write('{"message":');
      setTimeout(() => response.socket?.destroy(), 20);
    });
    expect(failure).toMatchObject({ kind: 'refused', support: { status: 422 } });
  });

  it('reads no more of an answer than any honest one has', async () => {
    let sent = 0;
    const failure = await createAgainst((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const chunk = Buffer.alloc(1024 * 1024, 32);
      const pour = (): void => {
        if (response.destroyed || sent > 200) return;
        sent += 1;
        response.write(chunk, () => setImmediate(pour));
      };
      pour();
    });
    expect(failure).toMatchObject({ kind: 'unreadable-answer' });
    expect(sent).toBeLessThan(60);
  });
});

describe('a server that hangs', () => {
  it('is given up after 30 s, and the connection is closed', async () => {
    let hang: () => void = () => {};
    const hanging = new Promise<void>((resolve) => (hang = resolve));
    const server = await startRawServer(() => hang());
    const { api, clock } = createApiUnderTest(server.url);
    const answer = api.createUser(person);
    await hanging;
    const [connection] = server.sockets;
    clock.endLongWaits();
    expect(failureOf(await answer)).toEqual({ kind: 'timeout', timeoutMs: 30_000, support: null });
    await expect.poll(() => connection?.destroyed).toBe(true);
  });

  it('is given up as well when only the body never ends', async () => {
    let begin: () => void = () => {};
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const server = await startRawServer((_request, response) => {
      response.writeHead(201, { 'content-type': 'application/json' });
      response.write('{"id":');
      setTimeout(begin, 50);
    });
    const { api, clock } = createApiUnderTest(server.url);
    const answer = api.createUser(person);
    await begun;
    clock.endLongWaits();
    expect(failureOf(await answer)).toMatchObject({ kind: 'unreadable-answer', support: { status: 201 } });
  });
});

describe('a redirect', () => {
  it('is never followed: neither the token nor the write goes where nobody chose', async () => {
    const elsewhere = await startRawServer(jsonAnswer(200, makeUser('u1', 'x@example.com')));
    for (const status of [301, 302, 307, 308]) {
      const failure = await createAgainst((_request, response) => {
        response.writeHead(status, { location: `${elsewhere.url}/users/` });
        response.end();
      });
      expect(failure).toMatchObject({ kind: 'unreadable-answer', support: { status } });
    }
    expect(elsewhere.heard).toHaveLength(0);
  });
});

describe('secrets', () => {
  it('are in no failure, even when the server sends them back', async () => {
    const failure = await createAgainst((request, response) =>
      sendJson(response, 400, {
        message: [
          `Invalid token: ${String(request.headers.authorization)}`,
          `password Geheim-4711! is weak`,
          'another token pit-99999999-aaaa-bbbb-cccc',
        ],
      }),
    );
    const seen = JSON.stringify(failure);
    expect(seen).not.toContain(token);
    expect(seen).not.toContain('Geheim-4711!');
    expect(seen).not.toContain('pit-99999999');
    expect(seen).toContain('is weak');
  });

  it('are not visible by inspecting the client', async () => {
    const { api } = createApiUnderTest('http://127.0.0.1:9');
    expect(inspect(api, { depth: 20, showHidden: true, getters: true })).not.toContain(token);
    expect(JSON.stringify(api)).not.toContain(token);
  });

  it('never travel in clear over a network, nor in an address', async () => {
    expect(() => createApiUnderTest('http://services.example.com')).toThrow('https://');
    expect(() => createApiUnderTest('ftp://services.example.com')).toThrow('https://');
    expect(() => createApiUnderTest('https://me:secret@services.example.com')).toThrow('password');
    const server = await startRawServer(jsonAnswer(200, { users: [] }));
    await createApiUnderTest(server.url).api.searchAllUsers({});
    for (const request of server.heard) expect(`${request.path}?${request.query}`).not.toContain(token);
  });

  it('that cannot be a token are refused before anything is sent', async () => {
    const server = await startRawServer(jsonAnswer(200, { users: [] }));
    const { api } = createApiUnderTest(server.url, { token: 'pit-broken\r\nX-Evil: 1' });
    expect(failureOf(await api.getUser('u1'))).toEqual({ kind: 'token-rejected', support: null });
    expect(server.heard).toHaveLength(0);
  });
});

describe('what every request carries', () => {
  it('is what the documentation asks for', async () => {
    const server = await startRawServer(jsonAnswer(200, makeUser('u1', 'ana@example.com')));
    const { api } = createApiUnderTest(server.url);
    valueOf(await api.createUser(person));
    valueOf(await api.getUser('u1'));
    for (const request of server.heard) {
      expect(request.headers).toMatchObject({
        authorization: `Bearer ${token}`,
        version: '2021-07-28',
        accept: 'application/json',
        'user-agent': 'Mozilla/5.0',
      });
    }
    expect(server.heard[0]?.headers['content-type']).toBe('application/json');
  });
});
