import { readSheet } from 'read-excel-file/universal';
import { fail, succeed, type Result } from '../../contract/result';
import type { ReadOptions, SheetFailure } from '../types';
import type { RawTable } from './raw-table';
import { applyLayout } from './worksheet-layout';
import { chooseWorksheet, repackWorksheet, unpackWorkbook, type WorksheetEntry } from './unpack-xlsx';

/**
 * Reads one worksheet of an .xlsx file as text, each cell as a person would have typed it: phones and ids without
 * exponent, dates as `2026-03-05`, formula errors by their name.
 */
export async function readXlsx(
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<Result<RawTable, SheetFailure>> {
  const unpacked = unpackWorkbook(bytes);
  if (!unpacked.ok) return unpacked;
  const { worksheets } = unpacked.value;
  const sheetNames = worksheets.map((worksheet) => worksheet.name);
  const wanted = options.sheetName;
  const chosen: WorksheetEntry | undefined =
    wanted === undefined
      ? chooseWorksheet(unpacked.value)
      : worksheets.find((sheet) => sheet.name === wanted);
  if (chosen === undefined) {
    return wanted === undefined
      ? fail({ kind: 'no-data' })
      : fail({ kind: 'no-such-sheet', sheetName: wanted, sheetNames });
  }
  const packed = repackWorksheet(unpacked.value, chosen);
  if (!packed.ok) return packed;
  try {
    const number = worksheets.indexOf(chosen) + 1;
    const rows = await readSheet<string>(packed.value.packed, number, {
      trim: false,
      parseNumber: typeNumber,
    });
    const records = rows.map((row) => row.map(typeCell));
    const notes = applyLayout(records, packed.value.layout);
    return succeed({
      records,
      kind: 'xlsx',
      encoding: null,
      delimiter: null,
      sheetNames,
      sheetName: chosen.name,
      nulsRemoved: 0,
      nulLines: [],
      mixedNewlines: false,
      unclosedQuoteAt: null,
      notes,
    });
  } catch (error) {
    // The reader throws on XML it cannot follow; whatever it was, the file cannot be read as a sheet.
    return fail({ kind: 'damaged', detail: error instanceof Error ? error.message : 'unreadable worksheet' });
  }
}

/** The reader's types call a date `typeof Date`; what arrives is a `Date`. */
function typeCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (value instanceof Date) return typeDate(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

/** `5.217775610738E12` and `5217775610738.0` are the phone 5217775610738; `0.1` stays as it is. */
export function typeNumber(stored: string): string {
  if (/^-?\d+$/.test(stored)) return stored;
  const number = Number(stored);
  if (!Number.isFinite(number)) return stored;
  if (Number.isInteger(number) && Math.abs(number) < 1e21) return number.toFixed(0);
  // Excel shows fifteen digits and stores seventeen: 0.3 is kept as 0.30000000000000004.
  return String(Number(number.toPrecision(15)));
}

/** Excel stores no time zone: the reader gives the typed day and hour as UTC. */
export function typeDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  // Days are stored as fractions, so a typed 10:30:00 may come back as 10:29:59.999.
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000);
  const [day = '', time = ''] = rounded.toISOString().split('T');
  const clock = time.slice(0, 8);
  const typed = clock.endsWith(':00') ? clock.slice(0, 5) : clock;
  // Day 0 of the calendar stands for an hour of no day.
  if (day === '1899-12-30' || day === '1899-12-31' || day === '1904-01-01') return typed;
  if (clock === '00:00:00') return day;
  return `${day} ${typed}`;
}
