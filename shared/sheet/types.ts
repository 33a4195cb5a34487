import type { CountryCode } from 'libphonenumber-js';
import type { PermissionTemplate } from '../ghl/permission-template';
import type { GhlLocation, PersonInput } from '../ghl/user';
import type { SheetDraft } from './draft';
import type { Field } from './fields';
import type { Fix, AvailableFix, Replacement, SearchTerms } from './fixing/fix';
import type { StepLabel } from './fixing/history';
import type { SheetMapping } from './mapping';
import type { Problem, ProblemCode } from './problem';

/** What was dropped, pasted or named on the command line. */
export interface SheetFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a person may overrule about the reading. */
export interface ReadOptions {
  /** A WHATWG label such as `windows-1252`; detected when left out. */
  readonly encoding?: string;
  readonly delimiter?: string;
  /** Name of the worksheet, for .xlsx. The first visible one when left out. */
  readonly sheetName?: string;
  /** Row number of the headings as a spreadsheet shows it. 0 means the sheet has none. Detected when left out. */
  readonly headerRow?: number;
}

export interface SheetSource {
  readonly fileName: string;
  readonly kind: 'delimited' | 'xlsx';
  readonly sizeBytes: number;
  /** SHA-256 of the bytes in lower-case hex: ties a run to the sheet it came from. */
  readonly sha256: string;
  /** Null for .xlsx. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheetNames: readonly string[];
  readonly sheetName: string | null;
  readonly headerRow: number;
}

/** Why a sheet could not be read at all. Words: `shared/i18n/<language>/failures.ts` under `sheet-<kind>`. */
export type SheetFailure =
  | { readonly kind: 'empty-file' }
  | { readonly kind: 'not-a-sheet'; readonly looksLike: string }
  | { readonly kind: 'no-data' }
  | { readonly kind: 'old-excel' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'damaged'; readonly detail: string }
  | { readonly kind: 'too-large'; readonly limitBytes: number }
  | { readonly kind: 'no-such-sheet'; readonly sheetName: string; readonly sheetNames: readonly string[] }
  /** The row asked for as the headings lies below the last one. */
  | { readonly kind: 'no-such-row'; readonly row: number; readonly rows: number }
  // a draft
  | { readonly kind: 'draft-version'; readonly version: number }
  | { readonly kind: 'draft-damaged' }
  | { readonly kind: 'draft-reads-otherwise' }
  | { readonly kind: 'original-missing' };

/** How a column got its field; the words are in `shared/i18n/<language>/sheet.ts`. */
export type MatchReason =
  'chosen' | 'remembered' | 'known-export' | 'exact-heading' | 'similar-heading' | 'values' | 'none';

export interface ColumnMatch {
  readonly index: number;
  /** As in the sheet, trimmed. `Column C` style when the sheet has no header row. */
  readonly heading: string;
  readonly field: Field | null;
  /** 0 to 1. 1 when a person chose it. */
  readonly confidence: number;
  readonly reason: MatchReason;
  /** Up to three different values that are not blank. */
  readonly samples: readonly string[];
}

export type LocationMode = 'add' | 'replace' | 'remove';
/** `one-for-all`: the default for `password`, given to every new person; a column of passwords is then not read. */
export type PasswordMode = 'column' | 'generate' | 'one-for-all';

/** Everything a person decides about how a sheet is understood. Plain data: it can be saved and sent. */
export interface SheetChoices {
  /** Column index → field, or null for "not used". Columns left out are matched automatically. */
  readonly columns: Readonly<Record<number, Field | null>>;
  /** One value for every row whose cell is blank or whose field has no column, as a person would type it. */
  readonly defaults: Readonly<Partial<Record<Field, string>>>;
  /** Field → value as typed in the sheet (compared without case, accents and outer blanks) → value it stands for. */
  readonly answers: Readonly<Partial<Record<Field, Readonly<Record<string, string>>>>>;
  /** Country of phone numbers that carry none. */
  readonly country: CountryCode | null;
  readonly locationMode: LocationMode;
  readonly passwordMode: PasswordMode;
  /**
   * Whom a default for `permissionTemplate` reaches. New people when left out: giving rights to those who exist, or
   * taking them away, has to be chosen.
   */
  readonly templateFor?: 'new' | 'everyone';
}

/** What is known of the agency while a sheet is prepared; both may be empty offline. */
export interface SheetContext {
  /** Null when unknown (offline): names cannot be turned into ids then, ids are taken as they are. */
  readonly locations: readonly GhlLocation[] | null;
  readonly templates: readonly PermissionTemplate[];
  /** Remembered from sheets before; one counts when its headings are the same, in any order. The first that fits. */
  readonly mappings?: readonly SheetMapping[];
}

/** A distinct value of a sheet that needs an answer once for all its rows: a role, a branch, a language. */
export interface ValueQuestion {
  readonly field: Field;
  /** As first seen in the sheet. */
  readonly value: string;
  /** How many rows carry it. */
  readonly rows: number;
  /** API value (or values, joined with `;`) it is taken for; null when nobody knows yet. */
  readonly meaning: string | null;
  /** How sure: `certain` was known or answered, `guess` asks for a look, `unknown` blocks its rows. */
  readonly certainty: 'certain' | 'guess' | 'unknown';
  /** Possible meanings, best first, to offer as buttons. */
  readonly candidates: readonly string[];
}

export type RowAction = 'create' | 'update' | 'delete' | 'skip';

/** One row, understood: what leaves the sheet and enters the plan. */
export interface PreparedRow {
  /** Row number as a spreadsheet shows it (header = 1). */
  readonly row: number;
  readonly person: PersonInput;
  /** From an `action` column; null when the plan is to decide. */
  readonly action: RowAction | null;
  /** How `person.locationIds` is to be combined with what somebody has. */
  readonly locationMode: LocationMode;
  readonly problems: readonly Problem[];
  /** Fields of `person` that come from a default and count for a new person only: those who exist keep what they have. */
  readonly forNewOnly?: readonly Field[];
}

/** One row as the grid shows it. */
export interface SheetRowView {
  readonly row: number;
  readonly cells: readonly string[];
  readonly problems: readonly Problem[];
  /** Somebody left the row out: it counts for nothing, and nothing of it is lost. */
  readonly excluded?: true;
}

export interface CheckSummary {
  /** Rows with data, blank ones not counted: the valid, the invalid and those left out. */
  readonly rows: number;
  readonly valid: number;
  readonly invalid: number;
  /** Rows that repeat an email or id of an earlier row. */
  readonly duplicates: number;
  /** Rows with at least one warning and no error. */
  readonly warnings: number;
  /** Rows left out; in no other count but `rows`. */
  readonly excluded: number;
  readonly byCode: Readonly<Partial<Record<ProblemCode, number>>>;
  /** Problems of the sheet itself, not of one row. */
  readonly sheetProblems: readonly Problem[];
}

export interface SheetOverview {
  readonly source: SheetSource;
  /** Rows with data below the header. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** The first records as they stand in the file, title and header included, for choosing the header row. */
  readonly preview: readonly { readonly row: number; readonly cells: readonly string[] }[];
  readonly columns: readonly ColumnMatch[];
}

export type RowFilter =
  | { readonly kind: 'all' }
  | { readonly kind: 'valid' }
  | { readonly kind: 'errors' }
  | { readonly kind: 'warnings' }
  | { readonly kind: 'duplicates' }
  | { readonly kind: 'code'; readonly code: ProblemCode }
  | { readonly kind: 'excluded' }
  | ({ readonly kind: 'found' } & SearchTerms);

/** What undoing or redoing did. */
export interface StepDone {
  readonly label: StepLabel;
  /** Row number of the first row it touched; null when it was about all of them. */
  readonly row: number | null;
}

/**
 * One sheet being prepared. Lives in a worker in the app and in-process on the command line; holds the cells, so that
 * 100,000 rows never cross a boundary. Implemented by `sheet-session.ts`.
 */
export interface SheetSession {
  overview(): SheetOverview;
  choices(): SheetChoices;
  /** Reads the same bytes again with other options; choices by column are forgotten when the headings changed. */
  reread(options: ReadOptions): Promise<SheetFailure | null>;
  /** Replaces the choices given; the rest stay. Everything derived is computed anew when next asked for. Can be undone. */
  choose(change: Partial<SheetChoices>): void;
  /** The same for what the app supposes by itself, such as the country in its settings: no step to be undone. */
  assume(change: Partial<SheetChoices>): void;
  setContext(context: SheetContext): void;
  /** Takes a mapping's word for every heading that is there, over what was decided before. Can be undone. */
  applyMapping(mapping: SheetMapping): void;
  questions(): readonly ValueQuestion[];
  check(): CheckSummary;
  /** A window of the rows a filter lets through. `total` is how many it lets through in all. */
  rows(
    filter: RowFilter,
    offset: number,
    limit: number,
  ): { readonly total: number; readonly rows: readonly SheetRowView[] };
  /** Puts a value into a cell; `row` as a spreadsheet shows it. Returns the row checked anew. */
  editCell(row: number, column: number, value: string): SheetRowView;
  /** What could be mended all at once, with how many cells each would change. Worked out anew after every change. */
  fixes(): readonly AvailableFix[];
  /** @returns how many cells it changed. */
  applyFix(fix: Fix): { readonly changed: number };
  countMatches(terms: SearchTerms): { readonly cells: number; readonly rows: number };
  /** @returns how many cells it changed. Rows left out stay as they are. */
  replaceAll(replacement: Replacement): { readonly changed: number };
  /** Leaves rows out, or takes them in again. @returns how many rows changed. */
  exclude(rows: readonly number[], excluded: boolean): { readonly changed: number };
  /** The same for all rows behind a filter, or for a window of them. */
  excludeAll(
    filter: RowFilter,
    excluded: boolean,
    offset?: number,
    limit?: number,
  ): { readonly changed: number };
  /** Takes the last step back: an edit, a fix, a replacement, rows left out, a choice. Null when there is none. */
  undo(): StepDone | null;
  redo(): StepDone | null;
  /** What undo and redo would do now. */
  history(): { readonly undo: StepLabel | null; readonly redo: StepLabel | null };
  /** Every row with data that is not left out, understood, in the sheet's order. `offset` and `limit` count all rows. */
  prepared(offset?: number, limit?: number): readonly PreparedRow[];
  /** The sheet as it stands, to be opened again by `openSheetDraft`. The history of steps is not kept. */
  toDraft(options: { readonly withPasswords: boolean }): Promise<SheetDraft>;
  /** How this sheet is understood, for others with the same headings. */
  toMapping(): SheetMapping;
}
