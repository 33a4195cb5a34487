import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../../shared/contract/calls';
import type { SheetDraft } from '../../../shared/sheet/draft';
import { openSheet, openSheetDraft } from '../../../shared/sheet/sheet-session';
import { makeForgetfulVault, makeKeychain, openBackend, type OpenBackend } from './open-backend';

const secret = 'Geheim-2026!';
const text = `Nombre;Apellidos;Correo;Contraseña\nAna;Díaz;ana@x.mx;${secret}\nLuis;Paz;luis@x.mx;${secret}\n`;

async function makeSheet(content = text, withPasswords = true): Promise<SheetDraft> {
  const opened = await openSheet({ name: 'equipo.csv', bytes: new TextEncoder().encode(content) });
  if (!opened.ok) throw new Error(opened.failure.kind);
  opened.value.editCell(2, 0, 'Anabel');
  return opened.value.toDraft({ withPasswords });
}

async function makeDraft(change: Partial<CallInput<'saveDraft'>> = {}): Promise<CallInput<'saveDraft'>> {
  return {
    draftId: null,
    sheet: await makeSheet(),
    withPasswords: true,
    planChoices: null,
    planId: null,
    step: 'check',
    agencyId: null,
    rows: 2,
    problems: 1,
    ...change,
  };
}

async function saveDraft({ api }: OpenBackend, change?: Partial<CallInput<'saveDraft'>>): Promise<string> {
  const saved = await api.saveDraft(await makeDraft(change));
  if (!saved.ok) throw new Error(saved.failure.kind);
  return saved.value.draftId;
}

async function readPasswords(sheet: SheetDraft): Promise<(string | undefined)[]> {
  const opened = await openSheetDraft(sheet);
  if (!opened.ok) throw new Error(opened.failure.kind);
  return opened.value.prepared().map(({ person }) => person.password);
}

const pathOf = (data: string, draftId: string): string => join(data, 'drafts', `${draftId}.draft`);

