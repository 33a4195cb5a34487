import type { CountryCode } from 'libphonenumber-js';
import { assertNever } from '../../contract/result';
import type { Field } from '../fields';
import { foldText } from '../fold-text';
import type { Problem, ProblemCode } from '../problem';
import type { ColumnMatch } from '../types';
import { cleanCell } from '../values/split-cell';
import { createEmailReader } from '../values/understand-email';
import { createPhoneReader } from '../values/understand-phone';
import type { Fix } from './fix';
import { hasFlatCase, toTitleCase } from './letter-case';

/** What a fix may look at. */
export interface FixSource {
  readonly columns: readonly ColumnMatch[];
  readonly country: CountryCode | null;
  readonly problemsOf: (index: number) => readonly Problem[];
}

/** Says which cells of a row a fix changes, and into what. A change that changes nothing may be put, too. */
export type MendRow = (
  record: readonly string[],
  index: number,
  put: (column: number, value: string) => void,
) => void;

/** @returns how a fix mends one row. `exclude` mends no cell. */
export function createMender(fix: Fix, source: FixSource): MendRow {
  switch (fix.kind) {
    case 'trim': {
      const columns =
        fix.column === null ? listColumns(source, ({ field }) => field !== 'password') : [fix.column];
      return mendEach(columns, tidySpaces);
    }
    case 'lower-case':
      return mendEach([fix.column], (cell) => cell.toLowerCase());
    case 'title-case':
      return mendEach([fix.column], (cell) => (hasFlatCase(cell) ? toTitleCase(cell) : cell));
    case 'normalise-phones': {
      const read = createPhoneReader(source.country);
      return mendEach([fix.column], (cell) => {
        if (cell === '') return cell;
        const { value, problem } = read(cleanCell(cell));
        // With a warning something of the cell would be lost: an extension, say.
        return value === undefined || problem !== null ? cell : value;
      });
    }
    case 'replace-value': {
      const wanted = foldText(fix.value);
      return mendEach([fix.column], (cell) => (foldText(cell) === wanted ? fix.by : cell));
    }
    case 'suggestions':
      return mendByProblem(source, fix.code, fix.column, ({ suggestion }) => suggestion);
    case 'clear':
      return mendByProblem(source, fix.code, fix.column, () => '');
    case 'swap':
      return createSwapper(fix.columns);
    case 'exclude':
      return () => undefined;
    default:
      return assertNever(fix);
  }
}

export function listColumns(
  { columns }: Pick<FixSource, 'columns'>,
  wanted: (column: ColumnMatch) => boolean,
): number[] {
  return columns.filter(wanted).map(({ index }) => index);
}

export const nameFields: ReadonlySet<Field | null> = new Set<Field | null>([
  'firstName',
  'lastName',
  'fullName',
]);

function mendEach(columns: readonly number[], mend: (cell: string) => string): MendRow {
  return (record, _index, put) => {
    for (const column of columns) {
      const cell = record[column];
      if (cell !== undefined && cell !== '') put(column, mend(cell));
    }
  };
}

const untidy = /^\s|\s$|[^\S\r\n]{2}|[^\S\r\n ]/;

/** Line ends stay: they part the branches of a cell. */
function tidySpaces(cell: string): string {
  return untidy.test(cell) ? cell.replace(/[^\S\r\n]+/g, ' ').trim() : cell;
}

function mendByProblem(
  source: FixSource,
  code: ProblemCode,
  column: number | null,
  mend: (problem: Problem) => string | null,
): MendRow {
  return (_record, index, put) => {
    for (const problem of source.problemsOf(index)) {
      if (problem.code !== code || problem.column === null) continue;
      if (column !== null && problem.column !== column) continue;
      const value = mend(problem);
      if (value !== null) put(problem.column, value);
    }
  };
}

function createSwapper([emailColumn, nameColumn]: readonly [number, number]): MendRow {
  const readEmail = createEmailReader();
  const isAddress = (cell: string): boolean => cell.includes('@') && readEmail(cell).value !== undefined;
  return (record, _index, put) => {
    const email = record[emailColumn] ?? '';
    const name = record[nameColumn] ?? '';
    if (email.includes('@') || !isAddress(cleanCell(name))) return;
    put(emailColumn, name);
    put(nameColumn, email);
  };
}
