/** What a table or an export can show of a person, besides one column per permission flag (`permissions.<flag>`). */
export const plainColumns = [
  'id',
  'email',
  'firstName',
  'lastName',
  'name',
  'phone',
  'extension',
  'type',
  'role',
  /** Sub-accounts by name. */
  'locations',
  /** The same by id. */
  'locationIds',
  'locationCount',
  'scopes',
  'scopeCount',
  'scopesAssignedToOnly',
  'platformLanguage',
  'profilePhoto',
  'twoFactor',
  'dateAdded',
  'dateUpdated',
] as const;

export type PlainColumn = (typeof plainColumns)[number];
export type FlagColumn = `permissions.${string}`;
export type PeopleColumn = PlainColumn | FlagColumn;

const flagPrefix = 'permissions.';
const longestFlag = 100;

/** @returns whether `name` is a column: a plain one, or `permissions.` followed by a flag's name, known or not. */
export function isPeopleColumn(name: string): name is PeopleColumn {
  if ((plainColumns as readonly string[]).includes(name)) return true;
  return (
    name.startsWith(flagPrefix) &&
    name.length > flagPrefix.length &&
    name.length <= longestFlag + flagPrefix.length
  );
}

/** The flag of a flag column; null for any other. */
export function flagOf(column: PeopleColumn): string | null {
  return column.startsWith(flagPrefix) ? column.slice(flagPrefix.length) : null;
}

/** Shown until somebody chooses. */
export const firstTableColumns: readonly PeopleColumn[] = [
  'name',
  'email',
  'role',
  'locations',
  'phone',
  'type',
  'twoFactor',
  'dateAdded',
];

/** Exported until somebody chooses: what an import understands again, and what an auditor asks for. */
export const firstExportColumns: readonly PeopleColumn[] = [
  'id',
  'email',
  'firstName',
  'lastName',
  'phone',
  'type',
  'role',
  'locations',
  'platformLanguage',
  'scopes',
  'twoFactor',
  'dateAdded',
  'dateUpdated',
];
