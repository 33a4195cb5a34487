import type { PermissionGroup } from '#shared/ghl/permissions';
import { requiredToCreate, type Field, type PlainField } from '#shared/sheet/fields';
import type { ColumnMatch, SheetChoices, ValueQuestion } from '#shared/sheet/types';

export type FieldGroup = 'person' | 'access' | 'other' | PermissionGroup;

/** The plain fields as the field list groups them. */
export const plainFieldGroups: Readonly<Record<'person' | 'access' | 'other', readonly PlainField[]>> = {
  person: [
    'email',
    'firstName',
    'lastName',
    'fullName',
    'phone',
    'password',
    'platformLanguage',
    'profilePhoto',
  ],
  access: [
    'locationIds',
    'role',
    'type',
    'permissionTemplate',
    'scopes',
    'scopesAssignedToOnly',
    'twilioPhone',
  ],
  other: ['id', 'action'],
};

/** What a new person needs (documented) and the sheet gives neither by a column nor by one value for everyone. */
export function findMissingFields(
  columns: readonly ColumnMatch[],
  choices: Pick<SheetChoices, 'defaults' | 'passwordMode'>,
): readonly Field[] {
  const has = (field: Field): boolean =>
    // With one password for everybody, a column of them is not read.
    (columns.some((column) => column.field === field) &&
      !(field === 'password' && choices.passwordMode === 'one-for-all')) ||
    (choices.defaults[field] ?? '') !== '';
  const isFullName = (field: Field): boolean => field === 'firstName' || field === 'lastName';
  return requiredToCreate.filter((field) => {
    if (has(field)) return false;
    if (isFullName(field)) return !has('fullName');
    if (field === 'password') return choices.passwordMode !== 'generate';
    return true;
  });
}

/** Required fields that can be the same for everybody. An email or a name never can. */
export const sharedRequiredFields: readonly Field[] = ['locationIds', 'role', 'type', 'password'];

export type ColumnGroup = 'sure' | 'check' | 'unused';

/** Above this a match needs no second look: exact headings and known exports are, similar ones are not. */
const sureFrom = 0.85;

/**
 * The group each column shows up in: sure only when neither the match nor its values leave a question. Decided once per
 * reading of a sheet: a column that jumped to another group the moment somebody answers would take the keyboard's focus
 * with it.
 */
export function groupColumns(
  columns: readonly ColumnMatch[],
  questions: readonly ValueQuestion[],
): ReadonlyMap<number, ColumnGroup> {
  const asking = new Set(questions.filter((one) => one.certainty !== 'certain').map(({ field }) => field));
  return new Map(
    columns.map(({ index, field, confidence }) => {
      if (field === null) return [index, 'unused'];
      return [index, confidence >= sureFrom && !asking.has(field) ? 'sure' : 'check'];
    }),
  );
}
