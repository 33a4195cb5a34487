import { columns as english } from '../i18n/en/columns';
import { columns as spanish } from '../i18n/es/columns';
import { flagOf, plainColumns, type PeopleColumn, type PlainColumn } from '../people/columns';
import { isField, type Field } from '../sheet/fields';

/** What an import makes of each column; those without a field inform people and are left out. */
const importedFields: Readonly<Partial<Record<PlainColumn, Field>>> = {
  id: 'id',
  email: 'email',
  firstName: 'firstName',
  lastName: 'lastName',
  phone: 'phone',
  type: 'type',
  role: 'role',
  locations: 'locationIds',
  locationIds: 'locationIds',
  scopes: 'scopes',
  scopesAssignedToOnly: 'scopesAssignedToOnly',
  platformLanguage: 'platformLanguage',
  profilePhoto: 'profilePhoto',
};

/**
 * The field a column of an export is read back as; null for one that only informs. Of sub-accounts by name and by id
 * together, the names count: they are what a person edits.
 */
export function importedFieldOf(column: PeopleColumn, all: readonly PeopleColumn[]): Field | null {
  const flag = flagOf(column);
  if (flag !== null) return isField(column) ? column : null;
  if (column === 'locationIds' && all.includes('locations')) return null;
  return importedFields[column as PlainColumn] ?? null;
}

/**
 * The headings of an export, in the columns' order. A flag keeps the API's name in any language; a column that is not
 * read back says so, because somebody would edit it and wonder.
 */
export function writeHeadings(columns: readonly PeopleColumn[], language: 'en' | 'es'): readonly string[] {
  const words = wordsOf[language];
  return columns.map((column) => {
    if (flagOf(column) !== null) return column;
    const heading = words[column as PlainColumn];
    return importedFieldOf(column, columns) === null ? inform(words.information, heading) : heading;
  });
}

/** Heading of a column that says something about the row, such as why it failed. An import passes it by. */
export function writeNoteHeading(language: 'en' | 'es'): string {
  const { information, note } = wordsOf[language];
  return inform(information, note);
}

const wordsOf = { en: english, es: spanish } as const;

function inform(pattern: string, heading: string): string {
  return pattern.replace('{{heading}}', heading);
}

const known = new Map<string, Field | null>();
for (const words of [english, spanish]) {
  known.set(inform(words.information, words.note).toLowerCase(), null);
  for (const column of plainColumns) {
    const heading = words[column].toLowerCase();
    known.set(inform(words.information, words[column]).toLowerCase(), null);
    const field = importedFields[column];
    if (field !== undefined) known.set(heading, field);
  }
}

/** The field of a heading our export writes, in either language; null: only informs; undefined: not one of ours. */
export function readOwnHeading(heading: string): Field | null | undefined {
  return known.get(heading.trim().toLowerCase());
}
