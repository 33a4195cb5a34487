import { foldWords } from './fold-text';
import { columnLetters } from './matching/match-columns';
import { findHeaderRow } from './matching/find-header-row';
import type { Problem, ProblemCode } from './problem';
import { createExtraRowFinder } from './reading/extra-rows';
import { isBlankRecord, listNumbers, type RawTable } from './reading/raw-table';
import { cleanCell } from './values/split-cell';

/** Headings and rows, once it is settled which record is the header. */
export interface SheetTable {
  readonly headerRow: number;
  readonly headings: readonly string[];
  /** Cells of the rows with data, in the sheet's order; edited in place. */
  readonly records: string[][];
  /** Row number of each of `records`, as a spreadsheet shows it. Ascending. */
  readonly rowNumbers: readonly number[];
  /** What had to be done to read the file. Never silent. */
  readonly problems: readonly Problem[];
}

/**
 * @param headerRow as a person chose it; 0 for none, null to find it.
 */
export function buildTable(raw: RawTable, headerRow: number | null): SheetTable {
  const header = Math.min(headerRow ?? findHeaderRow(raw.records), raw.records.length);
  const records: string[][] = [];
  const rowNumbers: number[] = [];
  const blanks: number[] = [];
  let waitingBlanks: number[] = [];
  const leftOut: number[] = [];
  const isExtra = createExtraRowFinder(header === 0 ? null : (raw.records[header - 1] ?? null));
  for (let index = header; index < raw.records.length; index++) {
    const record = raw.records[index] ?? [];
    if (isBlankRecord(record)) {
      waitingBlanks.push(index + 1);
      continue;
    }
    if (isExtra(record)) {
      leftOut.push(index + 1);
      continue;
    }
    // Blank rows below the last one with data are no gap, only the end.
    blanks.push(...waitingBlanks);
    waitingBlanks = [];
    records.push(record);
    rowNumbers.push(index + 1);
  }
  const titles = header === 0 ? [] : (raw.records[header - 1] ?? []);
  const headings = nameColumns(titles, records);
  return {
    headerRow: header,
    headings,
    records,
    rowNumbers,
    problems: describeReading(raw, headings, header, records.length, blanks, leftOut),
  };
}

/** As many columns as the widest row fills; a column without a heading is called as the spreadsheet calls it. */
function nameColumns(titles: readonly string[], records: readonly (readonly string[])[]): string[] {
  let width = widthOf(titles);
  for (const record of records) if (record.length > width) width = Math.max(width, widthOf(record));
  return Array.from({ length: width }, (_, index) => {
    const title = cleanCell(titles[index] ?? '').replace(/\s+/g, ' ');
    return title === '' ? `Column ${columnLetters(index)}` : title;
  });
}

function widthOf(record: readonly string[]): number {
  let width = record.length;
  while (width > 0 && (record[width - 1] ?? '').trim() === '') width--;
  return width;
}

function describeReading(
  raw: RawTable,
  headings: readonly string[],
  headerRow: number,
  rows: number,
  blanks: readonly number[],
  leftOut: readonly number[],
): Problem[] {
  const problems: Problem[] = [];
  const add = (code: ProblemCode, severity: Problem['severity'], params: Problem['params']): void => {
    problems.push({ code, severity, row: null, column: null, field: null, params, suggestion: null });
  };
  if (rows === 0) add('no-rows', 'error', { headerRow });
  if (raw.nulsRemoved > 0)
    add('nul-removed', 'warning', { count: raw.nulsRemoved, rows: raw.nulLines.join(', ') });
  if (raw.mixedNewlines) add('mixed-newlines', 'warning', {});
  if (raw.unclosedQuoteAt !== null) add('unclosed-quote', 'warning', { row: raw.unclosedQuoteAt + 1 });
  if (blanks.length > 0) add('blank-rows', 'warning', { count: blanks.length, rows: listNumbers(blanks) });
  if (leftOut.length > 0)
    add('left-out-rows', 'warning', { count: leftOut.length, rows: listNumbers(leftOut) });
  for (const { code, params } of raw.notes ?? []) add(code, 'warning', params);
  for (const [heading, columns] of findDoubledHeadings(headings)) {
    add('duplicate-heading', 'warning', { heading, columns: columns.map(columnLetters).join(', ') });
  }
  return problems;
}

function findDoubledHeadings(headings: readonly string[]): [string, number[]][] {
  const places = new Map<string, number[]>();
  for (const [index, heading] of headings.entries()) {
    // "Correo" and "CORREO:" are one heading.
    const key = foldWords(heading) || heading;
    places.set(key, [...(places.get(key) ?? []), index]);
  }
  return [...places.values()]
    .filter((columns) => columns.length > 1)
    .map((columns) => [headings[columns[0] ?? 0] ?? '', columns]);
}

/**
 * A row with more cells than there are columns was probably torn by an unquoted delimiter, so its cells may stand
 * under wrong headings: an error. One that ends early lacks only what is not there: worth a look.
 */
export function describeRaggedRow(
  record: readonly string[],
  headerWidth: number,
  row: number,
): Problem | null {
  const width = widthOf(record);
  const tooLong = width > headerWidth;
  const tooShort = record.length < headerWidth;
  if (!tooLong && !tooShort) return null;
  return {
    code: 'ragged-row',
    severity: tooLong ? 'error' : 'warning',
    row,
    column: null,
    field: null,
    params: { cells: tooLong ? width : record.length, columns: headerWidth },
    suggestion: null,
  };
}
