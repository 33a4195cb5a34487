import { describe, expect, it } from 'vitest';
import { createHttpBackend } from '../../../renderer/backend/http-backend';

/** An event stream that does what the test says. */
function createStream() {
  const target = new EventTarget();
  return {
    source: target as unknown as EventSource,
    open: () => target.dispatchEvent(new Event('open')),
    fail: () => target.dispatchEvent(new Event('error')),
    say: (name: string, payload: unknown) =>
      target.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(payload) })),
  };
}

const answerJson = (value: unknown): Response =>
  new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json; charset=utf-8' } });

describe('the page’s client over HTTP', () => {
  it('opens no event stream while nobody listens', async () => {
    let opened = 0;
    const backend = createHttpBackend({
      fetch: async () => answerJson({ ok: true, value: {} }),
      createEventSource() {
        opened += 1;
        return createStream().source;
      },
    });
    await backend.resetPractice({});
    expect(opened).toBe(0);
    backend.onChanged(() => {});
    backend.onRunProgress(() => {});
    expect(opened).toBe(1);
  });

  it('makes a call only once events can arrive, so that none of its events is missed', async () => {
    const stream = createStream();
    const order: string[] = [];
    const backend = createHttpBackend({
      async fetch() {
        order.push('called');
        return answerJson({ ok: true, value: {} });
      },
      createEventSource: () => stream.source,
    });
    backend.onPlanProgress(() => {});
    const call = backend.resetPractice({});
    await Promise.resolve();
    order.push('opened');
    stream.open();
    await call;
    expect(order).toEqual(['opened', 'called']);
  });

  it('makes the call all the same when the stream cannot be had', async () => {
    const stream = createStream();
    const backend = createHttpBackend({
      fetch: async () => answerJson({ ok: true, value: {} }),
      createEventSource: () => stream.source,
    });
    backend.onChanged(() => {});
    const call = backend.resetPractice({});
    stream.fail();
    expect(await call).toEqual({ ok: true, value: {} });
  });

  it('has everything read again after a break, because what happened meanwhile is lost', () => {
    const stream = createStream();
    const backend = createHttpBackend({ fetch, createEventSource: () => stream.source });
    const changes: string[] = [];
    backend.onChanged(({ what }) => changes.push(what));
    stream.open();
    expect(changes).toEqual([]);
    stream.fail();
    stream.open();
    expect(changes).toEqual(['agencies', 'settings', 'runs']);
  });

  it.each<[string, () => Promise<Response>]>([
    ['is not running any more', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['does not know this page any more', async () => new Response('No session', { status: 403 })],
    ['answers half', async () => new Response('{"ok":', { headers: { 'content-type': 'application/json' } })],
  ])('answers a failure when the host %s', async (_why, respond) => {
    const backend = createHttpBackend({ fetch: respond, createEventSource: () => createStream().source });
    expect(await backend.listRuns({})).toMatchObject({ ok: false, failure: { kind: 'host-gone' } });
  });
});
