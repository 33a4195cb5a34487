import { platformLanguages, userRoles, userTypes, type GhlUser, type PersonInput } from '../ghl/user';
import type { LocationMode } from '../sheet/types';
import { combineLocations } from './combine-locations';

/**
 * What a new account needs to stand in for an old one: everything the API tells of it and lets us set, with what the row
 * itself says on top. Nothing is taken over that nobody can see (a password, calling numbers), nor an empty list of scopes,
 * which would switch everything off.
 */
export function takeOver(user: GhlUser, given: PersonInput, mode: LocationMode): PersonInput {
  const { id: _id, ...wanted } = given;
  const type = userTypes.find((one) => one === user.type);
  const role = userRoles.find((one) => one === user.role);
  const platformLanguage = platformLanguages.find((one) => one === user.platformLanguage);
  const permissions = { ...user.permissions, ...wanted.permissions };
  return {
    ...(user.firstName !== '' && { firstName: user.firstName }),
    ...(user.lastName !== '' && { lastName: user.lastName }),
    ...(user.phone !== null && user.phone.startsWith('+') && { phone: user.phone.replace(/[^+\d]/g, '') }),
    ...(type !== undefined && { type }),
    ...(role !== undefined && { role }),
    ...(user.scopes !== null && user.scopes.length > 0 && { scopes: user.scopes }),
    ...(user.scopesAssignedToOnly !== null &&
      user.scopesAssignedToOnly.length > 0 && { scopesAssignedToOnly: user.scopesAssignedToOnly }),
    ...(user.profilePhoto !== null && { profilePhoto: user.profilePhoto }),
    ...(platformLanguage !== undefined && { platformLanguage }),
    ...wanted,
    ...(Object.keys(permissions).length > 0 && { permissions }),
    locationIds:
      wanted.locationIds === undefined
        ? user.locationIds
        : combineLocations(user.locationIds, wanted.locationIds, mode),
  };
}
