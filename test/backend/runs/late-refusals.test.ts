import { describe, expect, it } from 'vitest';
import type { PracticeAgency } from '#backend/practice-agency/start-practice-agency';
import type { PersonInput } from '#shared/ghl/user';
import { makeRow } from '../../import-plan/people';
import { makeNewcomers, openOffice, openPractice } from './run-harness';

/** Somebody who may be changed or deleted without a further question. */
function pickPerson(practice: PracticeAgency) {
  const person = practice.people().find(({ deleted, type }) => !deleted && type === 'account');
  if (person === undefined) throw new Error('Nobody there');
  return person;
}

async function change(practice: PracticeAgency, wanted: PersonInput, action: 'update' | 'delete') {
  const office = await openOffice(practice);
  const runId = await office.run([makeRow(2, wanted, { action })], {}, ['delete']);
  return { office, row: (await office.rows(runId))[0] };
}

describe('a no after an answer that was lost', () => {
  it('does not make a change that was made look as if it was not', async () => {
    const practice = await openPractice();
    const { email, id } = pickPerson(practice);
    practice.faults.set([
      { kind: '500-after', method: 'PUT', nth: 1 },
      { kind: 'status', status: 400, method: 'PUT', nth: 2 },
    ]);
    const { row } = await change(practice, { email, firstName: 'Changed' }, 'update');
    expect(practice.people().find((person) => person.id === id)?.firstName).toBe('Changed');
    expect(row).toMatchObject({ status: 'updated', userId: id });
  });

  it('is believed when the change was not made', async () => {
    const practice = await openPractice();
    const { email } = pickPerson(practice);
    practice.faults.set([
      { kind: '500-before', method: 'PUT', nth: 1 },
      { kind: 'status', status: 422, message: ['phone must be shorter'], method: 'PUT', nth: 2 },
    ]);
    const { row } = await change(practice, { email, firstName: 'Changed' }, 'update');
    expect(row).toMatchObject({ status: 'failed', message: { code: 'refused' } });
  });

  it('leaves a changed password to a person, because nobody can see it', async () => {
    const practice = await openPractice();
    const { email } = pickPerson(practice);
    practice.faults.set([
      { kind: 'drop-after', method: 'PUT', nth: 1 },
      { kind: 'status', status: 400, method: 'PUT', nth: 2 },
    ]);
    const { row } = await change(practice, { email, password: 'Secret-123xyz' }, 'update');
    expect(row).toMatchObject({ status: 'needs-review', message: { code: 'update-unknown' } });
  });

  it('does not promise that somebody stays who may be in the queue of deletions', async () => {
    const practice = await openPractice({ deleteDelayMs: 60_000 });
    const { email } = pickPerson(practice);
    practice.faults.set([
      { kind: 'drop-after', method: 'DELETE', nth: 1 },
      { kind: 'status', status: 400, method: 'DELETE', nth: 2 },
    ]);
    const { row } = await change(practice, { email }, 'delete');
    expect(row).toMatchObject({ status: 'needs-review', message: { code: 'delete-unknown' } });
  });
});

describe('a 404 for somebody who is to be deleted', () => {
  it('is not believed while they can be found', async () => {
    const practice = await openPractice({ deleteDelayMs: 0 });
    const { email, id } = pickPerson(practice);
    practice.faults.set([{ kind: 'status', status: 404, method: 'DELETE', nth: 1 }]);
    const { row } = await change(practice, { email }, 'delete');
    expect(row).toMatchObject({ status: 'deleted' });
    expect(practice.people().find((person) => person.id === id)?.deleted).toBe(true);
  });

  it('is not believed either when reading them is answered wrongly, too', async () => {
    const practice = await openPractice({ deleteDelayMs: 0 });
    // Without a sub-account the look-up's answer counts as thin, and the person is read once more.
    const person = practice.people().find(({ deleted, type, locationIds }) => {
      return !deleted && type === 'account' && locationIds.length === 0;
    });
    const office = await openOffice(practice);
    const planId = await office.plan([makeRow(2, { email: person?.email }, { action: 'delete' })]);
    practice.faults.set([
      { kind: 'status', status: 404, method: 'DELETE', nth: 1 },
      { kind: 'status', status: 404, method: 'GET', path: `/users/${person?.id}` },
    ]);
    const runId = await office.start(planId, ['delete']);
    await office.engine.waitUntilSettled(runId);
    expect(await office.rows(runId)).toMatchObject([{ status: 'deleted' }]);
    expect(practice.people().find(({ id }) => id === person?.id)?.deleted).toBe(true);
  });

  it('is left to a person when GHL insists', async () => {
    const practice = await openPractice();
    const { email } = pickPerson(practice);
    practice.faults.set([{ kind: 'status', status: 404, method: 'DELETE' }]);
    const { row } = await change(practice, { email }, 'delete');
    expect(row).toMatchObject({ status: 'needs-review', message: { code: 'delete-unknown' } });
  });
});

