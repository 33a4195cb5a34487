import type { Translate } from '#shared/i18n/create-translator';
import { flagOf, type PeopleColumn, type PlainColumn } from '#shared/people/columns';
import { twoFactorOf } from '#shared/people/filter';
import type { PersonRow } from '#shared/people/person-row';
import { describePermission } from '#shared/ghl/describe-permission';
import { assertNever } from '#shared/contract/result';
import { describeMeaning } from '../../components/value-words';
import type { Formats } from '../../i18n/formats';

/** What the words of a cell need besides the person. */
export interface DescribeContext {
  readonly t: Translate;
  readonly formats: Formats;
  readonly nameOfLocation: (id: string) => string;
}

/** What a column of the table is called. */
export function nameColumn(t: Translate, column: PeopleColumn): string {
  const flag = flagOf(column);
  return flag === null ? t(`columns:${column as PlainColumn}`) : describePermission(t, flag);
}

/** The name a person goes by; their email where there is none. */
export function nameOf(person: Pick<PersonRow, 'name' | 'firstName' | 'lastName' | 'email'>): string {
  const name = person.name.trim() || `${person.firstName} ${person.lastName}`.trim();
  return name === '' ? person.email : name;
}

export interface CellWords {
  readonly text: string;
  /** Nothing is there, or nobody knows: said more quietly. */
  readonly quiet?: boolean;
}

/** A cell in words. What GHL did not say is told apart from what is not there. */
export function describeCell(person: PersonRow, column: PeopleColumn, context: DescribeContext): CellWords {
  const { t, formats } = context;
  const flag = flagOf(column);
  if (flag !== null) {
    const on = Object.hasOwn(person.permissions, flag) ? person.permissions[flag] : undefined;
    if (on === undefined) return { text: t('people:unknown'), quiet: true };
    return on ? { text: t('import:value-on') } : { text: t('import:value-off'), quiet: true };
  }
  const plain = column as PlainColumn;
  switch (plain) {
    case 'name':
      return { text: nameOf(person) };
    case 'role':
    case 'type':
      return orNothing(t, person[plain], (value) => describeMeaning(t, plain, value, null));
    case 'platformLanguage':
      return orNothing(t, person.platformLanguage, (value) => describeMeaning(t, plain, value, null));
    case 'locations':
      return listWords(t, person.locationIds.map(context.nameOfLocation));
    case 'locationIds':
      return listWords(t, person.locationIds);
    case 'locationCount':
      return { text: formats.number(person.locationIds.length), quiet: person.locationIds.length === 0 };
    case 'scopes':
    case 'scopesAssignedToOnly':
      return person[plain] === null
        ? { text: t('people:unknown'), quiet: true }
        : listWords(t, person[plain]);
    case 'scopeCount':
      return person.scopes === null
        ? { text: t('people:unknown'), quiet: true }
        : { text: formats.number(person.scopes.length) };
    case 'twoFactor': {
      const state = twoFactorOf(person);
      return { text: t(`people:two-factor-${state}`), quiet: state === 'unknown' };
    }
    case 'dateAdded':
    case 'dateUpdated':
      return person[plain] === null
        ? { text: t('people:unknown'), quiet: true }
        : { text: formats.dateTime(person[plain]) };
    case 'id':
    case 'email':
    case 'firstName':
    case 'lastName':
    case 'phone':
    case 'extension':
    case 'profilePhoto':
      return orNothing(t, person[plain], (value) => value);
    default:
      return assertNever(plain);
  }
}

function orNothing(t: Translate, value: string | null, words: (value: string) => string): CellWords {
  return value === null || value === '' ? { text: t('people:none'), quiet: true } : { text: words(value) };
}

function listWords(t: Translate, values: readonly string[]): CellWords {
  return values.length === 0 ? { text: t('people:none'), quiet: true } : { text: values.join(', ') };
}
