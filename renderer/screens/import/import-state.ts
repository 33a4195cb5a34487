import type { CallOutput, PlanOverview } from '#shared/contract/calls';
import type { Failure } from '#shared/contract/failure';
import type { DraftHead } from '#shared/contract/preparation-calls';
import { assertNever } from '#shared/contract/result';
import type { GhlLocation } from '#shared/ghl/user';
import type { GuardKind } from '#shared/import-plan/types';
import type { SheetFailure } from '#shared/sheet/types';
import { differByRow, forgetRows, noPlanChoices, type ChosenInPlan } from './plan-choices';
import { isFromHere, suggestOnExisting } from './own-export';
import { keepConsents } from '../../components/guard-consents';
import { shareUnchanged } from './share-unchanged';
import type { SheetSnapshot } from '../../workers/sheet-protocol';

export const importSteps = ['file', 'columns', 'check', 'plan', 'run'] as const;
export type ImportStep = (typeof importSteps)[number];

export type PlanState =
  | { readonly kind: 'none' }
  | { readonly kind: 'preparing'; readonly done: number; readonly total: number }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | {
      readonly kind: 'ready';
      readonly overview: PlanOverview;
      /** Another choice is being worked out; the old numbers stay on screen meanwhile. */
      readonly changing: boolean;
      /** The last thing asked of this plan (other choices, starting it) went wrong. The plan itself still stands. */
      readonly failure: Failure | null;
    };

/** What a plan says otherwise than the one its draft was left with. */
export type PlanNews = NonNullable<CallOutput<'comparePlan'>>;

export interface DraftState {
  /** The draft this sheet is kept in; null while nothing was kept yet. */
  readonly head: DraftHead | null;
  /** Why it could not be kept the last time; the sheet itself is still open. */
  readonly failure: Failure | null;
  /** It was opened with a plan, and no plan was made since: the next one is compared with that. */
  readonly comparePlan: boolean;
  readonly news: PlanNews | null;
}

const noDraft: DraftState = { head: null, failure: null, comparePlan: false, news: null };

export interface ImportState {
  readonly step: ImportStep;
  /** The agency the sheet is prepared for; null offline. */
  readonly agencyId: string | null;
  /** The agency's sub-accounts; null when they are not known (offline, or not read yet). */
  readonly locations: readonly GhlLocation[] | null;
  /** When they were seen, ISO 8601, if that was on an earlier day and the agency cannot be reached now. */
  readonly locationsSeenAt: string | null;
  /** Name of the file being read; null when none is. */
  readonly opening: string | null;
  /** Why the last file or the last change of its reading was refused. The sheet before it stays. */
  readonly refusal: { readonly fileName: string; readonly failure: SheetFailure } | null;
  readonly sheet: SheetSnapshot | null;
  /** Counts every change of the sheet's cells or choices: what was fetched for an older one is stale. */
  readonly revision: number;
  /** Somebody put work into this sheet (answers, edits), so that another file asks before it takes its place. */
  readonly touched: boolean;
  readonly plan: PlanState;
  readonly planChoices: ChosenInPlan;
  readonly allowed: readonly GuardKind[];
  /** The tick that lets a plan run without its invalid rows. */
  readonly leaveOutInvalid: boolean;
  /** Whatever GHL grants beyond what was asked is taken back at once. */
  readonly exactly: boolean;
  readonly starting: boolean;
  readonly draft: DraftState;
  /** Why a draft could not be opened. */
  readonly draftRefusal: Failure | null;
  readonly runId: string | null;
  /** A bug met the person; the screen says so instead of freezing. */
  readonly broken: string | null;
}

