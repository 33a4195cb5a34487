import type { GhlUser, PersonInput } from '../ghl/user';
import { haveSameMembers } from '../import-plan/combine-locations';
import { diffPerson, type PersonDiff } from '../import-plan/diff-person';
import { changeableFields, type ChangeableField } from '../import-plan/types';

/** How what GHL made of a row differs from what the row asked for. */
export interface GrantedDifference {
  /** Flags that are on although nobody asked for them. */
  readonly grantedMore: readonly string[];
  /** Flags that were asked for and are off. */
  readonly grantedLess: readonly string[];
  /** Other fields that are not as asked. */
  readonly grantedOther: readonly ChangeableField[];
}

export function compareGranted(asked: PersonInput | null, granted: GhlUser): GrantedDifference {
  return {
    grantedMore: findGrantedMore(asked, granted),
    grantedLess: findGrantedLess(asked, granted),
    grantedOther:
      asked === null ? [] : changeableFields.filter((field) => isOtherwise(field, asked, granted)),
  };
}

/**
 * Flags that are on although the row did not ask for them. GHL fills flags left out with `true` and adds undocumented
 * ones (observed). Without any flag in the row nothing was asked, and GHL's own defaults are what the person gets.
 * @param asked the body that was sent; an update sends the whole object, so flags that were on before are in it
 */
export function findGrantedMore(asked: PersonInput | null, granted: GhlUser): readonly string[] {
  const wanted = asked?.permissions;
  if (wanted === undefined) return [];
  return Object.entries(granted.permissions)
    .filter(([flag, on]) => on && wanted[flag] !== true)
    .map(([flag]) => flag)
    .sort();
}

/** An answer without any flags says nothing about them. */
function findGrantedLess(asked: PersonInput | null, granted: GhlUser): readonly string[] {
  if (Object.keys(granted.permissions).length === 0) return [];
  return Object.entries(asked?.permissions ?? {})
    .filter(([flag, on]) => on && granted.permissions[flag] !== true)
    .map(([flag]) => flag)
    .sort();
}

/**
 * What it takes to make a person exactly as asked, as far as access goes: flags, role, type, sub-accounts, scopes. The
 * permissions are whole, because a partial object may reset the rest (observed).
 */
export function diffExactly(asked: PersonInput, current: GhlUser): PersonDiff {
  return diffPerson(current, wishExactly(asked, current), 'replace');
}

/** The part of what was asked that says what a person may do, with every flag nobody asked for switched off. */
export function wishExactly(asked: PersonInput, current: GhlUser): PersonInput {
  const { type, role, locationIds, permissions, scopes, scopesAssignedToOnly } = asked;
  const excess = findGrantedMore(asked, current).map((flag) => [flag, false] as const);
  return {
    ...(type !== undefined && { type }),
    ...(role !== undefined && { role }),
    // Somebody who works in all sub-accounts is sent an empty list, whatever GHL makes of it.
    ...(locationIds !== undefined && locationIds.length > 0 && { locationIds }),
    ...(permissions !== undefined && { permissions: { ...permissions, ...Object.fromEntries(excess) } }),
    // What the answer does not tell cannot be said to differ.
    ...(scopes !== undefined && current.scopes !== null && { scopes }),
    ...(scopesAssignedToOnly !== undefined &&
      current.scopesAssignedToOnly !== null && { scopesAssignedToOnly }),
  };
}

/** Whether a field was asked for, is told by the answer, and is something else. Flags are compared one by one. */
export function isOtherwise(field: ChangeableField, asked: PersonInput, granted: GhlUser): boolean {
  switch (field) {
    case 'firstName':
    case 'lastName':
      return asked[field] !== undefined && asked[field].trim() !== granted[field].trim();
    case 'phone':
      return asked.phone !== undefined && digits(asked.phone) !== digits(granted.phone ?? '');
    case 'type':
    case 'role':
    case 'platformLanguage':
    case 'profilePhoto':
      return asked[field] !== undefined && granted[field] !== null && asked[field] !== granted[field];
    case 'locationIds':
      return (
        asked.locationIds !== undefined &&
        asked.locationIds.length > 0 &&
        !haveSameMembers(asked.locationIds, granted.locationIds)
      );
    case 'scopes':
    case 'scopesAssignedToOnly': {
      const [wanted, has] = [asked[field], granted[field]];
      return wanted !== undefined && has !== null && !haveSameMembers(wanted, has);
    }
    case 'email':
    case 'password':
    case 'permissions':
    case 'twilioPhone':
      return false;
  }
}

function digits(text: string): string {
  return text.replace(/\D/g, '');
}
