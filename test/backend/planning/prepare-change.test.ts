import { describe, expect, it } from 'vitest';
import type { PracticeAgency } from '#backend/practice-agency/start-practice-agency';
import type { BulkChange } from '#shared/import-plan/bulk-change';
import { guardKinds } from '#shared/import-plan/types';
import { openOffice, openPractice, type Office } from '../runs/run-harness';

/** People with the role `user` and at least one sub-account. */
function findStaff(practice: PracticeAgency, count: number) {
  const staff = practice
    .people()
    .filter(
      ({ deleted, type, role, locationIds }) =>
        !deleted && type === 'account' && role === 'user' && locationIds.length > 0,
    );
  return staff.slice(0, count);
}

async function prepare(office: Office, userIds: readonly string[], change: BulkChange) {
  const planned = await office.handlers.prepareChange({
    agencyId: 'office',
    userIds: [...userIds],
    change: change as never,
    label: `Change: ${userIds.length} people`,
  });
  if (!planned.ok) throw new Error(JSON.stringify(planned.failure));
  const { planId } = planned.value;
  const page = await office.handlers.getPlanRows({ planId, action: null, offset: 0, limit: 1000 });
  if (!page.ok) throw new Error(JSON.stringify(page.failure));
  return { overview: planned.value, rows: page.value.rows };
}

async function apply(office: Office, userIds: readonly string[], change: BulkChange): Promise<string> {
  const { overview } = await prepare(office, userIds, change);
  const runId = await office.start(overview.planId, guardKinds, true);
  await office.engine.waitUntilSettled(runId);
  return runId;
}

const idsOf = (people: readonly { readonly id: string }[]) => people.map(({ id }) => id);

