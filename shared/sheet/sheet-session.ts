import { fail, succeed, type Result } from '../contract/result';
import { draftVersion, type SheetDraft } from './draft';
import { openDraftOrigin, openFileOrigin } from './drafts/sheet-origin';
import { PreparedSheet } from './prepared-sheet';
import { hashBytes } from './reading/hash-bytes';
import { readTable } from './reading/read-table';
import { SheetCells } from './sheet-cells';
import type { ReadOptions, SheetChoices, SheetContext, SheetFailure, SheetFile, SheetSession } from './types';

export { defaultChoices } from './sheet-meaning';

export const emptyContext: SheetContext = { locations: null, templates: [] };

/**
 * Reads a file and starts to prepare it. Runs in a worker of the page and in plain Node alike.
 *
 * @returns a session, or why the file could not be read at all. Never throws for what a file may contain.
 */
export async function openSheet(
  file: SheetFile,
  options: ReadOptions = {},
  choices: Partial<SheetChoices> = {},
  context: SheetContext = emptyContext,
): Promise<Result<SheetSession, SheetFailure>> {
  // The table first: a file that is none need not be hashed, and one that is too large must not be.
  const raw = await readTable(file, options);
  if (!raw.ok) return raw;
  const origin = openFileOrigin(file, await hashBytes(file.bytes));
  const cells = new SheetCells(raw.value, options.headerRow ?? null);
  return succeed(new PreparedSheet(origin, cells, choices, context, null));
}

/**
 * Opens a sheet as somebody left it. Nothing is guessed: a draft of another format, a damaged one, and one whose file this
 * version would read otherwise, so that its edits might land in other cells, are refused.
 */
export async function openSheetDraft(
  draft: SheetDraft,
  context: SheetContext = emptyContext,
): Promise<Result<SheetSession, SheetFailure>> {
  // Typed as this version, but it comes from a disk or a colleague.
  const version: number = draft.version;
  if (version !== draftVersion) return fail({ kind: 'draft-version', version });
  const origin = openDraftOrigin(draft);
  if (origin === null) return fail({ kind: 'draft-damaged' });
  const raw = await origin.read(draft.readOptions);
  if (!raw.ok) return raw;
  const cells = new SheetCells(raw.value, draft.readOptions.headerRow ?? null);
  return restoreCells(cells, draft)
    ? succeed(new PreparedSheet(origin, cells, draft.choices, context, draft.matches))
    : fail({ kind: 'draft-reads-otherwise' });
}

/** @returns false when the sheet is not the one the draft was made of. */
function restoreCells(cells: SheetCells, draft: SheetDraft): boolean {
  const { headings } = cells.table;
  const same =
    headings.length === draft.headings.length &&
    headings.every((heading, column) => heading === draft.headings[column]) &&
    cells.rowCount === draft.rowCount &&
    draft.matches.length === headings.length;
  if (!same) return false;
  for (const [row, column, value] of draft.edits) {
    const index = cells.findRow(row);
    if (index === null || column >= headings.length) return false;
    cells.put(index, column, value);
  }
  for (const row of draft.excluded) {
    const index = cells.findRow(row);
    if (index === null) return false;
    cells.setExcluded(index, true);
  }
  return true;
}
