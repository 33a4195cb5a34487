import type { ProblemCode } from '../problem';

/** A problem of a cell before it knows its row and column. */
export interface CellProblem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  readonly params: Readonly<Record<string, string | number>>;
  readonly suggestion: string | null;
}

/** What a cell means: a value, a problem, or a value with a warning. A blank cell never gets this far. */
export interface Meaning<T> {
  /** Undefined when the cell could not be understood. */
  readonly value: T | undefined;
  readonly problem: CellProblem | null;
}

export function mean<T>(value: T): Meaning<T> {
  return { value, problem: null };
}

export function meanWithWarning<T>(
  value: T | undefined,
  code: ProblemCode,
  params: CellProblem['params'],
  suggestion: string | null = null,
): Meaning<T> {
  return { value, problem: { code, severity: 'warning', params, suggestion } };
}

export function refuse(
  code: ProblemCode,
  params: CellProblem['params'],
  suggestion: string | null = null,
): Meaning<never> {
  return { value: undefined, problem: { code, severity: 'error', params, suggestion } };
}
