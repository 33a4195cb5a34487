import type { GhlUser } from '#shared/ghl/user';
import type { ApiCall, ApiCaller } from './api-caller';
import type { ApiResult } from './ghl-api';
import { hasCount, readAllPages, type Page } from './read-all-pages';
import { parseUserPage } from './response-schemas';

export type FilterAnswer = ApiResult<readonly GhlUser[]>;

/** Documented: what the endpoint answers when it is not told how many. */
const defaultPage = 25;

/**
 * POST /users/search/filter-by-email as the vendor's specification has it: addresses in one comma list, numbers as
 * strings. Without `limit` and `projection` it would answer 25 people and only their id and email, and miss the rest
 * without a word (documented defaults).
 * @param deleted asks for deleted people; whether that means "also" or "only" is unknown
 */
export async function askInVendorForm(
  caller: ApiCaller,
  companyId: string,
  emails: readonly string[],
  deleted: boolean,
  signal: AbortSignal | undefined,
): Promise<FilterAnswer> {
  const wanted = new Set(emails);
  const limit = String(Math.max(defaultPage, emails.length));
  const all = await readAllPages<GhlUser>(
    (skip) => {
      const paging = { skip: String(skip), limit, projection: 'all' };
      const body = { companyId, emails: emails.join(','), deleted, ...paging };
      return ask(caller, body, deleted, signal);
    },
    (found, page) => coversAll(found.values(), wanted) || hasCount(found, page),
  );
  return all.ok ? { ...all, value: [...all.value.values()] } : all;
}

/**
 * The same as the user's reference has it: addresses in a list. It has no paging, so an answer that may have been cut to
 * the default page is asked for again in pieces that cannot be cut.
 * @param deleted asks for deleted people as well; only to be used for addresses nobody active has, because whoever does
 *   not say otherwise is taken for deleted then
 */
export async function askInArrayForm(
  caller: ApiCaller,
  companyId: string,
  emails: readonly string[],
  deleted: boolean,
  signal: AbortSignal | undefined,
): Promise<FilterAnswer> {
  const body = { companyId, includeDeleted: deleted };
  const answer = await ask(caller, { ...body, emails }, deleted, signal);
  if (!answer.ok) return answer;
  const { items, count } = answer.value;
  const found = new Map(items.map((user) => [user.id, user]));
  const mayBeCut = items.length >= defaultPage && !hasCount(found, answer.value);
  if (emails.length > defaultPage && (mayBeCut || (count !== null && count > items.length))) {
    const seen = new Set(items.map((user) => user.email));
    const missing = emails.filter((email) => !seen.has(email));
    for (let start = 0; start < missing.length; start += defaultPage) {
      const piece = missing.slice(start, start + defaultPage);
      const more = await ask(caller, { ...body, emails: piece }, deleted, signal);
      if (!more.ok) return more;
      for (const user of more.value.items) found.set(user.id, user);
    }
  }
  return { ok: true, value: [...found.values()], traceId: answer.traceId };
}

async function ask(
  caller: ApiCaller,
  body: Readonly<Record<string, unknown>>,
  deleted: boolean,
  signal: AbortSignal | undefined,
): Promise<ApiResult<Page<GhlUser>>> {
  const call: ApiCall = {
    // Changes nothing, although it is a POST: safe to repeat.
    kind: 'read',
    method: 'POST',
    path: '/users/search/filter-by-email',
    body,
    scope: 'users.readonly',
    about: 'other',
    signal,
  };
  const answer = await caller.call(call, (json) => parseUserPage(json, { deleted }));
  return answer.ok ? { ...answer, value: { items: answer.value.users, count: answer.value.count } } : answer;
}

function coversAll(users: Iterable<GhlUser>, wanted: ReadonlySet<string>): boolean {
  const seen = new Set<string>();
  for (const user of users) if (wanted.has(user.email)) seen.add(user.email);
  return seen.size === wanted.size;
}
