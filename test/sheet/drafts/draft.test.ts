import { describe, expect, it } from 'vitest';
import type { SheetDraft } from '../../../shared/sheet/draft';
import { packBytes, unpackBytes } from '../../../shared/sheet/drafts/pack-bytes';
import { openSheetDraft } from '../../../shared/sheet/sheet-session';
import type { SheetContext, SheetSession } from '../../../shared/sheet/types';
import { makeWorkbook } from '../../helpers/make-workbook';
import { describeSession, heading, knownContext, openText } from '../open-text';

const people = [
  'Personal de la clínica',
  heading,
  'Ana;Ruiz;ana@clinica.example;777 561 0738;Zacatepec;Usuario;Cuenta;Segura#2026',
  '',
  'Eva;Sol;eva@gmial.com;777 561 0739;Jojutla;Capitán;Cuenta;Segura#2027',
  'Leo;Paz;leo@clinica.example;no tengo;Jojutla;Usuario;Cuenta;Segura#2028',
].join('\n');

/** As it comes back from a disk. */
const store = (draft: SheetDraft): SheetDraft => JSON.parse(JSON.stringify(draft)) as SheetDraft;

async function reopen(draft: SheetDraft, context: SheetContext = knownContext): Promise<SheetSession> {
  const opened = await openSheetDraft(store(draft), context);
  if (!opened.ok) throw new Error(`refused as ${opened.failure.kind}`);
  return opened.value;
}

async function openWorked(text: string | Uint8Array = people): Promise<SheetSession> {
  const session = await openText(text, { country: 'MX' });
  session.editCell(5, 2, 'eva@gmail.com');
  session.exclude([6], true);
  session.choose({
    columns: { 6: null },
    defaults: { type: 'account', password: 'Comun#2026x' },
    answers: { role: { Capitán: 'user' } },
    locationMode: 'replace',
  });
  return session;
}

describe('a draft', () => {
  it('opens as the sheet was left, from bytes to choices', async () => {
    const session = await openWorked();
    const again = await reopen(await session.toDraft({ withPasswords: true }));
    expect(describeSession(again)).toEqual(describeSession(session));
    // And the file is all there, to be read in another way.
    expect(await again.reread({ delimiter: ',' })).toBeNull();
    expect(again.overview().columnCount).toBe(1);
  });

  it('keeps a workbook and its other worksheets', async () => {
    const book = makeWorkbook([
      { name: 'Uno', rows: [heading.split(';'), ['Ana', 'Ruiz', 'ana@clinica.example']] },
      { name: 'Dos', rows: [['Correo'], ['eva@clinica.example']] },
    ]);
    const session = await openText(book);
    const again = await reopen(await session.toDraft({ withPasswords: true }));
    expect(describeSession(again)).toEqual(describeSession(session));
    expect(await again.reread({ sheetName: 'Dos' })).toBeNull();
  });

  it('keeps what each column was taken for, whatever is remembered by then', async () => {
    const session = await openText(people, { country: 'MX' });
    const draft = await session.toDraft({ withPasswords: true });
    const other = session.toMapping();
    const columns = other.columns.map((column) => ({ ...column, field: null }));
    const again = await reopen(draft, { ...knownContext, mappings: [{ ...other, columns }] });
    expect(again.overview().columns).toEqual(session.overview().columns);
  });

  it('of another format, damaged, or read otherwise by this version, is refused', async () => {
    const draft = await (await openWorked()).toDraft({ withPasswords: true });
    const refusal = async (change: object): Promise<unknown> => {
      const opened = await openSheetDraft({ ...store(draft), ...change }, knownContext);
      return opened.ok ? null : opened.failure.kind;
    };
    expect(await refusal({ version: 2 })).toBe('draft-version');
    expect(await refusal({ version: undefined })).toBe('draft-version');
    expect(await refusal({ content: { kind: 'file', packed: 'not base64' } })).toBe('draft-damaged');
    expect(await refusal({ content: { kind: 'file', packed: draft.content.packed.slice(0, 40) } })).toBe(
      'draft-damaged',
    );
    expect(await refusal({ content: { ...draft.content, kind: 'table' } })).toBe('draft-damaged');
    expect(await refusal({ rowCount: 4 })).toBe('draft-reads-otherwise');
    expect(await refusal({ headings: [...draft.headings].reverse() })).toBe('draft-reads-otherwise');
    expect(await refusal({ edits: [[4, 0, 'x']] })).toBe('draft-reads-otherwise');
  });
});

