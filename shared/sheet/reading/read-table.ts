import { assertNever, fail, type Result } from '../../contract/result';
import type { ReadOptions, SheetFailure, SheetFile } from '../types';
import { detectFileKind } from './file-kind';
import { isBlankRecord, type RawTable } from './raw-table';
import { readDelimited } from './read-delimited';
import { readXlsx } from './read-xlsx';

/** Files beyond this are refused before anything is allocated for them. */
export const fileLimitBytes = 200 * 1024 * 1024;

/** Reads the bytes as what they are; every way a file can be wrong has its own failure. Never throws. */
export async function readTable(
  file: SheetFile,
  options: ReadOptions,
): Promise<Result<RawTable, SheetFailure>> {
  if (file.bytes.length > fileLimitBytes) return fail({ kind: 'too-large', limitBytes: fileLimitBytes });
  const read = await readByKind(file.bytes, options);
  if (!read.ok) return read;
  const { records } = read.value;
  if (records.every(isBlankRecord)) return fail({ kind: 'no-data' });
  const row = options.headerRow ?? 0;
  if (row > records.length) return fail({ kind: 'no-such-row', row, rows: records.length });
  return read;
}

async function readByKind(bytes: Uint8Array, options: ReadOptions): Promise<Result<RawTable, SheetFailure>> {
  const kind = detectFileKind(bytes);
  switch (kind.kind) {
    case 'empty':
      return fail({ kind: 'empty-file' });
    case 'encrypted':
      return fail({ kind: 'encrypted' });
    case 'old-excel':
      return fail({ kind: 'old-excel' });
    case 'other':
      return fail({ kind: 'not-a-sheet', looksLike: kind.looksLike });
    case 'zip':
      return readXlsx(bytes, options);
    case 'text':
      return readDelimited(bytes, options);
    default:
      return assertNever(kind);
  }
}
