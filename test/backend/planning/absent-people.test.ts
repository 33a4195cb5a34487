import { describe, expect, it } from 'vitest';
import { makeRow } from '../../import-plan/people';
import { openOffice, openPractice, type Office } from '../runs/run-harness';

const everywhere = { locationId: null, role: null, type: null } as const;

async function list(office: Office, planId: string, scope: Partial<typeof everywhere> | object = {}) {
  const listed = await office.handlers.listAbsentPeople({ planId, scope: { ...everywhere, ...scope } });
  if (!listed.ok) throw new Error(JSON.stringify(listed.failure));
  const { absentId } = listed.value;
  const page = await office.handlers.getAbsentPeople({ absentId, offset: 0, limit: 1000 });
  if (!page.ok) throw new Error(JSON.stringify(page.failure));
  return { ...listed.value, people: page.value.people, ids: page.value.people.map(({ userId }) => userId) };
}

async function openAgency() {
  const practice = await openPractice({ people: 120 });
  const office = await openOffice(practice);
  return { practice, office, active: practice.people().filter(({ deleted }) => !deleted) };
}

describe('people in GoHighLevel who are not in the sheet', () => {
  it('are all those no row is about, by id or by email in any spelling, whatever becomes of the row', async () => {
    const { office, active } = await openAgency();
    const [byId, byEmail, leftOut, refused, ...others] = active;
    const planId = await office.plan(
      [
        makeRow(2, { id: byId?.id, email: 'other@example.com' }),
        makeRow(3, { email: byEmail?.email.toUpperCase() }),
        makeRow(4, { email: leftOut?.email }),
        makeRow(5, { email: refused?.email, firstName: '' }, { action: 'skip' }),
      ],
      { excluded: [4] },
    );
    const absent = await list(office, planId);
    expect([...absent.ids].sort()).toEqual(others.map(({ id }) => id).sort());
    expect(absent).toMatchObject({ inScope: active.length, unreadableRows: 0 });
  });

  it('are looked for in the scope that was chosen only', async () => {
    const { practice, office, active } = await openAgency();
    const planId = await office.plan([makeRow(2, { email: 'new@example.com' })]);
    const locationId = practice.locations[1]?.id ?? '';
    const absent = await list(office, planId, { locationId, role: 'user' });
    const expected = active.filter((p) => p.role === 'user' && p.locationIds.includes(locationId));
    expect(expected.length).toBeGreaterThan(0);
    expect([...absent.ids].sort()).toEqual(expected.map(({ id }) => id).sort());
  });

  it('are told apart from those who share a name with somebody in the sheet', async () => {
    const { office, active } = await openAgency();
    const [person] = active;
    const { firstName = '', lastName = '' } = person ?? {};
    const planId = await office.plan([
      makeRow(2, { email: 'new@example.com', firstName: firstName.toUpperCase(), lastName }),
      makeRow(3, { firstName: 'No', lastName: 'Email' }),
    ]);
    const absent = await list(office, planId);
    expect(absent.people.find(({ userId }) => userId === person?.id)?.sameName).toBe(true);
    expect(absent).toMatchObject({ sameName: expect.any(Number) as number, unreadableRows: 1 });
  });

  it('become a plan only up to the number that was allowed, and only if they were listed', async () => {
    const { office, active } = await openAgency();
    const [inSheet] = active;
    const planId = await office.plan([makeRow(2, { email: inSheet?.email })]);
    const { absentId, ids } = await list(office, planId);
    const order = { absentId, change: { kind: 'delete' as const }, label: 'Delete' };
    const tooMany = await office.handlers.prepareAbsentChange({
      ...order,
      userIds: ids.slice(0, 6),
      most: 5,
    });
    expect(tooMany).toMatchObject({ ok: false, failure: { kind: 'too-many-people', count: 6, most: 5 } });
    const foreign = await office.handlers.prepareAbsentChange({
      ...order,
      userIds: [inSheet?.id ?? ''],
      most: 5,
    });
    expect(foreign).toMatchObject({ ok: false, failure: { kind: 'invalid-input' } });
    const planned = await office.handlers.prepareAbsentChange({
      ...order,
      userIds: ids.slice(0, 5),
      most: 5,
    });
    expect(planned).toMatchObject({ value: { summary: { delete: 5 }, guards: [{ kind: 'delete' }] } });
  });
});
