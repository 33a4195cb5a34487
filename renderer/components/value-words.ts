import { assertNever } from '#shared/contract/result';
import { platformLanguages, userRoles, userTypes, type GhlLocation } from '#shared/ghl/user';
import type { Translate } from '#shared/i18n/create-translator';
import { permissionOf, type Field, type PlainField } from '#shared/sheet/fields';

/** As much of a sub-account as it takes to name it. */
export type NamedLocation = Pick<GhlLocation, 'id' | 'name'>;

export interface Meaning {
  readonly value: string;
  readonly label: string;
}

/** API values of a field with the words a person chooses them by; empty for fields whose values are free text. */
export function listMeanings(
  t: Translate,
  field: Field,
  locations: readonly NamedLocation[] | null,
): readonly Meaning[] {
  if (permissionOf(field) !== null) {
    return [
      { value: 'true', label: t('import:value-on') },
      { value: 'false', label: t('import:value-off') },
    ];
  }
  const plain = field as PlainField;
  switch (plain) {
    case 'role':
      return userRoles.map((value) => ({ value, label: t(`import:role-${value}`) }));
    case 'type':
      return userTypes.map((value) => ({ value, label: t(`import:type-${value}`) }));
    case 'platformLanguage':
      return platformLanguages.map((value) => ({ value, label: t(`languages:${value}`) }));
    case 'action':
      return (['create', 'update', 'delete', 'skip'] as const).map((value) => ({
        value,
        label: t(`import:action-${value}`),
      }));
    case 'locationIds':
    case 'twilioPhone':
      return [...(locations ?? [])]
        .sort((a, b) => a.name.localeCompare(b.name))
        .map(({ id, name }) => ({ value: id, label: name }));
    case 'email':
    case 'firstName':
    case 'lastName':
    case 'fullName':
    case 'password':
    case 'phone':
    case 'permissionTemplate':
    case 'scopes':
    case 'scopesAssignedToOnly':
    case 'profilePhoto':
    case 'id':
      return [];
    default:
      return assertNever(plain);
  }
}

/** An API value, or several joined with `;`, in words; what has none is shown as it is. */
export function describeMeaning(
  t: Translate,
  field: Field,
  meaning: string,
  locations: readonly NamedLocation[] | null,
): string {
  const words = new Map(listMeanings(t, field, locations).map(({ value, label }) => [value, label]));
  return meaning
    .split(';')
    .map((part) => words.get(part.trim()) ?? part.trim())
    .join(', ');
}
