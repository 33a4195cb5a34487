import { describe, expect, it } from 'vitest';
import { systemClock } from '#backend/system-clock';
import { makeTemporaryDirectory } from '../../helpers/temporary-directory';
import { makeRow } from '../../import-plan/people';
import { makeNewcomers, openOffice, openPractice } from './run-harness';

const twice = (creates: ReadonlyMap<string, number>) => [...creates].filter(([, count]) => count > 1);

describe('a run when nothing goes wrong', () => {
  it('creates everybody once, in the sheet’s order, with one request each', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const planId = await office.plan(makeNewcomers(practice, 60));
    practice.clearLog();
    const runId = await office.start(planId);
    await office.engine.waitUntilSettled(runId);

    const rows = await office.rows(runId);
    expect(rows.map((row) => row.row)).toEqual(Array.from({ length: 60 }, (_, n) => n + 2));
    expect(new Set(rows.map((row) => row.status))).toEqual(new Set(['created']));
    for (const row of rows) {
      const person = practice.people().find(({ id }) => id === row.userId);
      expect(person?.email).toBe(row.email);
      expect(row.traceId).not.toBeNull();
    }
    expect(practice.log().length).toBe(60);
    expect(office.bugs).toEqual([]);
  });

  it('tells its progress, and the last word is that it is done', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const runId = await office.run(makeNewcomers(practice, 5));
    expect(office.progress[0]).toMatchObject({ runId, state: 'running', total: 5 });
    expect(office.progress.at(-1)).toMatchObject({
      state: 'done',
      done: 5,
      summary: { created: 5, pending: 0 },
    });
    expect(await office.engine.list()).toMatchObject([
      { runId, state: 'done', file: 'people.csv', agency: 'Office' },
    ]);
  });

  it('shows which permissions GHL switched on beyond what was asked', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const runId = await office.run(
      makeNewcomers(practice, 1, { permissions: { contactsEnabled: true, tagsEnabled: false } }),
    );
    const [row] = await office.rows(runId);
    expect(row?.grantedMore).toContain('gokollabEnabled');
    expect(row?.grantedMore).not.toContain('contactsEnabled');
  });

  it('changes, deletes and skips people who exist', async () => {
    const practice = await openPractice({ deleteDelayMs: 0 });
    const [first, second, third] = practice
      .people()
      .filter((person) => !person.deleted && person.type === 'account');
    if (!first || !second || !third) throw new Error('the practice agency is too small');
    const office = await openOffice(practice);
    const runId = await office.run(
      [
        makeRow(2, { email: first.email, firstName: 'Changed' }, { action: 'update' }),
        makeRow(3, { email: second.email }, { action: 'delete' }),
        makeRow(4, { email: third.email, firstName: 'Other' }),
      ],
      {},
      ['delete'],
    );
    expect(await office.rows(runId)).toMatchObject([
      { row: 2, status: 'updated', userId: first.id },
      { row: 3, status: 'deleted', userId: second.id, message: null },
      { row: 4, status: 'skipped', userId: third.id, message: { code: 'skip-already-exists' } },
    ]);
    expect(practice.people().find(({ id }) => id === first.id)?.firstName).toBe('Changed');
    expect(practice.people().find(({ id }) => id === third.id)?.firstName).toBe(third.firstName);
  });

  it('says that a deletion is only queued while it is', async () => {
    const practice = await openPractice({ deleteDelayMs: 60_000 });
    const [person] = practice.people().filter(({ deleted, type }) => !deleted && type === 'account');
    const office = await openOffice(practice);
    const runId = await office.run([makeRow(2, { email: person?.email }, { action: 'delete' })], {}, [
      'delete',
    ]);
    expect(await office.rows(runId)).toMatchObject([
      { status: 'deleted', message: { code: 'delete-queued' } },
    ]);
  });

  it('leaves invalid rows out when asked to, and has a result for them too', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const [good, bad] = makeNewcomers(practice, 2);
    if (!good || !bad) throw new Error('no rows');
    const { role: _role, ...withoutRole } = bad.person;
    const planId = await office.plan([makeRow(20, withoutRole), good]);
    const refused = await office.handlers.startRun({ planId, allow: [], onlyValid: false });
    expect(refused).toEqual({ ok: false, failure: { kind: 'plan-has-invalid-rows', rows: 1 } });
    const runId = await office.start(planId, [], true);
    await office.engine.waitUntilSettled(runId);
    expect(await office.rows(runId)).toMatchObject([
      {
        row: 20,
        action: 'invalid',
        status: 'skipped',
        message: { code: 'left-out', params: { problem: 'required' } },
      },
      { row: good.row, status: 'created' },
    ]);
  });

  it('does not start without a yes for what needs one', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const planId = await office.plan(makeNewcomers(practice, 1, { scopes: [] }));
    const refused = await office.handlers.startRun({ planId, allow: ['delete'], onlyValid: false });
    expect(refused).toEqual({ ok: false, failure: { kind: 'consent-needed', guards: ['empty-scopes'] } });
    expect(practice.creates().size).toBe(0);
    await office.start(planId, ['empty-scopes']);
  });

  it('starts a plan once, however often the button is pressed', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const planId = await office.plan(makeNewcomers(practice, 3));
    const presses = await Promise.all(
      [1, 2, 3].map(() => office.handlers.startRun({ planId, allow: [], onlyValid: false })),
    );
    expect(presses.map(({ ok }) => ok)).toEqual([true, false, false]);
  });
});

