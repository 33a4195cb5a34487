import type { CountryCode } from 'libphonenumber-js';
import type { CallInput } from '#shared/contract/calls';
import { guardKinds, type GuardKind } from '#shared/import-plan/types';
import type { RowResult } from '#shared/runs/types';
import type { Problem } from '#shared/sheet/problem';
import { mean, type Meaning } from '#shared/sheet/values/meaning';
import { createEmailReader } from '#shared/sheet/values/understand-email';
import { readPhone } from '#shared/sheet/values/understand-phone';
import { understandPassword } from '#shared/sheet/values/understand-text';

/** What can be mended on a row that went wrong; everything else is sent as it was. */
export const editableFields = ['email', 'firstName', 'lastName', 'phone', 'password'] as const;
export type EditableField = (typeof editableFields)[number];

/** What somebody typed, by row number. A field they left alone is not there. */
export type Drafts = Readonly<Record<number, Readonly<Partial<Record<EditableField, string>>>>>;

export type RetryInput = CallInput<'retryRun'>;

export function setDraft(drafts: Drafts, row: number, field: EditableField, value: string): Drafts {
  return { ...drafts, [row]: { ...drafts[row], [field]: value } };
}

/**
 * What replaces what was sent, read as a cell of a sheet would be. Blank means "as it was" everywhere in this app, and
 * so does an address typed as it was.
 * @param country for phones without a country code
 * @returns problems for what cannot be read; it is not among the edits
 */
export function readEdits(
  rows: readonly Pick<RowResult, 'row' | 'email'>[],
  drafts: Drafts,
  country: CountryCode | null,
): { readonly edits: NonNullable<RetryInput['edits']>; readonly problems: readonly Problem[] } {
  const readEmail = createEmailReader();
  const read = (field: EditableField, text: string): Meaning<string> => {
    if (field === 'email') return readEmail(text);
    if (field === 'phone') return readPhone(text, country);
    return field === 'password' ? readPassword(text) : mean(text);
  };
  const edits: NonNullable<RetryInput['edits']> = {};
  const problems: Problem[] = [];
  for (const { row, email } of rows) {
    const changed: [EditableField, string][] = [];
    for (const field of editableFields) {
      const text = (drafts[row]?.[field] ?? '').trim();
      if (text === '' || (field === 'email' && text === email)) continue;
      const { value, problem } = read(field, text);
      if (value !== undefined) changed.push([field, value]);
      else if (problem !== null) problems.push({ ...problem, row, column: null, field });
    }
    if (changed.length > 0) edits[row] = Object.fromEntries(changed);
  }
  return { edits, problems };
}

function readPassword(text: string): Meaning<string> {
  const { value, problem } = understandPassword(text);
  return { value: value ?? undefined, problem };
}

/** Guards that a refusal names, as far as this version knows them. */
export function readGuards(names: readonly string[]): readonly GuardKind[] {
  return guardKinds.filter((kind) => names.includes(kind));
}
