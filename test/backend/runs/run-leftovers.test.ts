import { describe, expect, it } from 'vitest';
import type { FaultRule } from '#backend/practice-agency/faults';
import { openSheet } from '#shared/sheet/sheet-session';
import type { SheetSession } from '#shared/sheet/types';
import { makeRow } from '../../import-plan/people';
import { makeTemporaryDirectory } from '../../helpers/temporary-directory';
import { makeNewcomers, openOffice, openPractice, type Office } from './run-harness';

const refuseAll: FaultRule = {
  kind: 'status',
  status: 422,
  message: ['not today'],
  method: 'POST',
  path: '/users/',
};

async function findRun(office: Office, runId: string) {
  const runs = await office.handlers.listRuns({});
  return runs.ok ? runs.value.find((run) => run.runId === runId) : undefined;
}

describe('an unfinished run', () => {
  async function holdRun() {
    const practice = await openPractice();
    practice.faults.set([{ kind: 'token-revoked', from: 6 }]);
    const directory = await makeTemporaryDirectory();
    const office = await openOffice(practice, { directory, concurrency: 1 });
    const runId = await office.run(makeNewcomers(practice, 8));
    expect(await findRun(office, runId)).toMatchObject({ state: 'held' });
    return { practice, directory, office, runId };
  }

  it('that is to stay as it is stops, says so after a restart too, and asks again when that is taken back', async () => {
    const { practice, directory, office, runId } = await holdRun();
    expect(await office.handlers.leaveRun({ runId, leave: true })).toMatchObject({ ok: true });
    await office.engine.close();
    const later = await openOffice(practice, { directory });
    const left = await findRun(later, runId);
    expect(left).toMatchObject({ state: 'stopped' });
    expect(Date.parse(left?.leftAt ?? '')).not.toBeNaN();
    expect(await later.handlers.getRun({ runId })).toMatchObject({
      value: { record: { leftAt: left?.leftAt } },
    });
    await later.handlers.leaveRun({ runId, leave: false });
    expect((await findRun(later, runId))?.leftAt).toBeUndefined();
  });

  it('that somebody goes on with is no longer one to leave alone', async () => {
    const { practice, office, runId } = await holdRun();
    await office.handlers.leaveRun({ runId, leave: true });
    practice.faults.set([{ kind: 'token-revoked', from: 1 }]);
    expect(await office.handlers.resumeRun({ runId })).toMatchObject({ ok: true });
    await office.engine.waitUntilSettled(runId);
    const run = await findRun(office, runId);
    expect(run?.state).not.toBe('done');
    expect(run?.leftAt).toBeUndefined();
  });

  it('is the only kind that can be left', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const runId = await office.run(makeNewcomers(practice, 1));
    expect(await office.handlers.leaveRun({ runId, leave: true })).toMatchObject({
      failure: { kind: 'run-not-resumable' },
    });
    expect(await office.handlers.leaveRun({ runId: 'nobody', leave: true })).toMatchObject({
      failure: { kind: 'run-not-found' },
    });
  });
});

