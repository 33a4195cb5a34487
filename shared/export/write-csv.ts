import { guardFormula } from './guard-formula';

/** A cell before it is written. Null and empty text look the same in a file. */
export type Cell = string | number | boolean | null;

/**
 * A CSV file as spreadsheets open it without asking: UTF-8 with a byte order mark, every field in quotes, CRLF line ends, and
 * no cell that runs as a formula.
 */
export function writeCsv(headings: readonly string[], rows: Iterable<readonly Cell[]>): string {
  return [...writeCsvParts(headings, rows)].join('');
}

/** The same line by line, for files too long to hold. */
export function* writeCsvParts(
  headings: readonly string[],
  rows: Iterable<readonly Cell[]>,
): Generator<string> {
  yield `\uFEFF${writeLine(headings)}`;
  for (const row of rows) yield writeLine(row);
}

function writeLine(cells: readonly Cell[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}

function writeCell(cell: Cell): string {
  if (cell === null) return '""';
  const text = typeof cell === 'string' ? guardFormula(cell) : String(cell);
  return `"${text.replaceAll('"', '""')}"`;
}
