import { isWholeUser, type GhlUser } from '#shared/ghl/user';
import type { ApiCaller } from './api-caller';
import { askInArrayForm, askInVendorForm, type FilterAnswer } from './filter-by-email';
import type { ApiResult, CallOptions } from './ghl-api';
import { hasCount, readAllPages } from './read-all-pages';
import { largestPage, type UsersApi } from './users-api';

/**
 * How many addresses one request asks for. Active and deleted people are two requests, so this keeps well within one
 * look-up per 100 rows; a server that refuses that many is asked in halves, and the size that worked is remembered.
 */
const largestBatch = 500;
/** From here on, listing everyone may be cheaper than searching for each address. */
const fewAddresses = 20;
const batchesAtOnce = 6;
const probeAddress = 'nobody@example.com';

export interface EmailLookupParts {
  readonly caller: ApiCaller;
  readonly users: UsersApi;
  readonly companyId: string;
  readonly locationToken: boolean;
}

type Found = ReadonlyMap<string, GhlUser>;

/**
 * Who has these addresses? Trap 1: filter-by-email has two published forms, and a sub-account token may call neither.
 * Starts with the vendor's, falls back, and remembers for this client what worked.
 */
export class EmailLookup {
  readonly #parts: EmailLookupParts;
  #form: 'vendor' | 'array' | 'search';
  /** True once the form has worked: a refusal is then about the addresses, not about the form. */
  #isSettled = false;
  #batchSize = largestBatch;

  constructor(parts: EmailLookupParts) {
    this.#parts = parts;
    this.#form = parts.locationToken ? 'search' : 'vendor';
  }

