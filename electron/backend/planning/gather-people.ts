import type { Failure } from '#shared/contract/failure';
import { fail, succeed, type Result } from '#shared/contract/result';
import { isAdminRole, isWholeUser, type GhlUser } from '#shared/ghl/user';
import { normaliseEmail } from '#shared/import-plan/find-person';
import { givesAnotherEmail } from '#shared/import-plan/plan-existing';
import type { AgencyPeople } from '#shared/import-plan/types';
import type { PreparedRow } from '#shared/sheet/types';
import type { Connection } from '../agencies/connections';
import { doAtOnce } from '../ghl/at-once';
import type { ApiResult, GhlApi } from '../ghl/ghl-api';

/** `ids` travels in the address line, which must stay well under 8 KB. */
export const idsPerSearch = 100;

/**
 * Looks up everybody a plan needs to know, read only: people by email (active and deleted) for rows without an id, by id
 * for the others. Who is admin and how many people there are only matters when somebody existing may be touched, so
 * a sheet of new people costs nothing but the look-ups by email.
 */
export async function gatherPeople(
  connection: Connection,
  rows: readonly PreparedRow[],
  options: { readonly signal?: AbortSignal; readonly onProgress: (done: number, total: number) => void },
): Promise<Result<AgencyPeople>> {
  const { api } = connection;
  const emails = unique(
    rows.filter((row) => !hasId(row)).map((row) => normaliseEmail(row.person.email ?? '')),
  );
  const ids = unique(rows.filter(hasId).map((row) => row.person.id ?? ''));
  const total = emails.length + ids.length;
  let done = 0;
  options.onProgress(0, total);

  const found: GhlUser[] = [];
  if (emails.length > 0) {
    const answer = await api.findByEmails(emails, {
      deleted: 'include',
      signal: options.signal,
      onProgress: (count) => options.onProgress(count, total),
    });
    if (!answer.ok) return fail(answer.failure);
    found.push(...answer.value);
    done = emails.length;
  }
  for (let start = 0; start < ids.length; start += idsPerSearch) {
    const batch = ids.slice(start, start + idsPerSearch);
    const answer = await findByIds(api, batch, options.signal);
    if (!answer.ok) return fail(answer.failure);
    found.push(...answer.value);
    done += batch.length;
    options.onProgress(done, total);
  }

  const moving = await gatherNewAddresses(api, found, rows, options.signal);
  if (!moving.ok) return moving;
  const complete = await completeFields(api, moving.value, rows, options.signal);
  if (!complete.ok) return complete;
  const people = complete.value;
  options.onProgress(total, total);
  const counted = await countAgency(connection, people, options.signal);
  return counted.ok ? succeed({ found: people, ...counted.value }) : counted;
}

/** How many people the agency has and who its admins are; unknown where nobody found is active or the token sees a part. */
export async function countAgency(
  { api, agency }: Connection,
  people: readonly GhlUser[],
  signal?: AbortSignal,
): Promise<Result<Pick<AgencyPeople, 'total' | 'agencyAdminIds'>>> {
  // A sub-account token only sees its own sub-account: what it counts is not the agency.
  if (agency.locationToken || !people.some((user) => !user.deleted)) {
    return succeed({ total: null, agencyAdminIds: null });
  }
  const count = await api.searchUsers({}, { skip: 0, limit: 1 }, { signal });
  if (!count.ok) return fail(count.failure);
  const admins = await api.searchAllUsers({ type: 'agency' }, { signal });
  if (!admins.ok) return fail(admins.failure);
  return succeed({
    total: count.value.count,
    // Not filtered by role, because an admin has one of two; and no filter is documented to be exact.
    agencyAdminIds: admins.value
      .filter((user) => user.type === 'agency' && isAdminRole(user.role) && !user.deleted)
      .map((user) => user.id),
  });
}

/** People by id in one search. @param ids at most `idsPerSearch` */
export async function findByIds(
  api: GhlApi,
  ids: readonly string[],
  signal: AbortSignal | undefined,
): Promise<ApiResult<readonly GhlUser[]>> {
  const answer = await api.searchAllUsers({ ids }, { signal });
  if (!answer.ok) return answer;
  const wanted = new Set(ids);
  return { ...answer, value: answer.value.filter((user) => wanted.has(user.id)) };
}

