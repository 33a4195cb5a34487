import Papa from 'papaparse';
import { normaliseDelimited } from './normalise-delimited';
import { isBlankRecord } from './raw-table';
import { isKnownHeading } from '../matching/heading-aliases';

/** In the order that settles a tie. */
export const delimiters = [',', ';', '\t', '|'] as const;

const sampleLength = 60_000;
const sampleRecords = 60;

/**
 * Chooses the delimiter under which the first records hang together best: the same number of cells in most of them,
 * and headings we know in one of them. Values such as "Norte; Sur" in a comma file split only some records.
 */
export function detectDelimiter(text: string): string {
  const sample = text.slice(0, sampleLength);
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    if (!sample.includes(delimiter)) continue;
    const score = scoreDelimiter(sample, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function scoreDelimiter(sample: string, delimiter: string): number {
  // Mixed line ends would run records together here as well.
  const { text, newline } = normaliseDelimited(sample, delimiter);
  const parsed = Papa.parse<string[]>(text, { delimiter, newline, preview: sampleRecords }).data;
  const records = parsed.filter((record) => !isBlankRecord(record));
  // Nothing but this delimiter: a sheet of empty cells, to be called empty.
  if (records.length === 0) return 0.01;
  const widths = new Map<number, number>();
  for (const record of records) widths.set(record.length, (widths.get(record.length) ?? 0) + 1);
  const [width, agreeing] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  const known = Math.max(...records.slice(0, 10).map(countKnownHeadings));
  if (width < 2) return known > 1 ? known * 0.1 : 0;
  return agreeing / records.length + Math.min(width, 10) * 0.01 + Math.min(known, 10) * 0.15;
}

function countKnownHeadings(record: readonly string[]): number {
  return record.filter((cell) => cell.length <= 60 && isKnownHeading(cell)).length;
}
