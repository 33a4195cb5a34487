import { succeed, type Result } from '#shared/contract/result';
import type { OnExisting } from '#shared/import-plan/types';
import { isOwnExport } from '#shared/sheet/matching/known-exports';
import type { SheetFailure } from '#shared/sheet/types';
import type { SheetClient } from '../../workers/sheet-client';
import type { SheetSnapshot } from '../../workers/sheet-protocol';
import { noPlanChoices } from './plan-choices';

/** Whether the sheet is people exported from here, each with their id: whoever edited it wants those people changed. */
export function isFromHere(sheet: SheetSnapshot | null): boolean {
  return sheet !== null && isOwnExport(sheet.overview.columns);
}

/**
 * What happens to people who exist, for a sheet that takes the place of another. An export suggests to update them, and
 * the suggestion goes with it; what was chosen otherwise stays.
 */
export function suggestOnExisting(
  chosen: OnExisting,
  before: SheetSnapshot | null,
  sheet: SheetSnapshot,
): OnExisting {
  if (isFromHere(sheet)) return 'update';
  return isFromHere(before) ? noPlanChoices.onExisting : chosen;
}

/**
 * Supposes that an export's cell names all sub-accounts somebody is to have: one taken out of it is to be taken away. Not
 * for a sheet that is understood as one before, because that includes this choice.
 *
 * @param before the same file as it was read until now; null when it was just opened.
 */
export async function suggestLocationMode(
  client: SheetClient,
  before: SheetSnapshot | null,
  read: Result<SheetSnapshot, SheetFailure>,
): Promise<Result<SheetSnapshot, SheetFailure>> {
  if (!read.ok || isFromHere(read.value) === isFromHere(before)) return read;
  if (read.value.overview.columns.some(({ reason }) => reason === 'remembered')) return read;
  const locationMode = isFromHere(read.value) ? 'replace' : 'add';
  return succeed(await client.call('assume', { locationMode }));
}
