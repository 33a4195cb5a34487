import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Translate } from '../i18n/create-translator';
import { userRoles, userTypes, type GhlLocation } from '../ghl/user';
import { diffPerson } from '../import-plan/diff-person';
import type { ListedPerson } from '../people/person-row';
import { createCellReader } from '../sheet/checking/create-cell-reader';
import { createDraft } from '../sheet/checking/row-draft';
import type { Field } from '../sheet/fields';
import type { SheetChoices } from '../sheet/types';
import { keepAsIs } from '../sheet/values/kept-cell';
import { createResolvers } from '../sheet/values/resolvers';
import { cleanCell, explicitNone, isFormulaError, looksLikeValue } from '../sheet/values/split-cell';
import { guardFormula } from './guard-formula';
import { hasUnwritable } from './write-xlsx';

/** How a file of ours is read back when nobody chooses anything. */
const plainChoices: SheetChoices = {
  columns: {},
  defaults: {},
  answers: {},
  country: null,
  locationMode: 'replace',
  passwordMode: 'generate',
};

/**
 * Writes cells that an import reads back as what they are.
 *
 * [Note: the round trip]
 *
 * Each cell is read with the importer's own reader and compared by the plan's own rule before it is written. The first
 * of several spellings that would change nothing is taken: words of the person's language, then the API's own. What no
 * spelling can say (a role nobody documented, a number no country has) is put in square brackets, which the importer
 * takes for "as it is in GHL": it is there to read, and left alone.
 */
export function createCellWriter(
  t: Translate,
  locations: readonly GhlLocation[],
  locationsBy: 'name' | 'id' = 'name',
): (field: Field, user: ListedPerson) => string {
  const context = { locations, templates: [] };
  const resolverOf = createResolvers(plainChoices, context);
  const namesById = new Map(locations.map(({ id, name }) => [id, name]));
  /** By its name, unless that would be read as several, or as another. */
  const nameLocation = (id: string): string => {
    const name = namesById.get(id)?.trim() ?? '';
    return name !== '' && !/[;|\n\r]/.test(name) && resolverOf('locationIds')(name).meaning === id
      ? name
      : id;
  };
  const words = {
    type: new Map(userTypes.map((type) => [type, t(`columns:type-${type}`)])),
    role: new Map(userRoles.map((role) => [role, t(`columns:role-${role}`)])),
  };
  const readers = new Map<Field, ReturnType<typeof createCellReader>>();
  const known = new Map<string, string>();

  const isReadBack = (field: Field, text: string, user: ListedPerson): boolean => {
    const reader = readers.get(field) ?? createCellReader(field, plainChoices, context, resolverOf);
    readers.set(field, reader);
    const draft = createDraft();
    if (hasUnwritable(text) || isFormulaError(cleanCell(text))) return false;
    const problem = reader.read(cleanCell(guardFormula(text)), draft);
    if (problem !== null) return false;
    const person =
      draft.permissions === null ? draft.person : { ...draft.person, permissions: draft.permissions };
    if (field === 'id') return person.id === user.id;
    if (field === 'email') return person.email === user.email;
    // A name that reads back as nothing would change nothing either, and say nothing.
    return Object.keys(person).length > 0 && diffPerson(user, person, 'replace').changes.length === 0;
  };

  const spell = (field: Field, user: ListedPerson): readonly string[] => {
    switch (field) {
      case 'locationIds':
        return [
          ...(locationsBy === 'name' ? [user.locationIds.map(nameLocation).join('; ')] : []),
          user.locationIds.join('; '),
        ];
      case 'type':
        return spellWord(user.type, words.type);
      case 'role':
        return spellWord(user.role, words.role);
      case 'scopes':
        return [user.scopes?.join('; ') ?? ''];
      case 'scopesAssignedToOnly':
        return [user.scopesAssignedToOnly?.join('; ') ?? ''];
      case 'id':
      case 'email':
      case 'profilePhoto':
      case 'platformLanguage':
        return [user[field] ?? ''];
      case 'firstName':
      case 'lastName':
        return spellName(user[field]);
      case 'phone':
        return spellPhone(user.phone);
      default:
        return [];
    }
  };

  return (field, user) => {
    if (isEmptyList(field, user)) return explicitNone;
    const spellings = spell(field, user);
    const [first = ''] = spellings;
    if (first.trim() === '') return '';
    if (namesSomebody.has(field)) return chooseSpelling(spellings, field, user);
    const key = `${field}\n${spellings.join('\n')}`;
    const text = known.get(key) ?? chooseSpelling(spellings, field, user);
    known.set(key, text);
    return text;
  };

  function chooseSpelling(spellings: readonly string[], field: Field, user: ListedPerson): string {
    const text = spellings.find((spelling) => isReadBack(field, spelling, user));
    return text ?? keepAsIs(spellings[0] ?? '');
  }
}

/** Different for nearly everybody, so that remembering how each was written would only fill the memory. */
const namesSomebody: ReadonlySet<Field> = new Set<Field>([
  'id',
  'email',
  'phone',
  'firstName',
  'lastName',
  'profilePhoto',
]);

/** A list known to be empty, which is not the same as one nobody knows. */
function isEmptyList(field: Field, user: ListedPerson): boolean {
  switch (field) {
    case 'locationIds':
      return user.locationIds.length === 0;
    case 'scopes':
      return user.scopes?.length === 0;
    case 'scopesAssignedToOnly':
      return user.scopesAssignedToOnly?.length === 0;
    default:
      return false;
  }
}

/** In groups, because a spreadsheet takes `+442071838750` for a number and drops its plus sign (seen in LibreOffice). */
function spellPhone(phone: string | null): readonly string[] {
  if (phone === null) return [''];
  const grouped = parsePhoneNumberFromString(phone)
    ?.formatInternational()
    .replace(/[^\d+]+/g, ' ');
  return grouped === undefined ? [phone] : [grouped, phone];
}

/** A name such as `007` or `true` is guarded like a formula: a spreadsheet would make a number or a yes of it. */
function spellName(name: string): readonly string[] {
  return looksLikeValue(name) ? [`'${name}`, name] : [name];
}

function spellWord(value: string | null, words: ReadonlyMap<string, string>): readonly string[] {
  if (value === null) return [''];
  const word = words.get(value);
  return word === undefined ? [value] : [word, value];
}
