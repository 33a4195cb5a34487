import type { Field } from './fields';

/**
 * Every way a cell, a row or a sheet can be wrong. Codes are stable (scripts read them); the words for each, in every
 * language, are `shared/i18n/<language>/problems.ts` under the same key.
 */
export const problemCodes = [
  // the sheet
  'missing-column',
  'no-rows',
  'ragged-row',
  'blank-rows',
  'nul-removed',
  'mixed-newlines',
  'unclosed-quote',
  'duplicate-heading',
  'left-out-rows',
  'hidden-rows',
  'hidden-columns',
  'merged-cells',
  'sheet-ignored',
  'unreadable-characters',
  // a cell
  'required',
  'invalid-email',
  'several-emails',
  'email-slip',
  'invalid-phone',
  'phone-needs-country',
  'phone-extension',
  'unknown-role',
  'unknown-type',
  'unknown-language',
  'unknown-location',
  'ambiguous-location',
  'unknown-scope',
  'unknown-action',
  'unknown-template',
  'unknown-yes-no',
  'weak-password',
  'shared-password',
  'cannot-clear',
  'invalid-url',
  'invalid-id',
  'invalid-twilio-map',
  'name-not-split',
  'too-long',
  'formula-error',
  // between rows
  'duplicate-in-sheet',
  'same-id-in-sheet',
  // between the sheet and the agency
  'already-exists',
  'was-deleted',
  'not-found',
  'email-cannot-change',
  'several-matches',
  'maybe-moved',
  'flags-bind-no-admin',
  'agency-level-locations',
  // between a row that is sent again and what it may have done already
  'outcome-unclear',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export interface Problem {
  readonly code: ProblemCode;
  /** `error` keeps the row out of the run; `warning` only asks for a look. */
  readonly severity: 'error' | 'warning';
  /** Row number as a spreadsheet shows it (header = 1); null when it is about the whole sheet. */
  readonly row: number | null;
  /** Index of the column in the sheet, from 0; null when no one column is to blame (for example a missing one). */
  readonly column: number | null;
  readonly field: Field | null;
  /** Values for the words: `{value}`, `{rows}`, `{expected}` and so on. Never a password. */
  readonly params: Readonly<Record<string, string | number>>;
  /** A value that would mend the cell, ready to be put in; null when there is none. */
  readonly suggestion: string | null;
  /**
   * True when it matters only if the row turns out to create somebody: a missing password is no problem for a person
   * who already exists. Offline nobody knows yet, so it counts; the plan drops it for people it found.
   */
  readonly onlyForCreate?: boolean;
}
