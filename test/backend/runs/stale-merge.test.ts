import { describe, expect, it } from 'vitest';
import type { PracticeAgency } from '#backend/practice-agency/start-practice-agency';
import type { PersonInput } from '#shared/ghl/user';
import { systemClock } from '#backend/system-clock';
import { makeRow } from '../../import-plan/people';
import { hurriedClock, openOffice, openPractice } from './run-harness';

async function openHeldUpdate(change: (practice: PracticeAgency) => PersonInput) {
  const practice = await openPractice();
  const person = practice.people().find(({ deleted, type }) => !deleted && type === 'account');
  if (person === undefined) throw new Error('the practice agency is too small');
  practice.faults.set([{ kind: 'scope-missing', method: 'PUT', path: '/users/*' }]);
  const office = await openOffice(practice);
  const update = (wanted: PersonInput) =>
    makeRow(2, { email: person.email, ...wanted }, { action: 'update' });
  const runId = await office.run([update(change(practice))]);
  expect(await office.engine.get(runId)).toMatchObject({ value: { record: { state: 'held' } } });
  practice.faults.clear();
  return {
    practice,
    person,
    /** Somebody else changes the person while the run is held. */
    elsewhere: async (wanted: PersonInput) => {
      await openOffice(practice).then((other) => other.run([update(wanted)]));
    },
    resume: async () => {
      practice.clearLog();
      await office.engine.resume(runId);
      await office.engine.waitUntilSettled(runId);
      expect(await office.rows(runId)).toMatchObject([{ status: 'updated' }]);
      return practice.people().find(({ id }) => id === person.id);
    },
  };
}

describe('an update that goes on after others changed the person', () => {
  it('leaves the sub-accounts they gave', async () => {
    const held = await openHeldUpdate(({ locations }) => ({ locationIds: [locations.at(-1)?.id ?? ''] }));
    const [given, wanted] = [held.practice.locations.at(-2)?.id ?? '', held.practice.locations.at(-1)?.id];
    await held.elsewhere({ locationIds: [given] });
    const now = await held.resume();
    expect(now?.locationIds).toEqual(expect.arrayContaining([...held.person.locationIds, given, wanted]));
  });

  it('leaves the rights they gave and took', async () => {
    const held = await openHeldUpdate(() => ({
      permissions: { tagsEnabled: false, contactsEnabled: false },
    }));
    const others = { opportunitiesEnabled: !(held.person.permissions['opportunitiesEnabled'] ?? false) };
    await held.elsewhere({ permissions: others });
    const now = await held.resume();
    expect(now?.permissions).toMatchObject({ ...others, tagsEnabled: false, contactsEnabled: false });
  });

  it('reads nobody again where nothing is replaced as a whole', async () => {
    const held = await openHeldUpdate(() => ({ lastName: 'Resumed' }));
    const now = await held.resume();
    expect(now?.lastName).toBe('Resumed');
    expect(held.practice.log().filter(({ method, path }) => method === 'GET' && path !== '/users/')).toEqual(
      [],
    );
  });
});

describe('a plan that waited for its yes', () => {
  const minute = 60_000;

  async function startLate(waitedMs: number) {
    const practice = await openPractice();
    const person = practice.people().find(({ deleted, type }) => !deleted && type === 'account');
    if (person === undefined) throw new Error('the practice agency is too small');
    let late = 0;
    const office = await openOffice(practice, {
      clock: { ...hurriedClock, now: () => hurriedClock.now() + late },
    });
    const update = (wanted: PersonInput) =>
      makeRow(2, { email: person.email, ...wanted }, { action: 'update' });
    const planId = await office.plan([update({ permissions: { tagsEnabled: false } })]);
    const other = await openOffice(practice);
    await other.run([update({ permissions: { contactsEnabled: false } })]);
    late = waitedMs;
    practice.clearLog();
    await office.engine.waitUntilSettled(await office.start(planId));
    return { practice, now: practice.people().find(({ id }) => id === person.id) };
  }

  it('gives no right back that somebody took away meanwhile', async () => {
    const { now } = await startLate(11 * minute);
    expect(now?.permissions).toMatchObject({ tagsEnabled: false, contactsEnabled: false });
  });

  it('is trusted while it is fresh, without a request more', async () => {
    const { practice } = await startLate(minute);
    expect(practice.log().map(({ method }) => method)).toEqual(['PUT']);
  });

  it('gives no right back to somebody whose turn comes long after the run began', async () => {
    const practice = await openPractice();
    const [first, second] = practice.people().filter(({ deleted, type }) => !deleted && type === 'account');
    if (first === undefined || second === undefined) throw new Error('the practice agency is too small');
    let late = 0;
    const office = await openOffice(practice, {
      clock: { ...hurriedClock, now: () => hurriedClock.now() + late },
      concurrency: 1,
    });
    const update = (row: number, { email }: { email: string }, wanted: PersonInput) =>
      makeRow(row, { email, ...wanted }, { action: 'update' });
    const wanted = { permissions: { tagsEnabled: false } };
    const planId = await office.plan([update(2, first, wanted), update(3, second, wanted)]);
    practice.faults.set([
      { kind: 'slow', minMs: 1500, maxMs: 1500, method: 'PUT', path: '/users/*', nth: 1 },
    ]);
    const runId = await office.start(planId);
    // While the first is being changed, ten minutes pass and somebody else takes a right from the second.
    await systemClock.sleep(300);
    late = 11 * minute;
    const other = await openOffice(practice);
    await other.run([update(2, second, { permissions: { contactsEnabled: false } })]);
    await office.engine.waitUntilSettled(runId);
    const now = practice.people().find(({ id }) => id === second.id);
    expect(now?.permissions).toMatchObject({ tagsEnabled: false, contactsEnabled: false });
  });

  it('is not run in another company than the one it was made of', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const started = await office.engine.start(
      {
        agencyId: 'office',
        companyId: 'another',
        sheet: { fileName: 'people.csv', sha256: 'abc' },
        choices: { onExisting: 'skip', perRow: {}, excluded: [], generatePasswords: false },
        plan: { rows: [] },
      },
      [],
    );
    expect(started).toMatchObject({ ok: false, failure: { kind: 'agency-not-found' } });
  });
});
