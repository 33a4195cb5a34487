import { isBlankRecord } from '../reading/raw-table';
import { isKnownHeading } from './heading-aliases';

const searchedRecords = 25;

/**
 * Finds the row of the headings: the first of those with the most headings we know, so that titles and blank rows
 * above it are passed over.
 *
 * @returns its row number (first row = 1); 0 when the first row already is data.
 */
export function findHeaderRow(records: readonly (readonly string[])[]): number {
  const near = records.slice(0, searchedRecords);
  let best = { row: 0, known: 0 };
  for (const [index, record] of near.entries()) {
    const known = record.filter((cell) => isKnownHeading(cell)).length;
    const data = record.filter(looksLikeData).length;
    if (known > best.known && known > data) best = { row: index + 1, known };
  }
  if (best.known >= 2) return best.row;
  const first = near.findIndex((record) => !isBlankRecord(record));
  const wide = findFirstWideRow(near);
  const candidate = best.known === 1 ? best.row : wide;
  const record = near[candidate - 1] ?? near[first] ?? [];
  return record.some(looksLikeData) ? 0 : Math.max(candidate, first + 1);
}

/** Titles above a table fill one cell or two; the first row as wide as the table begins it. */
function findFirstWideRow(records: readonly (readonly string[])[]): number {
  const widths = records.map((record) => record.filter((cell) => cell.trim() !== '').length);
  const widest = Math.max(0, ...widths);
  return widths.findIndex((width) => width >= Math.max(1, widest * 0.6)) + 1;
}

function looksLikeData(cell: string): boolean {
  const text = cell.trim();
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) || /^\+?[\d\s().-]{7,}$/.test(text);
}
