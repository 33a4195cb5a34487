/**
 * Everything a column of a sheet, or a "one value for everyone", can mean.
 *
 * `fullName` is split into first and last name; `permissionTemplate` expands to flags and scopes; `action` says what
 * to do with the row. All others are properties of the create call (documented), plus `id`.
 */
export const plainFields = [
  'email',
  'firstName',
  'lastName',
  'fullName',
  'password',
  'phone',
  'type',
  'role',
  'locationIds',
  'permissionTemplate',
  'scopes',
  'scopesAssignedToOnly',
  'profilePhoto',
  'twilioPhone',
  'platformLanguage',
  'id',
  'action',
] as const;

export type PlainField = (typeof plainFields)[number];
/** `permissions.contactsEnabled` and so on; the set of flags is open. */
export type PermissionField = `permissions.${string}`;
export type Field = PlainField | PermissionField;

/** @returns whether `name` is a field: a plain one, or `permissions.` followed by a flag's name. */
export function isField(name: string): name is Field {
  return (
    (plainFields as readonly string[]).includes(name) || /^permissions\.[A-Za-z][A-Za-z0-9]*$/.test(name)
  );
}

/** The flag's name of a permission field, or null for any other field. */
export function permissionOf(field: Field): string | null {
  return field.startsWith('permissions.') ? field.slice('permissions.'.length) : null;
}

/** Fields POST /users/ demands (documented); fullName can stand in for the two names. */
export const requiredToCreate = [
  'email',
  'firstName',
  'lastName',
  'password',
  'type',
  'role',
  'locationIds',
] as const;
