import type { GhlUser, PersonInput } from '../ghl/user';
import type { Problem } from '../sheet/problem';
import type { LocationMode, PreparedRow, RowAction } from '../sheet/types';

/** What to do with a row whose person already exists. */
export type OnExisting = 'update' | 'add-locations' | 'skip' | 'fail';

/**
 * What to do with a row whose person was deleted in GHL. `create` makes them anew; GHL keeps the email for a while and may
 * refuse until then. `skip` is the default: an old sheet must not bring back whom somebody took out.
 */
export const onDeletedChoices = ['create', 'skip', 'fail'] as const;
export type OnDeleted = (typeof onDeletedChoices)[number];

/**
 * What to do with a row that seems to give somebody who exists another email. GHL changes no email (documented).
 * - `keep`: the person who exists is meant, and keeps the old address. Default for a row that names them by its id
 * - `create`: somebody new. Default for a row that only looks like somebody who exists: that is never guessed
 * - `replace`: a new account that takes over what the row does not say; the old one is listed after the run, to be
 *   removed in a second step once the new one is there
 * - `skip`
 */
export const onNewAddressChoices = ['keep', 'replace', 'create', 'skip'] as const;
export type OnNewAddress = (typeof onNewAddressChoices)[number];

export interface PlanChoices {
  readonly onExisting: OnExisting;
  /** Default `skip`, unless the row's own action is `create`. */
  readonly onDeleted?: OnDeleted | undefined;
  readonly perRowDeleted?: Readonly<Record<number, OnDeleted>> | undefined;
  /** Without it the default of each kind of row. */
  readonly onNewAddress?: OnNewAddress | undefined;
  readonly perRowNewAddress?: Readonly<Record<number, OnNewAddress>> | undefined;
  /** Per-row exceptions to `onExisting`, by row number. */
  readonly perRow: Readonly<Record<number, OnExisting>>;
  /** Row numbers left out by hand. */
  readonly excluded: readonly number[];
  /** Make a password for every new person whose row has none. The backend makes them, never the page. */
  readonly generatePasswords: boolean;
}

/** A row a plan can be made of: one of a sheet, or a change made to somebody without one. */
export interface PlannableRow extends PreparedRow {
  /** A person chose exactly this for exactly these people: nothing is asked about those who exist already. */
  readonly isDecided?: boolean;
  /** Somebody who exists gets a new password, made by the backend. */
  readonly newPassword?: boolean;
}

/** The properties of a person a plan can change, in the order they are shown. */
export const changeableFields = [
  'firstName',
  'lastName',
  'email',
  'password',
  'phone',
  'type',
  'role',
  'locationIds',
  'permissions',
  'scopes',
  'scopesAssignedToOnly',
  'profilePhoto',
  'twilioPhone',
  'platformLanguage',
] as const;
export type ChangeableField = (typeof changeableFields)[number];

export type ChangeValue = string | readonly string[] | Readonly<Record<string, boolean | string>> | null;

/** One difference. A password never appears: `after` is the string `••••••` and `before` null. */
export interface FieldChange {
  readonly field: ChangeableField;
  readonly before: ChangeValue;
  readonly after: ChangeValue;
}

export const skipReasons = [
  'asked',
  'already-exists',
  'nothing-to-change',
  'excluded',
  'deleted-person',
  'new-address',
] as const;
export type SkipReason = (typeof skipReasons)[number];

/** A row that seems to give somebody who exists another email, and what was chosen for it. */
export interface NewAddress {
  readonly choice: OnNewAddress;
  /** The person who exists. */
  readonly userId: string;
  /** Their email in GHL. */
  readonly email: string;
}

/** What would happen to one row. Holds what is to be sent, so it stays in the backend. */
export interface PlannedRow {
  readonly row: number;
  readonly action: RowAction | 'invalid';
  readonly email: string;
  readonly name: string;
  /** The existing person; null for a create. */
  readonly userId: string | null;
  readonly changes: readonly FieldChange[];
  readonly problems: readonly Problem[];
  readonly skipReason: SkipReason | null;
  /** The choice that decided the row of somebody who exists already; absent where it was not asked. */
  readonly onExisting?: OnExisting;
  /** Likewise for somebody who was deleted. */
  readonly onDeleted?: OnDeleted;
  readonly newAddress?: NewAddress;
  /** Body of the create or update call: for updates only what changes, merged where the API replaces. */
  readonly send: PersonInput | null;
  /** The person as found, for undo and comparison. */
  readonly before: GhlUser | null;
  /** True when `send.password` was made by us, so that it belongs into a credentials file. */
  readonly passwordGenerated: boolean;
}

/** What crosses to the page: a planned row without what is to be sent. */
export type PlannedRowView = Omit<PlannedRow, 'send' | 'before' | 'passwordGenerated'>;

/**
 * What needs an explicit yes. The names are those of `--allow`.
 * - `empty-scopes`: scopes or scopesAssignedToOnly sent as `[]`, which switches everything off
 * - `twilio`: twilioPhone replaces the whole map
 * - `delete`: somebody is deleted
 * - `large-share`: more than 20 % of the agency's people are changed or deleted
 * - `last-admin`: the last agency admin is deleted or demoted
 * - `own-user`: the run touches the person the token belongs to. No call of the API tells whose token it is (nothing is
 *   documented or observed), so nothing raises it so far; the name is kept for the day it can be known
 * - `email-change`: an id's email in the sheet differs from GHL's
 * - `no-location`: somebody below agency level ends up in no sub-account at all
 * - `becomes-admin`: somebody who exists becomes an admin, or anybody gets access at agency level
 */
export const guardKinds = [
  'empty-scopes',
  'twilio',
  'delete',
  'large-share',
  'last-admin',
  'own-user',
  'email-change',
  'no-location',
  'becomes-admin',
] as const;
export type GuardKind = (typeof guardKinds)[number];

export interface Guard {
  readonly kind: GuardKind;
  readonly rows: readonly number[];
}

export interface PlanSummary {
  readonly create: number;
  readonly update: number;
  readonly delete: number;
  readonly skip: number;
  readonly invalid: number;
}

export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  readonly summary: PlanSummary;
  readonly guards: readonly Guard[];
}

/** Everything `planImport` needs to know of the agency. */
export interface AgencyPeople {
  /** People found by email or id, deleted ones included (`deleted: true`). */
  readonly found: readonly GhlUser[];
  /** How many people the agency has in all; null when unknown (sub-account token). */
  readonly total: number | null;
  /** Ids of the agency's admins; null when unknown. */
  readonly agencyAdminIds: readonly string[] | null;
  /** Everybody, where somebody asked to look for people who changed their address; absent otherwise. */
  readonly everyone?: readonly GhlUser[];
}

export type { LocationMode };
