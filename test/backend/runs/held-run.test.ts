import { describe, expect, it } from 'vitest';
import { makeNewcomers, openOffice, openPractice } from './run-harness';

const twice = (creates: ReadonlyMap<string, number>) => [...creates].filter(([, count]) => count > 1);

describe('a run that cannot go on', () => {
  it('is held when the token dies, loses nothing, and goes on with a new one', async () => {
    const practice = await openPractice({ allowDuplicateEmails: true });
    const office = await openOffice(practice, { concurrency: 4 });
    practice.faults.set([{ kind: 'token-revoked', from: 12 }]);
    const runId = await office.run(makeNewcomers(practice, 20));
    expect(await office.engine.get(runId)).toMatchObject({
      value: { record: { state: 'held', reason: 'token-rejected' } },
    });
    expect((await office.rows(runId)).filter(({ status }) => status === 'failed')).toEqual([]);

    practice.faults.clear();
    expect(await office.engine.resume(runId)).toEqual({ ok: true, value: {} });
    await office.engine.waitUntilSettled(runId);
    expect((await office.rows(runId)).every(({ status }) => status === 'created')).toBe(true);
    expect(twice(practice.creates())).toEqual([]);
  });

  it('is held when the token may not write', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice, { token: () => practice.tokens.readOnly });
    const runId = await office.run(makeNewcomers(practice, 5));
    expect(await office.engine.get(runId)).toMatchObject({
      value: { record: { state: 'held', reason: 'scope-missing' } },
    });
    expect((await office.rows(runId)).every(({ status }) => status === 'pending')).toBe(true);
  });

  it('does not take one 401 for a dead token', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    practice.faults.set([
      { kind: 'status', status: 401, message: 'Unauthorized', method: 'POST', path: '/users/', nth: 2 },
    ]);
    const runId = await office.run(makeNewcomers(practice, 5));
    expect((await office.rows(runId)).every(({ status }) => status === 'created')).toBe(true);
  });

  it('is held when the daily allowance is spent', async () => {
    const practice = await openPractice({ rate: { max: 1000, daily: 6 } });
    const office = await openOffice(practice, { concurrency: 2 });
    const runId = await office.run(makeNewcomers(practice, 20));
    expect(await office.engine.get(runId)).toMatchObject({
      value: { record: { state: 'held', reason: 'daily-limit' } },
    });
  });

  it('is held by the breaker when the server fails again and again', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice, { concurrency: 20 });
    practice.faults.set([{ kind: '500-before', method: 'POST', path: '/users/' }]);
    const runId = await office.run(makeNewcomers(practice, 200));
    expect(await office.engine.get(runId)).toMatchObject({
      value: { record: { state: 'held', reason: 'server-errors' } },
    });
    expect(practice.log().filter(({ method }) => method === 'POST').length).toBeLessThan(80);
    expect((await office.rows(runId)).every(({ status }) => status === 'pending')).toBe(true);
  });

  it('goes on after a bad second in which everything in flight got an error', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice, { concurrency: 16 });
    practice.faults.set(
      Array.from({ length: 16 }, (_, n) => ({
        kind: '500-before' as const,
        method: 'POST' as const,
        path: '/users/',
        nth: n + 5,
      })),
    );
    const runId = await office.run(makeNewcomers(practice, 60));
    expect(await office.engine.get(runId)).toMatchObject({ value: { record: { state: 'done' } } });
    expect((await office.rows(runId)).every(({ status }) => status === 'created')).toBe(true);
    expect(twice(practice.creates())).toEqual([]);
  });

  it('is held when nothing can be reached, and failed no row', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const planId = await office.plan(makeNewcomers(practice, 10));
    await practice.close();
    const runId = await office.start(planId);
    await office.engine.waitUntilSettled(runId);
    expect(await office.engine.get(runId)).toMatchObject({
      value: { record: { state: 'held', reason: 'no-network' } },
    });
    expect((await office.rows(runId)).every(({ status }) => status === 'pending')).toBe(true);
  });
});
