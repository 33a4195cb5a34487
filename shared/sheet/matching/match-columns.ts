import { knownPermissions } from '../../ghl/permissions';
import type { GhlLocation } from '../../ghl/user';
import { isField, type Field } from '../fields';
import type { ColumnMatch, MatchReason } from '../types';
import {
  findStrongAlias,
  findWeakAliases,
  isJoinableSurname,
  isNeverMatched,
  type Alias,
} from './heading-aliases';
import { readHeading, type HeadingWords } from './heading-words';
import { matchKnownExport } from './known-exports';
import { findSimilarAlias } from './similar-heading';
import { areNotWords, createEvidence, type Evidence } from './value-evidence';

export interface ColumnToMatch {
  readonly heading: string;
  /** Values that are not blank, a spread of them. */
  readonly values: readonly string[];
}

interface Candidate {
  readonly field: Field;
  readonly confidence: number;
  readonly reason: MatchReason;
}

interface Column extends ColumnToMatch {
  readonly index: number;
  readonly words: HeadingWords;
}

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
  const found = new Map<number, Candidate>();
  const taken = new Map<Field, Column[]>();
  const give = (column: Column, candidate: Candidate): void => {
    found.set(column.index, candidate);
    taken.set(candidate.field, [...(taken.get(candidate.field) ?? []), column]);
  };
  for (const column of all) {
    const field = chosen[column.index];
    if (field !== undefined && field !== null) give(column, { field, confidence: 1, reason: 'chosen' });
  }
  const open = all.filter((column) => chosen[column.index] === undefined);
  const known = hasHeadings ? matchKnownExport(columns.map((column) => column.heading)) : null;
  if (known !== null) {
    for (const column of open) {
      const field = known.fields[column.index] ?? null;
      if (field !== null && !taken.has(field)) give(column, { field, confidence: 1, reason: 'known-export' });
    }
  } else {
    if (hasHeadings) giveByHeading(open, evidence, taken, found, give);
    if (hasHeadings) giveGenericNames(open, evidence, taken, found, give);
    giveByValues(open, evidence, taken, found, give, hasHeadings);
  }
  return all.map((column) => describeMatch(column, found.get(column.index), chosen[column.index] === null));
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

type Give = (column: Column, candidate: Candidate) => void;
type Taken = ReadonlyMap<Field, readonly Column[]>;
type Found = ReadonlyMap<number, Candidate>;

function giveByHeading(
  open: readonly Column[],
  evidence: Evidence,
  taken: Taken,
  found: Found,
  give: Give,
): void {
  const offers = open.flatMap((column) =>
    candidatesByHeading(column, evidence).map((candidate) => ({ column, candidate })),
  );
  offers.sort((a, b) => b.candidate.confidence - a.candidate.confidence || a.column.index - b.column.index);
  for (const { column, candidate } of offers) {
    if (!found.has(column.index) && isFree(candidate.field, column, taken)) give(column, candidate);
  }
}

function isFree(field: Field, column: Column, taken: Taken): boolean {
  const holders = taken.get(field);
  if (holders === undefined) return true;
  return (
    field === 'lastName' &&
    isJoinableSurname(column.words.full) &&
    holders.every((other) => isJoinableSurname(other.words.full))
  );
}

function candidatesByHeading(column: Column, evidence: Evidence): Candidate[] {
  const own = matchOwnName(column.heading);
  if (own !== null) return fits(own, column, evidence) ? [own] : [];
  const { full, core, foreign } = column.words;
  if (full === '' || isNeverMatched(full)) return [];
  const named = findStrongAlias(full);
  if (named !== null) return weigh(named, 0.98, column, evidence);
  if (foreign) return [];
  const coreNamed = findStrongAlias(core);
  if (coreNamed !== null && !isNeverMatched(core)) return weigh(coreNamed, 0.93, column, evidence);
  const weak = [...findWeakAliases(full), ...(core === full ? [] : findWeakAliases(core))];
  if (weak.length > 0) return weak.flatMap((alias) => weighWeak(alias, column, evidence));
  const similar = findSimilarAlias(full) ?? (core === full ? null : findSimilarAlias(core));
  if (similar === null) return [];
  const candidate: Candidate = {
    field: similar.alias.field,
    confidence: 0.85 - similar.distance / 2,
    reason: 'similar-heading',
  };
  return fits(candidate, column, evidence) ? [candidate] : [];
}

