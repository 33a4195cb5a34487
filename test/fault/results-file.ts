import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { ToldRow } from './judge';

interface Line {
  readonly row: string;
  readonly status: string;
  readonly email: string;
  readonly userId: string;
}

/** The results file as a script would read it. */
export function readResultsFile(path: string): readonly ToldRow[] {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  return Papa.parse<Line>(text, { header: true, skipEmptyLines: true }).data.map((line) => ({
    row: Number(line.row),
    status: line.status,
    email: line.email,
    userId: line.userId === '' ? null : line.userId,
    code: null,
  }));
}

/** Row → password, of the file with passwords that were made. */
export function readCredentialsFile(path: string): ReadonlyMap<string, string> {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const { data } = Papa.parse<{ email: string; password: string }>(text, {
    header: true,
    skipEmptyLines: true,
  });
  return new Map(data.map(({ email, password }) => [email, password]));
}
