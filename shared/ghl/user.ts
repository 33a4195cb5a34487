/**
 * A person in GoHighLevel as this project speaks of them: the answer of any user call, made uniform.
 *
 * The API may answer a user bare or as `{user: {…}}`, its scopes as an array or a string, and with fields nobody
 * documented; `electron/backend/ghl/response-schemas.ts` turns all of that into this one shape.
 */
export interface GhlUser {
  readonly id: string;
  /** Display name as GHL answers it; built from first and last name where the answer has none. */
  readonly name: string;
  readonly firstName: string;
  readonly lastName: string;
  /** Lower-cased and trimmed, so that it can be compared. */
  readonly email: string;
  /** As GHL answers it: usually E.164, sometimes with blanks and dashes. Null when there is none. */
  readonly phone: string | null;
  readonly extension: string | null;
  /** `account` or `agency`; kept open because answers are not documented to be complete. */
  readonly type: string | null;
  /** `admin`, `user` or `agency_admin`; kept open likewise. */
  readonly role: string | null;
  readonly locationIds: readonly string[];
  readonly restrictSubAccount: boolean | null;
  /** Every flag in the answer, documented or not. */
  readonly permissions: Readonly<Record<string, boolean>>;
  /** Null when the answer leaves scopes out (search may), which is not the same as none. */
  readonly scopes: readonly string[] | null;
  readonly scopesAssignedToOnly: readonly string[] | null;
  readonly platformLanguage: string | null;
  readonly profilePhoto: string | null;
  readonly deleted: boolean;
  /** Two-factor sign-in; null when the answer does not say. */
  readonly totpEnabled: boolean | null;
  /** ISO 8601, or null when the answer does not say. */
  readonly dateAdded: string | null;
  readonly dateUpdated: string | null;
  /** Fields we do not know, kept aside untouched. */
  readonly extra: Readonly<Record<string, unknown>>;
}

/**
 * Whether a record says where the person works. A search that ignored `projection` answers only id and email (documented
 * default), or perhaps a role and no sub-accounts; taking that for "no sub-accounts" would wipe them at the next update.
 * Somebody of the whole agency has none; anybody else without one is worth another look.
 */
export function isWholeUser(user: GhlUser): boolean {
  return user.locationIds.length > 0 || user.type === 'agency';
}

/** A sub-account ("location" in the API). */
export interface GhlLocation {
  readonly id: string;
  readonly name: string;
  /** The agency it belongs to; null when a search answer leaves it out. */
  readonly companyId: string | null;
}

/**
 * What a person asks GHL for, in API values: the union of what POST /users/ and PUT /users/{id} accept.
 *
 * A missing property means "not given" (create) or "leave alone" (update). An empty array or object means
 * "explicitly none". The two are never mixed up: `scopes: []` switches everything off (documented).
 */
export interface PersonInput {
  /** GHL user id, when the sheet carries one. Never sent in a body. */
  readonly id?: string;
  readonly email?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly password?: string;
  /** E.164. An empty string clears the number. */
  readonly phone?: string;
  readonly type?: UserType;
  readonly role?: UserRole;
  readonly locationIds?: readonly string[];
  readonly permissions?: Readonly<Record<string, boolean>>;
  readonly scopes?: readonly string[];
  readonly scopesAssignedToOnly?: readonly string[];
  readonly profilePhoto?: string;
  /** Location id → number in E.164. Replaces the whole map in GHL (documented). */
  readonly twilioPhone?: Readonly<Record<string, string>>;
  readonly platformLanguage?: PlatformLanguage;
}

export const userTypes = ['account', 'agency'] as const;
export type UserType = (typeof userTypes)[number];

/** Documented values of `role` (the user's reference and the vendor's examples). */
export const userRoles = ['admin', 'user', 'agency_admin'] as const;
export type UserRole = (typeof userRoles)[number];

/** Whether a role administers. An agency's admin goes by either name (documented). */
export function isAdminRole(role: string | null | undefined): boolean {
  return role === 'admin' || role === 'agency_admin';
}

/** The 13 values of `platformLanguage` in the vendor's CreateUserDto. */
export const platformLanguages = [
  'en_US',
  'es',
  'fr_CA',
  'fr_FR',
  'nl',
  'de',
  'pt_PT',
  'pt_BR',
  'it',
  'sv',
  'da',
  'fi',
  'no',
] as const;
export type PlatformLanguage = (typeof platformLanguages)[number];
