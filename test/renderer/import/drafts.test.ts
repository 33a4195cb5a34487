import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { succeed } from '#shared/contract/result';
import { createImportStore } from '../../../renderer/screens/import/import-store';
import { clientInProcess, file, openWizard, overview, RecordingBackend } from './wizard-in-process';

// Only the pauses are under the test's clock; the sheet itself answers through promises.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a sheet that somebody works on', () => {
  it('is kept after a pause, once, and again only when something changed', async () => {
    const { store, backend } = await openWizard();
    expect(backend.saved).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1000);
    await vi.waitFor(() => expect(store.getState().draft.head).not.toBeNull());
    expect(backend.saved).toHaveLength(1);
    await store.keepNow();
    expect(backend.saved).toHaveLength(1);

    await store.editCell(2, 1, 'Anita');
    await store.keepNow();
    expect(backend.saved).toHaveLength(2);
    expect(backend.saved[1]).toMatchObject({ draftId: 'draft-1', rows: 2 });
    expect(backend.saved[1]?.sheet.edits).toEqual([[2, 1, 'Anita']]);
  });

  it('leaves nothing behind when it was only looked at', async () => {
    const backend = new RecordingBackend();
    const store = createImportStore(clientInProcess(), backend);
    await store.follow('a1', 'MX');
    await store.openFile(file());
    await vi.advanceTimersByTimeAsync(5000);
    await store.keepNow();
    expect(backend.saved).toHaveLength(0);
  });

  it('comes back exactly as it was left: cells, answers, choices and step', async () => {
    const { store, backend } = await openWizard();
    await store.editCell(3, 0, 'luis.paz@example.com');
    await store.preparePlan();
    await store.choosePlan({ onExisting: 'update' });
    await store.leaveRowOut(2, true);
    store.goTo('plan');
    await store.keepNow();
    const left = store.getState();

    const again = createImportStore(clientInProcess(), backend);
    await again.follow('a1', 'MX');
    await again.openDraft('draft-1');
    const found = again.getState();
    expect(found.step).toBe('plan');
    expect(found.sheet?.choices).toEqual(left.sheet?.choices);
    expect(found.sheet?.check).toEqual(left.sheet?.check);
    expect(found.planChoices).toMatchObject({ onExisting: 'update', excluded: [2] });
    const { rows } = await again.rows({ kind: 'all' }, 0, 10);
    expect(rows.map(({ cells }) => cells[0])).toEqual(['ana@example.com', 'luis.paz@example.com']);
    // Going on keeps the same draft instead of starting another.
    await again.editCell(2, 1, 'Anita');
    await again.keepNow();
    expect(backend.saved.at(-1)?.draftId).toBe('draft-1');
  });

  it('hears of the sub-accounts that became known while it was being opened', async () => {
    const { store, backend } = await openWizard();
    await store.keepNow();
    const again = createImportStore(clientInProcess(), backend);
    const opening = again.openDraft('draft-1');
    await Promise.all([again.follow('a1', 'MX'), opening]);
    expect(again.getState().sheet?.check).toMatchObject({ valid: 2, invalid: 0, warnings: 0 });
  });

  it('is compared with the plan it was left with before the new plan takes its place', async () => {
    const { store, backend } = await openWizard();
    await store.preparePlan();
    await store.keepNow();
    expect(backend.saved.at(-1)?.planId).toBe(overview.planId);
    expect(backend.compared).toEqual([]);

    const again = createImportStore(clientInProcess(), backend);
    await again.follow('a1', 'MX');
    await again.openDraft('draft-1');
    const before = backend.saved.length;
    await again.preparePlan();
    expect(backend.compared).toEqual([{ draftId: 'draft-1', planId: overview.planId }]);
    expect(backend.saved).toHaveLength(before);
    expect(again.getState().draft.news?.plannedAt).toBe('2026-11-22T17:00:00.000Z');
    // A second plan in the same sitting is this person's own doing, and no news.
    await again.preparePlan();
    expect(backend.compared).toHaveLength(1);
  });

  it('is no draft any more once it runs', async () => {
    const { store, backend } = await openWizard();
    await store.keepNow();
    await store.preparePlan();
    await store.startRun();
    expect(store.getState().runId).toBe('r1');
    expect(backend.removed).toEqual(['draft-1']);
    await vi.advanceTimersByTimeAsync(5000);
    await store.keepNow();
    expect(backend.saved).toHaveLength(1);
  });

  it('stays kept when another file takes its place', async () => {
    const { store, backend } = await openWizard();
    await store.openFile({ ...file('Email\nzoe@example.com\n'), name: 'other.csv' });
    expect(backend.saved).toHaveLength(1);
    expect(store.getState().draft.head).toBeNull();
    await store.editCell(2, 0, 'zoé@example.com');
    await store.keepNow();
    expect(backend.saved[1]?.draftId).toBeNull();
    expect(backend.removed).toEqual([]);
  });

  it('says so when it cannot be kept, and goes on', async () => {
    const { store, backend } = await openWizard();
    const failure = { kind: 'file-not-writable', path: 'drafts', detail: 'full' } as const;
    Object.assign(backend, { saveDraft: () => Promise.resolve({ ok: false, failure }) });
    await store.keepNow();
    expect(store.getState().draft.failure).toEqual(failure);
    await store.preparePlan();
    expect(store.getState().plan.kind).toBe('ready');
  });

  it('uses the sub-accounts last seen when the agency cannot be reached', async () => {
    const backend = new RecordingBackend();
    const seenAt = '2026-11-20T08:00:00.000Z';
    const location = { id: 'loc0000000000000001', name: 'Norte', companyId: null };
    Object.assign(backend, {
      listLocations: () =>
        Promise.resolve({
          ok: false,
          failure: { kind: 'no-network', mayHaveArrived: false, support: null },
        }),
      listKnownLocations: () => Promise.resolve(succeed({ locations: [location], seenAt })),
    });
    const store = createImportStore(clientInProcess(), backend);
    await store.follow('a1', 'MX');
    expect(store.getState()).toMatchObject({ locations: [location], locationsSeenAt: seenAt });
  });
});
