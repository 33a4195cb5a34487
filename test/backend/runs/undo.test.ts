import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PracticeAgency } from '#backend/practice-agency/start-practice-agency';
import type { PracticePerson } from '#backend/practice-agency/practice-person';
import { guardKinds, type GuardKind } from '#shared/import-plan/types';
import type { PreparedRow } from '#shared/sheet/types';
import { makeRow } from '../../import-plan/people';
import { makeNewcomers, openOffice, openPractice, type Office } from './run-harness';

const everything: readonly GuardKind[] = guardKinds;

function livingPeople(practice: PracticeAgency): readonly PracticePerson[] {
  return practice.people().filter(({ deleted, type }) => !deleted && type === 'account');
}

async function preview(office: Office, runId: string) {
  const undo = await office.handlers.previewUndo({ runId });
  if (!undo.ok) throw new Error(JSON.stringify(undo.failure));
  const { undoId } = undo.value;
  const rows = await office.handlers.getUndoRows({ undoId, does: null, offset: 0, limit: 1000 });
  if (!rows.ok) throw new Error(JSON.stringify(rows.failure));
  return { ...undo.value, rows: rows.value.rows };
}

async function undo(office: Office, runId: string, includeChangedSince = false): Promise<string> {
  const { undoId } = await preview(office, runId);
  const started = await office.handlers.startUndo({ undoId, includeChangedSince, allow: [...everything] });
  if (!started.ok) throw new Error(JSON.stringify(started.failure));
  await office.engine.waitUntilSettled(started.value.runId);
  return started.value.runId;
}

/** Everything the API lets us set, and nothing else; a flag that is absent is off. */
function describePerson({ dateUpdated: _at, permissions, locationIds, ...rest }: PracticePerson) {
  const on = Object.entries(permissions).flatMap(([flag, value]) => (value ? [flag] : []));
  // Whatever anybody sends, GHL answers this one as off once it was touched (observed).
  return {
    ...rest,
    locationIds: [...locationIds].sort(),
    on: on.filter((f) => f !== 'workflowsEnabled').sort(),
  };
}