/**
 * Rows that name somebody by id and give them another email may become a new account that takes over from the old one: so
 * whoever has the new address must be known, and all that can be taken over.
 */
async function gatherNewAddresses(
  api: GhlApi,
  found: readonly GhlUser[],
  rows: readonly PreparedRow[],
  signal: AbortSignal | undefined,
): Promise<Result<readonly GhlUser[]>> {
  const byId = new Map(found.map((user) => [user.id, user]));
  const moving = rows.flatMap((row) => {
    const user = byId.get(row.person.id ?? '');
    const isMoving = user !== undefined && !user.deleted && row.action !== 'delete';
    return isMoving && givesAnotherEmail(row, user) ? [{ row, user }] : [];
  });
  if (moving.length === 0) return succeed(found);
  const ids = new Set(moving.map(({ user }) => user.id));
  const emails = unique(moving.map(({ row }) => normaliseEmail(row.person.email ?? '')));
  const answer = await api.findByEmails(emails, { deleted: 'include', signal });
  if (!answer.ok) return fail(answer.failure);
  return completePeople(api, [...found, ...answer.value], {
    isLacking: (user) => ids.has(user.id) && lacksRights(user),
    signal,
  });
}

/** Whether an answer leaves out what a new account would have to take over. */
export function lacksRights(user: GhlUser): boolean {
  return Object.keys(user.permissions).length === 0 || user.scopes === null;
}

/**
 * A search may leave permissions and scopes out (observed), maybe sub-accounts too. A PUT must send permissions and
 * sub-accounts whole, and scopes nobody knows would count as different for everybody: where a row is about them, the
 * person is read once more. Look-ups by email have seen to sub-accounts already.
 */
async function completeFields(
  api: GhlApi,
  found: readonly GhlUser[],
  rows: readonly PreparedRow[],
  signal: AbortSignal | undefined,
): Promise<Result<readonly GhlUser[]>> {
  const wanting = (
    field: 'permissions' | 'scopes' | 'scopesAssignedToOnly',
  ): ((user: GhlUser) => boolean) => {
    const about = rows.filter(({ person }) => person[field] !== undefined);
    const emails = new Set(about.map(({ person }) => normaliseEmail(person.email ?? '')));
    const ids = new Set(about.map(({ person }) => person.id));
    return (user) => emails.has(normaliseEmail(user.email)) || ids.has(user.id);
  };
  const wantsPermissions = wanting('permissions');
  const wantsScopes = wanting('scopes');
  const wantsAssigned = wanting('scopesAssignedToOnly');
  const moving = new Set(
    rows.filter((row) => hasId(row) && row.person.locationIds !== undefined).map(({ person }) => person.id),
  );
  return completePeople(api, found, {
    isLacking: (user) =>
      (!isWholeUser(user) && moving.has(user.id)) ||
      (Object.keys(user.permissions).length === 0 && wantsPermissions(user)) ||
      (user.scopes === null && wantsScopes(user)) ||
      (user.scopesAssignedToOnly === null && wantsAssigned(user)),
    signal,
  });
}

/** Reads those once more, by id, of whom a search told too little. */
export async function completePeople(
  api: GhlApi,
  found: readonly GhlUser[],
  options: {
    readonly isLacking: (user: GhlUser) => boolean;
    readonly signal: AbortSignal | undefined;
  },
): Promise<Result<readonly GhlUser[]>> {
  const people = [...found];
  let failure: Failure | null = null;
  const lacking = [...found.entries()].filter(([, user]) => !user.deleted && options.isLacking(user));
  await doAtOnce(lacking, async ([place, user]) => {
    const answer = await api.getUser(user.id, { signal: options.signal });
    if (answer.ok) people[place] = answer.value;
    // A deletion that has not reached the index yet: one such person must not stop a whole plan.
    else if (answer.failure.kind === 'not-found') people[place] = { ...user, deleted: true };
    else failure ??= answer.failure;
    return failure === null;
  });
  if (failure !== null) return fail(failure);
  return succeed(people);
}

function hasId(row: PreparedRow): boolean {
  return row.person.id !== undefined && row.person.id !== '';
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== ''))];
}
