import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { fail, succeed, type Result } from '../../contract/result';
import type { SheetFailure } from '../types';
import { findArchiveDamage } from './check-archive';
import { mendWorksheet } from './mend-worksheet';
import { columnIndex, readLayout, type WorksheetLayout } from './worksheet-layout';

/** Unpacked XML beyond this is refused: a few kilobytes of zip can hold gigabytes of it. */
export const unpackedLimitBytes = 300 * 1024 * 1024;
/** Rows × columns of the used area beyond this are refused: one value in the last corner would make 17 billion cells. */
export const cellLimit = 20_000_000;

export interface WorksheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** Path inside the archive; null when the workbook names a sheet that is not there. */
  readonly path: string | null;
}

export interface UnpackedWorkbook {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly worksheets: readonly WorksheetEntry[];
}

/** Opens the archive, refusing what is not a workbook or would not fit. Nothing above the cap is ever allocated. */
export function unpackWorkbook(bytes: Uint8Array): Result<UnpackedWorkbook, SheetFailure> {
  const names: string[] = [];
  let total = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: (file) => {
        names.push(file.name);
        if (!/\.(xml|rels)$/i.test(file.name)) return false;
        total += file.originalSize;
        return total <= unpackedLimitBytes;
      },
    });
  } catch (error) {
    return fail({
      kind: 'damaged',
      detail: error instanceof Error ? error.message : 'not a readable archive',
    });
  }
  if (total > unpackedLimitBytes) return fail({ kind: 'too-large', limitBytes: unpackedLimitBytes });
  const damage = findArchiveDamage(bytes, files);
  if (damage !== null) return fail({ kind: 'damaged', detail: damage });
  const workbook = files['xl/workbook.xml'];
  if (workbook === undefined) return fail({ kind: 'not-a-sheet', looksLike: nameArchive(names) });
  return succeed({ files, worksheets: listWorksheets(workbook, files['xl/_rels/workbook.xml.rels']) });
}

function nameArchive(names: readonly string[]): string {
  if (names.some((name) => name.startsWith('word/') || name.startsWith('ppt/'))) return 'document';
  if (names.includes('xl/workbook.bin')) return 'binary-excel';
  if (names.includes('content.xml') || names.includes('mimetype')) return 'open-document';
  return 'archive';
}

function listWorksheets(workbook: Uint8Array, relations: Uint8Array | undefined): WorksheetEntry[] {
  const targets = new Map<string, string>();
  for (const [tag] of strFromU8(relations ?? new Uint8Array()).matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    const id = attributeOf(tag, 'Id');
    const target = attributeOf(tag, 'Target');
    if (id !== null && target !== null) {
      targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`);
    }
  }
  return [...strFromU8(workbook).matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].flatMap(([tag]) => {
    const name = attributeOf(tag, 'name');
    if (name === null) return [];
    const state = attributeOf(tag, 'state') ?? 'visible';
    const id = /\s[\w]+:id="([^"]*)"/.exec(tag)?.[1] ?? '';
    return [{ name, hidden: state !== 'visible', path: targets.get(id) ?? null }];
  });
}

function attributeOf(tag: string, name: string): string | null {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? null : decodeEntities(value);
}

function decodeEntities(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/&#(x[0-9a-f]+|\d+);/gi, (whole, code: string) => {
      const point = code.startsWith('x') || code.startsWith('X') ? parseInt(code.slice(1), 16) : Number(code);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    })
    .replaceAll('&amp;', '&');
}

/** Whether a worksheet has any value at all, so that an empty first sheet is not taken for the whole file. */
function hasValues(workbook: UnpackedWorkbook, worksheet: WorksheetEntry): boolean {
  const xml = worksheet.path === null ? undefined : workbook.files[worksheet.path];
  return xml !== undefined && /<(?:\w+:)?(v|is)[\s>]/.test(strFromU8(xml));
}

/** A cell with something in it, and where it stands; the reference is missing in files of a few programs. */
const filledCell = /<(?:\w+:)?c\b(?:[^>]*?\sr="([A-Z]{1,3})(\d+)")?[^>]*?(?<!\/)>/g;

/** Whether rows of several cells stand in a worksheet: the first of many books is a cover or a page of notes. */
function holdsTable(workbook: UnpackedWorkbook, { path }: WorksheetEntry): boolean {
  const xml = path === null ? undefined : workbook.files[path];
  if (xml === undefined) return false;
  let rows = 0;
  let last = '';
  let cells = 0;
  for (const [, column, row] of strFromU8(xml).matchAll(filledCell)) {
    if (column === undefined || row === undefined) return true;
    cells = row === last ? cells + 1 : 1;
    last = row;
    if (cells === 2) rows += 1;
    if (rows === 2) return true;
  }
  return false;
}

/** The worksheet people mean when they name none: the first with a table, else the first with anything. Hidden ones only last. */
export function chooseWorksheet(workbook: UnpackedWorkbook): WorksheetEntry | undefined {
  const { worksheets } = workbook;
  const filled = worksheets.filter((sheet) => !sheet.hidden && hasValues(workbook, sheet));
  return filled.find((sheet) => holdsTable(workbook, sheet)) ?? filled[0] ?? worksheets[0];
}

/**
 * Packs the one worksheet wanted for the reader, without compression: its own unpacker then never starts a worker of
 * its own (a blob worker, which the page's content security policy forbids). What it would drop or show otherwise than
 * a spreadsheet is mended on the way.
 */
export function repackWorksheet(
  workbook: UnpackedWorkbook,
  worksheet: WorksheetEntry,
): Result<{ readonly packed: ArrayBuffer; readonly layout: WorksheetLayout }, SheetFailure> {
  const { path } = worksheet;
  const source = path === null ? undefined : workbook.files[path];
  if (path === null || source === undefined) {
    return fail({ kind: 'damaged', detail: `worksheet ${worksheet.name} is missing from the file` });
  }
  const xml = strFromU8(source);
  if (usedArea(xml) > cellLimit) return fail({ kind: 'too-large', limitBytes: unpackedLimitBytes });
  const kept = Object.fromEntries(
    Object.entries(workbook.files).filter(([name]) => !name.startsWith('xl/worksheets/')),
  );
  const mended = mendWorksheet(xml, workbook.files['xl/styles.xml']);
  const packed = zipSync({ ...kept, [path]: mended === xml ? source : strToU8(mended) }, { level: 0 });
  return succeed({ packed: packed.slice().buffer, layout: readLayout(xml) });
}

/** Rows × columns up to the last cell that has content; cells that are only formatted do not count. */
function usedArea(xml: string): number {
  let rows = 0;
  let columns = 0;
  for (const [, letters = '', row = '0', end] of xml.matchAll(
    /<(?:\w+:)?c\s(?:[^>]*?\s)?r="([A-Z]{1,3})(\d+)"[^>]*?(\/)?>/g,
  )) {
    if (end === '/') continue;
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnIndex(letters) + 1);
  }
  return rows * columns;
}
