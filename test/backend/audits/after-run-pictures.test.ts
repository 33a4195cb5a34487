import { describe, expect, it, vi } from 'vitest';
import { systemClock } from '#backend/system-clock';
import { guardKinds } from '#shared/import-plan/types';
import { must, type AuditOffice, openAuditOffice } from './audit-office';

/** Waits of seconds pass at once: what is waited for here is calm, not time. */
const hurried = {
  ...systemClock,
  sleep: (ms: number, signal?: AbortSignal) => systemClock.sleep(ms / 100, signal),
};

async function openWindow(): Promise<AuditOffice & { readonly id: string }> {
  const office = await openAuditOffice({}, { host: 'browser', clock: hurried });
  const { practice, api } = office;
  const { agencyId } = await must(
    api.addAgency({
      name: 'Sol',
      token: practice.token,
      companyId: practice.companyId,
      locationToken: false,
    }),
  );
  return { ...office, id: agencyId };
}

async function changeLanguage({ api, practice, id }: AuditOffice & { readonly id: string }): Promise<string> {
  const one = practice.people().find(({ deleted, role }) => !deleted && role === 'user');
  const plan = await must(
    api.prepareChange({
      agencyId: id,
      userIds: [one?.id ?? ''],
      change: { kind: 'language', platformLanguage: 'de' },
      label: 'Deutsch',
    }),
  );
  const { runId } = await must(
    api.startRun({ planId: plan.planId, allow: [...guardKinds], onlyValid: false }),
  );
  return runId;
}

describe('after a run that changed people', () => {
  it('a picture is taken by itself where there was one before', async () => {
    const office = await openWindow();
    await must(office.api.takeSnapshot({ agencyId: office.id, details: false }));
    const runId = await changeLanguage(office);
    await vi.waitFor(async () => {
      const { snapshots } = await must(office.api.listSnapshots({ agencyId: office.id }));
      expect(snapshots.map(({ cause }) => cause)).toEqual(['run', 'asked']);
      expect(snapshots[0]).toMatchObject({ runId });
      // Only those of whom the list does not say where they work.
      expect(snapshots[0]?.detailed).toBeLessThan(10);
    }, 60_000);
  });

  it('it has the details the last audit had, where the agency is small', async () => {
    const office = await openWindow();
    const asked = await must(office.api.takeSnapshot({ agencyId: office.id, details: true }));
    expect(asked.people).toBeLessThanOrEqual(1000);
    await changeLanguage(office);
    await vi.waitFor(async () => {
      const { snapshots } = await must(office.api.listSnapshots({ agencyId: office.id }));
      expect(snapshots.map(({ cause }) => cause)).toEqual(['run', 'asked']);
      expect(snapshots[0]?.detailed).toBe(snapshots[0]?.people);
    }, 60_000);
  });

  it('no picture is taken for an agency nobody audits', async () => {
    const office = await openWindow();
    const heard: unknown[] = [];
    office.api.onAuditProgress((progress) => heard.push(progress));
    const runId = await changeLanguage(office);
    await vi.waitFor(
      async () => expect((await must(office.api.getRun({ runId }))).record.state).toBe('done'),
      20_000,
    );
    await systemClock.sleep(300);
    expect(heard).toEqual([]);
    expect((await must(office.api.listSnapshots({ agencyId: office.id }))).snapshots).toEqual([]);
  });
});