describe('a run whose answers get lost', () => {
  it.each(['drop-after', '500-after', '502-after', 'cut-answer', 'hang-after', '422-after'] as const)(
    'adopts the people that %s created all the same',
    async (kind) => {
      const practice = await openPractice({ allowDuplicateEmails: true, lookupLagMs: 15 });
      const office = await openOffice(practice, { timeoutMs: 10_000 });
      practice.faults.set([{ kind, method: 'POST', path: '/users/', nth: [2, 4] }]);
      const runId = await office.run(makeNewcomers(practice, 6));
      const rows = await office.rows(runId);
      expect(rows.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 'created'));
      expect(rows.filter(({ message }) => message?.code === 'adopted').length).toBe(2);
      expect(twice(practice.creates())).toEqual([]);
      expect(practice.creates().size).toBe(6);
    },
  );

  it.each(['drop-before', '500-before', '502-before', 'hang-before', '429'] as const)(
    'sends again what %s kept from happening',
    async (kind) => {
      const practice = await openPractice({ allowDuplicateEmails: true });
      const office = await openOffice(practice, { timeoutMs: 10_000 });
      practice.faults.set([{ kind, method: 'POST', path: '/users/', nth: [1, 3] }]);
      const runId = await office.run(makeNewcomers(practice, 5));
      expect((await office.rows(runId)).map(({ status }) => status)).toEqual(
        Array.from({ length: 5 }, () => 'created'),
      );
      expect(twice(practice.creates())).toEqual([]);
    },
  );

  it('does not believe a search that lags behind before the waits are over', async () => {
    const practice = await openPractice({ allowDuplicateEmails: true, lookupLagMs: 60 });
    const office = await openOffice(practice, { reconcileMs: [400, 2000] });
    practice.faults.set([{ kind: 'drop-after', method: 'POST', path: '/users/', probability: 0.5 }]);
    const runId = await office.run(makeNewcomers(practice, 20), {});
    // Half of all answers lost may well trip the breaker: going on must still make everybody exist once.
    for (let n = 0; n < 10 && (await office.engine.get(runId)).ok; n += 1) {
      const resumed = await office.engine.resume(runId);
      if (!resumed.ok) break;
      await office.engine.waitUntilSettled(runId);
    }
    expect((await office.rows(runId)).every(({ status }) => status === 'created')).toBe(true);
    expect(twice(practice.creates())).toEqual([]);
  });

  it('hands a row to a person when GHL never answers, instead of trying for ever', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    practice.faults.set([{ kind: '500-before', method: 'POST', path: '/users/' }]);
    const runId = await office.run(makeNewcomers(practice, 1));
    expect(await office.rows(runId)).toMatchObject([
      { status: 'needs-review', message: { code: 'no-answer' } },
    ]);
  });

  it('says what GHL said when it refuses a row, and goes on', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const rows = makeNewcomers(practice, 3);
    const weak = rows[1];
    if (!weak) throw new Error('no row');
    const runId = await office.run(
      rows.map((row) =>
        row === weak ? { ...row, person: { ...row.person, password: 'weakpassword' } } : row,
      ),
    );
    const results = await office.rows(runId);
    expect(results.map(({ status }) => status)).toEqual(['created', 'failed', 'created']);
    expect(results[1]?.message?.code).toBe('refused');
    expect(JSON.stringify(results)).not.toContain('weakpassword');
  });

  it('fails a row whose email was taken between plan and run, with the id of whoever has it', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const rows = makeNewcomers(practice, 1);
    const planId = await office.plan(rows);
    const other = await openOffice(practice);
    const [first] = await other.rows(
      await other.run(makeNewcomers(practice, 1, { firstName: 'Somebody', lastName: 'Else' })),
    );
    const runId = await office.start(planId);
    await office.engine.waitUntilSettled(runId);
    expect(await office.rows(runId)).toMatchObject([
      { status: 'failed', userId: first?.userId, message: { code: 'duplicate-email' } },
    ]);
  });
});