export type ImportEvent =
  | { readonly kind: 'went'; readonly step: ImportStep }
  | { readonly kind: 'opening'; readonly fileName: string }
  | { readonly kind: 'opened'; readonly snapshot: SheetSnapshot }
  | {
      readonly kind: 'draft-opened';
      readonly snapshot: SheetSnapshot;
      readonly head: DraftHead;
      readonly planChoices: ImportState['planChoices'] | null;
    }
  | { readonly kind: 'draft-refused'; readonly failure: Failure }
  | { readonly kind: 'draft-kept'; readonly head: DraftHead }
  | { readonly kind: 'draft-not-kept'; readonly failure: Failure }
  | { readonly kind: 'draft-gone' }
  | { readonly kind: 'plan-compared'; readonly news: PlanNews | null }
  | { readonly kind: 'refused'; readonly fileName: string; readonly failure: SheetFailure }
  | { readonly kind: 'sheet-changed'; readonly snapshot: SheetSnapshot; readonly byPerson: boolean }
  | { readonly kind: 'sheet-reread'; readonly snapshot: SheetSnapshot }
  | { readonly kind: 'cell-edited'; readonly snapshot: SheetSnapshot }
  | { readonly kind: 'agency-changed'; readonly agencyId: string | null }
  | {
      readonly kind: 'locations-found';
      readonly locations: readonly GhlLocation[] | null;
      readonly seenAt: string | null;
    }
  | { readonly kind: 'planning' }
  | { readonly kind: 'plan-progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'planned'; readonly overview: PlanOverview }
  | { readonly kind: 'plan-failed'; readonly failure: Failure }
  | { readonly kind: 'plan-changing'; readonly choices: ImportState['planChoices'] }
  | { readonly kind: 'plan-refused'; readonly failure: Failure }
  | { readonly kind: 'guard-ticked'; readonly guard: GuardKind; readonly allowed: boolean }
  | { readonly kind: 'leave-out-ticked'; readonly leaveOut: boolean }
  | { readonly kind: 'exactly-ticked'; readonly exactly: boolean }
  | { readonly kind: 'starting' }
  | { readonly kind: 'started'; readonly runId: string }
  | { readonly kind: 'broke'; readonly detail: string }
  | { readonly kind: 'started-over' };

export function startState(agencyId: string | null): ImportState {
  return {
    step: 'file',
    agencyId,
    locations: null,
    locationsSeenAt: null,
    opening: null,
    refusal: null,
    sheet: null,
    revision: 0,
    touched: false,
    plan: { kind: 'none' },
    planChoices: noPlanChoices,
    allowed: [],
    leaveOutInvalid: false,
    exactly: false,
    starting: false,
    draft: noDraft,
    draftRefusal: null,
    runId: null,
    broken: null,
  };
}

/** Tells one way of reading a file from others: another one has other columns, and what was said of them is void. */
export function nameReading(sheet: SheetSnapshot | null): string | null {
  if (sheet === null) return null;
  const { sha256, sheetName, delimiter, headerRow } = sheet.overview.source;
  return [sha256, sheetName, delimiter, headerRow].join(':');
}

/** A plan and the consents given to it belong to the sheet as it was: any change of the sheet takes both away. */
function withoutPlan(state: ImportState): ImportState {
  return { ...state, plan: { kind: 'none' }, allowed: [], leaveOutInvalid: false };
}

function withSheet(state: ImportState, sheet: SheetSnapshot): ImportState {
  return withoutPlan({
    ...state,
    sheet: shareUnchanged(state.sheet, sheet),
    revision: state.revision + 1,
    opening: null,
    refusal: null,
  });
}

/**
 * Choices made row by row mean nothing in another file, nor when the same one is cut into other rows. What is chosen for
 * all stays, but for what one of the two sheets suggests.
 */
function withoutRowChoices(state: ImportState, next: SheetSnapshot, again: boolean): ImportState {
  const { onExisting } = state.planChoices;
  const same = again && isFromHere(state.sheet) === isFromHere(next);
  return {
    ...state,
    planChoices: {
      ...forgetRows(state.planChoices),
      onExisting: same ? onExisting : suggestOnExisting(onExisting, state.sheet, next),
      excluded: [],
    },
  };
}

/** The whole wizard as one value. Going back and leaving the screen change nothing but `step`. */
export function reduceImport(state: ImportState, event: ImportEvent): ImportState {
  switch (event.kind) {
    case 'went':
      return canGoTo(state, event.step) ? { ...state, step: event.step, broken: null } : state;
    case 'opening':
      return { ...state, opening: event.fileName, refusal: null, draftRefusal: null, broken: null };
    case 'opened':
      return {
        ...withSheet(withoutRowChoices(state, event.snapshot, false), event.snapshot),
        step: 'file',
        touched: false,
        draft: noDraft,
        runId: null,
      };
    case 'draft-opened':
      return {
        ...withSheet(state, event.snapshot),
        step: importSteps.find((step) => step === event.head.step && step !== 'run') ?? 'file',
        // Somebody's work already: another file has to ask.
        touched: true,
        planChoices: event.planChoices ?? noPlanChoices,
        draft: { ...noDraft, head: event.head, comparePlan: event.head.planned !== null },
        runId: null,
      };
    case 'draft-refused':
      return { ...state, opening: null, draftRefusal: event.failure };
    case 'draft-kept':
      return { ...state, draft: { ...state.draft, head: event.head, failure: null } };
    case 'draft-not-kept':
      return { ...state, draft: { ...state.draft, failure: event.failure } };
    case 'draft-gone':
      return { ...state, draft: noDraft };
    case 'plan-compared':
      return { ...state, draft: { ...state.draft, comparePlan: false, news: event.news } };
    case 'refused':
      return { ...state, opening: null, refusal: { fileName: event.fileName, failure: event.failure } };
    case 'sheet-changed':
      return { ...withSheet(state, event.snapshot), touched: state.touched || event.byPerson };
    case 'sheet-reread':
      // Reading the bytes anew forgets what was typed into the cells.
      return withSheet(withoutRowChoices(state, event.snapshot, true), event.snapshot);
    case 'cell-edited':
      return { ...withSheet(state, event.snapshot), touched: true };
    case 'agency-changed':
      return changeAgency(state, event.agencyId);
    case 'locations-found':
      return { ...state, locations: event.locations, locationsSeenAt: event.seenAt };
    case 'planning':
      return { ...withoutPlan(state), plan: { kind: 'preparing', done: 0, total: 0 }, broken: null };
    case 'plan-progress':
      return state.plan.kind === 'preparing'
        ? { ...state, plan: { kind: 'preparing', done: event.done, total: event.total } }
        : state;
    case 'planned':
      return planned(state, event.overview);
    case 'plan-failed':
      return { ...state, plan: { kind: 'failed', failure: event.failure } };
    case 'plan-changing':
      return {
        ...state,
        planChoices: event.choices,
        // What was chosen row by row is work that another file must not take away unasked.
        touched: state.touched || differByRow(event.choices, state.planChoices),
        plan: state.plan.kind === 'ready' ? { ...state.plan, changing: true, failure: null } : state.plan,
      };
    case 'plan-refused':
      return {
        ...state,
        starting: false,
        plan:
          state.plan.kind === 'ready'
            ? { ...state.plan, changing: false, failure: event.failure }
            : { kind: 'failed', failure: event.failure },
      };
    case 'guard-ticked': {
      const others = state.allowed.filter((guard) => guard !== event.guard);
      return { ...state, allowed: event.allowed ? [...others, event.guard] : others };
    }
    case 'leave-out-ticked':
      return { ...state, leaveOutInvalid: event.leaveOut };
    case 'exactly-ticked':
      return { ...state, exactly: event.exactly };
    case 'starting':
      return { ...state, starting: true };
    case 'started':
      // What ran is spent: coming back to the plan asks GoHighLevel anew, so that the people just made are known.
      return { ...withoutPlan(state), starting: false, runId: event.runId, step: 'run', draft: noDraft };
    case 'broke':
      return { ...state, opening: null, starting: false, broken: event.detail };
    case 'started-over':
      return {
        ...startState(state.agencyId),
        locations: state.locations,
        locationsSeenAt: state.locationsSeenAt,
      };
    default:
      return assertNever(event);
  }
}

/** Another agency keeps the sheet and the rows left out of it, never the plan or who exists in it; a finished or running import stays with the agency it belongs to. */
function changeAgency(state: ImportState, agencyId: string | null): ImportState {
  if (agencyId === state.agencyId) return state;
  if (state.runId !== null) return startState(agencyId);
  const planChoices = forgetRows(state.planChoices);
  return { ...withoutPlan(state), agencyId, locations: null, locationsSeenAt: null, planChoices };
}

function planned(state: ImportState, overview: PlanOverview): ImportState {
  const before = state.plan.kind === 'ready' ? state.plan.overview.guards : [];
  return {
    ...state,
    plan: { kind: 'ready', overview, changing: false, failure: null },
    allowed: keepConsents(state.allowed, before, overview.guards),
    leaveOutInvalid: state.leaveOutInvalid && overview.summary.invalid > 0,
  };
}

/** Whether the step can be opened: any step whose beginnings are there, forwards or back. */
export function canGoTo(state: ImportState, step: ImportStep): boolean {
  switch (step) {
    case 'file':
      return true;
    case 'columns':
    case 'check':
    case 'plan':
      // While another file is being read, what is done to the table would reach that one.
      return state.sheet !== null && state.opening === null;
    case 'run':
      return state.runId !== null;
    default:
      return assertNever(step);
  }
}

/** Guards of the plan that still wait for their tick. */
export function openGuards(state: ImportState): readonly GuardKind[] {
  if (state.plan.kind !== 'ready') return [];
  return state.plan.overview.guards.map(({ kind }) => kind).filter((kind) => !state.allowed.includes(kind));
}

/** How many people the run would touch: the number on its button. */
export function countToImport(overview: PlanOverview): number {
  const { create, update, delete: remove } = overview.summary;
  return create + update + remove;
}

/** Whether the button may be pressed: something to do, every tick given, nothing under way. */
export function canStart(state: ImportState): boolean {
  if (state.plan.kind !== 'ready' || state.plan.changing || state.starting) return false;
  const { summary } = state.plan.overview;
  return (
    countToImport(state.plan.overview) > 0 &&
    openGuards(state).length === 0 &&
    (summary.invalid === 0 || state.leaveOutInvalid)
  );
}
