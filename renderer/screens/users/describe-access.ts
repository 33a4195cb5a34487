import { groupOfScope, scopeGroups, type ScopeGroup } from '#shared/ghl/describe-scope';
import { permissionsByGroup, type PermissionGroup } from '#shared/ghl/permissions';
import { isAdminRole, type GhlUser } from '#shared/ghl/user';

/** The permissions of one group of GoHighLevel's screen: what is on and what is off. */
export interface FlagGroup {
  /** Null for flags nobody has a group for: the catalogue is open. */
  readonly group: PermissionGroup | null;
  readonly on: readonly string[];
  readonly off: readonly string[];
}

export type ScopeAccess =
  /** GHL did not say. */
  | { readonly kind: 'unknown' }
  /** An empty list switches everything off (documented). */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'some';
      readonly count: number;
      readonly groups: readonly { readonly group: ScopeGroup; readonly scopes: readonly string[] }[];
    };

export interface Access {
  /** Flags do not limit an admin (observed). */
  readonly isAdmin: boolean;
  /** Works at the level of the agency, not of single sub-accounts. */
  readonly isAgency: boolean;
  readonly flags: readonly FlagGroup[];
  readonly scopes: ScopeAccess;
  readonly scopesAssignedToOnly: ScopeAccess;
}

/** What somebody may do, in the groups of GoHighLevel's own screen. Groups nothing is known about are left out. */
export function describeAccess(
  user: Pick<GhlUser, 'role' | 'type' | 'permissions' | 'scopes' | 'scopesAssignedToOnly'>,
): Access {
  const known = new Set(permissionsByGroup.flatMap(({ names }) => names));
  const others = Object.keys(user.permissions).filter((flag) => !known.has(flag));
  const groups = [...permissionsByGroup, { group: null, names: others }];
  const flags = groups.map(({ group, names }) => ({
    group,
    on: names.filter((name) => user.permissions[name] === true),
    off: names.filter((name) => user.permissions[name] === false),
  }));
  return {
    isAdmin: isAdminRole(user.role),
    isAgency: user.type === 'agency',
    flags: flags.filter(({ on, off }) => on.length + off.length > 0),
    scopes: describeScopes(user.scopes),
    scopesAssignedToOnly: describeScopes(user.scopesAssignedToOnly),
  };
}

function describeScopes(scopes: readonly string[] | null): ScopeAccess {
  if (scopes === null) return { kind: 'unknown' };
  if (scopes.length === 0) return { kind: 'none' };
  const groups = scopeGroups
    .map((group) => ({ group, scopes: scopes.filter((scope) => groupOfScope(scope) === group) }))
    .filter((one) => one.scopes.length > 0);
  return { kind: 'some', count: scopes.length, groups };
}