  async find(
    emails: readonly string[],
    options: CallOptions & {
      readonly deleted?: 'exclude' | 'include';
      readonly onProgress?: (done: number) => void;
    } = {},
  ): Promise<ApiResult<readonly GhlUser[]>> {
    const wanted = [...new Set(emails.map((email) => email.trim().toLowerCase()))].filter(Boolean);
    const withDeleted = options.deleted === 'include';
    const found = new Map<string, GhlUser>();
    let traceId: string | null = null;
    let done = 0;
    const keep = (users: Found): void => {
      for (const user of users.values()) if (withDeleted || !user.deleted) found.set(user.id, user);
    };
    const isFound = (): ((email: string) => boolean) => {
      const addresses = new Set([...found.values()].map((user) => user.email));
      return (email) => addresses.has(email);
    };
    const progress = (count: number): void => {
      done += count;
      options.onProgress?.(done);
    };

    // A comma inside an address would end it in the vendor's comma list.
    const listable = wanted.filter((email) => !email.includes(','));
    const odd = wanted.filter((email) => email.includes(','));
    const active = await this.#inBatches(listable, (batch) => this.#ask(batch, false, options), {
      keep,
      progress: (batch) => progress(withDeleted ? batch.filter(isFound()).length : batch.length),
    });
    if (!active.ok) return active;
    traceId = active.traceId;
    if (withDeleted) {
      const isActive = isFound();
      const missing = listable.filter((email) => !isActive(email));
      // Whether asking for deleted people means "also" or "only" is unknown, and an answer may not say who of them is
      // deleted. Asked for the addresses nobody active has, everybody in it is. A search has no way to ask.
      const answer =
        this.#form === 'search'
          ? active
          : await this.#inBatches(missing, (batch) => this.#ask(batch, true, options), {
              keep,
              progress: (batch) => progress(batch.length),
            });
      if (!answer.ok) return answer;
      if (this.#form === 'search') progress(missing.length);
    }
    if (odd.length > 0) {
      const answer = await this.#searchEach(odd, options);
      if (!answer.ok) return answer;
      keep(answer.value);
      progress(odd.length);
    }
    return { ok: true, value: [...found.values()], traceId };
  }

  /** The first batch alone, because it may teach us the form and the size; the rest a few at a time. */
  async #inBatches(
    emails: readonly string[],
    ask: (batch: readonly string[]) => Promise<ApiResult<Found>>,
    hear: { readonly keep: (users: Found) => void; readonly progress: (batch: readonly string[]) => void },
  ): Promise<ApiResult<null>> {
    let next = 0;
    let traceId: string | null = null;
    let failed: ApiResult<null> | null = null;
    const work = async (once: boolean): Promise<void> => {
      while (next < emails.length && failed === null) {
        const batch = emails.slice(next, next + this.#batchSize);
        next += batch.length;
        const answer = await ask(batch);
        if (!answer.ok) {
          failed ??= answer;
          return;
        }
        traceId = answer.traceId;
        hear.keep(answer.value);
        hear.progress(batch);
        if (once) return;
      }
    };
    await work(true);
    await Promise.all(Array.from({ length: batchesAtOnce }, () => work(false)));
    return failed ?? { ok: true, value: null, traceId };
  }

  async #ask(batch: readonly string[], deleted: boolean, options: CallOptions): Promise<ApiResult<Found>> {
    if (this.#form === 'search') return this.#searchEach(batch, options);
    const form = this.#form;
    const answer = await this.#filter(form, batch, deleted, options);
    if (answer.ok) {
      this.#isSettled = true;
      return answer;
    }
    switch (answer.failure.kind) {
      case 'refused':
        return this.#askAfterRefusal(answer, batch, deleted, options);
      case 'agency-token-needed':
      case 'forbidden':
      case 'scope-missing':
      case 'token-rejected':
      case 'not-found':
        return this.#isSettled ? answer : this.#askBySearch(answer, batch, options);
      default:
        return answer;
    }
  }

  /** The form was refused, or the number of addresses, or one of them. */
  async #askAfterRefusal(
    refusal: ApiResult<Found>,
    batch: readonly string[],
    deleted: boolean,
    options: CallOptions,
  ): Promise<ApiResult<Found>> {
    if (!this.#isSettled) {
      const other = this.#form === 'vendor' ? 'array' : 'vendor';
      const answer = await this.#filter(other, batch, deleted, options);
      if (answer.ok) {
        this.#form = other;
        this.#isSettled = true;
        return answer;
      }
      for (const form of ['vendor', 'array'] as const) {
        const probe = await this.#filter(form, [probeAddress], false, options);
        if (!probe.ok) continue;
        this.#form = form;
        this.#isSettled = true;
        break;
      }
      if (!this.#isSettled) return refusal;
    }
    const [only, another] = batch;
    if (only === undefined) return refusal;
    if (another === undefined) {
      const answer = await this.#searchEach([only], options);
      // An address the API itself will not hear of belongs to nobody.
      if (!answer.ok && answer.failure.kind === 'refused')
        return { ok: true, value: new Map(), traceId: null };
      return answer;
    }
    const middle = Math.ceil(batch.length / 2);
    const users = new Map<string, GhlUser>();
    for (const half of [batch.slice(0, middle), batch.slice(middle)]) {
      const answer = await this.#ask(half, deleted, options);
      if (!answer.ok) return answer;
      for (const [id, user] of answer.value) users.set(id, user);
    }
    if (middle >= 25) this.#batchSize = Math.min(this.#batchSize, middle);
    return { ok: true, value: users, traceId: null };
  }

  /** Perhaps the token may not call this at all: if a search works, that is how it goes from now on. */
  async #askBySearch(
    refusal: ApiResult<Found>,
    batch: readonly string[],
    options: CallOptions,
  ): Promise<ApiResult<Found>> {
    const [first] = batch;
    if (first === undefined) return refusal;
    const probe = await this.#searchEach([first], options);
    if (!probe.ok) return refusal;
    this.#form = 'search';
    const rest = await this.#searchEach(batch.slice(1), options);
    if (!rest.ok) return rest;
    return { ...rest, value: new Map([...probe.value, ...rest.value]) };
  }

  async #filter(
    form: 'vendor' | 'array',
    batch: readonly string[],
    deleted: boolean,
    options: CallOptions,
  ): Promise<ApiResult<Found>> {
    const { caller, companyId } = this.#parts;
    const answer: FilterAnswer =
      form === 'vendor'
        ? await askInVendorForm(caller, companyId, batch, deleted, options.signal)
        : await askInArrayForm(caller, companyId, batch, deleted, options.signal);
    return answer.ok ? this.#complete(onlyExact(answer.value, batch), answer.traceId, options) : answer;
  }

  /** Trap 1 again: a filter that ignored `projection` answers id and email only. See `isWholeUser`. */
  async #complete(
    users: readonly GhlUser[],
    traceId: string | null,
    options: CallOptions,
  ): Promise<ApiResult<Found>> {
    const all = new Map(byId(users));
    const thin = (): GhlUser[] => [...all.values()].filter((user) => !isWholeUser(user));
    const ids = thin().map((user) => user.id);
    for (let start = 0; start < ids.length; start += largestPage) {
      const some = ids.slice(start, start + largestPage);
      const page = await this.#parts.users.search({ ids: some }, { skip: 0, limit: largestPage }, options);
      if (!page.ok) break;
      for (const user of page.value.users) {
        const isDeleted = user.deleted || all.get(user.id)?.deleted === true;
        if (all.has(user.id) && isWholeUser(user)) all.set(user.id, { ...user, deleted: isDeleted });
      }
    }
    // Nobody updates a deleted person, so what little is known of one is enough.
    for (const user of thin().filter(({ deleted }) => !deleted)) {
      const whole = await this.#parts.users.get(user.id, options);
      if (whole.ok) all.set(user.id, whole.value);
      // A deletion that has not reached the index yet: one such person must not stop a whole plan.
      else if (whole.failure.kind === 'not-found') all.set(user.id, { ...user, deleted: true });
      else return whole;
    }
    return { ok: true, value: all, traceId };
  }

  async #searchEach(emails: readonly string[], options: CallOptions): Promise<ApiResult<Found>> {
    if (emails.length > fewAddresses) {
      const everyone = await this.#listInstead(emails, options);
      if (everyone !== null) return everyone;
    }
    const users = new Map<string, GhlUser>();
    let traceId: string | null = null;
    for (const email of emails) {
      const answer = await readAllPages<GhlUser>(
        async (skip) => {
          const page = await this.#parts.users.search(
            { query: email },
            { skip, limit: largestPage },
            options,
          );
          return page.ok ? { ...page, value: { items: page.value.users, count: page.value.count } } : page;
        },
        (found, page) => onlyExact(found.values(), [email]).length > 0 || hasCount(found, page),
      );
      if (!answer.ok) return answer;
      traceId = answer.traceId;
      for (const user of onlyExact(answer.value.values(), [email])) users.set(user.id, user);
    }
    return { ok: true, value: users, traceId };
  }

  /** Everyone in a few pages instead of one search per address, where that is less. */
  async #listInstead(emails: readonly string[], options: CallOptions): Promise<ApiResult<Found> | null> {
    const first = await this.#parts.users.search({}, { skip: 0, limit: 1 }, options);
    if (!first.ok) return first;
    const { count } = first.value;
    // A count of one is what a count of this page would be, too.
    if (count === null || count <= 1 || count / largestPage > emails.length / 2) return null;
    const everyone = await this.#parts.users.searchAll({}, options);
    return everyone.ok ? { ...everyone, value: byId(onlyExact(everyone.value.users, emails)) } : everyone;
  }
}

function onlyExact(users: Iterable<GhlUser>, emails: readonly string[]): readonly GhlUser[] {
  const wanted = new Set(emails);
  return [...users].filter((user) => wanted.has(user.email));
}

function byId(users: readonly GhlUser[]): Found {
  return new Map(users.map((user) => [user.id, user]));
}
