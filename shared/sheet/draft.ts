import type { ColumnMatch, ReadOptions, SheetChoices } from './types';

/**
 * A sheet as somebody left it, whole: file, reading, choices, edits, rows left out. Plain data, to be kept and opened
 * again by `openSheetDraft`. With `withPasswords: false` none of its cells that may be a password is in it.
 */
export interface SheetDraft {
  /** Of this format. Another one is refused, never guessed at. */
  readonly version: typeof draftVersion;
  readonly fileName: string;
  /** SHA-256 of the file as it came, in lower-case hex, even where the draft no longer holds that file. */
  readonly sha256: string;
  readonly sizeBytes: number;
  /**
   * `file`: the file itself. `table`: its cells as they were read, the passwords blanked; such a sheet can be given
   * another header row but not be read in another way. Both deflated and in base64.
   */
  readonly content: { readonly kind: 'file' | 'table'; readonly packed: string };
  /** Settled, not left to be found again: a later version might find something else. */
  readonly readOptions: ReadOptions;
  /** What the reading gave when the draft was made. A version that reads the file otherwise refuses the draft. */
  readonly headings: readonly string[];
  /** What each column was taken for, in the sheet's order, so that no later knowledge turns it into something else. */
  readonly matches: readonly Pick<ColumnMatch, 'field' | 'confidence' | 'reason'>[];
  readonly rowCount: number;
  readonly choices: SheetChoices;
  /** Cells that are not as in the file; rows as a spreadsheet shows them, columns from 0. */
  readonly edits: readonly DraftEdit[];
  /** Rows left out, as a spreadsheet shows them. */
  readonly excluded: readonly number[];
  /** Whether passwords were in the sheet and are not in the draft. */
  readonly passwordsLeftOut: boolean;
}

/** A draft on its way from the worker to the backend: its packed file as the bytes of the base64, which cross uncopied. */
export type SheetDraftInTransit = Omit<SheetDraft, 'content'> & {
  readonly content: {
    readonly kind: SheetDraft['content']['kind'];
    readonly packed: string | Uint8Array<ArrayBuffer>;
  };
};

export type DraftEdit = readonly [row: number, column: number, value: string];

export const draftVersion = 1;
