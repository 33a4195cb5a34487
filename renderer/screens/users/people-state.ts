import type { DetailsReport, PeopleList } from '#shared/contract/people-calls';
import type { Failure } from '#shared/contract/failure';
import { firstTableColumns, type PeopleColumn } from '#shared/people/columns';
import type { PeopleFilter } from '#shared/people/filter';
import type { PeopleSearch, SavedView } from '#shared/people/saved-view';
import type { PeopleSort } from '#shared/people/sort';
import type { RunRecord } from '#shared/runs/types';
import type { ChangeDraft } from './change-draft';

/** What is being read right now. `total` 0: nobody knows yet. */
export interface Reading {
  readonly stage: 'list' | 'details';
  readonly done: number;
  readonly total: number;
}

/** A change on its way from a selection to its plan. */
export interface Changing {
  readonly userIds: readonly string[];
  /** Set for one person alone. */
  readonly name: string | null;
  readonly draft: ChangeDraft;
  readonly step: 'choose' | 'plan';
}

/** The room as one value. Leaving the screen changes nothing of it; another agency starts anew. */
export interface PeopleState {
  /** Null while working offline. */
  readonly agencyId: string | null;
  /** What GHL was, or would be, asked for. */
  readonly search: PeopleSearch;
  /** The list on screen. It stays while another one is read. */
  readonly list: PeopleList | null;
  readonly reading: Reading | null;
  /** Why the last reading ended without what it was for. Somebody who cancels needs no reason. */
  readonly failure: Failure | null;
  /** How the last reading of details ended; null before the first, and with every new list. */
  readonly details: DetailsReport | null;
  readonly filter: PeopleFilter;
  readonly sort: PeopleSort;
  readonly columns: readonly PeopleColumn[];
  /** Ids; they stay selected while a filter hides them. */
  readonly selected: ReadonlySet<string>;
  /** Counts what may make the same rows read differently: details that came in. */
  readonly revision: number;
  /** The change that is being prepared; leaving the room keeps it. */
  readonly changing: Changing | null;
}

export const firstSort: PeopleSort = { column: 'name', direction: 'asc' };

export function startState(agencyId: string | null): PeopleState {
  return {
    agencyId,
    search: {},
    list: null,
    reading: null,
    failure: null,
    details: null,
    filter: {},
    sort: firstSort,
    columns: firstTableColumns,
    selected: new Set(),
    revision: 0,
    changing: null,
  };
}

/** Whether a run of this agency began or ended since the list was read, so that the list may no longer be true. */
export function isOutdated(
  list: Pick<PeopleList, 'agencyId' | 'readAt'>,
  runs: readonly Pick<RunRecord, 'agencyId' | 'startedAt' | 'finishedAt'>[],
): boolean {
  return runs.some(
    ({ agencyId, startedAt, finishedAt }) =>
      agencyId === list.agencyId && (finishedAt ?? startedAt) > list.readAt,
  );
}

/** The order after a click on a heading: by that column, and the other way round on the second click. */
export function sortBy(sort: PeopleSort, column: PeopleColumn): PeopleSort {
  if (sort.column !== column) return { column, direction: 'asc' };
  return { column, direction: sort.direction === 'asc' ? 'desc' : 'asc' };
}

/** The selection with these people in it, or out of it. */
export function select(
  selected: ReadonlySet<string>,
  ids: readonly string[],
  isSelected: boolean,
): ReadonlySet<string> {
  const next = new Set(selected);
  for (const id of ids) {
    if (isSelected) next.add(id);
    else next.delete(id);
  }
  return next;
}

/** Without what narrows nothing, so that two filters that mean the same are the same. */
export function tidyFilter(filter: PeopleFilter): PeopleFilter {
  const narrows = ([, value]: [string, unknown]): boolean => {
    if (value === undefined || value === '' || value === false) return false;
    return !Array.isArray(value) || value.length > 0;
  };
  return Object.fromEntries(Object.entries(filter).filter(narrows)) as PeopleFilter;
}

export function isFiltered(filter: PeopleFilter): boolean {
  return Object.keys(tidyFilter(filter)).length > 0;
}

/** Whether GHL has to be asked again to show a view: its search is another one than the list on screen came from. */
export function needsReading(search: PeopleSearch, view: Pick<SavedView, 'search'>): boolean {
  const inOrder = (one: PeopleSearch): string => JSON.stringify(Object.entries(one).sort());
  return inOrder(search) !== inOrder(view.search);
}