describe('undoing a run', () => {
  it('deletes who was created and puts back what was changed', async () => {
    const practice = await openPractice({ deleteDelayMs: 0 });
    const [person] = livingPeople(practice);
    const other = practice.locations.find(({ id }) => !person?.locationIds.includes(id));
    if (person === undefined || other === undefined) throw new Error('the practice agency is too small');
    const office = await openOffice(practice);
    const [newcomer] = makeNewcomers(practice, 1);
    if (newcomer === undefined) throw new Error('no rows');
    const runId = await office.run(
      [
        newcomer,
        makeRow(
          3,
          { email: person.email, firstName: 'Changed', phone: '+525511223344', locationIds: [other.id] },
          { action: 'update' },
        ),
      ],
      {},
    );
    const shown = await preview(office, runId);
    expect(shown).toMatchObject({
      summary: { delete: 1, restore: 1, nothing: 0, changedSince: 0 },
      guards: [{ kind: 'delete', rows: [2] }],
    });
    expect(shown.rows).toMatchObject([
      { row: 2, does: 'delete', reason: null, changedSince: false },
      {
        row: 3,
        does: 'restore',
        userId: person.id,
        changes: [
          { field: 'firstName', before: 'Changed', after: person.firstName },
          { field: 'phone', before: '+525511223344', after: person.phone },
          { field: 'locationIds', after: person.locationIds },
        ],
      },
    ]);
    const undoId = await undo(office, runId);
    expect(await office.rows(undoId)).toMatchObject([
      { row: 2, status: 'deleted', message: null },
      { row: 3, status: 'updated', message: null },
    ]);
    const now = practice.people().find(({ id }) => id === person.id);
    expect(now && describePerson(now)).toEqual(describePerson(person));
    expect(livingPeople(practice).some(({ email }) => email === newcomer.person.email)).toBe(false);
    const record = await office.engine.get(undoId);
    expect(record).toMatchObject({ value: { record: { kind: 'undo', undoOf: runId, state: 'done' } } });
  });

  it('says first what cannot come back', async () => {
    const practice = await openPractice({ deleteDelayMs: 0 });
    const [gone, changed] = livingPeople(practice);
    const office = await openOffice(practice);
    const runId = await office.run(
      [
        makeRow(2, { email: gone?.email }, { action: 'delete' }),
        makeRow(
          3,
          {
            email: changed?.email,
            password: 'Secret-999x',
            twilioPhone: { [practice.locations[0]?.id ?? '']: '+15550001111' },
          },
          { action: 'update' },
        ),
      ],
      {},
      ['delete', 'twilio'],
    );
    const shown = await preview(office, runId);
    expect(shown.rows).toMatchObject([
      { row: 2, does: 'nothing', reason: 'was-deleted', cannotRestore: ['person', 'id', 'undocumented'] },
      { row: 3, does: 'nothing', reason: 'nothing-left', cannotRestore: ['password', 'twilioPhone'] },
    ]);
    expect(shown.cannotRestore).toContainEqual({ kind: 'password', people: 1 });
    const { undoId } = shown;
    const started = await office.handlers.startUndo({
      undoId,
      includeChangedSince: true,
      allow: [...everything],
    });
    expect(started).toEqual({ ok: false, failure: { kind: 'plan-is-empty' } });
  });

  it('leaves alone whom somebody else has changed since, unless told otherwise', async () => {
    const practice = await openPractice({ deleteDelayMs: 0 });
    const [person] = livingPeople(practice);
    const office = await openOffice(practice);
    const [first, second] = makeNewcomers(practice, 2);
    if (!first || !second) throw new Error('no rows');
    const rows = [
      first,
      second,
      makeRow(9, { email: person?.email, phone: '+525511223344' }, { action: 'update' }),
    ];
    const runId = await office.run(rows, {});
    // Somebody else: the one we created gets another name, the one we changed another phone.
    await office.run(
      [
        makeRow(2, { email: first.person.email, lastName: 'Married' }, { action: 'update' }),
        makeRow(3, { email: person?.email, phone: '+525599887766' }, { action: 'update' }),
      ],
      {},
    );
    const shown = await preview(office, runId);
    expect(shown.summary).toMatchObject({ delete: 2, restore: 1, changedSince: 2 });
    expect(shown.rows.map(({ changedFields }) => changedFields)).toEqual([['lastName'], [], ['phone']]);
    const undoId = await undo(office, runId);
    expect(await office.rows(undoId)).toMatchObject([
      { status: 'skipped', message: { code: 'skip-changed-since' } },
      { status: 'deleted' },
      { status: 'skipped', message: { code: 'skip-changed-since' } },
    ]);
    expect(practice.people().find(({ id }) => id === person?.id)?.phone).toBe('+525599887766');
    const all = await undo(office, runId, true);
    expect(await office.rows(all)).toMatchObject([
      { status: 'deleted' },
      { status: 'skipped', message: { code: 'skip-gone' } },
      { status: 'updated' },
    ]);
    expect(practice.people().find(({ id }) => id === person?.id)?.phone).toBe(person?.phone);
  });

  it('asks for a yes before it deletes, and starts once', async () => {
    const practice = await openPractice({ deleteDelayMs: 0 });
    const office = await openOffice(practice);
    const runId = await office.run(makeNewcomers(practice, 2));
    const { undoId } = await preview(office, runId);
    const refused = await office.handlers.startUndo({ undoId, includeChangedSince: false, allow: [] });
    expect(refused).toEqual({ ok: false, failure: { kind: 'consent-needed', guards: ['delete'] } });
    const order = { undoId, includeChangedSince: false, allow: ['delete' as const] };
    const presses = await Promise.all([office.handlers.startUndo(order), office.handlers.startUndo(order)]);
    expect(presses.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('starts nothing that would do more than was shown', async () => {
    const practice = await openPractice({ deleteDelayMs: 0 });
    const person = livingPeople(practice).find(({ phone }) => phone !== null);
    const office = await openOffice(practice);
    const update = (change: object) => makeRow(9, { email: person?.email, ...change }, { action: 'update' });
    const runId = await office.run([update({ firstName: 'Changed', phone: '+525511223344' })]);
    const elsewhere = await openOffice(practice);
    await elsewhere.run([update({ firstName: person?.firstName })]);
    const { undoId, rows } = await preview(office, runId);
    expect(rows).toMatchObject([{ does: 'restore', changes: [{ field: 'phone' }] }]);
    // By now the first name would be put back as well.
    await elsewhere.run([update({ firstName: 'Changed' })]);
    const order = { undoId, includeChangedSince: true, allow: [...everything] };
    expect(await office.handlers.startUndo(order)).toEqual({
      ok: false,
      failure: { kind: 'preview-outdated' },
    });
    expect(practice.people().find(({ id }) => id === person?.id)?.firstName).toBe('Changed');
    await undo(office, runId);
    expect(practice.people().find(({ id }) => id === person?.id)?.firstName).toBe(person?.firstName);
  });

  it('never deletes somebody adopted who was there before', async () => {
    const practice = await openPractice({ deleteDelayMs: 0 });
    const office = await openOffice(practice);
    const [row] = makeNewcomers(practice, 1);
    if (row === undefined) throw new Error('no rows');
    const planId = await office.plan([row]);
    // The same person, made by somebody else between the plan and the run.
    await openOffice(practice).then((elsewhere) => elsewhere.run([row]));
    await new Promise((resolve) => setTimeout(resolve, 20));
    const runId = await office.start(planId);
    await office.engine.waitUntilSettled(runId);
    expect(await office.rows(runId)).toMatchObject([{ status: 'created', message: { code: 'adopted' } }]);
    const shown = await preview(office, runId);
    expect(shown.rows).toMatchObject([{ does: 'nothing', reason: 'existed-before' }]);
  });

  it('never deletes somebody adopted, even where what was granted had to be corrected', async () => {
    const practice = await openPractice({ deleteDelayMs: 0 });
    const office = await openOffice(practice, { grant: 'exactly' });
    const [row] = makeNewcomers(practice, 1, { permissions: { workflowsEnabled: false } });
    if (row === undefined) throw new Error('no rows');
    const planId = await office.plan([row]);
    await openOffice(practice).then((elsewhere) => elsewhere.run([row]));
    await new Promise((resolve) => setTimeout(resolve, 20));
    // The person is found, and what GHL granted beyond the row cannot be taken back.
    practice.faults.set([{ kind: 'status', status: 422, method: 'PUT', path: '/users/*' }]);
    const runId = await office.start(planId);
    await office.engine.waitUntilSettled(runId);
    expect(await office.rows(runId)).toMatchObject([
      { status: 'created', message: { code: 'correction-failed' } },
    ]);
    expect((await preview(office, runId)).rows).toMatchObject([
      { does: 'nothing', reason: 'existed-before' },
    ]);
  });

  it('waits until deletions took effect', async () => {
    const practice = await openPractice({ deleteDelayMs: 300 });
    const office = await openOffice(practice, { deletionMs: [0, 2_000, 4_000, 4_000, 20_000] });
    const runId = await office.run(makeNewcomers(practice, 2));
    const undoId = await undo(office, runId);
    expect((await office.rows(undoId)).map(({ message }) => message)).toEqual([null, null]);
    expect(livingPeople(practice).filter(({ email }) => email.startsWith('newcomer'))).toEqual([]);
    const told = office.progress.filter((progress) => progress.runId === undoId);
    expect(told.map(({ waitingForDeletions }) => waitingForDeletions)).toContain(2);
    expect(told.at(-1)).toMatchObject({ state: 'done' });
    expect(told.at(-1)).not.toHaveProperty('waitingForDeletions');
  });

  it('after any import leaves everybody as they were', async () => {
    const change = fc.record(
      {
        firstName: fc.constantFrom('Other', 'Name'),
        phone: fc.constantFrom('+525511223344', ''),
        role: fc.constantFrom('admin' as const, 'user' as const),
        locations: fc.array(fc.nat(9), { minLength: 1, maxLength: 3 }),
        permissions: fc.dictionary(
          fc.constantFrom('contactsEnabled', 'tagsEnabled', 'gokollabEnabled'),
          fc.boolean(),
          { minKeys: 1 },
        ),
        scopes: fc.constantFrom<readonly string[]>(['contacts.write'], []),
      },
      { requiredKeys: [] },
    );
    const sheet = fc.record({
      changes: fc.array(change, { minLength: 1, maxLength: 4 }),
      newcomers: fc.nat(2),
      mode: fc.constantFrom('add' as const, 'replace' as const, 'remove' as const),
    });
    await fc.assert(
      fc.asyncProperty(sheet, async ({ changes, newcomers, mode }) => {
        const practice = await openPractice({ deleteDelayMs: 0 });
        const office = await openOffice(practice);
        const before = new Map(practice.people().map((person) => [person.id, describePerson(person)]));
        const people = livingPeople(practice);
        const rows: PreparedRow[] = changes.map(({ locations, ...rest }, n) => {
          const locationIds = locations?.map(
            (at) => practice.locations[at % practice.locations.length]?.id ?? '',
          );
          const person = { email: people[n]?.email, ...rest, ...(locationIds && { locationIds }) };
          return makeRow(100 + n, person, { action: 'update', locationMode: mode });
        });
        const runId = await office.run([...makeNewcomers(practice, newcomers), ...rows], {}, everything);
        const shown = await preview(office, runId);
        expect(shown.summary.changedSince).toBe(0);
        if (shown.summary.delete + shown.summary.restore > 0) await undo(office, runId);
        const after = new Map(
          practice
            .people()
            .filter(({ id, deleted }) => before.has(id) || !deleted)
            .map((person) => [person.id, describePerson(person)]),
        );
        expect(after).toEqual(before);
        expect(office.bugs).toEqual([]);
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});