const flagsByName = new Map(knownPermissions.map((flag) => [flag.name.toLowerCase(), flag.name]));

/** Our own names of fields, and the API's names of flags with or without `permissions.` in front. */
function matchOwnName(heading: string): Candidate | null {
  const name = heading.trim();
  if (isField(name) && /[A-Z.]/.test(name)) return { field: name, confidence: 1, reason: 'exact-heading' };
  const bare = name
    .replace(/^permissions?[.:/[ _-]+/i, '')
    .replace(/\]$/, '')
    .replace(/[\s_-]+/g, '')
    .toLowerCase();
  const flag = flagsByName.get(bare);
  return flag === undefined
    ? null
    : { field: `permissions.${flag}`, confidence: 0.95, reason: 'exact-heading' };
}

/** A heading that names a field outright stands, unless its values plainly say otherwise. */
function weigh(alias: Alias, confidence: number, column: Column, evidence: Evidence): Candidate[] {
  const { values } = column;
  // "Tipo de usuario" often holds roles: the words in it decide.
  if (alias.field === 'type' && values.length > 0) {
    const asType = evidence('type', values);
    const asRole = evidence('role', values);
    if (asRole > asType) return [{ field: 'role', confidence: 0.85, reason: 'values' }];
  }
  const preferred =
    alias.field === 'phone' && /celular|movil|mobile|cell|whatsapp/.test(alias.words) ? 0.005 : 0;
  const candidate: Candidate = {
    field: alias.field,
    confidence: confidence + preferred,
    reason: 'exact-heading',
  };
  if (fits(candidate, column, evidence)) return [candidate];
  // A column called "Teléfono" is one, however bad its numbers: left out, nobody would learn that they are bad.
  const plain = alias.field === 'phone' || alias.field === 'email';
  return plain ? [{ ...candidate, confidence: 0.6 }] : [];
}

/** Least share of fitting values a named field must show, once there are three values to look at. */
const leastShare: Readonly<Partial<Record<Field, number>>> = {
  email: 0.1,
  phone: 0.1,
  id: 0.5,
  type: 0.1,
  platformLanguage: 0.1,
  action: 0.3,
  profilePhoto: 0.3,
  scopes: 0.1,
  scopesAssignedToOnly: 0.1,
};

/** Any words will do under a heading that names these: "Lote 3" is a branch, and "Ana 2" the name of a second Ana. */
const wordFields: ReadonlySet<Field> = new Set(['locationIds', 'role', 'firstName', 'lastName', 'fullName']);

function fits(candidate: Candidate, column: Column, evidence: Evidence): boolean {
  const { values } = column;
  if (wordFields.has(candidate.field)) return !areNotWords(values);
  const least = leastShare[candidate.field];
  // One or two values may both be mistakes; an id is checked from the first, because "ID" is so often a staff number.
  if (least === undefined || values.length < (candidate.field === 'id' ? 1 : 3)) return true;
  return evidence(candidate.field, values) >= least;
}

/** A heading that may name a field counts only with values that agree. Names are settled later, all at once. */
function weighWeak(alias: Alias, column: Column, evidence: Evidence): Candidate[] {
  if (alias.field === 'fullName' || alias.field === 'firstName') return [];
  const share = evidence(alias.field, column.values);
  const least = alias.field === 'role' || alias.field === 'locationIds' ? 0.34 : 0.6;
  if (share < least || column.values.length === 0) return [];
  return [{ field: alias.field, confidence: 0.6 + share * 0.15, reason: 'exact-heading' }];
}

/**
 * "Nombre", "Nombres" or "Name" alone: the first name beside a surname column, otherwise the whole name if most values
 * have several words.
 */