describe('a change to chosen people, without a sheet', () => {
  it('is planned in few requests, says before and after per person, and changes nothing', async () => {
    const practice = await openPractice({ people: 400 });
    const office = await openOffice(practice);
    const staff = findStaff(practice, 150);
    const before = practice.people();
    practice.clearLog();
    const added = practice.locations[2]?.id ?? '';
    const { overview, rows } = await prepare(office, idsOf(staff), {
      kind: 'locations',
      mode: 'add',
      locationIds: [added],
    });
    expect(practice.log().length).toBeLessThanOrEqual(6);
    expect(practice.log().every(({ method }) => method === 'GET')).toBe(true);
    expect(practice.people()).toEqual(before);
    expect(rows.map(({ row }) => row)).toEqual(staff.map((_person, n) => n + 1));
    const gaining = staff.filter(({ locationIds }) => !locationIds.includes(added));
    expect(overview.summary).toMatchObject({ update: gaining.length, skip: staff.length - gaining.length });
    expect(overview.onlyGainLocations).toBe(gaining.length);
    // There is nothing to ask about people who exist: they were chosen because they do.
    expect(overview.existing).toBe(0);
    const first = rows.find(({ action }) => action === 'update');
    const person = staff.find(({ id }) => id === first?.userId);
    expect(first).toMatchObject({
      email: person?.email,
      name: `${person?.firstName} ${person?.lastName}`,
      changes: [
        { field: 'locationIds', before: person?.locationIds, after: [...(person?.locationIds ?? []), added] },
      ],
    });
  });

  it('is run, kept in the history under its label, and taken back like an import', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const staff = findStaff(practice, 3);
    const runId = await apply(office, idsOf(staff), { kind: 'language', platformLanguage: 'de' });
    const speak = () => staff.map(({ id }) => practice.people().find((p) => p.id === id)?.platformLanguage);
    expect(speak()).toEqual(['de', 'de', 'de']);
    const [record] = await office.engine.list();
    expect(record).toMatchObject({ file: 'Change: 3 people', summary: { updated: 3 } });

    const undo = await office.handlers.previewUndo({ runId });
    if (!undo.ok) throw new Error('no undo');
    const started = await office.handlers.startUndo({
      undoId: undo.value.undoId,
      includeChangedSince: false,
      allow: [...guardKinds],
    });
    if (!started.ok) throw new Error(JSON.stringify(started.failure));
    await office.engine.waitUntilSettled(started.value.runId);
    expect(speak()).toEqual(staff.map(({ platformLanguage }) => platformLanguage));
  });

  it('switches single flags and leaves all others as they were', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const [person] = findStaff(practice, 1);
    if (person === undefined) throw new Error('nobody');
    const on = person.permissions['contactsEnabled'] ?? false;
    await apply(office, [person.id], { kind: 'flags', permissions: { contactsEnabled: !on } });
    const after = practice.people().find(({ id }) => id === person.id);
    expect(after?.permissions).toMatchObject({
      ...person.permissions,
      contactsEnabled: !on,
      // Whatever anybody sends, GHL answers this one as off once it was touched (observed).
      workflowsEnabled: false,
    });
  });

  it('knows the scopes that a search leaves out, so that they can be given back', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const [person] = findStaff(practice, 1);
    if (person === undefined) throw new Error('nobody');
    const { overview, rows } = await prepare(office, [person.id], {
      kind: 'template',
      template: { name: 'Nothing', permissions: { contactsEnabled: false }, scopes: [] },
    });
    const scopes = rows[0]?.changes.find(({ field }) => field === 'scopes');
    expect(scopes?.before).not.toBeNull();
    expect([...((scopes?.before ?? []) as string[])].sort()).toEqual([...(person.scopes ?? [])].sort());
    expect(overview.guards).toMatchObject([{ kind: 'empty-scopes' }]);
  });

  it('gives everybody a new password that leaves only in the credentials file', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const staff = findStaff(practice, 2);
    const { overview, rows } = await prepare(office, idsOf(staff), { kind: 'password' });
    expect(rows).toMatchObject([
      { action: 'update', changes: [{ field: 'password', before: null }] },
      { action: 'update' },
    ]);
    const runId = await office.start(overview.planId);
    await office.engine.waitUntilSettled(runId);
    expect(await office.handlers.getRun({ runId })).toMatchObject({
      value: { hasGeneratedPasswords: true },
    });
    await office.handlers.saveCredentials({ runId, language: 'en' });
    const text = new TextDecoder().decode(office.saved.at(-1)?.bytes);
    const sent = practice.log().filter(({ method }) => method === 'PUT');
    expect(sent).toHaveLength(staff.length);
    for (const { path, body } of sent) {
      const { email } = staff.find(({ id }) => path.endsWith(id)) ?? { email: 'nobody' };
      const { password = '' } = body as { password?: string };
      expect(body).toMatchObject({ password: expect.stringMatching(/^[A-Z][a-z]{5}-[a-z]{5}-\d\d/) });
      expect(text).toContain(email);
      expect(text).toContain(password);
    }
  });

  it('deletes only after a yes', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const staff = findStaff(practice, 2);
    const { overview } = await prepare(office, idsOf(staff), { kind: 'delete' });
    expect(overview).toMatchObject({ summary: { delete: 2 }, guards: [{ kind: 'delete', rows: [1, 2] }] });
    const started = await office.handlers.startRun({
      planId: overview.planId,
      allow: [],
      onlyValid: false,
    });
    expect(started).toMatchObject({ ok: false, failure: { kind: 'consent-needed', guards: ['delete'] } });
  });

  it('refuses people GHL no longer knows, and counts nobody twice', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const [person] = findStaff(practice, 1);
    const gone = practice.people().find(({ deleted }) => deleted);
    if (person === undefined || gone === undefined) throw new Error('nobody');
    const { overview, rows } = await prepare(office, [person.id, 'nobody00', gone.id, person.id], {
      kind: 'role',
      role: 'admin',
    });
    expect(rows).toMatchObject([
      { row: 1, action: 'update', userId: person.id },
      { row: 2, action: 'invalid', problems: [{ code: 'not-found' }] },
      { row: 3, action: 'invalid', problems: [{ code: 'not-found' }] },
    ]);
    expect(overview.summary).toMatchObject({ update: 1, invalid: 2 });
  });

  it('lets rows be left out, and nothing else be chosen', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const staff = findStaff(practice, 3);
    const { overview } = await prepare(office, idsOf(staff), { kind: 'language', platformLanguage: 'fi' });
    const changed = await office.handlers.changePlan({
      planId: overview.planId,
      choices: { onExisting: 'skip', perRow: { 1: 'fail' }, excluded: [2], generatePasswords: true },
    });
    expect(changed).toMatchObject({ value: { summary: { update: 2, skip: 1, invalid: 0 } } });
  });
});
