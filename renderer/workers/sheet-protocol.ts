import type { Result } from '#shared/contract/result';
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
  ValueQuestion,
} from '#shared/sheet/types';

/** All that the page shows of a sheet besides its rows, which it fetches in windows. */
export interface SheetSnapshot {
  readonly overview: SheetOverview;
  readonly choices: SheetChoices;
  readonly questions: readonly ValueQuestion[];
  readonly check: CheckSummary;
}

export interface RowWindow {
  readonly total: number;
  readonly rows: readonly SheetRowView[];
}

export interface EditedRow {
  /** The row checked anew; null when there was nothing to undo. */
  readonly row: SheetRowView | null;
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
  setContext: { input: SheetContext; output: SheetSnapshot };
  rows: {
    input: { readonly filter: RowFilter; readonly offset: number; readonly limit: number };
    output: RowWindow;
  };
  editCell: {
    input: { readonly row: number; readonly column: number; readonly value: string };
    output: EditedRow;
  };
  undo: { input: null; output: EditedRow };
  prepared: { input: null; output: readonly PreparedRow[] };
}

export type SheetCallName = keyof SheetCalls;

export type SheetRequest = {
  [N in SheetCallName]: { readonly id: number; readonly name: N; readonly input: SheetCalls[N]['input'] };
}[SheetCallName];

/** `ok: false` is a bug in the worker, not a failure a person can meet: those are values inside `value`. */
export type SheetReply =
  | { readonly id: number; readonly ok: true; readonly value: SheetCalls[SheetCallName]['output'] }
  | { readonly id: number; readonly ok: false; readonly bug: string };
