import type { Problem, ProblemCode } from '../problem';
import type { AvailableFix, Fix } from './fix';
import { createMender, listColumns, nameFields, type FixSource } from './mend-cells';

export interface SheetToFix extends FixSource {
  readonly records: readonly (readonly string[])[];
  readonly rowNumberOf: (index: number) => number;
  readonly isExcluded: (index: number) => boolean;
}

/** Fields nobody needs to have: a bad value can be left out rather than keep its row out. */
const clearable: ReadonlySet<ProblemCode> = new Set(['invalid-phone', 'phone-needs-country', 'invalid-url']);

/**
 * What could be mended all at once, with how many cells each would change: first what mends problems, then what tidies
 * up. Nothing that would change no cell is listed.
 */
export function listFixes(sheet: SheetToFix): AvailableFix[] {
  const tally = tallyProblems(sheet);
  const byProblem = [...tally].flatMap(([code, { suggested, rows, error }]): Fix[] => [
    ...(suggested > 0 ? [{ kind: 'suggestions', code, column: null } as const] : []),
    ...(clearable.has(code) ? [{ kind: 'clear', code, column: null } as const] : []),
    ...(error && rows > 0 ? [{ kind: 'exclude', code } as const] : []),
  ]);
  return [...listSwaps(sheet), ...byProblem, ...listTidyings(sheet)]
    .map((fix) => countFix(sheet, fix, tally))
    .filter(({ count }) => count > 0);
}

interface Tally {
  suggested: number;
  /** Rows that have it. */
  rows: number;
  error: boolean;
}

function tallyProblems(sheet: SheetToFix): Map<ProblemCode, Tally> {
  const tally = new Map<ProblemCode, Tally>();
  for (let index = 0; index < sheet.records.length; index++) {
    const problems = sheet.problemsOf(index);
    for (const [place, problem] of problems.entries()) count(tally, problem, isFirst(problems, place));
  }
  return tally;
}

function count(tally: Map<ProblemCode, Tally>, problem: Problem, first: boolean): void {
  let counted = tally.get(problem.code);
  if (counted === undefined) tally.set(problem.code, (counted = { suggested: 0, rows: 0, error: false }));
  if (problem.suggestion !== null && problem.column !== null) counted.suggested++;
  if (first) counted.rows++;
  if (problem.severity === 'error') counted.error = true;
}

function isFirst(problems: readonly Problem[], place: number): boolean {
  return problems.findIndex(({ code }) => code === problems[place]?.code) === place;
}

function listSwaps({ columns }: SheetToFix): Fix[] {
  const email = columns.find(({ field }) => field === 'email');
  if (email === undefined) return [];
  return columns
    .filter(({ field }) => nameFields.has(field))
    .map((name) => ({ kind: 'swap', columns: [email.index, name.index] }));
}

function listTidyings(sheet: SheetToFix): Fix[] {
  return [
    ...listColumns(sheet, ({ field }) => field === 'phone').map(
      (column) => ({ kind: 'normalise-phones', column }) as const,
    ),
    ...listColumns(sheet, ({ field }) => nameFields.has(field)).map(
      (column) => ({ kind: 'title-case', column }) as const,
    ),
    ...listColumns(sheet, ({ field }) => field === 'email').map(
      (column) => ({ kind: 'lower-case', column }) as const,
    ),
    { kind: 'trim', column: null },
  ];
}

function countFix(sheet: SheetToFix, fix: Fix, tally: ReadonlyMap<ProblemCode, Tally>): AvailableFix {
  if (fix.kind === 'exclude') return { fix, count: tally.get(fix.code)?.rows ?? 0, example: null };
  const mend = createMender(fix, sheet);
  const secret = new Set(listColumns(sheet, ({ field }) => field === 'password'));
  let cells = 0;
  let example: AvailableFix['example'] = null;
  for (const [index, record] of sheet.records.entries()) {
    if (sheet.isExcluded(index)) continue;
    mend(record, index, (column, after) => {
      const before = record[column] ?? '';
      if (before === after) return;
      cells++;
      if (example === null && !secret.has(column)) example = { row: sheet.rowNumberOf(index), before, after };
    });
  }
  return { fix, count: fix.kind === 'swap' ? cells / 2 : cells, example };
}
