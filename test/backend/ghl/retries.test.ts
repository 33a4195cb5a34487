import { describe, expect, it } from 'vitest';
import { createApiUnderTest, failureOf, makeUser, valueOf } from './api-under-test';
import { sendHtml, sendJson, startRawServer, type Answer } from './raw-server';

const person = { firstName: 'Ana', lastName: 'Ruiz', email: 'ana@example.com', password: 'Geheim-4711!' };
const ana = makeUser('u1', 'ana@example.com');

/** Answers `first` for so many requests, and then well. */
function recoversAfter(times: number, first: Answer): Answer {
  return (request, response, index) =>
    index < times ? first(request, response, index) : sendJson(response, 200, ana);
}

const faults: readonly [string, Answer][] = [
  ['500', (_request, response) => sendJson(response, 500, {})],
  ['502 with a page', (_request, response) => sendHtml(response, 502, 'Bad gateway')],
  ['a page with status 200', (_request, response) => sendHtml(response, 200, 'Just a moment')],
  ['a reset', (_request, response) => response.socket?.resetAndDestroy()],
  [
    'half an answer',
    (_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{');
      setTimeout(() => response.socket?.destroy(), 5);
    },
  ],
];

describe('a read', () => {
  it.each(faults)('is sent again after %s', async (_name, fault) => {
    const server = await startRawServer(recoversAfter(2, fault));
    const { api } = createApiUnderTest(server.url);
    expect(valueOf(await api.getUser('u1')).email).toBe('ana@example.com');
    expect(server.heard).toHaveLength(3);
  });

  it('is given up after four times, waiting longer each time', async () => {
    const server = await startRawServer((_request, response) => sendJson(response, 500, {}));
    const { api, clock } = createApiUnderTest(server.url);
    expect(failureOf(await api.getUser('u1')).kind).toBe('server-error');
    expect(server.heard).toHaveLength(4);
    const [first = 0, second = 0, third = 0] = clock.waits;
    expect(first).toBeGreaterThanOrEqual(200);
    expect(first).toBeLessThanOrEqual(400);
    expect(second).toBeGreaterThanOrEqual(400);
    expect(second).toBeLessThanOrEqual(800);
    expect(third).toBeGreaterThanOrEqual(800);
    expect(third).toBeLessThanOrEqual(1600);
  });

  it('waits as long as Retry-After says', async () => {
    const server = await startRawServer(
      recoversAfter(1, (_request, response) => sendJson(response, 503, {}, { 'retry-after': '7' })),
    );
    const { api, clock } = createApiUnderTest(server.url);
    valueOf(await api.getUser('u1'));
    expect(clock.waits).toEqual([7000]);
  });

  it('understands a Retry-After that is a date', async () => {
    const server = await startRawServer(
      recoversAfter(1, (_request, response) => {
        // The test's clock starts at this moment.
        const date = new Date(1_700_000_000_000 + 9000).toUTCString();
        sendJson(response, 429, {}, { 'retry-after': date });
      }),
    );
    const { api, clock } = createApiUnderTest(server.url);
    valueOf(await api.getUser('u1'));
    expect(Math.max(...clock.waits)).toBeGreaterThan(8900);
    expect(Math.max(...clock.waits)).toBeLessThanOrEqual(9000);
  });

  it('is not sent again after an answer that will not change', async () => {
    for (const status of [400, 401, 403, 404, 422]) {
      const server = await startRawServer((_request, response) => sendJson(response, status, {}));
      failureOf(await createApiUnderTest(server.url).api.getUser('u1'));
      expect(server.heard).toHaveLength(1);
    }
  });

  it('by POST counts as one: a look-up by email changes nothing', async () => {
    const server = await startRawServer((_request, response, index) =>
      index === 0 ? sendJson(response, 500, {}) : sendJson(response, 200, { users: [ana], count: 1 }),
    );
    const { api } = createApiUnderTest(server.url);
    expect(valueOf(await api.findByEmails(['ana@example.com']))).toHaveLength(1);
  });

  it('stops at once when it is aborted, on the wire or while waiting to be sent again', async () => {
    const hanging = await startRawServer((_request, response, index) => {
      if (index === 0) abort.abort();
      else sendJson(response, 200, ana);
    });
    const abort = new AbortController();
    const onTheWire = createApiUnderTest(hanging.url).api.getUser('u1', { signal: abort.signal });
    expect(failureOf(await onTheWire)).toEqual({ kind: 'cancelled' });

    const failing = await startRawServer((_request, response) => {
      sendJson(response, 503, {}, { 'retry-after': '50' });
      setTimeout(() => later.abort(), 30);
    });
    const later = new AbortController();
    const waiting = createApiUnderTest(failing.url).api.getUser('u1', { signal: later.signal });
    expect(failureOf(await waiting)).toEqual({ kind: 'cancelled' });
    expect(failing.heard).toHaveLength(1);
  });
});

describe('a write', () => {
  it.each(faults)('is never sent again after %s', async (_name, fault) => {
    const server = await startRawServer(recoversAfter(1, fault));
    const { api } = createApiUnderTest(server.url);
    failureOf(await api.createUser(person));
    expect(server.heard).toHaveLength(1);
  });

  it('is sent again after 429, which refused it unseen', async () => {
    const server = await startRawServer(
      recoversAfter(3, (_request, response) => sendJson(response, 429, {}, { 'retry-after': '1' })),
    );
    const { api } = createApiUnderTest(server.url);
    expect(valueOf(await api.createUser(person)).id).toBe('u1');
    expect(server.heard).toHaveLength(4);
  });

  it('does not wait for an hour', async () => {
    const server = await startRawServer((_request, response) =>
      sendJson(response, 429, {}, { 'retry-after': '3600' }),
    );
    const { api } = createApiUnderTest(server.url);
    expect(failureOf(await api.createUser(person))).toMatchObject({
      kind: 'rate-limited',
      retryAfterMs: 3_600_000,
    });
    expect(server.heard).toHaveLength(1);
  });

  it('holds every other request back while the server asks to slow down', async () => {
    let refusals = 1;
    const server = await startRawServer((_request, response) => {
      refusals -= 1;
      if (refusals >= 0) sendJson(response, 429, {}, { 'retry-after': '3' });
      else sendJson(response, 200, ana);
    });
    const { api, clock } = createApiUnderTest(server.url);
    await Promise.all([api.createUser(person), api.getUser('u1')]);
    expect(clock.monotonic()).toBeGreaterThanOrEqual(3000);
  });

  it('on the wire runs to its end although it is aborted, because its outcome must be known', async () => {
    const abort = new AbortController();
    const server = await startRawServer((_request, response) => {
      abort.abort();
      setTimeout(() => sendJson(response, 201, ana), 20);
    });
    const { api } = createApiUnderTest(server.url);
    const answer = await api.createUser(person, { signal: abort.signal });
    expect(valueOf(answer).id).toBe('u1');
  });

  it('that still waits is taken out when it is aborted, and never sent', async () => {
    const server = await startRawServer((_request, response) => sendJson(response, 200, ana));
    const { api } = createApiUnderTest(server.url, { recentUse: { requests: 100, ageMs: 0 } });
    const abort = new AbortController();
    const answer = api.createUser(person, { signal: abort.signal });
    abort.abort();
    expect(failureOf(await answer)).toEqual({ kind: 'cancelled' });
    expect(server.heard).toHaveLength(0);
  });
});
