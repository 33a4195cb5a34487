import type { GhlUser, PersonInput } from '#shared/ghl/user';
import type { ApiCaller } from './api-caller';
import type { ApiResult, CallOptions, PeopleReading, SearchAllOptions, UserSearch } from './ghl-api';
import type { LocationsApi } from './locations-api';
import { readEveryone } from './read-everyone';
import { parseDeletion, parseUser, parseUserPage, type UserPage } from './response-schemas';

/** Asked for explicitly, because the documented default is 25. */
export const largestPage = 100;
/** What is tried first: fewer requests where a server takes it. One that caps pages says so by answering fewer. */
const hopedPage = 500;

export interface UsersApiParts {
  readonly caller: ApiCaller;
  readonly locations: LocationsApi;
  readonly companyId: string;
  readonly locationToken: boolean;
}

/** The documented calls on people, one method each. */
export class UsersApi {
  readonly #parts: UsersApiParts;
  /** Trap 14: with a sub-account token, search needs locationId (observed). Null: not known to be needed. */
  #ownLocationId: string | null = null;
  #lookedForOwnLocation = false;
  #pageSize = hopedPage;

  constructor(parts: UsersApiParts) {
    this.#parts = parts;
  }

  create(person: PersonInput, options?: CallOptions): Promise<ApiResult<GhlUser>> {
    const { id: _id, ...fields } = person;
    return this.#parts.caller.call(
      {
        kind: 'write',
        method: 'POST',
        path: '/users/',
        scope: 'users.write',
        about: 'new-person',
        // Required even where it is empty, as for people of the whole agency (documented).
        body: { companyId: this.#parts.companyId, locationIds: [], ...fields },
        secrets: secretsOf(person),
        signal: options?.signal,
      },
      (json) => parseUser(json),
    );
  }

  async get(userId: string, options?: CallOptions): Promise<ApiResult<GhlUser>> {
    const answer = await this.getWithRaw(userId, options);
    return answer.ok ? { ...answer, value: answer.value.user } : answer;
  }

