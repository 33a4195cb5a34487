import type { PermissionTemplate } from '../ghl/permission-template';
import {
  isWholeUser,
  type GhlUser,
  type PersonInput,
  type PlatformLanguage,
  type UserRole,
  type UserType,
} from '../ghl/user';
import type { LocationMode } from '../sheet/types';
import type { PlannableRow } from './types';

/** One change to somebody who exists, made without a sheet. What it does not name stays as it is. */
export type BulkChange =
  /** `replace` with no ids, and `remove`, may leave somebody without a sub-account: the guard `no-location` asks. */
  | { readonly kind: 'locations'; readonly mode: LocationMode; readonly locationIds: readonly string[] }
  | { readonly kind: 'role'; readonly role: UserRole; readonly type?: UserType | undefined }
  | {
      readonly kind: 'template';
      readonly template: Pick<PermissionTemplate, 'name' | 'permissions' | 'scopes' | 'scopesAssignedToOnly'>;
    }
  /** Only the flags named; the others are sent as they are (a partial object may reset them, observed). */
  | { readonly kind: 'flags'; readonly permissions: Readonly<Record<string, boolean>> }
  /** Each list that is given becomes exactly that; `[]` switches everything off (documented). */
  | {
      readonly kind: 'scopes';
      readonly scopes?: readonly string[] | undefined;
      readonly scopesAssignedToOnly?: readonly string[] | undefined;
    }
  | { readonly kind: 'language'; readonly platformLanguage: PlatformLanguage }
  /** A new password each, made by the backend; they leave only in the credentials file of the run. */
  | { readonly kind: 'password' }
  | { readonly kind: 'delete' };

/** The change as a row of a plan. Its number is the person's place in the selection, from 1. */
export function toChangeRow(row: number, userId: string, change: BulkChange): PlannableRow {
  return {
    row,
    person: { id: userId, ...toPersonInput(change) },
    action: change.kind === 'delete' ? 'delete' : 'update',
    locationMode: change.kind === 'locations' ? change.mode : 'replace',
    problems: [],
    isDecided: true,
    ...(change.kind === 'password' && { newPassword: true }),
  };
}

function toPersonInput(change: BulkChange): PersonInput {
  switch (change.kind) {
    case 'locations':
      return { locationIds: change.locationIds };
    case 'role':
      return { role: change.role, ...(change.type !== undefined && { type: change.type }) };
    case 'template':
      return {
        ...(Object.keys(change.template.permissions).length > 0 && {
          permissions: change.template.permissions,
        }),
        ...giveLists(change.template),
      };
    case 'flags':
      return { permissions: change.permissions };
    case 'scopes':
      return giveLists(change);
    case 'language':
      return { platformLanguage: change.platformLanguage };
    case 'password':
    case 'delete':
      return {};
  }
}

function giveLists(lists: {
  readonly scopes?: readonly string[] | undefined;
  readonly scopesAssignedToOnly?: readonly string[] | undefined;
}): PersonInput {
  return {
    ...(lists.scopes !== undefined && { scopes: lists.scopes }),
    ...(lists.scopesAssignedToOnly !== undefined && { scopesAssignedToOnly: lists.scopesAssignedToOnly }),
  };
}

/**
 * Whether what a search said of this person is too little to plan the change: it may leave scopes and permissions out
 * (observed), and without them neither "before" nor an undo would be true. Nor would sub-accounts: PUT replaces them, so
 * adding one to those an answer left out would take the others away.
 */
export function lacksForChange(user: GhlUser, change: BulkChange): boolean {
  const { permissions, scopes, scopesAssignedToOnly } = toPersonInput(change);
  return (
    ((change.kind === 'locations' || change.kind === 'role') && !isWholeUser(user)) ||
    (permissions !== undefined && Object.keys(user.permissions).length === 0) ||
    (scopes !== undefined && user.scopes === null) ||
    (scopesAssignedToOnly !== undefined && user.scopesAssignedToOnly === null)
  );
}
