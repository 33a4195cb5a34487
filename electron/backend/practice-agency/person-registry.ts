import type { Clock } from '../ports';
import type { PracticeBehaviour } from './behaviour';
import type { PracticePerson } from './practice-person';
import { createSeededRandom, type SeededRandom } from './seeded-random';

/** What a list can be sorted by; only `dateAdded` is documented. */
export const sortFields = ['dateAdded', 'dateUpdated', 'firstName', 'lastName', 'email'] as const;
export type SortField = (typeof sortFields)[number];

export type PersonDraft = Omit<
  PracticePerson,
  'id' | 'dateAdded' | 'dateUpdated' | 'deleted' | 'totpEnabled'
>;

interface Entry {
  person: PracticePerson;
  /** Lower-cased first and last name: the documented default order. */
  sortKey: string;
  /** Monotonic ms; the three moments of a life here. Null: not to come. */
  readonly visibleAt: number;
  deleteAt: number | null;
  purgeAt: number | null;
}

/**
 * Everybody in the agency. Nothing here runs on timers: what is due (a deletion taking effect, an email becoming free,
 * a new person becoming visible) is settled when somebody asks, so that an injected clock decides.
 */
export class PersonRegistry {
  readonly #clock: Clock;
  readonly #behaviour: () => PracticeBehaviour;
  readonly #random: SeededRandom;
  #byId = new Map<string, Entry>();
  #byEmail = new Map<string, Entry[]>();
  /** Everybody in the orders that were asked for; empty once somebody changed. */
  #inOrder = new Map<string, readonly Entry[]>();
  #leaving = new Set<Entry>();
  #creates = new Map<string, number>();

  constructor(
    seed: string,
    clock: Clock,
    behaviour: () => PracticeBehaviour,
    people: readonly PracticePerson[],
  ) {
    this.#clock = clock;
    this.#behaviour = behaviour;
    this.#random = createSeededRandom(`${seed}/created`);
    this.replaceAll(people);
  }

  /** Everybody else is forgotten, and so is who was ever created. */
  replaceAll(people: readonly PracticePerson[]): void {
    this.#byId = new Map();
    this.#byEmail = new Map();
    this.#leaving = new Set();
    this.#creates = new Map();
    this.#inOrder.clear();
    for (const person of people) this.#insert(person, Number.NEGATIVE_INFINITY);
  }

  /** Everybody there is, visible or not, soft-deleted ones included, in order of arrival. */
  everybody(): readonly PracticePerson[] {
    this.#settle();
    return [...this.#byId.values()].map(({ person }) => person);
  }

  /** How many people were ever created with an email, through the API. */
  get creates(): ReadonlyMap<string, number> {
    return this.#creates;
  }

  /** Those the lists of the API show, by first and last name unless another field is named. */
  listVisible(sortField: SortField | null = null): readonly PracticePerson[] {
    this.#settle();
    const now = this.#clock.monotonic();
    const order = sortField ?? 'name';
    const keyOf = (entry: Entry): string => (sortField === null ? entry.sortKey : entry.person[sortField]);
    const everybody =
      this.#inOrder.get(order) ??
      [...this.#byId.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
    this.#inOrder.set(order, everybody);
    return everybody
      .filter((entry) => !entry.person.deleted && entry.visibleAt <= now)
      .map(({ person }) => person);
  }

  /** Visible people with an email; soft-deleted ones too. */
  findByEmail(email: string): readonly PracticePerson[] {
    this.#settle();
    const now = this.#clock.monotonic();
    return (this.#byEmail.get(email) ?? [])
      .filter(({ visibleAt }) => visibleAt <= now)
      .map(({ person }) => person);
  }

  /** Whether the email is refused for a new person: also while invisible or soft-deleted (observed). */
  isTaken(email: string): boolean {
    this.#settle();
    return (this.#byEmail.get(email)?.length ?? 0) > 0;
  }

  /** For GET: null while invisible, once deleted, or when there is nobody. */
  getVisible(id: string): PracticePerson | null {
    const entry = this.#living(id);
    return entry !== null && entry.visibleAt <= this.#clock.monotonic() ? entry.person : null;
  }

  /** For PUT and DELETE, which know people by id before the look-ups do. */
  getLiving(id: string): PracticePerson | null {
    return this.#living(id)?.person ?? null;
  }

  create(draft: PersonDraft): PracticePerson {
    const moment = this.#timestamp();
    const person: PracticePerson = {
      ...draft,
      id: this.#random.id(),
      totpEnabled: false,
      dateAdded: moment,
      dateUpdated: moment,
      deleted: false,
    };
    this.#creates.set(person.email, (this.#creates.get(person.email) ?? 0) + 1);
    this.#insert(person, this.#clock.monotonic() + this.#behaviour().lookupLagMs);
    return person;
  }

  update(id: string, change: Partial<PersonDraft>): PracticePerson | null {
    const entry = this.#living(id);
    if (entry === null) return null;
    entry.person = { ...entry.person, ...change, dateUpdated: this.#timestamp() };
    entry.sortKey = sortKeyOf(entry.person);
    this.#inOrder.clear();
    return entry.person;
  }

  /** Takes somebody out at once and for good, as if it had happened long ago. */
  expel(id: string): void {
    const entry = this.#byId.get(id);
    if (entry !== undefined) this.#forget(entry);
  }

  /** Queues a deletion; asking twice does not start the wait again. */
  queueDelete(id: string): PracticePerson | null {
    const entry = this.#living(id);
    if (entry === null) return null;
    entry.deleteAt ??= this.#clock.monotonic() + this.#behaviour().deleteDelayMs;
    this.#leaving.add(entry);
    return entry.person;
  }

  #living(id: string): Entry | null {
    this.#settle();
    const entry = this.#byId.get(id);
    return entry === undefined || entry.person.deleted ? null : entry;
  }

  #insert(person: PracticePerson, visibleAt: number): void {
    const entry: Entry = { person, sortKey: sortKeyOf(person), visibleAt, deleteAt: null, purgeAt: null };
    this.#byId.set(person.id, entry);
    this.#byEmail.set(person.email, [...(this.#byEmail.get(person.email) ?? []), entry]);
    this.#inOrder.clear();
  }

  #settle(): void {
    const now = this.#clock.monotonic();
    for (const entry of this.#leaving) {
      if (!entry.person.deleted && entry.deleteAt !== null && entry.deleteAt <= now) {
        entry.person = { ...entry.person, deleted: true };
        entry.purgeAt = entry.deleteAt + this.#behaviour().purgeDelayMs;
      }
      if (entry.purgeAt !== null && entry.purgeAt <= now) this.#forget(entry);
    }
  }

  #forget(entry: Entry): void {
    this.#leaving.delete(entry);
    this.#byId.delete(entry.person.id);
    const others = (this.#byEmail.get(entry.person.email) ?? []).filter((other) => other !== entry);
    if (others.length > 0) this.#byEmail.set(entry.person.email, others);
    else this.#byEmail.delete(entry.person.email);
    this.#inOrder.clear();
  }

  #timestamp(): string {
    return new Date(this.#clock.now()).toISOString();
  }
}

function sortKeyOf(person: PracticePerson): string {
  return `${person.firstName} ${person.lastName}`.toLowerCase();
}
