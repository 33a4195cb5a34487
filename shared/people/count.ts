import type { ListedPerson } from './person-row';
import { isMissingDetails, twoFactorOf, type TwoFactor } from './filter';

/** How many people share each value: what filter chips offer. */
export interface PeopleCounts {
  readonly people: number;
  /** Most frequent first. Null stands for people without the value. */
  readonly types: readonly ValueCount[];
  readonly roles: readonly ValueCount[];
  readonly languages: readonly ValueCount[];
  /** By sub-account id; somebody in two counts in both. */
  readonly locations: readonly { readonly locationId: string; readonly people: number }[];
  readonly locationCount: { readonly none: number; readonly one: number; readonly several: number };
  readonly twoFactor: Readonly<Record<TwoFactor, number>>;
  readonly flags: readonly { readonly flag: string; readonly on: number; readonly off: number }[];
  readonly scopes: readonly { readonly scope: string; readonly people: number }[];
  /** Known to have none at all, which switches everything off (documented). */
  readonly noScopes: number;
  readonly scopesUnknown: number;
  readonly detailsMissing: number;
}

export interface ValueCount {
  readonly value: string | null;
  readonly people: number;
}

export function countPeople(people: readonly ListedPerson[]): PeopleCounts {
  const types = new Map<string | null, number>();
  const roles = new Map<string | null, number>();
  const languages = new Map<string | null, number>();
  const locations = new Map<string, number>();
  const scopes = new Map<string, number>();
  const flags = new Map<string, { on: number; off: number }>();
  const locationCount = { none: 0, one: 0, several: 0 };
  const twoFactor = { yes: 0, no: 0, unknown: 0 };
  let noScopes = 0;
  let scopesUnknown = 0;
  let detailsMissing = 0;
  for (const user of people) {
    addOne(types, user.type);
    addOne(roles, user.role);
    addOne(languages, user.platformLanguage);
    for (const id of new Set(user.locationIds)) addOne(locations, id);
    const places = user.locationIds.length;
    locationCount[places === 0 ? 'none' : places === 1 ? 'one' : 'several'] += 1;
    twoFactor[twoFactorOf(user)] += 1;
    for (const [flag, on] of Object.entries(user.permissions)) {
      const count = flags.get(flag) ?? { on: 0, off: 0 };
      count[on ? 'on' : 'off'] += 1;
      flags.set(flag, count);
    }
    if (user.scopes === null) scopesUnknown += 1;
    else if (user.scopes.length === 0) noScopes += 1;
    for (const scope of new Set(user.scopes)) addOne(scopes, scope);
    if (isMissingDetails(user)) detailsMissing += 1;
  }
  return {
    people: people.length,
    types: listValues(types),
    roles: listValues(roles),
    languages: listValues(languages),
    locations: byFrequency(locations).map(([locationId, count]) => ({ locationId, people: count })),
    locationCount,
    twoFactor,
    flags: [...flags].map(([flag, count]) => ({ flag, ...count })),
    scopes: byFrequency(scopes).map(([scope, count]) => ({ scope, people: count })),
    noScopes,
    scopesUnknown,
    detailsMissing,
  };
}

function addOne<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function byFrequency<K>(counts: ReadonlyMap<K, number>): readonly (readonly [K, number])[] {
  return [...counts].sort((a, b) => b[1] - a[1]);
}

function listValues(counts: ReadonlyMap<string | null, number>): readonly ValueCount[] {
  return byFrequency(counts).map(([value, people]) => ({ value, people }));
}
