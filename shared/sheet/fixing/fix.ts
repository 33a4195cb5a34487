import type { ProblemCode } from '../problem';

/** Mends all of a kind at once. `column: null` means every column it makes sense for. Plain data. */
export type Fix =
  /** Outer and doubled white space. */
  | { readonly kind: 'trim'; readonly column: number | null }
  | { readonly kind: 'lower-case'; readonly column: number }
  /** Phones as E.164, with the chosen country's code where they carry none. */
  | { readonly kind: 'normalise-phones'; readonly column: number }
  /** Names all in capitals or all in small letters. */
  | { readonly kind: 'title-case'; readonly column: number }
  /** Every suggestion of one kind of problem. */
  | { readonly kind: 'suggestions'; readonly code: ProblemCode; readonly column: number | null }
  /** Rows in which the email stands in the name's cell and the name in the email's. */
  | { readonly kind: 'swap'; readonly columns: readonly [email: number, name: number] }
  /** Cells that hold exactly this value (compared without case, accents and outer blanks) get the other. */
  | {
      readonly kind: 'replace-value';
      readonly column: number;
      readonly value: string;
      readonly by: string;
    }
  /** Cells with this problem become blank: nobody needs a phone that does not exist. */
  | { readonly kind: 'clear'; readonly code: ProblemCode; readonly column: number | null }
  /** Leaves out every row with this problem. */
  | { readonly kind: 'exclude'; readonly code: ProblemCode };

export interface AvailableFix {
  readonly fix: Fix;
  /** Cells it would change; rows for `exclude` and `swap`. */
  readonly count: number;
  /** The first cell it would change, to show what it does. Null where there is no one cell, or it is a password. */
  readonly example: { readonly row: number; readonly before: string; readonly after: string } | null;
}

/** What is looked for in the cells as they stand in the sheet. A blank `text` finds nothing. */
export interface SearchTerms {
  readonly text: string;
  /** Null searches every column. */
  readonly column: number | null;
  readonly wholeCell: boolean;
  /** Otherwise neither case nor accents matter. */
  readonly matchCase: boolean;
}

export interface Replacement extends SearchTerms {
  readonly by: string;
}
