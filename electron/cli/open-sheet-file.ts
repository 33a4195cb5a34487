import { succeed, type Result } from '#shared/contract/result';
import type { Translate } from '#shared/i18n/create-translator';
import type { Field } from '#shared/sheet/fields';
import { foldText } from '#shared/sheet/fold-text';
import { openSheet } from '#shared/sheet/sheet-session';
import type { ColumnMatch, SheetContext, SheetFile, SheetSession } from '#shared/sheet/types';
import { complainFailure, complainSheet, complainUsage, type Complaint } from './complaint';
import { findNearest } from './parse-line';
import type { SheetWishes } from './sheet-choices';
import { readSheetFile } from './terminal-files';

/** Reads a sheet and understands it the way the options ask for. */
export async function openSheetFile(
  path: string,
  wishes: SheetWishes,
  context: SheetContext,
  t: Translate,
): Promise<Result<SheetSession, Complaint>> {
  const file = await readSheetFile(path);
  return file.ok ? openSheetBytes(file.value, wishes, context, t) : complainFailure(t, file.failure);
}

export async function openSheetBytes(
  file: SheetFile,
  wishes: SheetWishes,
  context: SheetContext,
  t: Translate,
): Promise<Result<SheetSession, Complaint>> {
  const opened = await openSheet(file, wishes.read, wishes.choices, context);
  if (!opened.ok) return complainSheet(t, opened.failure);
  const session = opened.value;
  const columns = chooseColumns(session.overview().columns, wishes.maps, t);
  if (!columns.ok) return columns;
  if (wishes.maps.length > 0) session.choose({ columns: columns.value });
  return succeed(session);
}

/** `--map` names a heading; every column with that heading gets the field. */
function chooseColumns(
  columns: readonly ColumnMatch[],
  maps: SheetWishes['maps'],
  t: Translate,
): Result<Record<number, Field | null>, Complaint> {
  const chosen: Record<number, Field | null> = {};
  for (const { heading, field } of maps) {
    const exact = columns.filter((column) => column.heading === heading.trim());
    const close = columns.filter((column) => foldText(column.heading) === foldText(heading));
    const meant = exact.length > 0 ? exact : close;
    if (meant.length === 0) {
      const near = findNearest(
        heading,
        columns.map((column) => column.heading),
      );
      return complainUsage(
        t('cli:unknown-heading', { heading }),
        near === null
          ? t('cli:known-headings', { headings: columns.map((column) => `"${column.heading}"`).join(', ') })
          : t('cli:did-you-mean', { guess: `"${near}"` }),
      );
    }
    for (const column of meant) chosen[column.index] = field;
  }
  return succeed(chosen);
}
