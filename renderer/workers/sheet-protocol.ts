import type { Result } from '#shared/contract/result';
import type { SheetDraft, SheetDraftInTransit } from '#shared/sheet/draft';
import type { AvailableFix, Fix, Replacement, SearchTerms } from '#shared/sheet/fixing/fix';
import type { StepLabel } from '#shared/sheet/fixing/history';
import type { SheetMapping } from '#shared/sheet/mapping';
import type {
  CheckSummary,
  PreparedRow,
  ReadOptions,
  RowFilter,
  SheetChoices,
  SheetContext,
  SheetFailure,
  SheetFile,
  SheetOverview,
  SheetRowView,
  StepDone,
  ValueQuestion,
} from '#shared/sheet/types';

/** All that the page shows of a sheet besides its rows, which it fetches in windows. */
export interface SheetSnapshot {
  readonly overview: SheetOverview;
  readonly choices: SheetChoices;
  /** At most so many of one field that the page stays quick; the most urgent first. */
  readonly questions: readonly ValueQuestion[];
  /** Values that need an answer, those not listed included. */
  readonly openQuestions: number;
  readonly check: CheckSummary;
  /** What undo and redo would do now. */
  readonly history: { readonly undo: StepLabel | null; readonly redo: StepLabel | null };
}

export interface RowWindow {
  readonly total: number;
  readonly rows: readonly SheetRowView[];
}

export interface EditedRow {
  /** The row checked anew. */
  readonly row: SheetRowView;
  readonly snapshot: SheetSnapshot;
}

/** Rows by number, or those at these places behind a filter, of which the page may not have seen all. */
export type RowsToExclude =
  readonly number[] | { readonly filter: RowFilter; readonly offset: number; readonly limit: number };

/** Something that changes many cells or rows at once. */
export interface ManyChanged {
  readonly changed: number;
  readonly snapshot: SheetSnapshot;
}

export interface Stepped {
  /** Null when there was nothing to undo or redo. */
  readonly done: StepDone | null;
  readonly snapshot: SheetSnapshot;
}

/**
 * What the page may ask of the worker that holds the sheet. Single source for the worker, its client and the tests.
 * Every call but `open` is answered for the sheet opened last; a file that cannot be read leaves that one in place.
 */
export interface SheetCalls {
  open: {
    input: {
      readonly file: SheetFile;
      readonly options?: ReadOptions;
      readonly choices?: Partial<SheetChoices>;
      readonly context?: SheetContext;
    };
    output: Result<SheetSnapshot, SheetFailure>;
  };
  reread: { input: ReadOptions; output: Result<SheetSnapshot, SheetFailure> };
  choose: { input: Partial<SheetChoices>; output: SheetSnapshot };
  /** What the app supposes by itself: no step to be undone. */
  assume: { input: Partial<SheetChoices>; output: SheetSnapshot };
  setContext: { input: SheetContext; output: SheetSnapshot };
  rows: {
    input: { readonly filter: RowFilter; readonly offset: number; readonly limit: number };
    output: RowWindow;
  };
  editCell: {
    input: { readonly row: number; readonly column: number; readonly value: string };
    output: EditedRow;
  };
  undo: { input: null; output: Stepped };
  redo: { input: null; output: Stepped };
  fixes: { input: null; output: readonly AvailableFix[] };
  applyFix: { input: Fix; output: ManyChanged };
  countMatches: { input: SearchTerms; output: { readonly cells: number; readonly rows: number } };
  replaceAll: { input: Replacement; output: ManyChanged };
  exclude: {
    input: { readonly rows: RowsToExclude; readonly excluded: boolean };
    output: ManyChanged;
  };
  /** A part of the prepared rows, to be asked for until `next` is null: all at once they would block the window. */
  prepared: {
    input: { readonly offset: number; readonly limit: number };
    output: { readonly rows: readonly PreparedRow[]; readonly next: number | null };
  };
  toDraft: { input: { readonly withPasswords: boolean }; output: SheetDraftInTransit };
  openDraft: {
    input: { readonly draft: SheetDraft; readonly context?: SheetContext };
    output: Result<SheetSnapshot, SheetFailure>;
  };
  toMapping: { input: null; output: SheetMapping };
  applyMapping: { input: SheetMapping; output: SheetSnapshot };
}

export type SheetCallName = keyof SheetCalls;

export type SheetRequest = {
  [N in SheetCallName]: { readonly id: number; readonly name: N; readonly input: SheetCalls[N]['input'] };
}[SheetCallName];

/** `ok: false` is a bug in the worker, not a failure a person can meet: those are values inside `value`. */
export type SheetReply =
  | { readonly id: number; readonly ok: true; readonly value: SheetCalls[SheetCallName]['output'] }
  | { readonly id: number; readonly ok: false; readonly bug: string };
