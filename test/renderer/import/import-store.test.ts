import { describe, expect, it, vi } from 'vitest';
import { fail, succeed } from '#shared/contract/result';
import { createImportStore, type ImportStore } from '../../../renderer/screens/import/import-store';
import { clientInProcess, file, openWizard, overview, RecordingBackend } from './wizard-in-process';

describe('the wizard from file to run', () => {
  it('plans with what the sheet was understood as, and starts that plan', async () => {
    const { store, backend } = await openWizard();
    await store.preparePlan();
    const [asked] = backend.prepared;
    expect(asked?.agencyId).toBe('a1');
    expect(asked?.sheet.fileName).toBe('people.csv');
    expect(asked?.choices.generatePasswords).toBe(true);
    expect(asked?.rows.map(({ person }) => person.phone)).toEqual(['+527775610738', '+527775610739']);
    expect(asked?.rows[0]?.person.locationIds).toEqual(['loc0000000000000001']);
    await store.startRun();
    expect(backend.started).toEqual([{ planId: 'p1', allow: [], onlyValid: false }]);
    expect(store.getState().runId).toBe('r1');
    expect(store.getState().step).toBe('run');
  });

  it('keeps the sheet when planning fails, and plans again when asked', async () => {
    const { store, backend } = await openWizard();
    backend.plan = fail({ kind: 'no-network', mayHaveArrived: false, support: null });
    await store.preparePlan();
    expect(store.getState().plan).toMatchObject({ kind: 'failed', failure: { kind: 'no-network' } });
    expect(store.getState().sheet?.overview.rowCount).toBe(2);
    backend.plan = succeed(overview);
    await store.preparePlan();
    expect(store.getState().plan.kind).toBe('ready');
  });

  it('never starts a plan twice', async () => {
    const { store, backend } = await openWizard();
    await store.preparePlan();
    await Promise.all([store.startRun(), store.startRun()]);
    expect(backend.started).toHaveLength(1);
  });

  it('drops a plan that arrives after the agency was changed', async () => {
    const { store, backend } = await openWizard();
    let answer: () => void = () => undefined;
    backend.held = new Promise((resolve) => {
      answer = resolve;
    });
    const planning = store.preparePlan();
    await vi.waitFor(() => expect(store.getState().plan.kind).toBe('preparing'));
    await store.follow('b2', 'MX');
    answer();
    await planning;
    expect(store.getState().agencyId).toBe('b2');
    expect(store.getState().plan.kind).toBe('none');
  });

  it('plans with no other agency’s sub-accounts, however slow this one’s are', async () => {
    const { store, backend } = await openWizard();
    const list = backend.listLocations;
    let answer: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => {
      answer = resolve;
    });
    Object.assign(backend, {
      listLocations: async (input: { agencyId: string }) => {
        await slow;
        return list(input);
      },
    });
    const following = store.follow('b2', 'MX');
    const planning = store.preparePlan();
    answer();
    await Promise.all([following, planning]);
    expect(backend.prepared).toHaveLength(1);
    expect(backend.prepared[0]?.agencyId).toBe('b2');
    // "Norte of a1" is no branch of b2: nobody is planned into it.
    expect(backend.prepared[0]?.rows.map(({ person }) => person.locationIds)).toEqual([undefined, undefined]);
  });

  it('does not let the table be changed while another file is being read', async () => {
    const { store } = await openWizard();
    store.goTo('file');
    const steps: string[] = [];
    store.subscribe(() => {
      if (store.getState().opening === null) return;
      store.goTo('check');
      steps.push(store.getState().step);
    });
    await store.openFile(file());
    expect(new Set(steps)).toEqual(new Set(['file']));
    store.goTo('check');
    expect(store.getState().step).toBe('check');
  });

  it('drops a plan that arrives after the sheet was changed, and a change of a plan as well', async () => {
    const { store, backend } = await openWizard();
    let answer: () => void = () => undefined;
    const hold = () => {
      backend.held = new Promise((resolve) => {
        answer = resolve;
      });
    };
    hold();
    const planning = store.preparePlan();
    await store.editCell(2, 1, 'Anita');
    answer();
    await planning;
    expect(store.getState().plan.kind).toBe('none');

    await store.preparePlan();
    hold();
    const changing = store.choosePlan({ onExisting: 'update' });
    await store.editCell(2, 1, 'Ana');
    answer();
    await changing;
    expect(store.getState().plan.kind).toBe('none');
  });

  it('asks the new agency for its sub-accounts, and checks the branches against those', async () => {
    const { store } = await openWizard();
    expect(store.getState().sheet?.check.byCode['unknown-location'] ?? 0).toBe(0);
    await store.follow('b2', 'MX');
    expect(store.getState().locations?.[0]?.name).toBe('Norte of b2');
    expect(store.getState().sheet?.check.byCode['unknown-location'] ?? 0).toBeGreaterThan(0);
  });

  it('checks the branches of a file that was opened before the sub-accounts were known', async () => {
    const store = createImportStore(clientInProcess(), new RecordingBackend());
    await Promise.all([store.openFile(file()), store.follow('a1', 'MX')]);
    await store.chooseField(4, 'locationIds');
    const { check, choices } = store.getState().sheet ?? {};
    expect(check?.byCode['unknown-location'] ?? 0).toBe(0);
    expect(choices?.country).toBe('MX');
    expect(
      (await store.rows({ kind: 'all' }, 0, 10)).rows.flatMap(({ problems }) => problems),
    ).not.toContainEqual(expect.objectContaining({ code: 'unknown-location' }));
  });

  it('works offline up to the plan', async () => {
    const backend = new RecordingBackend();
    const store = createImportStore(clientInProcess(), backend);
    await store.follow(null, null);
    await store.openFile(file());
    expect(store.getState().sheet?.overview.rowCount).toBe(2);
    await store.preparePlan();
    expect(backend.prepared).toEqual([]);
    expect(store.getState().plan.kind).toBe('none');
  });
});

