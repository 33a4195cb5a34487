import type { ListedPerson } from './person-row';
import { flagOf, type PeopleColumn } from './columns';
import { twoFactorOf, type FilterContext } from './filter';

export interface PeopleSort {
  readonly column: PeopleColumn;
  readonly direction: 'asc' | 'desc';
}

/**
 * The people in the order of a column; those without a value come last in either direction, equals keep their order.
 * Words are compared as Spanish dictionaries do, so that accents do not tear names apart.
 */
export function sortPeople(
  people: readonly ListedPerson[],
  { column, direction }: PeopleSort,
  context: FilterContext,
): readonly ListedPerson[] {
  const keyOf = createSortKey(column, context);
  const sign = direction === 'asc' ? 1 : -1;
  return people
    .map((user) => ({ user, key: keyOf(user) }))
    .sort((a, b) => compareKeys(a.key, b.key, sign))
    .map(({ user }) => user);
}

type SortKey = string | number | null;

const words = new Intl.Collator('es', { sensitivity: 'base', numeric: true });

function compareKeys(a: SortKey, b: SortKey, sign: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * words.compare(String(a), String(b));
}

function createSortKey(
  column: PeopleColumn,
  { locationNames }: FilterContext,
): (user: ListedPerson) => SortKey {
  const flag = flagOf(column);
  if (flag !== null) {
    return ({ permissions }) => (Object.hasOwn(permissions, flag) ? Number(permissions[flag]) : null);
  }
  switch (column) {
    case 'locations':
      return (user) => {
        const [first] = user.locationIds;
        return first === undefined ? null : (locationNames.get(first) ?? first);
      };
    case 'locationIds':
      return (user) => user.locationIds[0] ?? null;
    case 'locationCount':
      return (user) => user.locationIds.length;
    case 'scopes':
    case 'scopeCount':
      return (user) => user.scopes?.length ?? null;
    case 'scopesAssignedToOnly':
      return (user) => user.scopesAssignedToOnly?.length ?? null;
    case 'twoFactor':
      return (user) => ({ no: 0, yes: 1, unknown: null })[twoFactorOf(user)];
    case 'id':
    case 'email':
    case 'firstName':
    case 'lastName':
    case 'name':
    case 'phone':
    case 'extension':
    case 'type':
    case 'role':
    case 'platformLanguage':
    case 'profilePhoto':
    case 'dateAdded':
    case 'dateUpdated':
      return (user) => blankToNull(user[column]);
    default:
      return () => null;
  }
}

function blankToNull(text: string | null): string | null {
  return text === '' ? null : text;
}
