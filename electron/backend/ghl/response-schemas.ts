import { z } from 'zod';
import type { GhlLocation, GhlUser } from '#shared/ghl/user';
import { asRecord } from './answer-body';

/**
 * Answers made uniform. Only an id is required of a person; everything else may be missing, of an unexpected type or
 * new without failing the whole answer, because one odd record must not hide a thousand good ones.
 */
const id = z.union([z.string().trim().min(1), z.number().transform(String)]);
const text = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(null);
const flag = z.boolean().nullish().catch(null);
const texts = z
  .union([
    z
      .array(z.unknown())
      .transform((items) => items.filter((item): item is string => typeof item === 'string')),
    // The specification calls `scopes` a string; answers were seen to hold an array (observed).
    z.string().transform((list) => list.split(/[\s,]+/).filter((item) => item !== '')),
  ])
  .nullish()
  .catch(null);

const roleFields = {
  type: text,
  role: text,
  locationIds: texts,
  restrictSubAccount: flag,
};

const userSchema = z.looseObject({
  id: id.nullish().catch(null),
  _id: id.nullish().catch(null),
  name: text,
  firstName: text,
  lastName: text,
  email: text,
  phone: text,
  extension: text,
  permissions: z.record(z.string(), z.unknown()).nullish().catch(null),
  scopes: texts,
  scopesAssignedToOnly: texts,
  platformLanguage: text,
  profilePhoto: text,
  deleted: flag,
  totpEnabled: flag,
  dateAdded: text,
  dateUpdated: text,
  roles: z.looseObject(roleFields).nullish().catch(null),
  ...roleFields,
});

// `traceId` is about the answer, not about the person: kept with the answer.
const knownUserFields = new Set([...Object.keys(userSchema.shape), 'traceId']);

/** What the request already told, for when the answer leaves it out. */
export interface KnownFromRequest {
  readonly id?: string;
  /** True when deleted people were asked for. */
  readonly deleted?: boolean;
}

/** A person, bare or wrapped as `{user: {…}}` (both documented to happen). */
export function parseUser(json: unknown, known: KnownFromRequest = {}): GhlUser | null {
  const outer = asRecord(json);
  const record = asRecord(outer?.['user']) ?? outer;
  if (record === null) return null;
  const parsed = userSchema.safeParse(record);
  if (!parsed.success) return null;
  const user = parsed.data;
  const userId = user.id ?? user._id ?? known.id;
  if (userId === undefined) return null;
  // Some other object, such as `{message: …}`: the id we asked for does not make it a person.
  const saysWho = user.id ?? user._id ?? user.email ?? user.firstName ?? user.roles ?? user.role;
  if (saysWho === undefined || saysWho === null) return null;
  const firstName = user.firstName ?? '';
  const lastName = user.lastName ?? '';
  const nested = user.roles;
  const extra = Object.entries(record).filter(([name]) => !knownUserFields.has(name));
  const strayRoleFields = Object.entries(nested ?? {}).filter(([name]) => !(name in roleFields));
  if (strayRoleFields.length > 0) extra.push(['roles', Object.fromEntries(strayRoleFields)]);
  return {
    id: userId,
    name: user.name ?? `${firstName} ${lastName}`.trim(),
    firstName,
    lastName,
    email: (user.email ?? '').trim().toLowerCase(),
    phone: blankToNull(user.phone),
    extension: blankToNull(user.extension),
    type: blankToNull(nested?.type ?? user.type),
    role: blankToNull(nested?.role ?? user.role),
    locationIds: nested?.locationIds ?? user.locationIds ?? [],
    restrictSubAccount: nested?.restrictSubAccount ?? user.restrictSubAccount ?? null,
    permissions: readFlags(user.permissions),
    scopes: user.scopes ?? null,
    scopesAssignedToOnly: user.scopesAssignedToOnly ?? null,
    platformLanguage: blankToNull(user.platformLanguage),
    profilePhoto: blankToNull(user.profilePhoto),
    deleted: user.deleted ?? known.deleted ?? false,
    totpEnabled: user.totpEnabled ?? null,
    dateAdded: blankToNull(user.dateAdded),
    dateUpdated: blankToNull(user.dateUpdated),
    extra: Object.fromEntries(extra),
  };
}

export interface UserPage {
  readonly users: readonly GhlUser[];
  readonly count: number | null;
}

/** A list of people as `{users: […], count}` or a bare array. Entries without an id are left out. */
export function parseUserPage(json: unknown, known: KnownFromRequest = {}): UserPage | null {
  const list = Array.isArray(json) ? json : (asRecord(json)?.['users'] ?? asRecord(json)?.['user']);
  if (!Array.isArray(list)) return null;
  const users = list.flatMap((entry: unknown) => parseUser(entry, known) ?? []);
  const count = z.coerce
    .number()
    .int()
    .min(0)
    .safeParse(asRecord(json)?.['count'] ?? undefined);
  return { users, count: count.success ? count.data : null };
}

const locationSchema = z.looseObject({
  id: id.nullish().catch(null),
  _id: id.nullish().catch(null),
  name: text,
  companyId: text,
});

/** A sub-account, bare or wrapped as `{location: {…}}` (documented). */
export function parseLocation(json: unknown, knownId?: string): GhlLocation | null {
  const outer = asRecord(json);
  const record = asRecord(outer?.['location']) ?? outer;
  const parsed = locationSchema.safeParse(record);
  if (!parsed.success) return null;
  const location = parsed.data;
  const locationId = location.id ?? location._id ?? knownId;
  if (locationId === undefined || (location.id ?? location._id ?? location.name ?? null) === null)
    return null;
  return { id: locationId, name: location.name ?? '', companyId: blankToNull(location.companyId) };
}

/** `{locations: […]}` (documented) or a bare array. */
export function parseLocations(json: unknown): readonly GhlLocation[] | null {
  const list = Array.isArray(json) ? json : asRecord(json)?.['locations'];
  return Array.isArray(list) ? list.flatMap((entry: unknown) => parseLocation(entry) ?? []) : null;
}

/**
 * DELETE's answer (documented): `{succeded, message}` in the vendor's spelling. Anything that is not an outright "no"
 * counts as queued, since the status was a success.
 */
export function parseDeletion(json: unknown): { readonly queued: boolean; readonly message: string } {
  const record = asRecord(json);
  const said = record?.['succeded'] ?? record?.['succeeded'] ?? record?.['success'];
  const message = record?.['message'];
  return { queued: said !== false, message: typeof message === 'string' ? message : '' };
}

function readFlags(
  permissions: Readonly<Record<string, unknown>> | null | undefined,
): Record<string, boolean> {
  const flags: Record<string, boolean> = {};
  for (const [name, value] of Object.entries(permissions ?? {})) {
    if (typeof value === 'boolean') flags[name] = value;
    else if (value === 'true' || value === 'false') flags[name] = value === 'true';
  }
  return flags;
}

function blankToNull(value: string | null | undefined): string | null {
  return value === undefined || value === null || value.trim() === '' ? null : value;
}
