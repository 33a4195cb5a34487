import type { Failure } from '#shared/contract/failure';
import type { GhlLocation, GhlUser, PersonInput } from '#shared/ghl/user';

/** A request that went through, with the id vendor support asks for (observed; null when the answer had none). */
export interface Answer<T> {
  readonly ok: true;
  readonly value: T;
  readonly traceId: string | null;
}
export type ApiResult<T> = Answer<T> | { readonly ok: false; readonly failure: Failure };

/** Filters of GET /users/search (documented). */
export interface UserSearch {
  readonly query?: string;
  readonly locationId?: string;
  readonly type?: string;
  readonly role?: string;
  readonly ids?: readonly string[];
  readonly sort?: string;
  readonly sortDirection?: 'asc' | 'desc';
  readonly enabled2waySync?: boolean;
}

export interface CallOptions {
  /** A request that still waits for its turn is taken back: `cancelled`, nothing happened. A write on the wire runs on. */
  readonly signal?: AbortSignal;
}

export interface SearchAllOptions extends CallOptions {
  /** People read so far, and how many there seem to be (0: nobody knows yet). */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Everybody a search finds, and how sure that is. */
export interface PeopleReading {
  readonly users: readonly GhlUser[];
  /** As GHL counted them last; null when its answers have no count. */
  readonly count: number | null;
  /** Pages read, those read again included. */
  readonly pages: number;
  /** True when people came, went or changed places meanwhile. */
  readonly shifted: boolean;
  /** False when pages could not be joined, or GHL's count is another than the number of people read. */
  readonly complete: boolean;
}

/** What the rate governor knows just now. */
export interface RateView {
  /** Requests sent since this client was made. */
  readonly requests: number;
  /** As last announced by the API; null when it never was. */
  readonly dailyRemaining: number | null;
}

/**
 * The whole GoHighLevel Users API plus the two location calls, for one agency and one token. The deprecated
 * `GET /users/?locationId=` is never called.
 *
 * Every request waits its turn in the request queue behind the rate governor. Reads are retried by the retry policy;
 * writes are never retried here, because only the run knows what is safe.
 */
export interface GhlApi {
  readonly companyId: string;
  readonly rate: RateView;
  /**
   * POST /users/. Not idempotent and without an idempotency key (documented): after `timeout`, `server-error`,
   * `unreadable-answer` or a `no-network` with `mayHaveArrived`, the person may exist all the same.
   */
  createUser(person: PersonInput, options?: CallOptions): Promise<ApiResult<GhlUser>>;
  getUser(userId: string, options?: CallOptions): Promise<ApiResult<GhlUser>>;
  /** The same person together with the answer's JSON as it came, for people who want to see everything. */
  getUserWithRaw(
    userId: string,
    options?: CallOptions,
  ): Promise<ApiResult<{ readonly user: GhlUser; readonly raw: unknown }>>;
  /** PUT /users/{id} with only what changes; `email` and `id` are never sent (documented: email is refused). */
  updateUser(userId: string, change: PersonInput, options?: CallOptions): Promise<ApiResult<GhlUser>>;
  /** DELETE /users/{id}: only queued, takes effect minutes later (documented). */
  deleteUser(userId: string, options?: CallOptions): Promise<ApiResult<{ readonly message: string }>>;
  /** One page of GET /users/search. `count` is null when the answer has none. */
  searchUsers(
    search: UserSearch,
    page: { readonly skip: number; readonly limit: number },
    options?: CallOptions,
  ): Promise<ApiResult<{ readonly users: readonly GhlUser[]; readonly count: number | null }>>;
  /** All pages of a search, each person once even if the list shifts while paging. */
  searchAllUsers(search: UserSearch, options?: CallOptions): Promise<ApiResult<readonly GhlUser[]>>;
  /** The same, with what is known of how whole the list is. See `read-everyone.ts`. */
  readAllUsers(search: UserSearch, options?: SearchAllOptions): Promise<ApiResult<PeopleReading>>;
  /**
   * Exact matches for the given addresses, by POST /users/search/filter-by-email in whichever published form this
   * account speaks, in batches, all pages, `projection: "all"`; for a sub-account token by GET /users/search.
   * @param options.deleted `include` also asks for deleted people; they come with `deleted: true`.
   * @param options.onProgress how many of the addresses are looked up so far
   */
  findByEmails(
    emails: readonly string[],
    options?: CallOptions & {
      readonly deleted?: 'exclude' | 'include';
      readonly onProgress?: (done: number) => void;
    },
  ): Promise<ApiResult<readonly GhlUser[]>>;
  /** One page of GET /locations/search. */
  searchLocations(
    page: { readonly skip: number; readonly limit: number },
    options?: CallOptions,
  ): Promise<ApiResult<readonly GhlLocation[]>>;
  listAllLocations(options?: CallOptions): Promise<ApiResult<readonly GhlLocation[]>>;
  getLocation(locationId: string, options?: CallOptions): Promise<ApiResult<GhlLocation>>;
}