  getWithRaw(
    userId: string,
    options?: CallOptions,
  ): Promise<ApiResult<{ readonly user: GhlUser; readonly raw: unknown }>> {
    if (!isPlausibleId(userId)) return Promise.resolve(notAnId);
    return this.#parts.caller.call(
      {
        kind: 'read',
        method: 'GET',
        path: `/users/${userId}`,
        scope: 'users.readonly',
        about: 'person',
        signal: options?.signal,
      },
      (raw) => {
        const user = parseUser(raw, { id: userId });
        return user && { user, raw };
      },
    );
  }

  async update(userId: string, change: PersonInput, options?: CallOptions): Promise<ApiResult<GhlUser>> {
    if (!isPlausibleId(userId)) return notAnId;
    // Documented: email can no longer be updated and is refused.
    const { id: _id, email: _email, ...fields } = change;
    // Documented: companyId is needed for agency-level access. A sub-account's token has none.
    const access =
      this.#parts.locationToken && change.type !== 'agency' ? {} : { companyId: this.#parts.companyId };
    const answer = await this.#parts.caller.call<GhlUser | 'unsaid'>(
      {
        kind: 'write',
        method: 'PUT',
        path: `/users/${userId}`,
        scope: 'users.write',
        about: 'person',
        body: { ...access, ...fields },
        secrets: secretsOf(change),
        signal: options?.signal,
      },
      (json) => parseUser(json, { id: userId }) ?? 'unsaid',
    );
    if (!answer.ok) return answer;
    // It worked, but the answer does not show the person: read them, so that the caller can compare.
    if (answer.value === 'unsaid') return this.get(userId, options);
    return { ...answer, value: answer.value };
  }

  async delete(userId: string, options?: CallOptions): Promise<ApiResult<{ readonly message: string }>> {
    if (!isPlausibleId(userId)) return notAnId;
    const answer = await this.#parts.caller.call(
      {
        kind: 'write',
        method: 'DELETE',
        path: `/users/${userId}`,
        scope: 'users.write',
        about: 'person',
        signal: options?.signal,
      },
      parseDeletion,
    );
    if (!answer.ok) return answer;
    const { queued, message } = answer.value;
    if (queued) return { ok: true, value: { message }, traceId: answer.traceId };
    const support = { status: 200, traceId: answer.traceId, detail: message };
    return { ok: false, failure: { kind: 'refused', messages: [message], support } };
  }

  async search(
    search: UserSearch,
    page: { readonly skip: number; readonly limit: number },
    options?: CallOptions,
  ): Promise<ApiResult<UserPage>> {
    if (search.locationId === undefined && this.#parts.locationToken) await this.#findOwnLocation(options);
    const locationId = search.locationId ?? this.#ownLocationId ?? undefined;
    const answer = await this.#searchOnce({ ...search, locationId }, page, options);
    if (answer.ok || locationId !== undefined || this.#lookedForOwnLocation) return answer;
    if (!['agency-token-needed', 'forbidden', 'token-rejected', 'refused'].includes(answer.failure.kind)) {
      return answer;
    }
    await this.#findOwnLocation(options);
    if (this.#ownLocationId === null) return answer;
    return this.#searchOnce({ ...search, locationId: this.#ownLocationId }, page, options);
  }

  /** All pages, each person once. Sorted by when people were added, so that someone added meanwhile shifts nobody. */
  async searchAll(search: UserSearch, options: SearchAllOptions = {}): Promise<ApiResult<PeopleReading>> {
    const sorted: UserSearch = { sort: 'dateAdded', sortDirection: 'asc', ...search };
    const read = (pageSize: number): Promise<ApiResult<PeopleReading>> =>
      readEveryone({
        pageSize,
        signal: options.signal,
        onProgress: options.onProgress,
        readPage: (skip, limit, signal) => this.search(sorted, { skip, limit }, { signal }),
      });
    const reading = await read(this.#pageSize);
    if (reading.ok || reading.failure.kind !== 'refused' || this.#pageSize === largestPage) return reading;
    // No maximum is documented: a server that refuses so many at once is asked for fewer from now on.
    this.#pageSize = largestPage;
    return read(this.#pageSize);
  }

  #searchOnce(
    search: UserSearch,
    page: { readonly skip: number; readonly limit: number },
    options?: CallOptions,
  ): Promise<ApiResult<UserPage>> {
    const { ids, enabled2waySync, ...plain } = search;
    const query: Record<string, string> = { companyId: this.#parts.companyId };
    for (const [name, value] of Object.entries(plain)) if (value !== undefined) query[name] = value;
    if (ids !== undefined) query['ids'] = ids.join(',');
    if (enabled2waySync !== undefined) query['enabled2waySync'] = String(enabled2waySync);
    query['skip'] = String(page.skip);
    query['limit'] = String(page.limit);
    return this.#parts.caller.call(
      {
        kind: 'read',
        method: 'GET',
        path: '/users/search',
        query,
        scope: 'users.readonly',
        about: 'other',
        signal: options?.signal,
      },
      (json) => parseUserPage(json),
    );
  }

  /** A sub-account's token sees exactly one location: its own. More than one means it is no such token. */
  async #findOwnLocation(options?: CallOptions): Promise<void> {
    if (this.#lookedForOwnLocation) return;
    const answer = await this.#parts.locations.search({ skip: 0, limit: 2 }, options);
    if (!answer.ok && answer.failure.kind === 'cancelled') return;
    this.#lookedForOwnLocation = true;
    const [only, another] = answer.ok ? answer.value : [];
    if (only !== undefined && another === undefined) this.#ownLocationId = only.id;
  }
}

const notAnId = {
  ok: false,
  failure: { kind: 'not-found', support: { status: null, traceId: null, detail: 'Not a user id' } },
} as const;

/**
 * Ids come out of sheets, and they become part of an address: a blank one would make it the deprecated list call, `..`
 * another address altogether.
 */
function isPlausibleId(id: string): boolean {
  return /^[\w-]{1,100}$/.test(id) && id !== 'search';
}

function secretsOf(person: PersonInput): readonly string[] {
  return person.password === undefined ? [] : [person.password];
}