function giveGenericNames(
  open: readonly Column[],
  evidence: Evidence,
  taken: Taken,
  found: Found,
  give: Give,
): void {
  widenFirstName(open, taken, found, give, evidence);
  for (const column of open) {
    if (found.has(column.index) || taken.has('fullName')) continue;
    const { full, core, foreign } = column.words;
    if (foreign || isNeverMatched(full)) continue;
    const isName = /^(nombre|name|nome|nom)$/.test(core);
    const maybeName = findWeakAliases(full).some((alias) => alias.field === 'fullName');
    if (!isName && !maybeName) continue;
    if (areNotWords(column.values)) continue;
    const severalWords = evidence('fullName', column.values);
    if (taken.has('lastName')) {
      if (isName && !taken.has('firstName'))
        give(column, { field: 'firstName', confidence: 0.92, reason: 'exact-heading' });
    } else if (!taken.has('firstName') && isName) {
      const whole = severalWords >= 0.5 || column.values.length === 0;
      give(column, {
        field: whole ? 'fullName' : 'firstName',
        confidence: whole ? 0.88 : 0.8,
        reason: 'exact-heading',
      });
    } else if (!taken.has('firstName') && severalWords >= 0.7) {
      give(column, { field: 'fullName', confidence: 0.65, reason: 'values' });
    }
  }
}

/** "Nombres" without any surname column, over values of three words and more, holds whole names. */
function widenFirstName(
  open: readonly Column[],
  taken: Taken,
  found: Found,
  give: Give,
  evidence: Evidence,
): void {
  if (taken.has('lastName') || taken.has('fullName')) return;
  const column = open.find((candidate) => found.get(candidate.index)?.field === 'firstName');
  if (column === undefined || column.words.core !== 'nombres') return;
  const long = column.values.filter((value) => value.trim().split(/\s+/).length >= 3).length;
  if (
    column.values.length > 0 &&
    long / column.values.length >= 0.6 &&
    evidence('fullName', column.values) >= 0.8
  ) {
    give(column, { field: 'fullName', confidence: 0.75, reason: 'values' });
  }
}

/** Columns nobody could name, by what is in them. Never one whose heading speaks of somebody or something else. */
function giveByValues(
  open: readonly Column[],
  evidence: Evidence,
  taken: Taken,
  found: Found,
  give: Give,
  hasHeadings: boolean,
): void {
  const offers = open
    .filter((column) => !found.has(column.index) && column.values.length > 0)
    .filter((column) => !column.words.foreign && !isNeverMatched(column.words.full))
    .flatMap((column) =>
      candidatesByValues(column, evidence, hasHeadings).map((candidate) => ({ column, candidate })),
    );
  offers.sort((a, b) => b.candidate.confidence - a.candidate.confidence || a.column.index - b.column.index);
  for (const { column, candidate } of offers) {
    const namesTaken = candidate.field === 'fullName' && (taken.has('firstName') || taken.has('lastName'));
    if (!found.has(column.index) && !taken.has(candidate.field) && !namesTaken) give(column, candidate);
  }
}

function candidatesByValues(column: Column, evidence: Evidence, hasHeadings: boolean): Candidate[] {
  const { values } = column;
  const offer = (field: Field, confidence: number, least: number): Candidate[] =>
    evidence(field, values) >= least ? [{ field, confidence, reason: 'values' }] : [];
  const dialled = values.some((value) => /^\+|^\(?\d+[)\s.-]+\d/.test(value));
  return [
    ...offer('email', 0.7, 0.8),
    ...(dialled || !hasHeadings ? offer('phone', 0.6, 0.9) : []),
    ...(values.length >= 2 ? offer('locationIds', 0.65, 0.6) : []),
    ...offer('role', 0.6, 0.8),
    ...(values.every((value) => /^(account|agency|cuenta|agencia)$/i.test(value))
      ? offer('type', 0.6, 1)
      : []),
    ...(hasHeadings ? [] : offer('fullName', 0.5, 0.8)),
  ];
}

/** `C` for the third column, as a spreadsheet names it. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
