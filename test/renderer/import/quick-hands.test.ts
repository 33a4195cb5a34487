import { describe, expect, it, vi } from 'vitest';
import { succeed } from '#shared/contract/result';
import { createImportStore, type ImportBackend } from '../../../renderer/screens/import/import-store';
import { clientInProcess, file, openWizard, RecordingBackend } from './wizard-in-process';

const otherFile = () => file('Email,First name,Last name\nbea@example.com,Bea,Sol\n');

function makeGate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

describe('somebody faster than the app', () => {
  it('has the last answer kept although another file is opened at once', async () => {
    const { store, backend } = await openWizard();
    await store.keepNow();
    void store.setDefaults({ role: 'admin' });
    await store.openFile(otherFile());
    expect(backend.saved.at(-1)?.sheet.choices.defaults).toMatchObject({ role: 'admin' });
  });

  it('answers nothing about a file that is still being read', async () => {
    const { store } = await openWizard();
    const opening = store.openFile(otherFile());
    await new Promise<void>((resolve) => {
      store.subscribe(() => {
        if (store.getState().opening !== null) resolve();
      });
    });
    void store.setDefaults({ role: 'admin' });
    await opening;
    await store.setDefaults({ type: 'account' });
    expect(store.getState().sheet?.choices.defaults).toEqual({ type: 'account' });
  });

  it('loses no answer to a file that is refused', async () => {
    const { store } = await openWizard();
    const opening = store.openFile(file(''));
    const answering = store.setDefaults({ role: 'admin' });
    await Promise.all([opening, answering]);
    expect(store.getState().sheet?.choices.defaults).toMatchObject({ type: 'account', role: 'admin' });
  });

  it('answers nothing about columns that are being read otherwise', async () => {
    const { store } = await openWizard();
    const reading = store.reread({ headerRow: 0 });
    void store.chooseField(1, 'phone');
    await reading;
    await store.setDefaults({ role: 'admin' });
    expect(store.getState().sheet?.overview.columns[1]?.field).not.toBe('phone');
  });

  it('gets one draft of one sheet, however often it is kept meanwhile', async () => {
    const { store, backend } = await openWizard();
    const first = store.keepNow();
    const edited = store.editCell(2, 1, 'Anita');
    await Promise.all([first, edited, store.keepNow(), store.keepNow()]);
    expect(backend.saved.filter(({ draftId }) => draftId === null)).toHaveLength(1);
    expect(backend.saved.at(-1)?.sheet.edits).toEqual([[2, 1, 'Anita']]);
  });

  it('finds the plan that was being made, having gone to its draft again', async () => {
    const { store, backend } = await openWizard();
    await store.keepNow();
    const gate = makeGate();
    backend.held = gate.opened;
    const planning = store.preparePlan();
    await vi.waitFor(() => expect(backend.prepared).toHaveLength(1));
    await store.openDraft('draft-1');
    gate.open();
    await planning;
    expect(store.getState().plan.kind).toBe('ready');
  });

  it('is not left waiting for a plan when another agency is chosen while an answer is under way', async () => {
    const { store, backend } = await openWizard();
    void store.setDefaults({ role: 'admin' });
    const planning = store.preparePlan();
    const following = store.follow('b2', 'MX');
    await Promise.all([planning, following]);
    expect(backend.prepared.at(-1)?.agencyId).toBe('b2');
  });

  it('keeps the draft that was opened while the run of another one was starting', async () => {
    const gate = makeGate();
    class SlowStart extends RecordingBackend {
      override readonly startRun: ImportBackend['startRun'] = async () => {
        await gate.opened;
        return succeed({ runId: 'r1' });
      };
    }
    const backend = new SlowStart();
    const store = createImportStore(clientInProcess(), backend);
    await store.follow('a1', 'MX');
    await store.openFile(otherFile());
    await store.setDefaults({ role: 'user' });
    await store.keepNow();
    await store.openFile(file());
    await store.setDefaults({ role: 'user' });
    await store.preparePlan();
    await store.keepNow();
    const running = store.getState().draft.head?.draftId;
    const starting = store.startRun();
    await store.openDraft('draft-1');
    gate.open();
    await starting;
    expect(running).not.toBe('draft-1');
    expect(backend.removed).toEqual([running]);
  });
});
