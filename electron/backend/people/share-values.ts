import type { GhlUser } from '#shared/ghl/user';

/**
 * Makes people who have the same flags, scopes or sub-accounts share one object each: an agency has a handful of
 * different sets, and 25,000 copies of 189 scopes would be a few hundred megabytes.
 * @returns a function that gives the same person with shared values, without the fields nobody knows
 */
export function createValueSharing(): (user: GhlUser) => GhlUser {
  const flags = new Map<string, GhlUser['permissions']>();
  const lists = new Map<string, readonly string[]>();
  const shareList = (list: readonly string[]): readonly string[] => {
    const key = JSON.stringify(list);
    const known = lists.get(key) ?? list;
    lists.set(key, known);
    return known;
  };
  return (user) => {
    const key = JSON.stringify(user.permissions);
    const permissions = flags.get(key) ?? user.permissions;
    flags.set(key, permissions);
    return {
      ...user,
      permissions,
      scopes: user.scopes && shareList(user.scopes),
      scopesAssignedToOnly: user.scopesAssignedToOnly && shareList(user.scopesAssignedToOnly),
      locationIds: shareList(user.locationIds),
      extra: nothing,
    };
  };
}

const nothing: GhlUser['extra'] = Object.freeze({});
