import type { ListedPerson } from './person-row';
import { foldText } from '../sheet/fold-text';

export const twoFactorStates = ['yes', 'no', 'unknown'] as const;
export type TwoFactor = (typeof twoFactorStates)[number];

export type LocationCount =
  | { readonly kind: 'none' }
  | { readonly kind: 'exactly'; readonly count: number }
  | { readonly kind: 'at-least'; readonly count: number };

/**
 * What a loaded list is narrowed by, without asking GHL again. Every property narrows further; one left out, or an
 * empty list, narrows nothing. Within a list of values any may hold, except flags and scopes, which must all hold.
 */
export interface PeopleFilter {
  /** Words anywhere in name, email, phone, id or sub-account; accents and case do not matter, the order neither. */
  readonly text?: string;
  readonly types?: readonly string[];
  readonly roles?: readonly string[];
  /** Somebody in any of these sub-accounts. */
  readonly locationIds?: readonly string[];
  readonly locationCount?: LocationCount;
  /** A flag that is missing in GHL's answer is neither on nor off. */
  readonly flags?: readonly { readonly flag: string; readonly on: boolean }[];
  /** Only people whose scopes are known can match. */
  readonly scopes?: readonly { readonly scope: string; readonly has: boolean }[];
  /** Null stands for people without a language. */
  readonly languages?: readonly (string | null)[];
  readonly twoFactor?: readonly TwoFactor[];
  /** Only people whose scopes, dates or two-factor sign-in the search left out. */
  readonly detailsMissing?: boolean;
}

/** What a filter looks at that a person's record does not hold itself. */
export interface FilterContext {
  /** Sub-account id → its name. */
  readonly locationNames: ReadonlyMap<string, string>;
}

/** @returns a function that tells whether the filter lets a person through. */
export function createPeopleFilter(
  filter: PeopleFilter,
  context: FilterContext,
): (user: ListedPerson) => boolean {
  const tests = [
    textTest(filter.text ?? '', context),
    oneOf(filter.types, (user) => user.type),
    oneOf(filter.roles, (user) => user.role),
    oneOf(filter.languages, (user) => user.platformLanguage),
    oneOf(filter.twoFactor, twoFactorOf),
    locationTest(filter.locationIds ?? []),
    countTest(filter.locationCount),
    ...(filter.flags ?? []).map(
      ({ flag, on }) =>
        (user: ListedPerson) =>
          Object.hasOwn(user.permissions, flag) && user.permissions[flag] === on,
    ),
    ...(filter.scopes ?? []).map(
      ({ scope, has }) =>
        (user: ListedPerson) =>
          user.scopes !== null && user.scopes.includes(scope) === has,
    ),
    filter.detailsMissing === true ? isMissingDetails : null,
  ].filter((test) => test !== null);
  return (user) => tests.every((test) => test(user));
}

export function twoFactorOf(user: Pick<ListedPerson, 'totpEnabled'>): TwoFactor {
  if (user.totpEnabled === null) return 'unknown';
  return user.totpEnabled ? 'yes' : 'no';
}

/**
 * Whether a search left out what reading the person by id may tell (observed: search may omit scopes). Once read, what
 * is still not there is not to be had.
 */
export function isMissingDetails(user: ListedPerson): boolean {
  return !user.detailsRead && (user.scopes === null || user.totpEnabled === null || user.dateAdded === null);
}

type Test = ((user: ListedPerson) => boolean) | null;

function oneOf<T>(wanted: readonly T[] | undefined, valueOf: (user: ListedPerson) => T): Test {
  if (wanted === undefined || wanted.length === 0) return null;
  const values = new Set(wanted);
  return (user) => values.has(valueOf(user));
}

function locationTest(wanted: readonly string[]): Test {
  if (wanted.length === 0) return null;
  const ids = new Set(wanted);
  return (user) => user.locationIds.some((id) => ids.has(id));
}

function countTest(wanted: LocationCount | undefined): Test {
  if (wanted === undefined) return null;
  switch (wanted.kind) {
    case 'none':
      return (user) => user.locationIds.length === 0;
    case 'exactly':
      return (user) => user.locationIds.length === wanted.count;
    case 'at-least':
      return (user) => user.locationIds.length >= wanted.count;
  }
}

function textTest(text: string, { locationNames }: FilterContext): Test {
  const words = foldText(text).split(' ').filter(Boolean);
  if (words.length === 0) return null;
  const foldedLocations = new Map([...locationNames].map(([id, name]) => [id, foldText(name)]));
  // "777 561" finds +527775610738: a number is looked for as it is spoken, in groups.
  const typedDigits = /^[+\d\s().-]+$/.test(text) ? text.replace(/\D/g, '') : '';
  return (user) => {
    if (typedDigits !== '' && user.phone?.replace(/\D/g, '').includes(typedDigits) === true) return true;
    const locations = user.locationIds.map((id) => foldedLocations.get(id) ?? id.toLowerCase());
    const haystack = [
      foldText(`${user.firstName} ${user.lastName}`),
      foldText(user.name),
      user.email,
      user.phone ?? '',
      user.id.toLowerCase(),
      ...locations,
    ].join('\n');
    return words.every((word) => haystack.includes(word));
  };
}
