import { asOutput } from '#shared/contract/as-output';
import type { BackendApi } from '#shared/contract/backend-api';
import type { Failure } from '#shared/contract/failure';
import type { PeopleColumn } from '#shared/people/columns';
import type { PeopleFilter } from '#shared/people/filter';
import type { PeopleSearch, SavedView } from '#shared/people/saved-view';
import type { PeopleSort } from '#shared/people/sort';
import { startDraft, type ChangeKind } from './change-draft';
import {
  needsReading,
  select,
  startState,
  tidyFilter,
  type Changing,
  type PeopleState,
} from './people-state';

export type PeopleBackend = Pick<
  BackendApi,
  | 'loadPeople'
  | 'cancelPeopleLoad'
  | 'getPeopleIds'
  | 'readDetails'
  | 'getPeopleMemory'
  | 'savePeopleMemory'
  | 'onPeopleProgress'
>;

export interface PeopleStore {
  getState(): PeopleState;
  subscribe(listener: () => void): () => void;
  /** Follows the agency chosen elsewhere in the app; the first time, its people are read. */
  follow(agencyId: string | null): Promise<void>;
  /** Reads the people a search finds. The list before stays on screen until the new one is complete. */
  read(search?: PeopleSearch): Promise<void>;
  /** Stops what is being read; what was read of details stays. */
  cancel(): Promise<void>;
  /** Reads by id what the search left out, for everybody the filter lets through. */
  readDetails(): Promise<void>;
  /** Something asked of the list failed: a list the backend no longer has is read again, anything else is shown. */
  report(failure: Failure): void;
  narrow(filter: PeopleFilter): void;
  sort(sort: PeopleSort): void;
  chooseColumns(columns: readonly PeopleColumn[]): void;
  select(ids: readonly string[], isSelected: boolean): void;
  /** Everybody the filter lets through, shown or not. */
  selectAll(): Promise<void>;
  clearSelection(): void;
  openView(view: SavedView): Promise<void>;
  /** Starts a change for these people. @param name of a single person, to be called by */
  change(userIds: readonly string[], kind?: ChangeKind, name?: string): void;
  editChange(change: Partial<Pick<Changing, 'draft' | 'step'>>): void;
  /** The change was given up, or its run has started: then nobody is selected any more. */
  endChange(started: boolean): void;
}

/**
 * The room's state and everything that changes it. Lives outside the screen, so that leaving the screen loses nothing;
 * there is one per backend (see `people-context.tsx`).
 */
export function createPeopleStore(backend: PeopleBackend): PeopleStore {
  let state = startState(null);
  /** Answers that come late (another agency's list, one that was read again since) are dropped by their number. */
  let listNumber = 0;
  const listeners = new Set<() => void>();

  const put = (change: Partial<PeopleState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  backend.onPeopleProgress(({ agencyId, stage, done, total }) => {
    if (agencyId !== state.agencyId || state.reading?.stage !== stage) return;
    put({ reading: { stage, done, total } });
  });

  const failureOf = (failure: Failure): Failure | null => (failure.kind === 'cancelled' ? null : failure);

  async function read(search: PeopleSearch = state.search): Promise<void> {
    const { agencyId } = state;
    if (agencyId === null) return;
    const mine = ++listNumber;
    put({ search, reading: { stage: 'list', done: 0, total: 0 }, failure: null });
    const result = await backend.loadPeople({ agencyId, search: asOutput(search) });
    if (mine !== listNumber) return;
    if (!result.ok) return put({ reading: null, failure: failureOf(result.failure) });
    put({ reading: null, list: result.value, details: null });
    await keepSelectionTrue(result.value.listId);
  }

  /** Whoever is not in the new list cannot stay selected: a button would count people nobody sees. */
  async function keepSelectionTrue(listId: string): Promise<void> {
    if (state.selected.size === 0) return;
    const result = await backend.getPeopleIds({ listId, filter: {} });
    if (!result.ok || state.list?.listId !== listId) return;
    const known = new Set(result.value.ids);
    put({ selected: new Set([...state.selected].filter((id) => known.has(id))) });
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async follow(agencyId) {
      if (agencyId === state.agencyId) return;
      listNumber++;
      put({ ...startState(agencyId), columns: state.columns });
      if (agencyId === null) return;
      const memory = await backend.getPeopleMemory({});
      if (memory.ok && memory.value.tableColumns.length > 0) put({ columns: memory.value.tableColumns });
      if (state.agencyId === agencyId && state.list === null) await read();
    },
    read,
    async cancel() {
      if (state.agencyId !== null) await backend.cancelPeopleLoad({ agencyId: state.agencyId });
    },
    async readDetails() {
      const { list, filter } = state;
      if (list === null || state.reading !== null) return;
      const mine = listNumber;
      put({ reading: { stage: 'details', done: 0, total: 0 }, failure: null });
      const wanted = asOutput({ ...filter, detailsMissing: true });
      const shown = await backend.getPeopleIds({ listId: list.listId, filter: wanted });
      const result = shown.ok
        ? await backend.readDetails({ listId: list.listId, ids: shown.value.ids })
        : shown;
      // Another list may be on its way already, though this one is still on screen.
      if (mine !== listNumber) return;
      const revision = state.revision + 1;
      if (!result.ok) return put({ reading: null, revision, failure: failureOf(result.failure) });
      put({ reading: null, revision, details: result.value });
    },
    report(failure) {
      if (failure.kind === 'list-not-found') void read();
      else put({ failure });
    },
    narrow(filter) {
      put({ filter: tidyFilter(filter) });
    },
    sort(sort) {
      put({ sort });
    },
    chooseColumns(columns) {
      put({ columns });
      void backend.savePeopleMemory({ tableColumns: [...columns] });
    },
    select(ids, isSelected) {
      put({ selected: select(state.selected, ids, isSelected) });
    },
    async selectAll() {
      const { list, filter } = state;
      if (list === null) return;
      const result = await backend.getPeopleIds({ listId: list.listId, filter: asOutput(filter) });
      if (state.list?.listId !== list.listId) return;
      if (!result.ok) return put({ failure: result.failure });
      put({ selected: select(state.selected, result.value.ids, true) });
    },
    clearSelection() {
      put({ selected: new Set() });
    },
    async openView(view) {
      const mustRead = needsReading(state.search, view);
      put({
        filter: tidyFilter(view.filter),
        sort: view.sort ?? state.sort,
        columns: view.columns.length > 0 ? view.columns : state.columns,
      });
      if (mustRead) await read(view.search);
    },
    change(userIds, kind = 'locations', name) {
      put({
        changing: {
          userIds,
          name: name ?? null,
          draft: startDraft(kind),
          step: kind === 'delete' ? 'plan' : 'choose',
        },
      });
    },
    editChange(change) {
      if (state.changing !== null) put({ changing: { ...state.changing, ...change } });
    },
    endChange(started) {
      put({ changing: null, ...(started && { selected: new Set() }) });
    },
  };
}