describe('a draft', () => {
  it('comes back after a restart exactly as it was left, passwords included', async () => {
    const vault = makeKeychain();
    const first = await openBackend({ vault });
    const choices = {
      onExisting: 'update',
      perRow: { 3: 'skip' },
      excluded: [2],
      generatePasswords: false,
    } as const;
    const draft = await makeDraft({ planChoices: { ...choices, excluded: [2] } });
    const saved = await first.api.saveDraft(draft);
    expect(saved).toMatchObject({
      value: { fileName: 'equipo.csv', step: 'check', rows: 2, problems: 1, state: 'ready', planned: null },
    });
    expect(first.heard).toEqual(['drafts']);
    const { api } = await openBackend({ data: first.data, vault });
    const listed = await api.listDrafts({});
    expect(listed).toEqual({ ok: true, value: saved.ok ? [saved.value] : [] });
    const opened = await api.openDraft({ draftId: saved.ok ? saved.value.draftId : '' });
    expect(opened).toMatchObject({ value: { sheet: draft.sheet, planChoices: choices } });
    expect(opened.ok && (await readPasswords(opened.value.sheet))).toEqual([secret, secret]);
  });

  it('is one file, saved again in its place, and gone when removed', async () => {
    const backend = await openBackend();
    const draftId = await saveDraft(backend);
    expect(await saveDraft(backend, { draftId, step: 'plan' })).toBe(draftId);
    expect(await readdir(join(backend.data, 'drafts'))).toEqual([`${draftId}.draft`]);
    expect(await backend.api.openDraft({ draftId })).toMatchObject({ value: { head: { step: 'plan' } } });
    expect(await backend.api.removeDraft({ draftId })).toEqual({ ok: true, value: {} });
    const gone = { ok: false, failure: { kind: 'draft-not-found' } };
    expect(await backend.api.removeDraft({ draftId })).toEqual(gone);
    expect(await backend.api.openDraft({ draftId })).toEqual(gone);
    expect(await backend.api.openDraft({ draftId: '../profiles' })).toEqual(gone);
  });

  it('lies on the disk sealed: neither a password nor a person can be read there', async () => {
    const backend = await openBackend();
    const draft = await makeDraft();
    const draftId = await saveDraft(backend, draft);
    const stored = await readFile(pathOf(backend.data, draftId), 'utf8');
    expect(stored).not.toContain(draft.sheet.content.packed.slice(0, 40));
    expect(stored).not.toContain('Anabel');
  });

  it('holds no password where there is no keychain to seal it, and says so', async () => {
    const backend = await openBackend({ vault: makeForgetfulVault() });
    const saved = await backend.api.saveDraft(await makeDraft());
    expect(saved).toMatchObject({ value: { passwordsLeftOut: true } });
    const opened = await backend.api.openDraft({ draftId: saved.ok ? saved.value.draftId : '' });
    if (!opened.ok) throw new Error(opened.failure.kind);
    expect(await readPasswords(opened.value.sheet)).toEqual([undefined, undefined]);
    const again = await openSheetDraft(opened.value.sheet);
    expect(again.ok && again.value.prepared()[0]?.person).toMatchObject({
      firstName: 'Anabel',
      email: 'ana@x.mx',
    });
  });

  it('of a keychain that was emptied is named and kept, never misread', async () => {
    const backend = await openBackend();
    const draftId = await saveDraft(backend);
    const before = await readFile(pathOf(backend.data, draftId));
    const { api } = await openBackend({ data: backend.data, vault: makeKeychain() });
    expect(await api.openDraft({ draftId })).toEqual({
      ok: false,
      failure: { kind: 'draft-sealed', name: 'equipo.csv' },
    });
    expect(await readFile(pathOf(backend.data, draftId))).toEqual(before);
  });

  it('does not open under another draft’s name', async () => {
    const backend = await openBackend();
    const draftId = await saveDraft(backend);
    await writeFile(pathOf(backend.data, 'draft-other'), await readFile(pathOf(backend.data, draftId)));
    expect(await backend.api.openDraft({ draftId: 'draft-other' })).toMatchObject({
      failure: { kind: 'draft-damaged' },
    });
  });

  it('that was cut off anywhere, or changed, is listed as damaged or refused, and kept', async () => {
    const backend = await openBackend({ vault: makeForgetfulVault() });
    const draftId = await saveDraft(backend);
    const path = pathOf(backend.data, draftId);
    const whole = await readFile(path);
    for (let length = 0; length < whole.length; length += 97) {
      await writeFile(path, whole.subarray(0, length));
      expect(await backend.api.listDrafts({}), `cut at ${length}`).toMatchObject({
        value: [{ draftId, state: 'damaged' }],
      });
      expect(await backend.api.openDraft({ draftId })).toMatchObject({ failure: { kind: 'draft-damaged' } });
    }
    const changed = Buffer.from(whole);
    changed[whole.length - 60] = (changed[whole.length - 60] ?? 0) ^ 1;
    await writeFile(path, changed);
    expect(await backend.api.openDraft({ draftId })).toMatchObject({ failure: { kind: 'draft-damaged' } });
    expect(await readFile(path)).toEqual(changed);
  });

  it('of a newer version is named in the list and refused', async () => {
    const { api, data } = await openBackend();
    await mkdir(join(data, 'drafts'));
    await writeFile(pathOf(data, 'draft-new'), '{"format":"ghl-roster-draft","version":2,"x":1}\n?\n');
    expect(await api.listDrafts({})).toMatchObject({ value: [{ draftId: 'draft-new', state: 'newer' }] });
    expect(await api.openDraft({ draftId: 'draft-new' })).toEqual({
      ok: false,
      failure: { kind: 'newer-file' },
    });
    expect(await api.removeDraft({ draftId: 'draft-new' })).toMatchObject({ ok: true });
  });

  it('travels as one file, without passwords unless they are asked for', async () => {
    const backend = await openBackend();
    const draftId = await saveDraft(backend);
    await backend.api.exportDraft({ draftId, withPasswords: false, language: 'es' });
    const safe = backend.files.get('equipo-csv.json') ?? '';
    await backend.api.exportDraft({ draftId, withPasswords: true, language: 'es' });
    const open = backend.files.get('equipo-csv.json') ?? '';

    const colleague = await openBackend();
    for (const [file, left, expected] of [
      [safe, true, [undefined, undefined]],
      [open, false, [secret, secret]],
    ] as const) {
      const taken = await colleague.api.importDraft({ text: file });
      expect(taken).toMatchObject({
        value: { fileName: 'equipo.csv', agencyId: null, passwordsLeftOut: left },
      });
      const opened = await colleague.api.openDraft({ draftId: taken.ok ? taken.value.draftId : '' });
      expect(opened.ok && (await readPasswords(opened.value.sheet))).toEqual(expected);
    }
    expect(await colleague.api.importDraft({ text: safe.slice(0, -20) })).toMatchObject({
      failure: { kind: 'other-file', expected: 'draft' },
    });
  });

  it('takes 100,000 rows', async () => {
    const lines = Array.from({ length: 100_000 }, (_, n) => `Ana;Díaz;p${n}@x.mx;${secret}`);
    const backend = await openBackend();
    const sheet = await makeSheet(`Nombre;Apellidos;Correo;Contraseña\n${lines.join('\n')}\n`);
    const draftId = await saveDraft(backend, { sheet, rows: 100_000 });
    const opened = await backend.api.openDraft({ draftId });
    expect(opened.ok && opened.value.sheet).toEqual(sheet);
  });
});

