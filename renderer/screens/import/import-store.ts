import type { BackendApi } from '#shared/contract/backend-api';
import type { Field } from '#shared/sheet/fields';
import type {
  ReadOptions,
  RowFilter,
  SheetChoices,
  SheetContext,
  SheetFile,
  SheetRowView,
} from '#shared/sheet/types';
import type { SheetClient } from '../../workers/sheet-client';
import type { RowWindow, SheetSnapshot } from '../../workers/sheet-protocol';
import { createDraftActions, type DraftActions, type DraftBackend } from './draft-actions';
import { createMappings, type MappingActions, type MappingBackend } from './mapping-actions';
import { suggestLocationMode } from './own-export';
import { createPlanActions, type PlanActions, type PlanBackend } from './plan-actions';
import { createSheetActions, type SheetActions } from './sheet-actions';
import {
  canGoTo,
  nameReading,
  reduceImport,
  startState,
  type ImportState,
  type ImportStep,
} from './import-state';

export type ImportBackend = DraftBackend &
  MappingBackend &
  PlanBackend &
  Pick<BackendApi, 'listLocations' | 'listKnownLocations'>;

export interface ImportStore extends SheetActions, PlanActions, DraftActions, MappingActions {
  getState(): ImportState;
  subscribe(listener: () => void): () => void;
  goTo(step: ImportStep): void;
  openFile(file: SheetFile): Promise<void>;
  reread(options: ReadOptions): Promise<void>;
  choose(change: Partial<SheetChoices>): Promise<void>;
  /** Gives a column its field, or none; a field that belongs to one column only is taken from the other. */
  chooseField(column: number, field: Field | null): Promise<void>;
  /** One value for everyone; null takes it away again ("not given"). `also` is chosen in the same step. */
  setDefaults(
    values: Readonly<Partial<Record<Field, string | null>>>,
    also?: Pick<Partial<SheetChoices>, 'passwordMode'>,
  ): Promise<void>;
  answerQuestion(field: Field, value: string, meaning: string | null): Promise<void>;
  rows(filter: RowFilter, offset: number, limit: number): Promise<RowWindow>;
  editCell(row: number, column: number, value: string): Promise<SheetRowView | null>;
  /** The permission templates that columns and defaults can name. */
  knowTemplates(templates: SheetContext['templates']): Promise<void>;
  /** Follows the agency and country chosen elsewhere in the app; tells the sheet which sub-accounts there are. */
  follow(agencyId: string | null, country: SheetChoices['country']): Promise<void>;
  startOver(): void;
}

/** Two columns may both be last names (Apellido paterno, Apellido materno); they are joined. */
const joinedFields: readonly Field[] = ['lastName'];

/**
 * The wizard's state and everything that changes it. Lives outside the screen, so that leaving the screen loses
 * nothing; there is one per backend (see `import-context.tsx`).
 */
