import type { PeopleColumn } from './columns';
import type { PeopleFilter } from './filter';
import type { PeopleSort } from './sort';

/** What GHL itself is asked for (GET /users/search, documented). Every property narrows; one left out does not. */
export interface PeopleSearch {
  readonly query?: string;
  readonly locationId?: string;
  readonly type?: string;
  readonly role?: string;
  readonly ids?: readonly string[];
  /** Documented value: `dateAdded`. */
  readonly sort?: string;
  readonly sortDirection?: 'asc' | 'desc';
  readonly enabled2waySync?: boolean;
}

/** A question somebody asks again: a search, what it is narrowed by, and how it is shown. */
export interface SavedView {
  readonly name: string;
  readonly search: PeopleSearch;
  readonly filter: PeopleFilter;
  readonly columns: readonly PeopleColumn[];
  readonly sort: PeopleSort | null;
}
