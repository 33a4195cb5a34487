import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { matchColumns } from '../../../shared/sheet/matching/match-columns';
import { locations } from '../corpus';
import { valuesOf } from './heading-values';

/** A real-world kind of sheet as one file of `headings/` writes it down. */
export interface HeadingSheet {
  readonly name: string;
  readonly columns: readonly {
    readonly heading: string;
    readonly values: readonly string[];
    /** Every field that is right; null stands for "none". */
    readonly expected: readonly (string | null)[];
  }[];
}

export interface Verdict {
  readonly sheet: string;
  readonly heading: string;
  readonly expected: readonly (string | null)[];
  readonly got: string | null;
  readonly confidence: number;
  readonly outcome: 'right' | 'unmatched' | 'wrong';
}

const folder = join(import.meta.dirname, 'headings');

/** @param found only the header lines that were found after the tuning, or all the others. */
export function readHeadingSheets(found: boolean): HeadingSheet[] {
  return readdirSync(folder)
    .sort()
    .filter((file) => (file === 'found.txt') === found)
    .flatMap((file) => parseSheets(readFileSync(join(folder, file), 'utf8')));
}

function parseSheets(text: string): HeadingSheet[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((block) => {
      const [name = '', ...lines] = block.split('\n').map((line) => line.trim());
      const columns = lines
        .filter((line) => line !== '')
        .map((line) => {
          const [heading = '', kind = '', field = ''] = line.split(' | ').map((part) => part.trim());
          const expected = field.split('/').map((one) => (one === '-' ? null : one));
          return { heading, values: valuesOf(kind), expected };
        });
      return { name, columns };
    });
}

/** Matches whole sheets, as the app does: columns compete for fields. */
export function judgeSheets(sheets: readonly HeadingSheet[]): Verdict[] {
  return sheets.flatMap(({ name, columns }) =>
    matchColumns(columns, {}, locations, true).map(({ field, confidence, index }) => {
      const { heading = '', expected = [] } = columns[index] ?? {};
      const right = expected.includes(field);
      const outcome = right ? 'right' : field === null ? 'unmatched' : 'wrong';
      return { sheet: name, heading, expected, got: field, confidence, outcome };
    }),
  );
}

/**
 * Every third sheet is held out: its headings were never looked at while the matching was tuned. Which ones is settled
 * by a hash of the sheet's name and a seed, so that adding a sheet moves no other.
 */
export function isHeldOut(sheet: HeadingSheet, seed = 372): boolean {
  let hash = seed;
  for (const letter of sheet.name) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b) >>> 0;
  return ((hash ^ (hash >>> 16)) >>> 0) % 3 === 0;
}