describe('a draft without passwords', () => {
  /** Everything in it that could hold a secret, unpacked. */
  function readAll(draft: SheetDraft): string {
    const bytes = unpackBytes(draft.content.packed, 1e8);
    return JSON.stringify(draft) + (bytes === null ? '' : Buffer.from(bytes).toString('utf8'));
  }

  it('holds none of them, in no place, and all else', async () => {
    const session = await openWorked();
    session.editCell(3, 7, 'Otra#2026abc');
    const draft = await session.toDraft({ withPasswords: false });
    expect(draft.passwordsLeftOut).toBe(true);
    expect(readAll(draft)).toContain('ana@clinica.example');
    expect(readAll(draft)).not.toMatch(/Segura#|Otra#|Comun#/);
    const again = await reopen(draft);
    const rowsOf = (sheet: SheetSession) =>
      sheet.rows({ kind: 'all' }, 0, 9).rows.map(({ row, cells }) => [row, ...cells.slice(0, 7)]);
    expect(rowsOf(again)).toEqual(rowsOf(session));
    expect(again.overview().source).toEqual(session.overview().source);
    expect(again.check()).toMatchObject({ excluded: 1 });
    // The file itself is not there any more, and says so.
    expect(await again.reread({ delimiter: ',' })).toEqual({ kind: 'original-missing' });
    expect(await again.reread({ delimiter: ';', headerRow: 2 })).toBeNull();
  });

  it('leaves out a column called so that somebody does not use, and what slipped out of it', async () => {
    const text = `${people.replace('Leo;', 'Leo;de más;')}\n`;
    const session = await openText(text, { columns: { 7: null } });
    expect(readAll(await session.toDraft({ withPasswords: false }))).not.toMatch(/Segura#/);
    const wrong = await openText(people, {}, knownContext, { delimiter: ',' });
    expect(readAll(await wrong.toDraft({ withPasswords: false }))).not.toMatch(/Segura#/);
  });

  it('never holds the other worksheets of a workbook, which nobody has looked at', async () => {
    const book = makeWorkbook([
      { name: 'Uno', rows: [['Correo'], ['ana@clinica.example']] },
      { name: 'Claves', rows: [['Contraseña'], ['Segura#2026']] },
    ]);
    const draft = await (await openText(book)).toDraft({ withPasswords: false });
    expect(draft.content.kind).toBe('table');
    expect(readAll(draft)).not.toContain('Segura#');
    expect((await reopen(draft)).overview().rowCount).toBe(1);
  });

  it('of a sheet that has none is the file as it is', async () => {
    const session = await openText('Correo;Nombre\nana@clinica.example;Ana\n');
    const draft = await session.toDraft({ withPasswords: false });
    expect(draft).toMatchObject({ passwordsLeftOut: false, content: { kind: 'file' } });
    expect(await (await reopen(draft)).reread({ delimiter: ',' })).toBeNull();
  });
});

describe('packed bytes', () => {
  it('come back as they were, of any length', () => {
    for (const length of [0, 1, 2, 3, 4, 255, 70_000]) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 37 + (at >> 8)) & 255);
      expect(unpackBytes(packBytes(bytes), length)).toEqual(bytes);
      expect(unpackBytes(packBytes(bytes, 0), length)).toEqual(bytes);
    }
  });

  it('that would fill the memory are refused', () => {
    expect(unpackBytes(packBytes(new Uint8Array(5_000_000)), 1_000_000)).toBeNull();
  });
});