describe('choices for one row', () => {
  const summaryOf = (store: ImportStore) => {
    const { plan } = store.getState();
    return plan.kind === 'ready' ? plan.overview.summary : null;
  };

  it('go into the plan together, and its numbers follow', async () => {
    const { store, backend } = await openWizard();
    await store.preparePlan();
    await store.chooseForRow(2, 'add-locations');
    await store.leaveRowOut(3, true);
    expect(backend.changed.at(-1)).toMatchObject({ perRow: { 2: 'add-locations' }, excluded: [3] });
    expect(summaryOf(store)).toMatchObject({ create: 1, skip: 1 });
    await store.leaveRowOut(3, false);
    await store.forgetRowChoices();
    expect(backend.changed.at(-1)).toMatchObject({ perRow: {}, excluded: [] });
    expect(summaryOf(store)).toMatchObject({ create: 2, skip: 0 });
  });

  it('are part of a plan made anew', async () => {
    const { store, backend } = await openWizard();
    await store.preparePlan();
    await store.chooseForRow(2, 'update');
    await store.leaveRowOut(3, true);
    await store.preparePlan();
    expect(backend.prepared.at(-1)?.choices).toMatchObject({ perRow: { 2: 'update' }, excluded: [3] });
  });

  it('never overtake each other: one is asked at a time, and the last one holds', async () => {
    const { store, backend } = await openWizard();
    await store.preparePlan();
    let answer: () => void = () => undefined;
    backend.held = new Promise((resolve) => {
      answer = resolve;
    });
    const first = store.leaveRowOut(2, true);
    await Promise.resolve();
    const others = [store.leaveRowOut(3, true), store.leaveRowOut(2, false)];
    await Promise.resolve();
    expect(backend.changed.map(({ excluded }) => excluded)).toEqual([[2]]);
    expect(store.getState().plan).toMatchObject({ changing: true });
    answer();
    await Promise.all([first, ...others]);
    expect(backend.changed.map(({ excluded }) => excluded)).toEqual([[2], [3]]);
    expect(store.getState().plan).toMatchObject({ changing: false });
    expect(summaryOf(store)).toMatchObject({ create: 1, skip: 1 });
  });
});

describe('answers of a person', () => {
  it('take a field from the column that had it, but let two columns share a last name', async () => {
    const { store } = await openWizard();
    const fieldOf = (index: number) => store.getState().sheet?.overview.columns[index]?.field;
    await store.chooseField(2, 'firstName');
    expect([fieldOf(1), fieldOf(2)]).toEqual([null, 'firstName']);
    await store.chooseField(1, 'lastName');
    await store.chooseField(2, 'lastName');
    expect([fieldOf(1), fieldOf(2)]).toEqual(['lastName', 'lastName']);
  });

  it('given faster than the sheet is read anew are all kept, and the plan is made with all of them', async () => {
    const { store, backend } = await openWizard();
    await store.chooseField(5, null);
    void store.answerQuestion('role', 'Jefa', 'user');
    void store.answerQuestion('role', 'Capitán', 'user');
    void store.setDefaults({ type: 'agency' });
    void store.setDefaults({ role: 'user' }, { passwordMode: 'generate' });
    await store.preparePlan();
    const { choices } = store.getState().sheet ?? {};
    expect(choices?.answers.role).toEqual({ Jefa: 'user', Capitán: 'user' });
    expect(choices).toMatchObject({ defaults: { type: 'agency', role: 'user' }, passwordMode: 'generate' });
    expect(backend.prepared.at(-1)?.rows[0]?.person).toMatchObject({ type: 'agency', role: 'user' });
  });

  it('take a default away again', async () => {
    const { store } = await openWizard();
    await store.setDefaults({ role: null });
    expect(store.getState().sheet?.choices.defaults).toEqual({ type: 'account' });
  });

  it('count as work that another file must not take away unasked; the app’s own settings do not', async () => {
    const backend = new RecordingBackend();
    const store = createImportStore(clientInProcess(), backend);
    await store.openFile(file());
    await store.follow('a1', 'MX');
    expect(store.getState().touched).toBe(false);
    await store.editCell(2, 1, 'Anita');
    expect(store.getState().touched).toBe(true);
    await store.undoStep();
    expect(store.getState().sheet?.history.undo).toBeNull();
  });

  it('are dropped only with the sheet: a file that is none leaves everything as it was', async () => {
    const { store } = await openWizard();
    const before = store.getState().sheet;
    await store.openFile(file(''));
    expect(store.getState().refusal?.failure).toEqual({ kind: 'empty-file' });
    expect(store.getState().sheet).toBe(before);
  });
});
