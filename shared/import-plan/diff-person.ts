import type { GhlUser, PersonInput } from '../ghl/user';
import type { LocationMode } from '../sheet/types';
import { combineLocations, haveSameMembers } from './combine-locations';
import type { ChangeableField, ChangeValue, FieldChange } from './types';

export interface PersonDiff {
  /** Body of the PUT: only what changes, merged where the API replaces. Never an email: PUT refuses it (documented). */
  readonly send: PersonInput;
  readonly changes: readonly FieldChange[];
}

/** How a password is shown wherever one would change. */
export const hiddenPassword = '••••••';

type Draft = { -readonly [K in keyof PersonInput]: PersonInput[K] };

/**
 * What an update of `before` to `wanted` would send and show. A property that `wanted` lacks is left alone. Where the
 * API's answer does not tell the present value (scopes from a search, photo, language, twilioPhone), it counts as
 * different: sending it again is harmless, leaving it out would not do what was asked.
 */
export function diffPerson(before: GhlUser, wanted: PersonInput, locationMode: LocationMode): PersonDiff {
  const send: Draft = {};
  const changes: FieldChange[] = [];
  const note = (field: ChangeableField, was: ChangeValue, becomes: ChangeValue) =>
    changes.push({ field, before: was, after: becomes });

  for (const field of ['firstName', 'lastName'] as const) {
    const value = wanted[field];
    // White space is no difference: a cell is read with single blanks, whatever GHL has.
    if (value === undefined || value === '' || value === before[field].replace(/\s+/g, ' ').trim()) continue;
    send[field] = value;
    note(field, before[field], value);
  }
  if (wanted.password !== undefined && wanted.password !== '') {
    send.password = wanted.password;
    note('password', null, hiddenPassword);
  }
  if (wanted.phone !== undefined && !isSamePhone(wanted.phone, before.phone ?? '')) {
    send.phone = wanted.phone;
    note('phone', before.phone, wanted.phone);
  }
  if (wanted.type !== undefined && wanted.type !== before.type) {
    send.type = wanted.type;
    note('type', before.type, wanted.type);
  }
  if (wanted.role !== undefined && wanted.role !== before.role) {
    send.role = wanted.role;
    note('role', before.role, wanted.role);
  }
  if (wanted.locationIds !== undefined) {
    const after = combineLocations(before.locationIds, wanted.locationIds, locationMode);
    if (!haveSameMembers(after, before.locationIds)) {
      send.locationIds = after;
      note('locationIds', before.locationIds, after);
    }
  }
  if (wanted.permissions !== undefined) {
    const merged = mergePermissions(before.permissions, wanted.permissions);
    if (merged !== null) {
      send.permissions = merged.whole;
      note('permissions', merged.before, merged.after);
    }
  }
  for (const field of ['scopes', 'scopesAssignedToOnly'] as const) {
    const value = wanted[field];
    const current = before[field];
    if (value === undefined || (current !== null && haveSameMembers(value, current))) continue;
    send[field] = value;
    note(field, current, value);
  }
  if (
    wanted.profilePhoto !== undefined &&
    wanted.profilePhoto !== '' &&
    wanted.profilePhoto !== before.profilePhoto
  ) {
    send.profilePhoto = wanted.profilePhoto;
    note('profilePhoto', before.profilePhoto, wanted.profilePhoto);
  }
  if (wanted.twilioPhone !== undefined) {
    send.twilioPhone = wanted.twilioPhone;
    note('twilioPhone', null, wanted.twilioPhone);
  }
  if (wanted.platformLanguage !== undefined && wanted.platformLanguage !== before.platformLanguage) {
    send.platformLanguage = wanted.platformLanguage;
    note('platformLanguage', before.platformLanguage, wanted.platformLanguage);
  }
  return { send, changes };
}

/** Only the person's other sub-accounts grow; nothing else of the row is used. */
export function diffLocationsOnly(before: GhlUser, wanted: PersonInput): PersonDiff {
  return diffPerson(before, { locationIds: wanted.locationIds }, 'add');
}

/** GHL answers numbers with blanks and dashes at times (observed): only the digits tell whether they differ. */
function isSamePhone(a: string, b: string): boolean {
  return a.replace(/\D/g, '') === b.replace(/\D/g, '');
}

/** A partial `permissions` may reset the flags left out (observed), so the whole object is sent; only differences show. */
function mergePermissions(
  current: Readonly<Record<string, boolean>>,
  wanted: Readonly<Record<string, boolean>>,
): {
  readonly whole: Readonly<Record<string, boolean>>;
  readonly before: Readonly<Record<string, boolean>>;
  readonly after: Readonly<Record<string, boolean>>;
} | null {
  const changed = Object.entries(wanted).filter(([flag, value]) => current[flag] !== value);
  if (changed.length === 0) return null;
  const before = changed.flatMap(([flag]) => {
    const was = current[flag];
    return was === undefined ? [] : [[flag, was] as const];
  });
  return {
    whole: { ...current, ...wanted },
    before: Object.fromEntries(before),
    after: Object.fromEntries(changed),
  };
}
