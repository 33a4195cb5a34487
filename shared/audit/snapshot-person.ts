import type { GhlUser } from '../ghl/user';
import type { SnapshotPerson } from './types';

/**
 * What a snapshot keeps of a person. An answer without any flag did not speak of them, and somebody of a sub-account
 * without one may just have been answered in brief: both are "unknown" unless the person was read by id.
 * @param detailed whether `user` is the answer to a call for this one person
 */
export function toSnapshotPerson(user: GhlUser, detailed: boolean): SnapshotPerson {
  // In one order, so that equal sets are seen to be equal.
  const flags = Object.entries(user.permissions).sort(([a], [b]) => (a < b ? -1 : 1));
  const saysWhere = user.locationIds.length > 0 || user.type === 'agency' || detailed;
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    phone: user.phone,
    type: user.type,
    role: user.role,
    locationIds: saysWhere ? [...user.locationIds].sort() : null,
    restrictSubAccount: user.restrictSubAccount,
    permissions: flags.length === 0 ? null : Object.fromEntries(flags),
    scopes: user.scopes === null ? null : [...user.scopes].sort(),
    scopesAssignedToOnly: user.scopesAssignedToOnly === null ? null : [...user.scopesAssignedToOnly].sort(),
    platformLanguage: user.platformLanguage,
    totpEnabled: user.totpEnabled,
    dateAdded: user.dateAdded,
    dateUpdated: user.dateUpdated,
    detailed,
  };
}
