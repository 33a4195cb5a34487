import { describe, expect, it } from 'vitest';
import type { PlannedRowView } from '#shared/import-plan/types';
import { firstExportColumns } from '#shared/people/columns';
import { createImportStore, type ImportStore } from '../../../renderer/screens/import/import-store';
import { must, openAuditOffice, type AuditOffice } from '../../backend/audits/audit-office';
import { clientInProcess, RecordingBackend } from './wizard-in-process';

const people = 60;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** People exported from the People room, as they were written, and the wizard of the same app. */
async function exportPeople(language: 'en' | 'es') {
  const office = await openAuditOffice({ people });
  const { agencyId, api } = office;
  const { listId } = await must(api.loadPeople({ agencyId, search: {} }));
  await must(
    api.exportPeople({
      listId,
      filter: {},
      sort: null,
      ids: null,
      columns: [...firstExportColumns],
      format: 'csv',
      language,
    }),
  );
  return { office, text: office.files.at(-1)?.text ?? '' };
}

async function openWizard({ agencyId, api }: AuditOffice, text: string): Promise<ImportStore> {
  const store = createImportStore(clientInProcess(), api);
  await store.follow(agencyId, 'MX');
  await store.openFile({ name: 'personas.csv', bytes: bytesOf(text) });
  return store;
}

async function activeRows({ api }: AuditOffice, store: ImportStore): Promise<readonly PlannedRowView[]> {
  await store.preparePlan();
  const { plan } = store.getState();
  if (plan.kind !== 'ready') throw new Error(JSON.stringify(plan));
  const { planId } = plan.overview;
  const { rows } = await must(api.getPlanRows({ planId, action: null, offset: 0, limit: 1000 }));
  return rows.filter(({ action }) => action !== 'skip');
}

describe('an export from the People room that comes back through the wizard', () => {
  it('plans nothing untouched', async () => {
    const { office, text } = await exportPeople('en');
    expect(await activeRows(office, await openWizard(office, text))).toEqual([]);
  });

  it('plans exactly the one edited cell, without anything being set', async () => {
    const { office, text } = await exportPeople('es');
    const store = await openWizard(office, text);
    const [row] = (await store.rows({ kind: 'all' }, 0, 1)).rows;
    const before = row?.cells[firstExportColumns.indexOf('firstName')] ?? '';
    const edited = text.replace(`"${before}"`, '"Margarita"');
    const active = await activeRows(office, await openWizard(office, edited));
    expect(active.map(({ action, changes }) => ({ action, changes }))).toEqual([
      { action: 'update', changes: [{ field: 'firstName', before, after: 'Margarita' }] },
    ]);
  });

  it('takes away a sub-account that was taken out of a cell', async () => {
    const { office, text } = await exportPeople('es');
    const store = await openWizard(office, text);
    const column = firstExportColumns.indexOf('locations');
    const { rows } = await store.rows({ kind: 'all' }, 0, people);
    const several = rows.find(({ cells }) => (cells[column] ?? '').includes(';'));
    if (several === undefined) throw new Error('Nobody has two sub-accounts.');
    await store.editCell(several.row, column, (several.cells[column] ?? '').replace(/^[^;]*; */, ''));
    const [only, ...others] = await activeRows(office, store);
    expect(others).toEqual([]);
    const [change] = only?.changes ?? [];
    expect(only?.changes.map(({ field }) => field)).toEqual(['locationIds']);
    expect((change?.after as string[]).length).toBe((change?.before as string[]).length - 1);
  });
});

describe('what an export suggests', () => {
  const fromHere = 'id,email,First name,Last name\naaaaaaaaaaaaaaaaaa01,ana@example.com,Ana,Ruiz\n';
  const own = { name: 'export.csv', bytes: bytesOf(fromHere) };
  const other = { name: 'hr.csv', bytes: bytesOf('Email,Name\nana@example.com,Ana Ruiz\n') };
  const chosen = (store: ImportStore) => [
    store.getState().planChoices.onExisting,
    store.getState().sheet?.choices.locationMode,
  ];

  it('is to update people and to replace their sub-accounts, and can be changed', async () => {
    const store = createImportStore(clientInProcess(), new RecordingBackend());
    await store.openFile(own);
    expect(chosen(store)).toEqual(['update', 'replace']);
    expect(store.getState().touched).toBe(false);
    await store.choose({ locationMode: 'add' });
    await store.choosePlan({ onExisting: 'skip' });
    await store.reread({ delimiter: ',' });
    expect(chosen(store)).toEqual(['skip', 'add']);
  });

  it('goes when another sheet takes its place', async () => {
    const store = createImportStore(clientInProcess(), new RecordingBackend());
    await store.openFile(own);
    await store.openFile(other);
    expect(chosen(store)).toEqual(['skip', 'add']);
  });

  it('comes and goes with how the file is read', async () => {
    const store = createImportStore(clientInProcess(), new RecordingBackend());
    await store.openFile(own);
    await store.reread({ delimiter: ';' });
    expect(chosen(store)).toEqual(['skip', 'add']);
    await store.reread({ delimiter: ',' });
    expect(chosen(store)).toEqual(['update', 'replace']);
  });

  it('is nothing for a sheet of ours that names nobody who exists', async () => {
    const store = createImportStore(clientInProcess(), new RecordingBackend());
    const blank = 'id,email,firstName,lastName,locationIds\n,ana@example.com,Ana,Ruiz,\n';
    await store.openFile({ name: 'plantilla.csv', bytes: bytesOf(blank) });
    expect(chosen(store)).toEqual(['skip', 'add']);
  });
});
