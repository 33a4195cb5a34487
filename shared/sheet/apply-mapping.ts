import type { GhlLocation } from '../ghl/user';
import type { SheetDraft } from './draft';
import type { Field } from './fields';
import {
  keyOfHeadings,
  keyOfMapping,
  mappingVersion,
  nameHeadings,
  type MappedColumn,
  type SheetMapping,
} from './mapping';
import { matchColumns } from './matching/match-columns';
import type { ColumnMatch, SheetChoices } from './types';

/** @returns the first mapping made for the same headings, in any order; null when there is none. */
export function findMapping(
  mappings: readonly SheetMapping[] | undefined,
  headings: readonly string[],
): SheetMapping | null {
  if (mappings === undefined || mappings.length === 0) return null;
  const key = keyOfHeadings(headings);
  return mappings.find((mapping) => keyOfMapping(mapping) === key) ?? null;
}

/** Two surname columns (Apellido paterno, Apellido materno) are joined; every other field has one column. */
const joinedFields: ReadonlySet<Field> = new Set<Field>(['lastName']);

/**
 * The columns of a sheet as a mapping has them, by heading. What a person decided in this sheet stands, and takes its
 * field away from a column that was merely remembered.
 */
export function recallColumns(
  mapping: Pick<SheetMapping, 'columns'>,
  headings: readonly string[],
  chosen: SheetChoices['columns'],
): Map<number, Field | null> {
  const taken = new Set(Object.values(chosen).filter((field) => field !== null && !joinedFields.has(field)));
  const fields = new Map(mapping.columns.map(({ heading, field }) => [heading, field]));
  const recalled = new Map<number, Field | null>();
  for (const [index, heading] of nameHeadings(headings).entries()) {
    const field = fields.get(heading);
    if (field === undefined || chosen[index] !== undefined || taken.has(field)) continue;
    recalled.set(index, field);
  }
  return recalled;
}

/** Column index → what is known of it without looking at heading and values. */
export type KnownMatches = ReadonlyMap<number, Pick<ColumnMatch, 'field' | 'confidence' | 'reason'>>;

/** Remembered columns, as matches; a draft keeps its own in the same way. */
export function recallMatches(
  mapping: SheetMapping,
  headings: readonly string[],
  chosen: SheetChoices['columns'],
): KnownMatches {
  const recalled = recallColumns(mapping, headings, chosen);
  return new Map(
    [...recalled].map(([index, field]) => [index, { field, confidence: 1, reason: 'remembered' }]),
  );
}

/** A draft's columns. Those nobody could name then stay open: more may be known by now. */
export function settledMatches(
  settled: SheetDraft['matches'],
  chosen: SheetChoices['columns'],
): KnownMatches {
  return new Map(
    [...settled.entries()].filter(([index, { field }]) => field !== null && chosen[index] === undefined),
  );
}

/** Matches columns as `matchColumns` does, around those that are known already. */
export function matchKnowing(
  columns: Parameters<typeof matchColumns>[0],
  known: KnownMatches,
  chosen: SheetChoices['columns'],
  locations: readonly GhlLocation[] | null,
  hasHeadings: boolean,
): ColumnMatch[] {
  const fields = Object.fromEntries([...known].map(([index, { field }]) => [index, field]));
  return matchColumns(columns, { ...fields, ...chosen }, locations, hasHeadings).map((match) => ({
    ...match,
    ...known.get(match.index),
  }));
}

/** What a mapping says, beneath what is decided already: answers and defaults one by one, the rest where not given. */
export function recallChoices(
  mapping: SheetMapping,
  own: SheetChoices,
  isGiven: (choice: keyof SheetChoices) => boolean,
): SheetChoices {
  return {
    ...own,
    answers: mergeAnswers(mapping.answers, own.answers),
    defaults: { ...mapping.defaults, ...own.defaults },
    country: own.country ?? mapping.country,
    locationMode: isGiven('locationMode') ? own.locationMode : mapping.locationMode,
    passwordMode: isGiven('passwordMode') ? own.passwordMode : mapping.passwordMode,
  };
}

/**
 * A mapping chosen by hand for a sheet, which may have other headings: what it says of those that are there. To be given
 * to `choose`.
 */
export function choicesFromMapping(
  mapping: SheetMapping,
  headings: readonly string[],
  own: SheetChoices,
): Partial<SheetChoices> {
  const columns = recallColumns(mapping, headings, {});
  return {
    columns: { ...own.columns, ...Object.fromEntries(columns) },
    answers: mergeAnswers(own.answers, mapping.answers),
    defaults: { ...own.defaults, ...mapping.defaults },
    country: mapping.country ?? own.country,
    locationMode: mapping.locationMode,
    passwordMode: mapping.passwordMode,
  };
}

function mergeAnswers(
  under: SheetChoices['answers'],
  over: SheetChoices['answers'],
): SheetChoices['answers'] {
  const fields = new Set([...Object.keys(under), ...Object.keys(over)] as Field[]);
  return Object.fromEntries([...fields].map((field) => [field, { ...under[field], ...over[field] }]));
}

/** How a sheet is understood now, as something to remember. */
export function describeMapping(columns: readonly ColumnMatch[], choices: SheetChoices): SheetMapping {
  const { password: _password, ...defaults } = choices.defaults;
  const { password: _answers, ...answers } = choices.answers;
  const { country, locationMode, passwordMode } = choices;
  const names = nameHeadings(columns.map(({ heading }) => heading));
  const mapped = columns.map(({ field }, index): MappedColumn => ({ heading: names[index] ?? '', field }));
  return { version: mappingVersion, columns: mapped, answers, defaults, country, locationMode, passwordMode };
}
