import { strFromU8, strToU8 } from 'fflate';
import { fail, succeed, type Result } from '../../contract/result';
import type { SheetDraft } from '../draft';
import { readTable } from '../reading/read-table';
import type { RawTable } from '../reading/raw-table';
import type { ReadOptions, SheetFailure, SheetFile } from '../types';
import { packBytes, unpackBytes } from './pack-bytes';

/** Where a sheet's cells come from: the file somebody chose, or the table a draft kept in its place. */
export interface SheetOrigin {
  readonly fileName: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly kind: SheetDraft['content']['kind'];
  /** Reads anew; the records are the caller's own, to be edited. */
  read(options: ReadOptions): Promise<Result<RawTable, SheetFailure>>;
  /** For a draft. Worked out once: the file does not change. */
  pack(): string;
}

/** Unpacked content beyond this is refused. A sheet that could be opened is smaller. */
const contentLimitBytes = 600 * 1024 * 1024;

export function openFileOrigin(file: SheetFile, sha256: string): SheetOrigin {
  let packed: string | null = null;
  return {
    fileName: file.name,
    sha256,
    sizeBytes: file.bytes.length,
    kind: 'file',
    read: (options) => readTable(file, options),
    pack: () => (packed ??= packBytes(file.bytes, isArchive(file.bytes) ? 0 : 3)),
  };
}

/** @returns the origin a draft carries, or null when its content is damaged. */
export function openDraftOrigin(draft: SheetDraft): SheetOrigin | null {
  const { fileName, sha256, sizeBytes, content } = draft;
  const bytes = unpackBytes(content.packed, contentLimitBytes);
  if (bytes === null) return null;
  const pack = (): string => content.packed;
  if (content.kind === 'file') {
    const file = { name: fileName, bytes };
    return { ...openFileOrigin(file, sha256), pack };
  }
  const table = parseTable(bytes);
  if (table === null) return null;
  const read = (options: ReadOptions): Promise<Result<RawTable, SheetFailure>> => {
    const same =
      (options.encoding ?? table.encoding) === table.encoding &&
      (options.delimiter ?? table.delimiter) === table.delimiter &&
      (options.sheetName ?? table.sheetName) === table.sheetName;
    const records = table.records.map((record) => [...record]);
    return Promise.resolve(same ? succeed({ ...table, records }) : fail({ kind: 'original-missing' }));
  };
  return { fileName, sha256, sizeBytes, kind: 'table', read, pack };
}

export function packTable(table: RawTable): string {
  return packBytes(strToU8(JSON.stringify(table)));
}

/** What this same version wrote; the draft's own version vouches for its shape, and only damage is looked for. */
function parseTable(bytes: Uint8Array): RawTable | null {
  try {
    const value: unknown = JSON.parse(strFromU8(bytes));
    return isTable(value) ? value : null;
  } catch {
    return null;
  }
}

function isTable(value: unknown): value is RawTable {
  if (typeof value !== 'object' || value === null || !('records' in value) || !('kind' in value))
    return false;
  const { records } = value;
  return (
    Array.isArray(records) &&
    records.every(
      (record) => Array.isArray(record) && record.every((cell: unknown) => typeof cell === 'string'),
    )
  );
}

/** Workbooks are compressed already. */
function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
