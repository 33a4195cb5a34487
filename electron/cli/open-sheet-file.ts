import { succeed, type Result } from '#shared/contract/result';
import type { Translate } from '#shared/i18n/create-translator';
import type { Field } from '#shared/sheet/fields';
import { foldText } from '#shared/sheet/fold-text';
import { nameHeadings } from '#shared/sheet/mapping';
import { openSheet } from '#shared/sheet/sheet-session';
import type { GhlLocation } from '#shared/ghl/user';
import type { ColumnMatch, SheetChoices, SheetContext, SheetFile, SheetSession } from '#shared/sheet/types';
import { complainFailure, complainSheet, complainUsage, type Complaint } from './complaint';
import { findNearest } from './parse-line';
import type { Preparation } from './preparation';
import type { SheetWishes } from './sheet-choices';
import { readSheetFile } from './terminal-files';

/** What was kept, and the sub-accounts as far as they are known. */
export function makeContext(
  { templates, mappings }: Preparation,
  locations: readonly GhlLocation[] | null,
): SheetContext {
  return { locations, templates, mappings };
}

/** Reads a sheet and understands it the way the options ask for. What the line says goes before any mapping. */
export async function openSheetFile(
  path: string,
  wishes: SheetWishes,
  preparation: Preparation,
  locations: readonly GhlLocation[] | null,
  t: Translate,
): Promise<Result<SheetSession, Complaint>> {
  const file = await readSheetFile(path);
  return file.ok
    ? openSheetBytes(file.value, wishes, preparation, locations, t)
    : complainFailure(t, file.failure);
}

export async function openSheetBytes(
  file: SheetFile,
  wishes: SheetWishes,
  preparation: Preparation,
  locations: readonly GhlLocation[] | null,
  t: Translate,
): Promise<Result<SheetSession, Complaint>> {
  const context = makeContext(preparation, locations);
  const opened = await openSheet(file, wishes.read, wishes.choices, context);
  if (!opened.ok) return complainSheet(t, opened.failure);
  const session = opened.value;
  const { columns } = session.overview();
  const { chosen } = preparation;
  if (chosen !== null) {
    if (!fitsAny(chosen.columns, columns)) return complainUsage(t('cli:mapping-fits-nothing'));
    session.applyMapping(chosen);
    session.choose(mergeWishes(session.choices(), wishes.choices));
  }
  const mapped = chooseColumns(columns, wishes.maps, t);
  if (!mapped.ok) return mapped;
  if (wishes.maps.length > 0) session.choose({ columns: { ...session.choices().columns, ...mapped.value } });
  return succeed(session);
}

function fitsAny(mapped: readonly { readonly heading: string }[], columns: readonly ColumnMatch[]): boolean {
  const headings = new Set(nameHeadings(columns.map(({ heading }) => heading)));
  return mapped.some(({ heading }) => headings.has(heading));
}

/** Defaults and answers one by one, the rest as the line has it. */
function mergeWishes(known: SheetChoices, wished: Partial<SheetChoices>): Partial<SheetChoices> {
  const answers = { ...known.answers };
  for (const [field, given] of Object.entries(wished.answers ?? {})) {
    const name = field as Field;
    answers[name] = { ...answers[name], ...given };
  }
  return { ...wished, answers, defaults: { ...known.defaults, ...wished.defaults } };
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
