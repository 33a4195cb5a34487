import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FaultRule } from '#backend/practice-agency/faults';
import type { GuardKind, OnExisting } from '#shared/import-plan/types';
import type { PersonInput } from '#shared/ghl/user';
import { makeNewcomers, makeKeychain, openOffice, openPractice, type Office } from './run-harness';
import { makeRow } from '../../import-plan/people';
import { makeTemporaryDirectory } from '../../helpers/temporary-directory';

interface Wish {
  readonly rows?: number[];
  readonly edits?: Record<number, PersonInput>;
  readonly onExisting?: OnExisting;
  readonly allow?: GuardKind[];
}

async function retry(office: Office, runId: string, wish: Wish = {}) {
  const started = await office.handlers.retryRun({ runId, ...wish } as never);
  if (!started.ok) throw new Error(JSON.stringify(started.failure));
  await office.engine.waitUntilSettled(runId);
  return started.value;
}

const refuseCreates: FaultRule = {
  kind: 'status',
  status: 422,
  message: ['not today'],
  method: 'POST',
  path: '/users/',
};

describe('sending rows again', () => {
  it('sends what failed as part of the same run, and nothing that is done', async () => {
    const practice = await openPractice();
    practice.faults.set([{ ...refuseCreates, nth: [2, 3] }]);
    const office = await openOffice(practice, { concurrency: 1 });
    const runId = await office.run(makeNewcomers(practice, 4));
    expect((await office.rows(runId)).filter(({ status }) => status === 'failed')).toHaveLength(2);
    practice.faults.clear();
    const { retried } = await retry(office, runId);
    expect(retried).toHaveLength(2);
    expect((await office.rows(runId)).map(({ status }) => status)).toEqual(Array(4).fill('created'));
    expect([...practice.creates().values()]).toEqual([1, 1, 1, 1]);
    expect(await office.engine.list()).toHaveLength(1);
    expect(await office.handlers.retryRun({ runId })).toEqual({
      ok: false,
      failure: { kind: 'plan-is-empty' },
    });
  });

  it('sends a changed row as it was changed, and undo knows it', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const [good, bad] = makeNewcomers(practice, 2);
    if (!good || !bad) throw new Error('no rows');
    const weak = { ...bad, person: { ...bad.person, password: 'weak', phone: '+525511223344' } };
    const runId = await office.run([good, weak]);
    expect(await office.rows(runId)).toMatchObject([{ status: 'created' }, { status: 'failed' }]);
    await retry(office, runId, { edits: { [bad.row]: { password: 'Strong-123x', lastName: 'Edited' } } });
    expect(await office.rows(runId)).toMatchObject([{ status: 'created' }, { status: 'created' }]);
    const made = practice.people().find(({ email }) => email === bad.person.email);
    expect(made).toMatchObject({ lastName: 'Edited', phone: '+525511223344' });
  });

  it('keeps a retry and its password through a new start of the program', async () => {
    const practice = await openPractice();
    const directory = await makeTemporaryDirectory();
    const vault = makeKeychain();
    practice.faults.set([refuseCreates]);
    const first = await openOffice(practice, { directory, vault });
    const runId = await first.run(makeNewcomers(practice, 2));
    practice.faults.clear();
    const second = await openOffice(practice, { directory, vault });
    await retry(second, runId, { rows: [3], edits: { 3: { password: 'Another-123x' } } });
    const journal = await readFile(join(directory, 'runs', `${runId}.ndjson`), 'utf8');
    expect(journal).toContain('"again"');
    expect(journal).not.toContain('Another-123x');
    const third = await openOffice(practice, { directory, vault });
    expect(await third.rows(runId)).toMatchObject([{ status: 'failed' }, { status: 'created' }]);
    await retry(third, runId);
    expect(await third.rows(runId)).toMatchObject([{ status: 'created' }, { status: 'created' }]);
  });

  it('does with people who exist what is chosen now', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const [row] = makeNewcomers(practice, 1);
    if (row === undefined) throw new Error('no rows');
    const planId = await office.plan([row]);
    const elsewhere = await openOffice(practice);
    await elsewhere.run([{ ...row, person: { ...row.person, lastName: 'Somebody Else' } }]);
    const runId = await office.start(planId);
    await office.engine.waitUntilSettled(runId);
    expect(await office.rows(runId)).toMatchObject([
      { status: 'failed', message: { code: 'duplicate-email' } },
    ]);
    await retry(office, runId, { onExisting: 'skip' });
    expect(await office.rows(runId)).toMatchObject([
      { status: 'skipped', message: { code: 'skip-already-exists' } },
    ]);
    expect([...practice.creates().values()]).toEqual([1]);
  });

  it('starts nothing while a changed row has a mistake or needs a yes', async () => {
    const practice = await openPractice();
    practice.faults.set([refuseCreates]);
    const office = await openOffice(practice);
    const runId = await office.run(makeNewcomers(practice, 1));
    const taken = practice.people().find(({ deleted }) => !deleted)?.email ?? '';
    const wrong = await retry(office, runId, { edits: { 2: { email: taken } }, onExisting: 'fail' });
    expect(wrong).toMatchObject({ retried: [], problems: [{ row: 2, code: 'already-exists' }] });
    const unasked = await office.handlers.retryRun({ runId, edits: { 2: { scopes: [] } } });
    expect(unasked).toEqual({ ok: false, failure: { kind: 'consent-needed', guards: ['empty-scopes'] } });
    expect(await office.rows(runId)).toMatchObject([{ status: 'failed' }]);
  });

  it('looks for somebody who may exist before sending them again, under their own email', async () => {
    const practice = await openPractice({ lookupLagMs: 60_000, allowDuplicateEmails: true });
    practice.faults.set([{ kind: 'drop-after', method: 'POST', path: '/users/' }]);
    const office = await openOffice(practice);
    const runId = await office.run(makeNewcomers(practice, 1));
    expect(await office.rows(runId)).toMatchObject([{ status: 'needs-review' }]);
    const created = practice.creates().get('newcomer0@example.com');
    practice.faults.clear();
    practice.behave({ lookupLagMs: 0 });
    const wrong = await retry(office, runId, { rows: [2], edits: { 2: { email: 'another@example.com' } } });
    expect(wrong.problems).toMatchObject([{ code: 'email-cannot-change' }]);
    const renamed = await retry(office, runId, { rows: [2], edits: { 2: { lastName: 'Other' } } });
    expect(renamed).toMatchObject({ retried: [], problems: [{ row: 2, code: 'outcome-unclear' }] });
    expect(await office.handlers.retryRun({ runId })).toMatchObject({ ok: false });
    practice.clearLog();
    await office.handlers.retryRun({ runId, rows: [2] });
    await office.engine.waitUntilSettled(runId);
    const [firstWrite, firstLook] = ['/users/', '/users/search/filter-by-email'].map((path) =>
      practice.log().findIndex((request) => request.method === 'POST' && request.path === path),
    );
    expect(firstLook).toBeGreaterThanOrEqual(0);
    expect(firstWrite === -1 || (firstLook ?? 0) < (firstWrite ?? 0)).toBe(true);
    expect(created).toBeGreaterThan(0);
  });
});