describe('stopping and pausing', () => {
  it('finishes what is in flight, leaves the rest, and can go on', async () => {
    const practice = await openPractice({ allowDuplicateEmails: true });
    practice.faults.set([{ kind: 'slow', method: 'POST', path: '/users/', minMs: 20, maxMs: 40 }]);
    const office = await openOffice(practice, { concurrency: 3 });
    const runId = await office.start(await office.plan(makeNewcomers(practice, 30)));
    await expect.poll(() => practice.creates().size).toBeGreaterThan(3);
    await office.engine.stop(runId);
    await office.engine.waitUntilSettled(runId);
    const rows = await office.rows(runId);
    expect(rows.filter(({ status }) => status === 'created').length).toBe(practice.creates().size);
    expect(rows.filter(({ message }) => message?.code === 'outcome-unknown')).toEqual([]);
    expect(await office.engine.list()).toMatchObject([{ state: 'stopped' }]);

    await office.engine.resume(runId);
    await office.engine.waitUntilSettled(runId);
    expect(practice.creates().size).toBe(30);
    expect(twice(practice.creates())).toEqual([]);
  });

  it('pauses and goes on', async () => {
    const practice = await openPractice();
    practice.faults.set([{ kind: 'slow', method: 'POST', path: '/users/', minMs: 20, maxMs: 40 }]);
    const office = await openOffice(practice, { concurrency: 3 });
    const runId = await office.start(await office.plan(makeNewcomers(practice, 20)));
    await office.engine.pause(runId);
    await expect
      .poll(async () => (await office.engine.get(runId)).ok && office.progress.at(-1)?.state)
      .toBe('paused');
    const before = office.progress.at(-1)?.done ?? 0;
    expect(before).toBeLessThan(20);
    await office.engine.resume(runId);
    await office.engine.waitUntilSettled(runId);
    expect((await office.rows(runId)).every(({ status }) => status === 'created')).toBe(true);
  });

  it.each(['stop', 'pause'] as const)('takes back what waits for its turn on %s, at once', async (wish) => {
    const practice = await openPractice({ rate: { max: 10, intervalMs: 2000 } });
    const office = await openOffice(practice, { clock: systemClock });
    const runId = await office.start(await office.plan(makeNewcomers(practice, 30)));
    await expect.poll(() => practice.creates().size).toBeGreaterThan(0);
    await office.engine[wish](runId);
    if (wish === 'stop') await office.engine.waitUntilSettled(runId);
    // What is on the wire is finished; then nothing more comes, although the next window has room.
    await systemClock.sleep(500);
    const created = practice.creates().size;
    await systemClock.sleep(2500);
    expect(practice.creates().size).toBe(created);
    expect((await office.rows(runId)).filter(({ message }) => message?.code === 'outcome-unknown')).toEqual(
      [],
    );
  });

  it('lets one run at a time act on an agency, also from another window', async () => {
    const practice = await openPractice();
    practice.faults.set([{ kind: 'slow', method: 'POST', path: '/users/', minMs: 50, maxMs: 60 }]);
    const directory = await makeTemporaryDirectory();
    const first = await openOffice(practice, { directory, concurrency: 1 });
    const second = await openOffice(practice, { directory });
    const runId = await first.start(await first.plan(makeNewcomers(practice, 10)));
    const planId = await second.plan(makeNewcomers(practice, 3, { email: 'other@example.com' }).slice(0, 1));
    const refused = await second.handlers.startRun({ planId, allow: [], onlyValid: false });
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'agency-busy' } });
    expect(await second.engine.list()).toMatchObject([{ runId, state: 'running' }]);
    await first.engine.stop(runId);
    await first.engine.waitUntilSettled(runId);
    await second.start(planId);
  });
});

describe('files that leave', () => {
  it('carry one line per source row with the message in the person’s language', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const existing = practice.people().find(({ deleted }) => !deleted);
    const runId = await office.run([...makeNewcomers(practice, 1), makeRow(9, { email: existing?.email })]);
    await office.handlers.saveResults({ runId, language: 'es' });
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(office.saved[0]?.bytes);
    const lines = text.split('\r\n');
    expect(lines.length).toBe(4);
    expect(text.startsWith('\uFEFF"fila"')).toBe(true);
    expect(lines[2]).toContain('"9","skip","skipped"');
    expect(lines[2]).toContain('Esta persona ya existe y se quedó como estaba.');
    expect(office.saved[0]?.suggestedName).toBe('resultados people.csv');
  });
});
