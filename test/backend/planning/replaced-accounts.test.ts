import { describe, expect, it } from 'vitest';
import { makeRow } from '../../import-plan/people';
import { openOffice, openPractice } from '../runs/run-harness';

describe('somebody with a new email', () => {
  it('gets a new account that takes over their rights; the old one goes in a second step, after a yes', async () => {
    const practice = await openPractice({ deleteDelayMs: 0 });
    const office = await openOffice(practice);
    const old = practice
      .people()
      .find(
        ({ deleted, type, role, locationIds }) =>
          !deleted && type === 'account' && role === 'user' && locationIds.length > 1,
      );
    const row = makeRow(2, { id: old?.id, email: 'nueva@example.com', password: 'Secreto-123' });
    const runId = await office.run([row], { onNewAddress: 'replace' });
    const made = practice.people().find(({ email }) => email === 'nueva@example.com');
    expect(made).toMatchObject({ firstName: old?.firstName, role: 'user', locationIds: old?.locationIds });
    expect(made?.permissions).toMatchObject({ ...old?.permissions, workflowsEnabled: false });
    expect(practice.people().find(({ id }) => id === old?.id)?.deleted).toBe(false);
    expect(await office.handlers.getRun({ runId })).toMatchObject({ value: { replaced: 1 } });

    const plan = await office.handlers.prepareRemoveReplaced({ runId, label: 'Old accounts' });
    expect(plan).toMatchObject({ value: { summary: { delete: 1 }, guards: [{ kind: 'delete' }] } });
    if (!plan.ok) return;
    const removal = await office.start(plan.value.planId, ['delete']);
    await office.engine.waitUntilSettled(removal);
    expect(practice.people().find(({ id }) => id === old?.id)?.deleted).toBe(true);
  });

  it('keeps the old account where the new one was never made', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const old = practice.people().find(({ deleted, type }) => !deleted && type === 'account');
    const row = makeRow(2, { id: old?.id, email: 'nueva@example.com', password: 'weakpassword' });
    const runId = await office.run([row], { onNewAddress: 'replace' });
    expect(await office.handlers.getRun({ runId })).toMatchObject({
      value: { replaced: 0, record: { summary: { failed: 1 } } },
    });
    expect(await office.handlers.prepareRemoveReplaced({ runId, label: 'x' })).toMatchObject({
      ok: false,
      failure: { kind: 'plan-is-empty' },
    });
  });

  it('is looked for among everybody when that was asked, and kept through a new choice', async () => {
    const practice = await openPractice({ people: 300 });
    const office = await openOffice(practice);
    const nameOf = (person: { firstName: string; lastName: string }) =>
      `${person.firstName} ${person.lastName}`;
    const names = practice.people().map(nameOf);
    const twin = practice
      .people()
      .find(
        (person) =>
          !person.deleted &&
          person.phone !== null &&
          person.type === 'account' &&
          names.filter((name) => name === nameOf(person)).length === 1,
      );
    const planId = await office.plan([
      makeRow(2, {
        email: 'otra@example.com',
        firstName: twin?.firstName,
        lastName: twin?.lastName.toUpperCase(),
        phone: twin?.phone ?? '',
        password: 'Secreto-123',
        type: 'account',
        role: 'user',
        locationIds: [practice.locations[0]?.id ?? ''],
      }),
    ]);
    const looked = await office.handlers.lookForMoved({ planId });
    expect(looked).toMatchObject({ value: { lookedForMoved: true, newAddress: 1, summary: { create: 1 } } });
    const choices = { onExisting: 'skip', perRow: {}, excluded: [], generatePasswords: false } as const;
    const kept = await office.handlers.changePlan({
      planId,
      choices: { ...choices, excluded: [], perRowNewAddress: { 2: 'keep' } },
    });
    expect(kept).toMatchObject({ value: { newAddress: 1, summary: { create: 0, update: 1 } } });
  });
});
