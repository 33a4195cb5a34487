import type { GhlLocation } from '../../ghl/user';
import type { Field } from '../fields';
import type { ColumnMatch } from '../types';
import { Assignments, type Candidate, type Column, type ColumnToMatch } from './column';
import { isJoinableSurname, isNeverMatched } from './heading-aliases';
import { candidatesByHeading } from './heading-candidates';
import { readHeading } from './heading-words';
import { readOwnHeading } from '../../export/people-headings';
import { matchKnownExport } from './known-exports';
import { giveNames } from './name-columns';
import { candidatesByValues } from './value-candidates';
import { createEvidence, type Evidence } from './value-evidence';

/**
 * Gives every column its field, or none: a wrong match is worse than none. By what a person chose, by the export of a
 * well-known program, by heading (exact, then a slip of one), and last by the values. No field is given twice, except
 * lastName to a pair of surname columns.
 *
 * @param chosen what a person decided, by column index; these are never overruled.
 * @param hasHeadings false when the sheet has no header row: values are all there is, and trusted further.
 */
export function matchColumns(
  columns: readonly ColumnToMatch[],
  chosen: Readonly<Record<number, Field | null>>,
  locations: readonly GhlLocation[] | null,
  hasHeadings: boolean,
): ColumnMatch[] {
  const evidence = createEvidence(locations);
  const all: Column[] = columns.map((column, index) => ({
    ...column,
    index,
    words: readHeading(hasHeadings ? column.heading : ''),
  }));
  const given = new Assignments();
  for (const column of all) {
    const field = chosen[column.index];
    if (field !== undefined && field !== null) given.give(column, { field, confidence: 1, reason: 'chosen' });
  }
  const undecided = all.filter((column) => chosen[column.index] === undefined);
  const known = hasHeadings ? matchKnownExport(columns) : null;
  for (const column of undecided) {
    const field = known?.fields[column.index];
    if (field && !given.isTaken(field)) given.give(column, { field, confidence: 1, reason: 'known-export' });
  }
  const open = undecided.filter(
    ({ index, heading }) => known?.fields[index] === undefined && readOwnHeading(heading) !== null,
  );
  if (hasHeadings) {
    giveByHeading(open, evidence, given);
    giveNames(open, evidence, given);
  }
  // Beside a program's own columns, one that a person added has a heading that says what it is.
  if (known === null) giveByValues(open, evidence, given, hasHeadings);
  return all.map((column) => describeMatch(column, given.of(column), chosen[column.index] === null));
}

function describeMatch(column: Column, candidate: Candidate | undefined, refused: boolean): ColumnMatch {
  return {
    index: column.index,
    heading: column.heading,
    field: candidate?.field ?? null,
    confidence: refused ? 1 : (candidate?.confidence ?? 0),
    reason: refused ? 'chosen' : (candidate?.reason ?? 'none'),
    samples: [...new Set(column.values)].slice(0, 3),
  };
}

interface Offer {
  readonly column: Column;
  readonly candidate: Candidate;
}

/** The surest first; of two as sure, the one further left. */
function sortOffers(offers: readonly Offer[]): Offer[] {
  return [...offers].sort(
    (a, b) => b.candidate.confidence - a.candidate.confidence || a.column.index - b.column.index,
  );
}

function giveByHeading(open: readonly Column[], evidence: Evidence, given: Assignments): void {
  const offers = open.flatMap((column) =>
    candidatesByHeading(column, evidence).map((candidate) => ({ column, candidate })),
  );
  for (const { column, candidate } of sortOffers(offers)) {
    if (!given.has(column) && isFree(candidate.field, column, given)) given.give(column, candidate);
  }
}

function isFree(field: Field, column: Column, given: Assignments): boolean {
  if (!given.isTaken(field)) return true;
  return (
    field === 'lastName' &&
    isJoinableSurname(column.words.core) &&
    given
      .holdersOf(field)
      // The same heading twice is a copy, and would make "García García".
      .every((other) => isJoinableSurname(other.words.core) && other.words.core !== column.words.core)
  );
}

/** Columns nobody could name, by what is in them. Never one whose heading speaks of somebody or something else. */
function giveByValues(
  open: readonly Column[],
  evidence: Evidence,
  given: Assignments,
  hasHeadings: boolean,
): void {
  const offers = open
    .filter((column) => !given.has(column) && column.values.length > 0)
    .filter(({ words }) => !words.foreign && !words.staffNumber && !isNeverMatched(words.full))
    .flatMap((column) =>
      candidatesByValues(column, evidence, hasHeadings).map((candidate) => ({ column, candidate })),
    );
  for (const { column, candidate } of sortOffers(offers)) {
    const namesTaken =
      candidate.field === 'fullName' && (given.isTaken('firstName') || given.isTaken('lastName'));
    if (!given.has(column) && !given.isTaken(candidate.field) && !namesTaken) given.give(column, candidate);
  }
}

/** `C` for the third column, as a spreadsheet names it. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
