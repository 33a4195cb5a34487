import type { Translate } from '#shared/i18n/create-translator';
import { describeProblem } from '#shared/sheet/describe-problem';
import type { Problem } from '#shared/sheet/problem';
import type { ColumnMatch } from '#shared/sheet/types';

/** A problem as scripts read it: the column by its heading, the words in the chosen language. */
export interface ProblemDocument {
  readonly row: number | null;
  readonly column: string | null;
  readonly field: string | null;
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly suggestion: string | null;
}

export function writeProblem(
  problem: Problem,
  columns: readonly ColumnMatch[],
  t: Translate,
): ProblemDocument {
  const { row, field, code, severity, suggestion } = problem;
  const column =
    problem.column === null ? null : (columns.find(({ index }) => index === problem.column)?.heading ?? null);
  return { row, column, field, code, severity, message: describeProblem(t, problem), suggestion };
}
