import { columnLetters } from '../matching/match-columns';
import { isBlankRecord, listNumbers, type ReadingNote } from './raw-table';

/** What a worksheet's look says about its cells: hidden rows and columns, and cells merged downwards. */
export interface WorksheetLayout {
  /** Indexes, from 0. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly { readonly column: number; readonly from: number; readonly to: number }[];
}

export function readLayout(xml: string): WorksheetLayout {
  return {
    hiddenRows: new Set(xml.includes('hidden=') ? findHiddenRows(xml) : []),
    hiddenColumns: xml.includes('hidden=') ? findHiddenColumns(xml) : [],
    merges: findMerges(xml),
  };
}

function findHiddenRows(xml: string): number[] {
  return [...xml.matchAll(/<(?:\w+:)?row\b[^>]*\shidden="(?:1|true)"[^>]*>/g)].flatMap(([tag]) => {
    const row = /\sr="(\d+)"/.exec(tag)?.[1];
    return row === undefined ? [] : [Number(row) - 1];
  });
}

/** More columns than any spreadsheet shows; whole empty halves of a sheet are often hidden. */
const mostColumns = 16_384;

function findHiddenColumns(xml: string): number[] {
  return [...xml.matchAll(/<(?:\w+:)?col\b[^>]*\shidden="(?:1|true)"[^>]*>/g)].flatMap(([tag]) => {
    const min = Number(/\smin="(\d+)"/.exec(tag)?.[1] ?? 0);
    const max = Math.min(Number(/\smax="(\d+)"/.exec(tag)?.[1] ?? 0), mostColumns);
    return min > 0 && max >= min ? Array.from({ length: max - min + 1 }, (_, i) => min - 1 + i) : [];
  });
}

function findMerges(xml: string): WorksheetLayout['merges'] {
  return [...xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*ref="([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)"/g)].flatMap(
    ([, letters = '', from = '', , to = '']) =>
      Number(to) > Number(from)
        ? [{ column: columnIndex(letters), from: Number(from) - 1, to: Number(to) - 1 }]
        : [],
  );
}

/** 0 for A. */
export function columnIndex(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/**
 * Cells merged downwards ("Zacatepec" once for five people) hold their value in the first only; the others get it too,
 * where their row has anything at all. Hidden rows and columns are read like all others. All of it is said.
 */
export function applyLayout(records: string[][], layout: WorksheetLayout): ReadingNote[] {
  const notes: ReadingNote[] = [];
  const filled = fillMerged(records, layout.merges);
  if (filled.length > 0) notes.push({ code: 'merged-cells', params: { rows: listNumbers(filled) } });
  const rows = records.flatMap((record, index) =>
    layout.hiddenRows.has(index) && !isBlankRecord(record) ? [index + 1] : [],
  );
  if (rows.length > 0)
    notes.push({ code: 'hidden-rows', params: { count: rows.length, rows: listNumbers(rows) } });
  const columns = layout.hiddenColumns.filter((column) =>
    records.some((record) => (record[column] ?? '').trim() !== ''),
  );
  if (columns.length > 0) {
    const letters = columns.slice(0, 8).map(columnLetters).join(', ');
    notes.push({
      code: 'hidden-columns',
      params: { columns: columns.length > 8 ? `${letters}, …` : letters },
    });
  }
  return notes;
}

function fillMerged(records: string[][], merges: WorksheetLayout['merges']): number[] {
  const rows = new Set<number>();
  for (const { column, from, to } of merges) {
    const value = records[from]?.[column] ?? '';
    if (value.trim() === '') continue;
    for (let index = from + 1; index <= Math.min(to, records.length - 1); index++) {
      const record = records[index];
      if (record === undefined || isBlankRecord(record) || (record[column] ?? '') !== '') continue;
      record[column] = value;
      rows.add(index + 1);
    }
  }
  return [...rows].sort((a, b) => a - b);
}
