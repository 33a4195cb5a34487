import type { Translate } from '../i18n/create-translator';
import type { GhlLocation } from '../ghl/user';
import { flagOf, type PeopleColumn } from '../people/columns';
import { twoFactorOf } from '../people/filter';
import type { ListedPerson } from '../people/person-row';
import { createCellWriter } from './importable-cell';
import { importedFieldOf } from './people-headings';

/** What a table of people is made with. */
export interface PeopleTableContext {
  readonly t: Translate;
  readonly locations: readonly GhlLocation[];
}

/** @returns a function that makes a person's cells, in the columns' order, as text that an import reads back. */
export function createPersonWriter(
  columns: readonly PeopleColumn[],
  { t, locations }: PeopleTableContext,
): (user: ListedPerson) => readonly string[] {
  const write = createCellWriter(t, locations);
  // Looked up once: a million flags would spend most of their time finding two words.
  const yes = t('columns:yes');
  const no = t('columns:no');
  const yesNo = (value: boolean): string => (value ? yes : no);
  const writers = columns.map((column): ((user: ListedPerson) => string) => {
    const flag = flagOf(column);
    if (flag !== null) {
      return ({ permissions }) => (Object.hasOwn(permissions, flag) ? yesNo(permissions[flag] === true) : '');
    }
    const field = importedFieldOf(column, columns);
    if (field === 'locationIds' && column === 'locationIds') {
      // Asked for by id: never the names, though those would be read back as well.
      const byId = createCellWriter(t, locations, 'id');
      return (user) => byId('locationIds', user);
    }
    if (field !== null) return (user) => write(field, user);
    return (user) => inform(column, user, yesNo);
  });
  return (user) => writers.map((writeCell) => writeCell(user));
}

/** A column that only informs. */
function inform(column: PeopleColumn, user: ListedPerson, yesNo: (value: boolean) => string): string {
  switch (column) {
    case 'name':
      return user.name;
    case 'extension':
      return user.extension ?? '';
    case 'locationIds':
      return user.locationIds.join('; ');
    case 'locationCount':
      return String(user.locationIds.length);
    case 'scopeCount':
      return user.scopes === null ? '' : String(user.scopes.length);
    case 'twoFactor': {
      const state = twoFactorOf(user);
      return state === 'unknown' ? '' : yesNo(state === 'yes');
    }
    case 'dateAdded':
      return user.dateAdded ?? '';
    case 'dateUpdated':
      return user.dateUpdated ?? '';
    default:
      return '';
  }
}

/** A person as JSON has them: values, not words. Sub-accounts by name where one is known. */
export function toJsonRecord(
  user: ListedPerson,
  columns: readonly PeopleColumn[],
  names: ReadonlyMap<string, string>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(columns.map((column) => [column, jsonValue(user, column, names)]));
}

function jsonValue(user: ListedPerson, column: PeopleColumn, names: ReadonlyMap<string, string>): unknown {
  const flag = flagOf(column);
  if (flag !== null) return Object.hasOwn(user.permissions, flag) ? user.permissions[flag] : null;
  switch (column) {
    case 'locations':
      return user.locationIds.map((id) => names.get(id) ?? id);
    case 'locationCount':
      return user.locationIds.length;
    case 'scopeCount':
      return user.scopes?.length ?? null;
    case 'twoFactor':
      return user.totpEnabled;
    case 'id':
    case 'email':
    case 'firstName':
    case 'lastName':
    case 'name':
    case 'phone':
    case 'extension':
    case 'type':
    case 'role':
    case 'locationIds':
    case 'scopes':
    case 'scopesAssignedToOnly':
    case 'platformLanguage':
    case 'profilePhoto':
    case 'dateAdded':
    case 'dateUpdated':
      return user[column];
    default:
      return null;
  }
}
