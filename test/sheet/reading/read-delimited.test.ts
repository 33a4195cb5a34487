import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../../shared/sheet/reading/read-delimited';
import type { ReadOptions } from '../../../shared/sheet/types';

function read(text: string | Uint8Array, options: ReadOptions = {}) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const result = readDelimited(bytes, options);
  if (!result.ok) throw new Error(`refused as ${result.failure.kind}`);
  return result.value;
}

describe('a delimited file', () => {
  it('hides a separator line, as Excel does, so that row 1 is the next line', () => {
    expect(read('sep=;\r\nNombre;Correo\r\nAna;a@x.mx').records).toEqual([
      ['Nombre', 'Correo'],
      ['Ana', 'a@x.mx'],
    ]);
    expect(read('"sep=|"\nNombre|Correo\n').delimiter).toBe('|');
  });

  it('keeps rows apart when line ends are mixed, and says so', () => {
    const table = read('Nombre,Correo\r\nAna,a@x.mx\nEva,e@x.mx\rLuis,l@x.mx\r\n');
    expect(table.records).toHaveLength(4);
    expect(table.mixedNewlines).toBe(true);
  });

  it('leaves line ends inside quotes alone, without calling them mixed', () => {
    const table = read('Nombre,Sucursales\r\nAna,"Norte\nSur"\r\n');
    expect(table.records[1]).toEqual(['Ana', 'Norte\nSur']);
    expect(table.mixedNewlines).toBe(false);
  });

  it('understands a blank before a quote, but leaves quotes in the middle of a cell alone', () => {
    expect(read('"a", "b, c", d\n').records).toEqual([['a', 'b, c', ' d']]);
    expect(read('Ana, "La Jefa" Ruiz,x\nEva, "e",y\n').records).toEqual([
      ['Ana', ' "La Jefa" Ruiz', 'x'],
      ['Eva', 'e', 'y'],
    ]);
  });

  it('understands a blank before a quote where only old Macs end their lines', () => {
    expect(read('a,b\r "B7,\n",c\r').records).toEqual([
      ['a', 'b'],
      ['B7,\n', 'c'],
    ]);
  });

  it('takes damaged characters out and tells the lines they stood in', () => {
    const table = read('Nombre,Correo\nA\0na,a@x.mx\nEva,e@x.mx\0\n');
    expect(table.records[1]).toEqual(['Ana', 'a@x.mx']);
    expect([table.nulsRemoved, table.nulLines]).toEqual([2, [2, 3]]);
  });

  it('keeps columns called __proto__ and doubled headings', () => {
    expect(read('__proto__,Correo,Correo\n1,2,3\n').records).toEqual([
      ['__proto__', 'Correo', 'Correo'],
      ['1', '2', '3'],
    ]);
  });

  it('is not fooled by delimiters inside the cells', () => {
    expect(read('Nombre,Sucursales\nAna,Norte; Sur; Centro\nEva,Sur; Centro; Norte\n').delimiter).toBe(',');
    expect(read('Nombre;Correo;Nota\nAna;a@x.mx;uno, dos, tres\nEva;e@x.mx;a, b, c\n').delimiter).toBe(';');
    expect(read('Correo\na@x.mx\ne@x.mx\n').delimiter).toBe(',');
  });

  it('is read as the person says when they overrule us', () => {
    const bytes = Uint8Array.of(0x4e, 0xf1, 0x3b, 0x61);
    expect(read(bytes, { encoding: 'latin1', delimiter: ',' }).records).toEqual([['Nñ;a']]);
    expect(readDelimited(bytes, { encoding: 'no-such-thing' })).toMatchObject({
      failure: { kind: 'damaged' },
    });
  });

  it('in windows-1252 keeps the euro sign and curly quotes that some Node versions decode wrongly', () => {
    const bytes = Uint8Array.of(0x80, 0x2c, 0x93, 0xf1, 0x94, 0x2c, 0x99);
    expect(read(bytes).records).toEqual([['€', '“ñ”', '™']]);
  });

  it('says where a quote was never closed', () => {
    expect(read('Nombre,Correo\nAna,a@x.mx\n"Eva,e@x.mx\nLuis,l@x.mx\n').unclosedQuoteAt).toBe(2);
  });
});

interface Dialect {
  readonly name: string;
  readonly delimiter: string;
  readonly newline: string;
  readonly always: boolean;
  readonly encode: (text: string) => Uint8Array;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

const dialects: readonly Dialect[] = [
  {
    name: 'Excel in English',
    delimiter: ',',
    newline: '\r\n',
    always: false,
    encode: (text) => utf8(`\ufeff${text}`),
  },
  { name: 'Excel in Spanish', delimiter: ';', newline: '\r\n', always: false, encode: utf8 },
  { name: 'Excel as Unicode text', delimiter: '\t', newline: '\r\n', always: false, encode: utf16 },
  { name: 'LibreOffice', delimiter: ',', newline: '\n', always: true, encode: utf8 },
  { name: 'Google Sheets', delimiter: ',', newline: '\r\n', always: false, encode: utf8 },
  { name: 'an old Mac', delimiter: ';', newline: '\r', always: true, encode: utf8 },
  { name: 'a database', delimiter: '|', newline: '\n', always: true, encode: utf8 },
];

function writeTable(rows: readonly (readonly string[])[], { delimiter, newline, always }: Dialect): string {
  const quote = (cell: string): string =>
    always || /["\r\n]/.test(cell) || cell.includes(delimiter) || /^\s|\s$/.test(cell)
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  return rows.map((row) => row.map(quote).join(delimiter)).join(newline) + newline;
}

describe('any table written by', () => {
  // Quotes, delimiters, line ends and blanks turn up far more often than chance would have it.
  const nasty = fc.constantFrom('"', '""', ',', ';', '\t', '|', '\n', '\r\n', ' ', "'", '=', 'ñ', '𝒳', 'é');
  const cell = fc
    .array(fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 5 })
    .map((parts) => parts.join('').replaceAll('\0', ''));
  const tables = fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
    );

  it.each(dialects)('$name reads back cell for cell', (dialect) => {
    fc.assert(
      fc.property(tables, (rows) => {
        const bytes = dialect.encode(writeTable(rows, dialect));
        const { records } = read(bytes, { delimiter: dialect.delimiter });
        expect(records.map((record) => record.map((value) => value))).toEqual(rows);
      }),
      { numRuns: 300 },
    );
  });
});