describe('connections that are cut all at once', () => {
  it('do not hold a run while the network is there', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    practice.faults.set([{ kind: 'drop-before', method: 'POST', path: '/users/', until: 12 }]);
    const runId = await office.run(makeNewcomers(practice, 12));
    expect(await office.engine.get(runId)).toMatchObject({ value: { record: { state: 'done' } } });
    expect(practice.creates().size).toBe(12);
  });

  it('hold it, as errors of the server, when it goes on although everything else is answered', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice, { concurrency: 20 });
    practice.faults.set([{ kind: 'drop-before', method: 'POST', path: '/users/' }]);
    const runId = await office.run(makeNewcomers(practice, 100));
    expect(await office.engine.get(runId)).toMatchObject({
      value: { record: { state: 'held', reason: 'server-errors' } },
    });
    expect((await office.rows(runId)).every(({ status }) => status === 'pending')).toBe(true);
  });
});

describe('look-ups that are turned away for their rate', () => {
  it('are no spent day', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    practice.faults.set([
      { kind: 'drop-after', method: 'POST', path: '/users/' },
      // The plan asks twice; then all four tries of one look-up are turned away.
      { kind: '429', retryAfterSeconds: 0, method: 'POST', path: '/users/search/*', from: 3, until: 6 },
    ]);
    const runId = await office.run(makeNewcomers(practice, 1));
    expect(await office.rows(runId)).toMatchObject([{ status: 'created', message: { code: 'adopted' } }]);
  });
});

describe('a refusal that cannot be confirmed', () => {
  it('leaves no row behind in a run that calls itself done', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const planId = await office.plan(makeNewcomers(practice, 1));
    practice.faults.set([
      { kind: 'status', status: 401, method: 'POST', path: '/users/', nth: 1 },
      { kind: 'status', status: 404, method: 'GET', path: '/users/search', nth: 1 },
    ]);
    const runId = await office.start(planId);
    await office.engine.waitUntilSettled(runId);
    expect(await office.rows(runId)).toMatchObject([{ status: 'created' }]);
  });

  it('holds the run when the confirming call is turned away for its rate', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const planId = await office.plan(makeNewcomers(practice, 1));
    practice.faults.set([
      { kind: 'status', status: 401, method: 'POST', path: '/users/', nth: 1 },
      { kind: '429', retryAfterSeconds: 0, method: 'GET', path: '/users/search' },
    ]);
    const runId = await office.start(planId);
    await office.engine.waitUntilSettled(runId);
    expect(await office.engine.get(runId)).toMatchObject({
      value: { record: { state: 'held', reason: 'server-errors' } },
    });
  });
});

describe('a write that is told to come back much later', () => {
  it('holds the run instead of sleeping with it', async () => {
    const practice = await openPractice();
    practice.faults.set([{ kind: '429', retryAfterSeconds: 86_400, method: 'POST', path: '/users/' }]);
    const office = await openOffice(practice);
    const runId = await office.run(makeNewcomers(practice, 2));
    expect(await office.engine.get(runId)).toMatchObject({
      value: { record: { state: 'held', reason: 'server-errors', summary: { pending: 2 } } },
    });
    practice.faults.clear();
    await office.engine.resume(runId);
    await office.engine.waitUntilSettled(runId);
    expect([...practice.creates().values()]).toEqual([1, 1]);
  });
});
