import type { CallInput } from '#shared/contract/calls';
import { guardKinds, type GuardKind } from '#shared/import-plan/types';
import type { RowResult } from '#shared/runs/types';

/** What can be mended on a row that went wrong; everything else is sent as it was. */
export const editableFields = ['email', 'phone', 'firstName', 'lastName', 'password'] as const;
export type EditableField = (typeof editableFields)[number];

/** What somebody typed, by row number. A field they left alone is not there. */
export type Drafts = Readonly<Record<number, Readonly<Partial<Record<EditableField, string>>>>>;

export type RetryInput = CallInput<'retryRun'>;

export function setDraft(drafts: Drafts, row: number, field: EditableField, value: string): Drafts {
  return { ...drafts, [row]: { ...drafts[row], [field]: value } };
}

/**
 * What replaces what was sent. Blank means "as it was" everywhere in this app, and so does an address typed as it was.
 */
export function readEdits(
  rows: readonly Pick<RowResult, 'row' | 'email'>[],
  drafts: Drafts,
): NonNullable<RetryInput['edits']> {
  const edits: NonNullable<RetryInput['edits']> = {};
  for (const { row, email } of rows) {
    const changed = editableFields.flatMap((field) => {
      const value = (drafts[row]?.[field] ?? '').trim();
      return value === '' || (field === 'email' && value === email) ? [] : [[field, value] as const];
    });
    if (changed.length > 0) edits[row] = Object.fromEntries(changed);
  }
  return edits;
}

/** Guards that a refusal names, as far as this version knows them. */
export function readGuards(names: readonly string[]): readonly GuardKind[] {
  return guardKinds.filter((kind) => names.includes(kind));
}