export function createImportStore(
  client: SheetClient,
  backend: ImportBackend,
  /** Whether there is a keychain, so that drafts may hold passwords: sealed. */
  { keychain = false }: { readonly keychain?: boolean } = {},
): ImportStore {
  let state = startState(null);
  let country: SheetChoices['country'] = null;
  let context: SheetContext = { locations: null, templates: [] };
  /** Answers that come late (another agency's sub-accounts, another file) are dropped by comparing their number. */
  let agencyNumber = 0;
  let fileNumber = 0;
  const listeners = new Set<() => void>();

  const dispatch = (event: Parameters<typeof reduceImport>[1]): void => {
    const next = reduceImport(state, event);
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
    drafts.keeper.note();
  };

  /** A bug in the worker or the transport: shown, never swallowed, and the state before it stays. */
  async function guarded<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      dispatch({ kind: 'broke', detail: error instanceof Error ? error.message : String(error) });
      return null;
    }
  }

  const drafts = createDraftActions({
    client,
    backend,
    withPasswords: keychain,
    getState: () => state,
    dispatch,
    guarded,
    getContext: () => context,
    catchUp,
  });

  const plans = createPlanActions({
    client,
    backend,
    drafts,
    getState: () => state,
    dispatch,
    guarded,
    settled,
  });

  const mappings = createMappings({
    client,
    backend,
    getState: () => state,
    guarded,
    changed: (snapshot) => dispatch({ kind: 'sheet-changed', snapshot, byPerson: true }),
    async handOver(known) {
      context = { ...context, mappings: known };
      await changeSheet(() => client.call('setContext', context), false);
    },
  });

  async function changeSheet(ask: () => Promise<SheetSnapshot>, byPerson: boolean): Promise<void> {
    if (state.sheet === null) return;
    // The worker answers in order, so an answer can only be too late for a wizard that was started over.
    const snapshot = await guarded(ask);
    if (snapshot !== null && state.sheet !== null) dispatch({ kind: 'sheet-changed', snapshot, byPerson });
  }

  /** What became known while a sheet was being opened found no sheet to tell. */
  async function catchUp(since: SheetContext): Promise<void> {
    if (since !== context) await changeSheet(() => client.call('setContext', context), false);
  }

  const choose = (change: Partial<SheetChoices>): Promise<void> =>
    changeSheet(() => client.call('choose', change), true);

  /** The choice before may not have come back from the worker yet: one that builds on it waits, or it would take it away. */
  let lastChoice: Promise<void> = Promise.resolve();
  function chooseFrom(decide: (sheet: SheetSnapshot) => Partial<SheetChoices>): Promise<void> {
    const meant = nameReading(state.sheet);
    return inOrder(async () => {
      const { sheet } = state;
      // What was meant for one file says nothing of another, nor of the same one with other columns.
      if (sheet !== null && nameReading(sheet) === meant) await choose(decide(sheet));
    });
  }

  /** A file that is opened or read otherwise takes its turn among the choices: those before are kept with the old sheet, those after wait. */
  function inOrder(work: () => Promise<void>): Promise<void> {
    const done = lastChoice.then(work);
    lastChoice = done.catch(() => undefined);
    return done;
  }

  /** Every choice made so far is in the sheet, and so are the sub-accounts of its agency: another one's ids must not be planned. */
  async function settled(): Promise<void> {
    for (;;) {
      const awaited = [lastChoice, following];
      await Promise.all(awaited);
      if (awaited[0] === lastChoice && awaited[1] === following) return;
    }
  }

  async function openFile(file: SheetFile, mine: number): Promise<void> {
    if (mine !== fileNumber) return;
    await drafts.keeper.flush();
    dispatch({ kind: 'opening', fileName: file.name });
    const asked = { country, context };
    const told = { ...context, mappings: mappings.listed() };
    const opened = await guarded(async () => {
      const read = await client.call('open', { file, choices: { country }, context: told });
      return mine === fileNumber ? suggestLocationMode(client, null, read) : read;
    });
    if (opened === null || mine !== fileNumber) return;
    dispatch(
      opened.ok
        ? { kind: 'opened', snapshot: opened.value }
        : { kind: 'refused', fileName: file.name, failure: opened.failure },
    );
    const isLate = asked.context !== context;
    if (opened.ok) {
      context = { ...context, mappings: isLate ? mappings.listed() : told.mappings };
      mappings.opened();
    }
    // What became known while the file was being read found no sheet to tell.
    if (opened.ok && isLate) {
      await changeSheet(() => client.call('setContext', context), false);
    }
    if (opened.ok && asked.country !== country && state.sheet?.choices.country === asked.country) {
      await changeSheet(() => client.call('assume', { country }), false);
    }
  }

  /** As they are now, or as they were last seen when the agency cannot be reached. */
  async function findLocations(
    agencyId: string,
  ): Promise<{ readonly locations: SheetContext['locations']; readonly seenAt: string | null } | null> {
    const found = await guarded(() => backend.listLocations({ agencyId }));
    if (found?.ok === true) return { locations: found.value, seenAt: null };
    const known = await guarded(() => backend.listKnownLocations({ agencyId }));
    return known?.ok === true ? known.value : null;
  }

  let following: Promise<void> = Promise.resolve();
  async function follow(agencyId: string | null, newCountry: SheetChoices['country']): Promise<void> {
    const sameAgency = agencyId === state.agencyId && agencyNumber > 0;
    const sameCountry = newCountry === country;
    country = newCountry;
    if (!sameAgency) {
      const mine = ++agencyNumber;
      plans.abandon();
      dispatch({ kind: 'agency-changed', agencyId });
      context = { ...context, locations: null };
      const found = agencyId === null ? null : await findLocations(agencyId);
      if (mine !== agencyNumber) return;
      context = { ...context, locations: found?.locations ?? null };
      dispatch({
        kind: 'locations-found',
        locations: context.locations,
        seenAt: found?.seenAt ?? null,
      });
      await changeSheet(() => client.call('setContext', context), false);
    }
    if (!sameCountry && newCountry !== null && state.sheet?.choices.country === null) {
      await changeSheet(() => client.call('assume', { country: newCountry }), false);
    }
  }

  const store: ImportStore = {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    goTo(step) {
      const isPastColumns = state.step === 'columns' && step !== 'file' && canGoTo(state, step);
      dispatch({ kind: 'went', step });
      if (isPastColumns) void mappings.remember();
    },

    openFile(file) {
      const mine = ++fileNumber;
      return inOrder(() => openFile(file, mine));
    },

    reread(options) {
      const meant = fileNumber;
      return inOrder(async () => {
        const before = state.sheet;
        if (before === null || meant !== fileNumber) return;
        const read = await guarded(async () =>
          suggestLocationMode(client, before, await client.call('reread', options)),
        );
        if (read === null) return;
        dispatch(
          read.ok
            ? { kind: 'sheet-reread', snapshot: read.value }
            : { kind: 'refused', fileName: before.overview.source.fileName, failure: read.failure },
        );
      });
    },

    choose,

    chooseField(column, field) {
      return chooseFrom((sheet) => {
        const columns: Record<number, Field | null> = { ...sheet.choices.columns, [column]: field };
        if (field !== null && !joinedFields.includes(field)) {
          for (const other of sheet.overview.columns) {
            if (other.index !== column && other.field === field) columns[other.index] = null;
          }
        }
        return { columns };
      });
    },

    setDefaults(values, also = {}) {
      return chooseFrom(({ choices }) => {
        const defaults: Partial<Record<Field, string>> = { ...choices.defaults };
        for (const [field, value] of Object.entries(values) as [Field, string | null][]) {
          if (value === null || value === '') delete defaults[field];
          else defaults[field] = value;
        }
        return { ...also, defaults };
      });
    },

    answerQuestion(field, value, meaning) {
      return chooseFrom(({ choices: { answers } }) => {
        const ofField: Record<string, string> = { ...answers[field] };
        if (meaning === null) delete ofField[value];
        else ofField[value] = meaning;
        return { answers: { ...answers, [field]: ofField } };
      });
    },

    rows: (filter, offset, limit) => client.call('rows', { filter, offset, limit }),

    async editCell(row, column, value) {
      const edited = await guarded(() => client.call('editCell', { row, column, value }));
      if (edited === null) return null;
      dispatch({ kind: 'cell-edited', snapshot: edited.snapshot });
      return edited.row;
    },

    async openDraft(draftId) {
      // It is what is on screen already, with a plan under way perhaps.
      if (state.sheet !== null && state.draft.head?.draftId === draftId) return;
      ++fileNumber;
      await inOrder(() => {
        mappings.openedDraft();
        return drafts.openDraft(draftId);
      });
    },
    keepNow: drafts.keepNow,

    knowMappings: mappings.knowMappings,
    recalledFrom: mappings.recalledFrom,
    describeMapping: mappings.describeMapping,
    applyMapping: mappings.applyMapping,

    ...createSheetActions({
      client,
      guarded,
      changed: (snapshot) => dispatch({ kind: 'sheet-changed', snapshot, byPerson: true }),
    }),

    follow(agencyId, newCountry) {
      const followed = follow(agencyId, newCountry);
      following = followed.catch(() => undefined);
      return followed;
    },

    async knowTemplates(templates) {
      context = { ...context, templates };
      await changeSheet(() => client.call('setContext', context), false);
    },

    ...plans.actions,

    startOver() {
      plans.abandon();
      ++fileNumber;
      dispatch({ kind: 'started-over' });
    },
  };
  return store;
}
