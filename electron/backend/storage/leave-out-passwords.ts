import { fail, succeed, type Result } from '#shared/contract/result';
import type { SheetDraft } from '#shared/sheet/draft';
import { openSheetDraft } from '#shared/sheet/sheet-session';

/**
 * Takes every cell that may be a password out of a sheet, for a disk or a colleague that must not have them. Only who
 * reads the sheet knows which cells those are, so it is opened as the page would open it: about as slow as that.
 */
export async function leaveOutPasswords(sheet: SheetDraft): Promise<Result<SheetDraft>> {
  const session = await openSheetDraft(sheet);
  if (!session.ok) return fail({ kind: 'draft-damaged', name: sheet.fileName });
  return succeed(await session.value.toDraft({ withPasswords: false }));
}
