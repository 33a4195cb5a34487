import type { Problem, ProblemCode } from '../problem';

/** Something that had to be done to read a file, and that people are told. */
export interface ReadingNote {
  readonly code: ProblemCode;
  readonly params: Problem['params'];
}

/** A sheet as records of text, before anybody says which record holds the headings. */
export interface RawTable {
  /** Every record of the file, blank ones included, so that index + 1 is the row a spreadsheet shows. */
  readonly records: readonly string[][];
  readonly kind: 'delimited' | 'xlsx';
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheetNames: readonly string[];
  readonly sheetName: string | null;
  readonly nulsRemoved: number;
  /** Lines the first of them stood in, at most five. */
  readonly nulLines: readonly number[];
  readonly mixedNewlines: boolean;
  /** Record index from which on a quote was never closed; null when all were. */
  readonly unclosedQuoteAt: number | null;
  readonly notes?: readonly ReadingNote[];
}

/** The first five of many numbers, for words. */
export function listNumbers(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 5).join(', ');
  return numbers.length > 5 ? `${shown}, …` : shown;
}

/** @returns whether no cell of the record holds anything but white space. */
export function isBlankRecord(record: readonly string[]): boolean {
  for (const cell of record) if (cell !== '' && cell.trim() !== '') return false;
  return true;
}