describe('the sheet of failed rows', () => {
  async function readBack(office: Office, runId: string, locations: SheetLocations): Promise<SheetSession> {
    const saved = await office.handlers.saveFailedRows({ runId, language: 'es' });
    expect(saved).toMatchObject({ value: { path: '/filas con error people.xlsx' } });
    const file = office.saved.at(-1);
    if (file === undefined) throw new Error('nothing saved');
    const opened = await openSheet(
      { name: file.suggestedName, bytes: file.bytes },
      {},
      { passwordMode: 'generate' },
      { locations, templates: [] },
    );
    if (!opened.ok) throw new Error(opened.failure.kind);
    return opened.value;
  }
  type SheetLocations = NonNullable<Parameters<typeof openSheet>[3]>['locations'];

  it('reads back as exactly what was sent, but the passwords', async () => {
    const practice = await openPractice();
    const [first, second] = practice.locations.map(({ id }) => id);
    const office = await openOffice(practice);
    const rows = [
      ...makeNewcomers(practice, 1),
      makeRow(7, {
        email: 'eva@valle.example.com',
        firstName: '=Eva',
        lastName: 'de la O',
        password: 'Secret-eva-1',
        phone: '+525511223344',
        type: 'account',
        role: 'user',
        locationIds: [first ?? '', second ?? ''],
        permissions: { contactsEnabled: false, voiceAiEnabled: true },
        scopes: [],
        platformLanguage: 'es',
      }),
    ];
    practice.faults.set([refuseAll]);
    const runId = await office.run(rows, {}, ['empty-scopes']);
    expect((await office.rows(runId)).map(({ status }) => status)).toEqual(['failed', 'failed']);
    const sheet = await readBack(office, runId, practice.locations);
    const columns = sheet.overview().columns;
    expect(columns.filter(({ field }) => field === null).map(({ heading }) => heading)).toEqual([
      'Qué pasó (solo informativo)',
    ]);
    expect(columns.filter(({ field, reason }) => field !== null && reason !== 'known-export')).toEqual([]);
    expect(sheet.questions().filter(({ certainty }) => certainty !== 'certain')).toEqual([]);
    expect(sheet.prepared().map(({ problems }) => problems)).toEqual([[], []]);
    const withoutPassword = rows.map(({ person }) => {
      const { password: _password, ...rest } = person;
      return rest;
    });
    expect(sheet.prepared().map(({ person }) => person)).toEqual(withoutPassword);
    const text = JSON.stringify(sheet.rows({ kind: 'all' }, 0, 10));
    expect(text).toContain('not today');
    expect(text).not.toContain('Secret-');
  });

  it('names the person and what was to be done with them', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const [one, other] = practice.people().filter(({ role, type }) => role === 'user' && type === 'account');
    if (one === undefined || other === undefined) throw new Error('nobody');
    practice.faults.set([
      { kind: 'status', status: 422, message: ['no'], method: 'PUT', path: '/users/*' },
      { kind: 'status', status: 422, message: ['no'], method: 'DELETE', path: '/users/*' },
    ]);
    const runId = await office.run(
      [
        makeRow(2, { email: one.email, lastName: 'Another' }),
        { ...makeRow(3, { email: other.email }), action: 'delete' },
      ],
      { onExisting: 'update' },
      ['delete'],
    );
    expect((await office.rows(runId)).map(({ status }) => status)).toEqual(['failed', 'failed']);
    const sheet = await readBack(office, runId, practice.locations);
    expect(sheet.prepared()).toMatchObject([
      { person: { id: one.id, email: one.email, lastName: 'Another' }, action: null },
      { person: { id: other.id, email: other.email }, action: 'delete' },
    ]);
  });

  it('asks again for what a row asked for only, not for all the rights its person had at the time', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const person = practice
      .people()
      .find(
        ({ deleted, type, permissions }) =>
          !deleted && type === 'account' && Object.keys(permissions).length > 3,
      );
    if (person === undefined) throw new Error('nobody');
    const flag = 'invoiceEnabled';
    const wanted = !(person.permissions[flag] ?? false);
    practice.faults.set([{ kind: 'status', status: 422, message: ['no'], method: 'PUT', path: '/users/*' }]);
    const runId = await office.run(
      [makeRow(2, { email: person.email, permissions: { [flag]: wanted } })],
      { onExisting: 'update' },
      ['large-share'],
    );
    const [row] = (await readBack(office, runId, practice.locations)).prepared();
    expect(row?.person).toEqual({ id: person.id, email: person.email, permissions: { [flag]: wanted } });
  });

  it('is not made when nothing failed', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const runId = await office.run(makeNewcomers(practice, 1));
    expect(await office.handlers.saveFailedRows({ runId, language: 'en' })).toEqual({
      ok: false,
      failure: { kind: 'plan-is-empty' },
    });
  });
});

describe('the file of passwords', () => {
  it('is known to be saved, and when, after a restart too', async () => {
    const practice = await openPractice();
    const directory = await makeTemporaryDirectory();
    const office = await openOffice(practice, { directory });
    const runId = await office.run(makeNewcomers(practice, 1, { password: undefined }), {
      generatePasswords: true,
    });
    const before = await office.handlers.getRun({ runId });
    expect(before).toMatchObject({ value: { hasGeneratedPasswords: true } });
    expect(before.ok && before.value.credentialsSavedAt).toBeUndefined();
    await office.handlers.saveCredentials({ runId, language: 'es' });
    await office.engine.close();
    const later = await openOffice(practice, { directory });
    const after = await later.handlers.getRun({ runId });
    expect(Date.parse((after.ok && after.value.credentialsSavedAt) || '')).not.toBeNaN();
  });
});
