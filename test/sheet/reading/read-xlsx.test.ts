import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../shared/sheet/reading/read-xlsx';
import type { ReadOptions } from '../../../shared/sheet/types';
import { makeWorkbook, type WorkbookCell } from '../../helpers/make-workbook';

async function readRows(rows: readonly (readonly WorkbookCell[])[], options: ReadOptions = {}) {
  const read = await readXlsx(makeWorkbook([{ name: 'Hoja1', rows }]), options);
  if (!read.ok) throw new Error(`refused as ${read.failure.kind}`);
  return read.value.records;
}

describe('an Excel workbook', () => {
  it('gives phones and ids back as they were typed, without exponent or decimals', async () => {
    const rows = await readRows([
      ['Teléfono', 'Id'],
      [7775610738, { stored: '5.217775610738E12' }],
      [{ stored: '7775610738.0' }, { stored: '-12' }],
      [{ stored: '0.1' }, { stored: '12345678901234567890' }],
    ]);
    expect(rows).toEqual([
      ['Teléfono', 'Id'],
      ['7775610738', '5217775610738'],
      ['7775610738', '-12'],
      ['0.1', '12345678901234567890'],
    ]);
  });

  it('gives dates back as days and hours, whatever the time zone of this machine', async () => {
    expect(await readRows([['Alta'], [{ date: 46086 }], [{ date: 46086.4375 }]])).toEqual([
      ['Alta'],
      ['2026-03-05'],
      ['2026-03-05 10:30'],
    ]);
  });

  it('shows formula errors by their name instead of dropping them', async () => {
    expect(
      await readRows([
        ['Teléfono', 'Correo'],
        [{ error: '#N/A' }, { error: '#REF!' }],
      ]),
    ).toEqual([
      ['Teléfono', 'Correo'],
      ['#N/A', '#REF!'],
    ]);
  });

  it('keeps yes and no, blanks around text, and text written in place', async () => {
    expect(
      await readRows([
        ['Activo', 'Nombre'],
        [true, ' Ana '],
        [false, { inline: 'Núñez & <Hijos>' }],
      ]),
    ).toEqual([
      ['Activo', 'Nombre'],
      ['TRUE', ' Ana '],
      ['FALSE', 'Núñez & <Hijos>'],
    ]);
  });

  it('counts blank rows, so that row numbers are those of the spreadsheet', async () => {
    expect(await readRows([['Nombre'], [], ['Ana']])).toEqual([['Nombre'], [''], ['Ana']]);
  });

  const book = makeWorkbook([
    { name: 'Oculta', hidden: true, rows: [['no']] },
    { name: 'Portada', rows: [] },
    { name: 'Personas & más', rows: [['sí']] },
    { name: 'Otra', rows: [['otra']] },
  ]);

  it('is read from its first visible worksheet with anything in it', async () => {
    const read = await readXlsx(book, {});
    expect(read).toMatchObject({
      ok: true,
      value: {
        sheetName: 'Personas & más',
        sheetNames: ['Oculta', 'Portada', 'Personas & más', 'Otra'],
        records: [['sí']],
      },
    });
  });

  it('is read from its first table, not from the page of notes before it', async () => {
    const notes = [['Lista de personal'], ['Pide los cambios a Ana'], ['Marzo', '2026']];
    const people = [
      ['Nombre', 'Correo'],
      ['Ana', 'ana@sol.mx'],
    ];
    const named = [
      { name: 'Notas', rows: notes },
      { name: 'Personas', rows: people },
      { name: 'Más personas', rows: people },
    ];
    expect(await readXlsx(makeWorkbook(named), {})).toMatchObject({ value: { sheetName: 'Personas' } });
  });

  it('is read from the worksheet asked for, or says which ones there are', async () => {
    expect(await readXlsx(book, { sheetName: 'Otra' })).toMatchObject({ value: { records: [['otra']] } });
    expect(await readXlsx(book, { sheetName: 'Marzo' })).toMatchObject({
      failure: { kind: 'no-such-sheet', sheetName: 'Marzo' },
    });
  });

  it('loses nothing of a long sheet of accents and ampersands, wherever the reader cuts it', async () => {
    const rows = Array.from({ length: 6000 }, (_, i) => [`Peña & Núñez <${i}>`, `«${i}» & más`]);
    expect(await readRows(rows)).toEqual(rows);
  });

  it('with one value in its last corner is refused instead of filling the memory', async () => {
    const sheet =
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>';
    const packed = zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="r1" Target="worksheets/a.xml"/></Relationships>',
      ),
      'xl/worksheets/a.xml': strToU8(sheet),
    });
    expect(await readXlsx(packed, {})).toMatchObject({ ok: false, failure: { kind: 'too-large' } });
  });

  it('that unpacks to more than the cap is refused before it is unpacked', async () => {
    const bomb = zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/huge.xml': new Uint8Array(310 * 1024 * 1024),
    });
    expect(bomb.length).toBeLessThan(2 * 1024 * 1024);
    expect(await readXlsx(bomb, {})).toMatchObject({ ok: false, failure: { kind: 'too-large' } });
  });

  it('that is a Word document, or cut off, is refused by name', async () => {
    const word = zipSync({ 'word/document.xml': strToU8('<w/>') });
    expect(await readXlsx(word, {})).toMatchObject({
      failure: { kind: 'not-a-sheet', looksLike: 'document' },
    });
    expect(await readXlsx(book.subarray(0, 400), {})).toMatchObject({ failure: { kind: 'damaged' } });
  });

  it('reads back any text cell for cell', async () => {
    // What XML 1.0 can hold; Excel itself never stores other control characters as they are.
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((cell) => `x${cell}x`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 8 }), async (rows) => {
        expect(await readRows(rows)).toEqual(rows);
      }),
      { numRuns: 150 },
    );
  });
});
