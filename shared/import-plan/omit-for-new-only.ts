import type { PersonInput } from '../ghl/user';
import { permissionOf } from '../sheet/fields';
import type { PreparedRow } from '../sheet/types';

/** What a row says about somebody who exists: everything but the defaults that only complete new people. */
export function omitForNewOnly({ person, forNewOnly = [] }: PreparedRow): PersonInput {
  if (forNewOnly.length === 0) return person;
  const omitted = new Set<string>(
    forNewOnly.flatMap((field) => (field === 'fullName' ? ['firstName', 'lastName'] : [field])),
  );
  const flags = forNewOnly.map(permissionOf).filter((flag) => flag !== null);
  const kept = Object.entries(person).filter(([property]) => !omitted.has(property));
  const left: PersonInput = Object.fromEntries(kept);
  if (left.permissions === undefined || flags.length === 0) return left;
  const permissions = Object.entries(left.permissions).filter(([flag]) => !flags.includes(flag));
  const { permissions: _all, ...rest } = left;
  return permissions.length === 0 ? rest : { ...rest, permissions: Object.fromEntries(permissions) };
}
