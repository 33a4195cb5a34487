import type { ChangeableField, FieldChange } from '../import-plan/types';

/** What an undo does to one person. */
export const undoSteps = ['delete', 'restore', 'nothing'] as const;
export type UndoStep = (typeof undoSteps)[number];

/**
 * Why an undo leaves somebody alone. Words: `undo-reason-<reason>` in `shared/i18n/<language>/runs.ts`.
 * - `was-deleted`: the run deleted this person, and GHL has no way to bring anybody back
 * - `gone`: the person is no longer there
 * - `existed-before`: the run adopted somebody who was there before it began
 * - `unclear`: nobody knows what the run did to this person
 * - `nothing-left`: everything is already as it was, or nothing of it can be put back
 * - `changed-since`: somebody else changed what would be put back; only where that was not allowed
 */
export const undoReasons = [
  'was-deleted',
  'gone',
  'existed-before',
  'unclear',
  'nothing-left',
  'changed-since',
] as const;
export type UndoReason = (typeof undoReasons)[number];

/**
 * What an undo cannot bring back. Words: `undo-lost-<kind>` in `shared/i18n/<language>/runs.ts`.
 * - `person`: a deleted person; with them their `id` and every `undocumented` field
 * - `password`: GHL never tells one
 * - `twilioPhone`: no answer of GHL contains it
 * - `profilePhoto`, `platformLanguage`, `scopes`, `scopesAssignedToOnly`, `type`, `role`: what they were before is not
 *   known, or the API has no way to say "none"
 */
export const undoLosses = [
  'person',
  'id',
  'undocumented',
  'password',
  'twilioPhone',
  'profilePhoto',
  'platformLanguage',
  'scopes',
  'scopesAssignedToOnly',
  'type',
  'role',
] as const;
export type UndoLoss = (typeof undoLosses)[number];

/** What an undo would do to the person of one row. Only rows that did something, or may have, are there. */
export interface UndoRow {
  /** Of the undone run's sheet. */
  readonly row: number;
  readonly name: string;
  readonly email: string;
  readonly userId: string | null;
  readonly does: UndoStep;
  /** Null unless `does` is `nothing`. */
  readonly reason: UndoReason | null;
  /** `before`: as it is now. `after`: as it was before the run, and would be again. */
  readonly changes: readonly FieldChange[];
  readonly cannotRestore: readonly UndoLoss[];
  /** Somebody else changed what would be put back (or, for `delete`, what the run gave): left alone unless allowed. */
  readonly changedSince: boolean;
  readonly changedFields: readonly ChangeableField[];
}

export interface UndoSummary {
  readonly delete: number;
  readonly restore: number;
  readonly nothing: number;
  /** Of those to be deleted or restored, people somebody else changed since. */
  readonly changedSince: number;
}

/** What a correction would do to the person of one row. */
export interface CorrectionRow {
  readonly row: number;
  readonly name: string;
  readonly email: string;
  readonly userId: string;
  /** Flags that are on although nobody asked for them: to be switched off. */
  readonly switchOff: readonly string[];
  /** Flags that were asked for and are off: to be switched on. */
  readonly switchOn: readonly string[];
  /** Everything that differs, permissions included. `before`: as it is now. `after`: as it was asked for. */
  readonly changes: readonly FieldChange[];
}

export interface CorrectionSummary {
  readonly people: number;
  /** Rights to be switched off, over all people. */
  readonly switchOff: number;
  /** People whose role, type, sub-accounts or scopes differ. */
  readonly otherwiseDifferent: number;
}
