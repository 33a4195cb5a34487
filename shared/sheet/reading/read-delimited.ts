import Papa from 'papaparse';
import { fail, succeed, type Result } from '../../contract/result';
import type { ReadOptions, SheetFailure } from '../types';
import { decodeText, type DecodedText } from './decode-text';
import { detectDelimiter } from './detect-delimiter';
import { normaliseDelimited } from './normalise-delimited';
import { listNumbers, type RawTable, type ReadingNote } from './raw-table';

/**
 * Reads CSV, TSV and their kin. The whole file is decoded before it is parsed (parsing a stream would tear characters
 * at chunk borders), and parsed to arrays (objects would lose a `__proto__` column and rename doubled headings).
 */
export function readDelimited(bytes: Uint8Array, options: ReadOptions): Result<RawTable, SheetFailure> {
  const decoded = decodeText(bytes, options.encoding ?? null);
  if (decoded === null)
    return fail({ kind: 'damaged', detail: `unknown encoding ${options.encoding ?? ''}` });
  const declared = takeSeparatorLine(decoded.text);
  const delimiter = options.delimiter ?? declared.delimiter ?? detectDelimiter(declared.text);
  const normalised = normaliseDelimited(declared.text, delimiter);
  const parsed = Papa.parse<string[]>(normalised.text, {
    delimiter,
    newline: normalised.newline,
    skipEmptyLines: false,
  });
  const records = parsed.data;
  dropEndOfFile(records);
  const unclosed = parsed.errors.find((error) => error.code === 'MissingQuotes');
  return succeed({
    records,
    kind: 'delimited',
    encoding: decoded.encoding,
    delimiter,
    sheetNames: [],
    sheetName: null,
    nulsRemoved: normalised.nulsRemoved,
    nulLines: normalised.nulsRemoved > 0 ? findLines(declared.text, '\0').slice(0, 5) : [],
    mixedNewlines: normalised.mixedNewlines,
    unclosedQuoteAt: unclosed?.row ?? null,
    notes: describeReading(decoded, options),
  });
}

/**
 * Excel writes `sep=;` as a first line and hides it when it opens the file, so it is no row: row 1 is the next line.
 * The byte order mark is gone already (TextDecoder takes it), except in front of pasted text.
 */
function takeSeparatorLine(input: string): { readonly text: string; readonly delimiter: string | null } {
  const text = input.charCodeAt(0) === 0xfeff ? input.slice(1) : input;
  const [line, separator] = /^"?sep=([^\r\n]?)"?[^\S\r\n]*(?:\r\n|\n|\r)/i.exec(text) ?? [];
  if (line === undefined) return { text, delimiter: null };
  return {
    text: text.slice(line.length),
    delimiter: separator === undefined || separator === '' ? null : separator,
  };
}

/** The line end that closes the last line is not the start of another. */
function dropEndOfFile(records: string[][]): void {
  const last = records.at(-1);
  if (last !== undefined && last.length === 1 && last[0] === '') records.pop();
}

function findLines(text: string, sign: string): number[] {
  const lines = text.split(/\r\n|\n|\r/);
  return lines.flatMap((line, index) => (line.includes(sign) ? [index + 1] : []));
}

function describeReading(decoded: DecodedText, options: ReadOptions): ReadingNote[] {
  const notes: ReadingNote[] = [];
  if (decoded.unreadable > 0) {
    const rows = listNumbers(findLines(decoded.text, '\ufffd'));
    notes.push({ code: 'unreadable-characters', params: { count: decoded.unreadable, rows } });
  }
  if (options.sheetName !== undefined) {
    notes.push({ code: 'sheet-ignored', params: { value: options.sheetName } });
  }
  return notes;
}
