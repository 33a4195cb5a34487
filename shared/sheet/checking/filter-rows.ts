import { assertNever } from '../../contract/result';
import type { Problem } from '../problem';
import type { RowFilter } from '../types';

export const isError = (problem: Problem): boolean => problem.severity === 'error';
export const isDuplicate = ({ code }: Problem): boolean =>
  code === 'duplicate-in-sheet' || code === 'same-id-in-sheet';

/** @returns whether a row with these problems is let through. */
export function createFilter(
  filter: Exclude<RowFilter, { kind: 'all' }>,
): (problems: readonly Problem[]) => boolean {
  switch (filter.kind) {
    case 'valid':
      return (problems) => !problems.some(isError);
    case 'errors':
      return (problems) => problems.some(isError);
    case 'warnings':
      return (problems) => problems.length > 0 && !problems.some(isError);
    case 'duplicates':
      return (problems) => problems.some(isDuplicate);
    case 'code':
      return (problems) => problems.some((problem) => problem.code === filter.code);
    default:
      return assertNever(filter);
  }
}
