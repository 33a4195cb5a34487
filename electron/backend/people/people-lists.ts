import type { GhlLocation, GhlUser } from '#shared/ghl/user';
import type { ListedPerson } from '#shared/people/person-row';
import type { PeopleSearch } from '#shared/people/saved-view';
import { createValueSharing } from './share-values';

/** What is told of a list besides its people. */
export interface ListFacts {
  readonly listId: string;
  readonly agencyId: string;
  readonly search: PeopleSearch;
  readonly apiCount: number | null;
  readonly pages: number;
  readonly requests: number;
  readonly shifted: boolean;
  readonly complete: boolean;
  /** ISO 8601. */
  readonly readAt: string;
}

/** A loaded list: its people in GHL's order, and what was read of them since. */
export class PeopleListing {
  readonly #people = new Map<string, ListedPerson>();
  readonly #share = createValueSharing();
  #version = 0;
  readonly locationNames: ReadonlyMap<string, string>;

  constructor(
    readonly facts: ListFacts,
    users: Iterable<GhlUser>,
    readonly locations: readonly GhlLocation[],
  ) {
    this.locationNames = new Map(locations.map(({ id, name }) => [id, name]));
    for (const user of users) this.#people.set(user.id, { ...this.#share(user), detailsRead: false });
  }

  /** Grows with every change: what was worked out of the list under another number is out of date. */
  get version(): number {
    return this.#version;
  }

  get size(): number {
    return this.#people.size;
  }

  people(): readonly ListedPerson[] {
    return [...this.#people.values()];
  }

  find(userId: string): ListedPerson | undefined {
    return this.#people.get(userId);
  }

  /** Puts in what reading a person by id told; somebody who is not in the list stays out of it. */
  putDetails(user: GhlUser): void {
    if (!this.#people.has(user.id)) return;
    this.#people.set(user.id, { ...this.#share(user), detailsRead: true });
    this.#version += 1;
  }

  /** GHL no longer knows this person. */
  remove(userId: string): void {
    if (this.#people.delete(userId)) this.#version += 1;
  }
}