describe('what changed since a draft was prepared', () => {
  it('is told from the plan kept with it, until another is kept', async () => {
    const backend = await openBackend();
    const { api } = backend;
    const agency = await api.openPractice({});
    if (!agency.ok) throw new Error(agency.failure.kind);
    const { agencyId } = agency.value;
    const locations = await api.listLocations({ agencyId });
    const locationId = locations.ok ? (locations.value[0]?.id ?? '') : '';
    const content = text
      .replaceAll('Contraseña', 'Contraseña;Rol;Sucursal;Tipo')
      .replaceAll(secret, `${secret};user;${locationId};account`);
    const opened = await openSheet({ name: 'equipo.csv', bytes: new TextEncoder().encode(content) });
    if (!opened.ok) throw new Error(opened.failure.kind);
    const { source } = opened.value.overview();
    const choices = { onExisting: 'skip', perRow: {}, excluded: [], generatePasswords: false } as const;
    const prepare = async (): Promise<string> => {
      const plan = await api.preparePlan({
        agencyId,
        sheet: { fileName: source.fileName, sha256: source.sha256 },
        rows: JSON.parse(JSON.stringify(opened.value.prepared())),
        choices: { ...choices, perRow: {}, excluded: [] },
      });
      if (!plan.ok) throw new Error(plan.failure.kind);
      return plan.value.planId;
    };
    const sheet = await opened.value.toDraft({ withPasswords: true });
    const draftId = await saveDraft(backend, { sheet, agencyId });
    const planId = await prepare();
    expect(await api.comparePlan({ draftId, planId })).toEqual({ ok: true, value: null });
    await saveDraft(backend, { draftId, sheet, agencyId, planId });
    expect(await api.listDrafts({})).toMatchObject({ value: [{ planned: { create: 2, skip: 0 } }] });
    expect(await api.comparePlan({ draftId, planId })).toMatchObject({ value: { changes: [] } });

    const run = await api.startRun({ planId, allow: [], onlyValid: false });
    if (!run.ok) throw new Error(run.failure.kind);
    await expect
      .poll(async () => {
        const seen = await api.getRun({ runId: run.value.runId });
        return seen.ok && seen.value.record.state;
      })
      .toBe('done');
    const later = await prepare();
    // Saved without a plan in between: what the plan before said stays.
    await saveDraft(backend, { draftId, sheet, agencyId, planId: null });
    expect(await api.comparePlan({ draftId, planId: later })).toMatchObject({
      value: {
        before: { create: 2 },
        after: { create: 0, skip: 2 },
        changes: [
          { kind: 'now-exists', rows: [2, 3], people: [{ email: 'ana@x.mx' }, { email: 'luis@x.mx' }] },
        ],
      },
    });
    await saveDraft(backend, { draftId, sheet, agencyId, planId: later });
    expect(await api.comparePlan({ draftId, planId: later })).toMatchObject({ value: { changes: [] } });
  });
});
