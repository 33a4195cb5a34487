import { describe, expect, it } from 'vitest';
import type { ListedMapping } from '#shared/contract/preparation-calls';
import { createImportStore, type ImportStore } from '../../../renderer/screens/import/import-store';
import { clientInProcess, RecordingBackend } from './wizard-in-process';

const text =
  'Correo,Alias,Puesto,Oficina\nana@example.com,Ani,Jefa,Norte\nluis@example.com,Lu,Ventas,Norte\n';
const file = (name: string, content = text) => ({ name, bytes: new TextEncoder().encode(content) });

/** As through a worker: what is handed over arrives as a copy. */
function copyingClient(): ReturnType<typeof clientInProcess> {
  const client = clientInProcess();
  return { call: (name, input) => client.call(name, structuredClone(input)) };
}

async function openStore(
  mappings: readonly ListedMapping[] | null,
): Promise<{ store: ImportStore; backend: RecordingBackend }> {
  const backend = new RecordingBackend();
  const store = createImportStore(copyingClient(), backend);
  await store.follow('a1', 'MX');
  if (mappings !== null) await store.knowMappings(mappings);
  return { store, backend };
}

const reasonsOf = (store: ImportStore) =>
  store.getState().sheet?.overview.columns.map(({ reason }) => reason);
const fieldsOf = (store: ImportStore) => store.getState().sheet?.overview.columns.map(({ field }) => field);

/** What somebody's work on the first sheet leaves behind. */
async function rememberFirst(): Promise<ListedMapping> {
  const { store, backend } = await openStore(null);
  await store.openFile(file('enero.csv'));
  await store.chooseField(1, 'firstName');
  await store.chooseField(2, 'role');
  await store.answerQuestion('role', 'Jefa', 'admin');
  await store.setDefaults({ type: 'account', password: 'Jacaranda-747#' });
  store.goTo('columns');
  expect(backend.remembered).toEqual([]);
  store.goTo('check');
  await expect.poll(() => backend.remembered.length).toBe(1);
  const [remembered] = backend.remembered;
  if (remembered === undefined) throw new Error('nothing remembered');
  return {
    mappingId: 'm1',
    name: null,
    fileName: remembered.fileName,
    savedAt: '2026-10-23T17:00:00.000Z',
    mapping: remembered.mapping,
  };
}

describe('sheets that were understood before', () => {
  it('are recognised with their columns, answers and values for everyone, but no password', async () => {
    const first = await rememberFirst();
    expect(first.fileName).toBe('enero.csv');
    expect(JSON.stringify(first)).not.toContain('Jacaranda');
    const { store } = await openStore([first]);
    await store.openFile(file('febrero.csv', text.replaceAll('ana@', 'eva@')));
    expect(fieldsOf(store)).toEqual(['email', 'firstName', 'role', 'locationIds']);
    expect(new Set(reasonsOf(store))).toEqual(new Set(['remembered']));
    expect(store.getState().sheet?.choices.defaults).toEqual({ type: 'account' });
    expect(store.getState().sheet?.choices.answers.role).toEqual({ Jefa: 'admin' });
    expect(store.recalledFrom()?.fileName).toBe('enero.csv');
    expect(store.getState().touched).toBe(false);
  });

  it('are recognised as well when the file was quicker than the memory', async () => {
    const first = await rememberFirst();
    const { store } = await openStore(null);
    await store.openFile(file('febrero.csv'));
    expect(store.recalledFrom()).toBeNull();
    await store.knowMappings([first]);
    expect(store.recalledFrom()?.mappingId).toBe('m1');
    expect(fieldsOf(store)?.[1]).toBe('firstName');
  });

  it('never take back what somebody chose in this sheet, whatever becomes known meanwhile', async () => {
    const first = await rememberFirst();
    const { store } = await openStore([first]);
    await store.openFile(file('febrero.csv'));
    await store.chooseField(1, null);
    await store.setDefaults({ type: null });
    await store.answerQuestion('role', 'Jefa', null);
    const isUntouched = () => {
      expect(fieldsOf(store)?.[1]).toBeNull();
      expect(reasonsOf(store)?.[1]).toBe('chosen');
      expect(store.getState().sheet?.choices.defaults).toEqual({});
      expect(store.getState().sheet?.choices.answers.role).toEqual({});
    };
    isUntouched();
    await store.knowTemplates([]);
    await store.follow('a2', 'MX');
    await store.knowMappings([{ ...first, mappingId: 'm2' }, first]);
    isUntouched();
  });

  it('with other headings are strangers, and so is a sheet without headings', async () => {
    const first = await rememberFirst();
    const { store } = await openStore([first]);
    await store.openFile(file('otra.csv', text.replace('Oficina', 'Sucursal')));
    expect(store.recalledFrom()).toBeNull();
    expect(reasonsOf(store)).not.toContain('remembered');
  });

  it('are remembered going on from the columns, not going back', async () => {
    const { store, backend } = await openStore([]);
    await store.openFile(file('enero.csv'));
    store.goTo('columns');
    store.goTo('file');
    store.goTo('check');
    await store.describeMapping();
    expect(backend.remembered).toEqual([]);
  });
});

describe('a mapping chosen by hand', () => {
  it('says what it knows of the headings that are there, and can be taken back', async () => {
    const first = await rememberFirst();
    const { store } = await openStore([]);
    await store.openFile(file('otra.csv', text.replace('Oficina', 'Sala')));
    expect(await store.applyMapping(first.mapping)).toBe(3);
    expect(fieldsOf(store)?.slice(0, 3)).toEqual(['email', 'firstName', 'role']);
    expect(store.getState().touched).toBe(true);
    await store.undoStep();
    expect(fieldsOf(store)?.[1]).not.toBe('firstName');
  });
});