describe('changing an update whose outcome is not known', () => {
  it('is planned as a sheet would be: guards ask, and sub-accounts given by others stay', async () => {
    const practice = await openPractice();
    const person = practice.people().find(({ deleted, type }) => !deleted && type === 'account');
    const [first, second] = practice.locations.filter(({ id }) => !person?.locationIds.includes(id));
    if (!person || !first || !second) throw new Error('the practice agency is too small');
    const update = (change: PersonInput) =>
      makeRow(2, { email: person.email, ...change }, { action: 'update' });
    practice.faults.set([{ kind: '500-before', method: 'PUT', path: '/users/*' }]);
    const office = await openOffice(practice);
    const runId = await office.run([update({ locationIds: [first.id], password: 'Strong-123x' })]);
    expect(await office.rows(runId)).toMatchObject([{ status: 'failed' }]);
    practice.faults.clear();
    await openOffice(practice).then((elsewhere) => elsewhere.run([update({ locationIds: [second.id] })]));
    const number = '+15550001111';
    const unasked = await office.handlers.retryRun({
      runId,
      edits: { 2: { twilioPhone: { [first.id]: number } } },
    });
    expect(unasked).toEqual({ ok: false, failure: { kind: 'consent-needed', guards: ['twilio'] } });
    await retry(office, runId, { edits: { 2: { lastName: 'Edited' } } });
    const now = practice.people().find(({ id }) => id === person.id);
    expect(now?.lastName).toBe('Edited');
    expect([...(now?.locationIds ?? [])].sort()).toEqual([...person.locationIds, first.id, second.id].sort());
  });
});

describe('stopping a run nobody is at work on', () => {
  it('makes a held run stopped, and it can still be resumed', async () => {
    const practice = await openPractice();
    practice.faults.set([{ kind: 'scope-missing', method: 'POST', path: '/users/' }]);
    const directory = await makeTemporaryDirectory();
    const vault = makeKeychain();
    const office = await openOffice(practice, { directory, vault });
    const runId = await office.run(makeNewcomers(practice, 2));
    expect(await office.engine.get(runId)).toMatchObject({ value: { record: { state: 'held' } } });
    const later = await openOffice(practice, { directory, vault });
    expect(await later.handlers.stopRun({ runId })).toEqual({ ok: true, value: {} });
    expect(await later.engine.get(runId)).toMatchObject({
      value: { record: { state: 'stopped', reason: null, summary: { pending: 2 } } },
    });
    expect(await later.handlers.stopRun({ runId })).toEqual({ ok: true, value: {} });
    practice.faults.clear();
    practice.reset();
    await later.engine.resume(runId);
    await later.engine.waitUntilSettled(runId);
    expect(await later.engine.list()).toMatchObject([{ runId, state: 'done' }]);
    expect(await later.handlers.stopRun({ runId })).toMatchObject({ failure: { kind: 'run-not-resumable' } });
  });
});
