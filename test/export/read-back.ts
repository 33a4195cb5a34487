import { createTranslator } from '../../shared/i18n/create-translator';
import type { GhlLocation } from '../../shared/ghl/user';
import { writeHeadings } from '../../shared/export/people-headings';
import { createPersonWriter } from '../../shared/export/people-table';
import { writeCsvParts } from '../../shared/export/write-csv';
import { writeXlsxParts } from '../../shared/export/write-xlsx';
import { planImport } from '../../shared/import-plan/plan-import';
import type { ImportPlan } from '../../shared/import-plan/types';
import { plainColumns, type PeopleColumn } from '../../shared/people/columns';
import type { ListedPerson } from '../../shared/people/person-row';
import { openSheet } from '../../shared/sheet/sheet-session';
import type { SheetSession } from '../../shared/sheet/types';

export interface Exported {
  readonly people: readonly ListedPerson[];
  readonly locations: readonly GhlLocation[];
  readonly columns: readonly PeopleColumn[];
  readonly language: 'en' | 'es';
}

/** Every column there is: all plain ones, and one per flag anybody has. */
export function everyColumn(people: readonly ListedPerson[]): readonly PeopleColumn[] {
  const flags = new Set(people.flatMap(({ permissions }) => Object.keys(permissions)));
  return [...plainColumns, ...[...flags].map((flag): PeopleColumn => `permissions.${flag}`)];
}

export function tableOf({ people, locations, columns, language }: Exported) {
  const { t } = createTranslator(language);
  return {
    headings: writeHeadings(columns, language),
    rows: people.map(createPersonWriter(columns, { t, locations })),
  };
}

export function csvOf(exported: Exported): Uint8Array {
  const { headings, rows } = tableOf(exported);
  return new TextEncoder().encode([...writeCsvParts(headings, rows)].join(''));
}

export function xlsxOf(exported: Exported): Uint8Array {
  const { headings, rows } = tableOf(exported);
  return new Uint8Array(Buffer.concat([...writeXlsxParts('Personas', headings, rows)]));
}

/** Opens a file as the import does, with the agency's sub-accounts known and its country set. */
export async function openExport(
  bytes: Uint8Array,
  name: string,
  locations: readonly GhlLocation[],
): Promise<SheetSession> {
  const opened = await openSheet(
    { name, bytes },
    {},
    { country: 'MX', locationMode: 'replace' },
    { locations, templates: [] },
  );
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  return opened.value;
}

/** What importing a sheet over these very people would do. */
export function planOver(sheet: SheetSession, people: readonly ListedPerson[]): ImportPlan {
  return planImport(
    sheet.prepared(),
    { found: people, total: people.length, agencyAdminIds: [] },
    { onExisting: 'update', perRow: {}, excluded: [], generatePasswords: true },
  );
}

/** Rows that would do anything, or are refused: in words a failing test can be understood by. */
export function activeRows(plan: ImportPlan): readonly string[] {
  return plan.rows
    .filter(({ action }) => action !== 'skip')
    .map(({ row, action, changes, problems }) => JSON.stringify({ row, action, changes, problems }));
}
