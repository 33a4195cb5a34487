import { describe, expect, it } from 'vitest';
import { generatePassword } from '#backend/planning/generate-password';
import { makeRow } from '../../import-plan/people';
import { makeNewcomers, openOffice, openPractice, randomness } from '../runs/run-harness';

describe('preparing a plan', () => {
  it('looks people up in few requests, and changes nothing', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    practice.clearLog();
    await office.plan(makeNewcomers(practice, 600));
    expect(practice.log().length).toBeLessThanOrEqual(6);
    expect(
      practice.log().every(({ path, method }) => method === 'GET' || path.endsWith('filter-by-email')),
    ).toBe(true);
    expect(practice.creates().size).toBe(0);
  });

  it('finds people by id, by email in any spelling, and deleted ones', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const active = practice.people().filter(({ deleted }) => !deleted);
    const deleted = practice.people().find((person) => person.deleted);
    const [first, second] = active;
    const newcomer = makeNewcomers(practice, 1)[0]?.person;
    const planId = await office.plan(
      [
        makeRow(2, { id: first?.id, firstName: 'X' }),
        makeRow(3, { email: second?.email.toUpperCase(), firstName: 'X' }),
        makeRow(4, { ...newcomer, email: deleted?.email }),
      ],
      { onExisting: 'update' },
    );
    const page = await office.handlers.getPlanRows({ planId, action: null, offset: 0, limit: 10 });
    if (!page.ok) throw new Error('no plan');
    expect(page.value.rows).toMatchObject([
      { row: 2, action: 'update', userId: first?.id },
      { row: 3, action: 'update', userId: second?.id },
      { row: 4, action: 'skip', skipReason: 'deleted-person' },
    ]);
    expect(JSON.stringify(page.value.rows)).not.toContain('"send"');
  });

  it('counts whoever may do more afterwards, and shows them before the others', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const users = practice
      .people()
      .filter(({ deleted, type, role }) => !deleted && type === 'account' && role === 'user');
    const [renamed, limited, freed] = users;
    const flag = (name: string, isOn: boolean) => ({ permissions: { [name]: isOn } });
    await office.run(
      [
        makeRow(2, { id: limited?.id, firstName: 'Y', ...flag('assignedDataOnly', false) }),
        makeRow(3, { id: freed?.id, firstName: 'Y', ...flag('assignedDataOnly', true) }),
      ],
      { onExisting: 'update' },
    );
    const planned = await office.handlers.preparePlan({
      agencyId: 'office',
      sheet: { fileName: 'a.csv', sha256: 'a' },
      rows: [
        makeRow(2, { id: renamed?.id, firstName: 'X' }),
        makeRow(3, { id: limited?.id, ...flag('assignedDataOnly', true) }),
        makeRow(4, { id: freed?.id, ...flag('assignedDataOnly', false) }),
      ] as never,
      choices: { onExisting: 'update', perRow: {}, excluded: [], generatePasswords: false },
    });
    if (!planned.ok) throw new Error('no plan');
    expect(planned.value.gainRights).toBe(1);
    const { planId } = planned.value;
    const page = await office.handlers.getPlanRows({ planId, action: 'update', offset: 0, limit: 10 });
    expect(page.ok && page.value.rows.map(({ row }) => row)).toEqual([4, 2, 3]);
  });

  it('knows the last agency admin', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const admins = practice
      .people()
      .filter(({ deleted, type, role }) => !deleted && type === 'agency' && role === 'admin');
    expect(admins.length).toBeGreaterThan(0);
    const planned = await office.handlers.preparePlan({
      agencyId: 'office',
      sheet: { fileName: 'a.csv', sha256: 'a' },
      rows: admins.map(({ id }, n) => makeRow(n + 2, { id, role: 'user' })) as never,
      choices: { onExisting: 'update', perRow: {}, excluded: [], generatePasswords: false },
    });
    expect(planned).toMatchObject({ ok: true, value: { guards: [{ kind: 'last-admin' }] } });
  });

  it('counts an agency admin by either name of the role', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const named = makeNewcomers(practice, 1, { type: 'agency', role: 'agency_admin' });
    await office.run(named, {}, ['becomes-admin']);
    const byRole = (wanted: string) =>
      practice
        .people()
        .filter(({ deleted, type, role }) => !deleted && type === 'agency' && role === wanted)
        .map(({ id }, n) => makeRow(n + 2, { id, role: 'user' }));
    const guardsOf = async (rows: ReturnType<typeof byRole>) => {
      const planned = await office.handlers.preparePlan({
        agencyId: 'office',
        sheet: { fileName: 'a.csv', sha256: 'a' },
        rows: rows.map((row, n) => ({ ...row, row: n + 2 })) as never,
        choices: { onExisting: 'update', perRow: {}, excluded: [], generatePasswords: false },
      });
      return planned.ok ? planned.value.guards.map(({ kind }) => kind) : [];
    };
    expect(await guardsOf(byRole('admin'))).not.toContain('last-admin');
    expect(await guardsOf([...byRole('admin'), ...byRole('agency_admin')])).toContain('last-admin');
  });

  it('computes other choices without asking GHL again', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const existing = practice.people().find(({ deleted }) => !deleted);
    const planId = await office.plan([makeRow(2, { email: existing?.email, firstName: 'X' })]);
    practice.clearLog();
    const choices = { onExisting: 'update' as const, perRow: {}, excluded: [], generatePasswords: false };
    expect(await office.handlers.changePlan({ planId, choices })).toMatchObject({
      ok: true,
      value: { planId, summary: { update: 1, skip: 0 } },
    });
    expect(practice.log()).toEqual([]);
  });

  it('passes a failing look-up on', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice, { token: () => 'pit-wrong' });
    const planned = await office.handlers.preparePlan({
      agencyId: 'office',
      sheet: { fileName: 'a.csv', sha256: 'a' },
      rows: makeNewcomers(practice, 1) as never,
      choices: { onExisting: 'skip', perRow: {}, excluded: [], generatePasswords: false },
    });
    expect(planned).toMatchObject({ ok: false, failure: { kind: 'token-rejected' } });
  });

  it('does not know a plan that was never made, or was forgotten', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const choices = { onExisting: 'skip' as const, perRow: {}, excluded: [], generatePasswords: false };
    const failure = { ok: false, failure: { kind: 'plan-not-found' } };
    expect(await office.handlers.changePlan({ planId: 'x', choices })).toEqual(failure);
    expect(await office.handlers.startRun({ planId: 'x', allow: [], onlyValid: false })).toEqual(failure);
  });
});

describe('a generated password', () => {
  it('has what GHL asks for, no lookalikes, and is never the same', () => {
    const made = Array.from({ length: 500 }, () => generatePassword(randomness));
    for (const password of made) {
      expect(password).toMatch(/^[A-HJ-NP-Z][a-km-np-z]{5}-[a-km-np-z]{5}-[2-9]{2}[!#$%&*?]$/);
    }
    expect(new Set(made).size).toBe(made.length);
  });
});
