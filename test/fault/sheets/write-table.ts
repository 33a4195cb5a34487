import { makeWorkbook } from '../../helpers/make-workbook';
import type { Table } from './make-table';
import type { Random } from './random';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le-bom' | 'utf-16be-bom' | 'windows-1252';

/** How a program writes a table. */
export interface Dialect {
  readonly name: string;
  readonly delimiter: string;
  readonly newline: '\r\n' | '\n' | '\r' | 'mixed';
  readonly quote: 'needed' | 'always';
  readonly encoding: Encoding;
  /** Rows above the headings, each of one cell. */
  readonly titles: number;
  /** Rows of totals and notes below. */
  readonly totals: boolean;
  readonly separatorLine: boolean;
  readonly blankBeforeQuote: boolean;
  readonly trailingDelimiter: boolean;
  readonly blankLines: boolean;
  readonly nul: boolean;
  readonly ending: 'none' | 'one' | 'several';
}

const plainDialect: Dialect = {
  name: 'a program',
  delimiter: ',',
  newline: '\r\n',
  quote: 'needed',
  encoding: 'utf-8',
  titles: 0,
  totals: false,
  separatorLine: false,
  blankBeforeQuote: false,
  trailingDelimiter: false,
  blankLines: false,
  nul: false,
  ending: 'one',
};

/** The spreadsheets people save and copy from. */
export const spreadsheets: readonly [Dialect, ...Dialect[]] = [
  { ...plainDialect, name: 'Excel in English', encoding: 'utf-8-bom' },
  { ...plainDialect, name: 'Excel in Spanish', delimiter: ';', encoding: 'windows-1252' },
  { ...plainDialect, name: 'Excel as Unicode text', delimiter: '\t', encoding: 'utf-16le-bom' },
  { ...plainDialect, name: 'LibreOffice', newline: '\n', quote: 'always' },
  { ...plainDialect, name: 'Google Sheets', ending: 'none' },
  { ...plainDialect, name: 'Numbers', newline: '\n', ending: 'none' },
  { ...plainDialect, name: 'Excel for Mac', delimiter: ';', newline: '\r', encoding: 'utf-8-bom' },
  { ...plainDialect, name: 'cells copied and pasted', delimiter: '\t', newline: '\n', ending: 'none' },
];

/** Any mixture of habits none of which changes what the table says. */
export function makeWildDialect(random: Random): Dialect {
  return {
    name: 'somebody',
    delimiter: random.pick([',', ';', '\t', '|']),
    newline: random.pick(['\r\n', '\n', '\r', 'mixed']),
    quote: random.pick(['needed', 'always']),
    encoding: random.pick(['utf-8', 'utf-8-bom', 'utf-16le-bom', 'utf-16be-bom', 'windows-1252']),
    titles: random.chance(0.3) ? 1 + random.nat(3) : 0,
    totals: random.chance(0.3),
    separatorLine: random.chance(0.15),
    blankBeforeQuote: random.chance(0.15),
    trailingDelimiter: random.chance(0.15),
    blankLines: random.chance(0.2),
    nul: random.chance(0.1),
    ending: random.pick(['none', 'one', 'several']),
  };
}

export function writeTable(table: Table, dialect: Dialect, random: Random): Uint8Array {
  const { delimiter } = dialect;
  const newline = (): string =>
    dialect.newline === 'mixed' ? random.pick(['\r\n', '\n', '\r']) : dialect.newline;
  const write = (cell: string): string => {
    const needed = /["\r\n]/.test(cell) || cell.includes(delimiter) || /^\s|\s$/.test(cell);
    const dirty = dialect.nul && /^[a-z]{3,}/i.test(cell) ? `${cell.slice(0, 2)}\0${cell.slice(2)}` : cell;
    if (dialect.quote === 'needed' && !needed) return dirty;
    return `${dialect.blankBeforeQuote ? ' ' : ''}"${dirty.replaceAll('"', '""')}"`;
  };
  const line = (cells: readonly string[]): string =>
    [...cells.map(write), ...(dialect.trailingDelimiter ? [''] : [])].join(delimiter);
  const titles = ['Lista de personal', 'Recursos Humanos', 'Marzo 2026'].slice(0, dialect.titles);
  const lines = [
    ...titles,
    line(table.headings),
    ...table.rows.flatMap((row) =>
      dialect.blankLines && random.chance(0.2) ? ['', line(row)] : [line(row)],
    ),
    ...(dialect.totals ? ['', `Total: ${table.rows.length}`, 'Generado el 05/03/2026'] : []),
  ];
  const body = lines.reduce((text, next, i) => (i === 0 ? next : `${text}${newline()}${next}`), '');
  const end = dialect.ending === 'none' ? '' : dialect.ending === 'one' ? newline() : '\n'.repeat(3);
  const separator = dialect.separatorLine ? `sep=${delimiter}\r\n` : '';
  return encode(`${separator}${body}${end}`, dialect.encoding);
}

export function writeWorkbook(table: Table): Uint8Array {
  return makeWorkbook([{ name: 'Hoja1', rows: [table.headings, ...table.rows] }]);
}

const windows1252: Readonly<Record<string, number>> = { '€': 0x80, '…': 0x85 };

function encode(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-8-bom':
      return new TextEncoder().encode(`\ufeff${text}`);
    case 'utf-16le-bom':
      return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    case 'utf-16be-bom':
      return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16());
    case 'windows-1252':
      return Uint8Array.from([...text].map((sign) => windows1252[sign] ?? sign.charCodeAt(0)));
  }
}
