import type { Failure } from '#shared/contract/failure';
import type { ApiCaller } from './api-caller';
import { askInVendorForm } from './filter-by-email';
import type { ApiResult, CallOptions, GhlApi } from './ghl-api';

/** In the shape of a GHL id, so that it reaches the same code a real one does, and belonging to nobody. */
const nobodysId = '00000000000000000000';
const nobodysAddress = 'nobody@example.com';

export interface ReadAccess {
  /** How many people the token can see; null when the API does not say. */
  readonly read: ApiResult<number | null>;
  /** A sub-account's token, which may not call the agency-wide look-up by email (documented). */
  readonly locationToken: boolean;
}

/** Whether people can be read, and whether by an agency's token. Reads only. */
export async function askForReadAccess(
  api: GhlApi,
  caller: ApiCaller,
  options?: CallOptions,
): Promise<ReadAccess> {
  const page = await api.searchUsers({}, { skip: 0, limit: 1 }, options);
  if (!page.ok) return { read: page, locationToken: page.failure.kind === 'agency-token-needed' };
  // Where search wants a sub-account, the client adds it by itself; the look-up by email has no such way out, so it tells.
  const lookup = await askInVendorForm(caller, api.companyId, [nobodysAddress], false, options?.signal);
  const refusedAccess = ['agency-token-needed', 'forbidden', 'token-rejected', 'scope-missing'];
  return {
    read: { ...page, value: page.value.count },
    locationToken: !lookup.ok && refusedAccess.includes(lookup.failure.kind),
  };
}

export interface WriteAccess {
  readonly status: 'ok' | 'failed' | 'unknown';
  readonly failure: Failure | null;
}

/**
 * Whether the token may change people, found out without changing anything: an update without a single change, of a
 * person who does not exist. Two reasons, each enough, why it cannot have an effect; a create with an empty body would
 * have only one, a delete none at all.
 *
 * A missing scope is refused before the person is looked for, so "no such person" means that the scope is there. Where
 * the answer could mean either (a missing person was reported to answer 401), it is unknown.
 * @param companyId sent along because agency-level access needs it (documented); null for a sub-account's token
 */
export async function askForWriteAccess(
  caller: ApiCaller,
  companyId: string | null,
  options?: CallOptions,
): Promise<WriteAccess> {
  const answer = await caller.call(
    {
      kind: 'write',
      method: 'PUT',
      path: `/users/${nobodysId}`,
      body: companyId === null ? {} : { companyId },
      scope: 'users.write',
      about: 'person',
      signal: options?.signal,
    },
    () => 'accepted',
  );
  if (answer.ok) return { status: 'ok', failure: null };
  switch (answer.failure.kind) {
    case 'not-found':
    case 'refused':
      return { status: 'ok', failure: null };
    case 'scope-missing':
    case 'agency-token-needed':
      return { status: 'failed', failure: answer.failure };
    default:
      return { status: 'unknown', failure: answer.failure };
  }
}
