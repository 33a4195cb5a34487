import { assertNever } from '../../contract/result';
import { createRecordMatcher } from '../fixing/search';
import type { Problem } from '../problem';
import type { RowFilter } from '../types';

export const isError = (problem: Problem): boolean => problem.severity === 'error';
export const isDuplicate = ({ code }: Problem): boolean =>
  code === 'duplicate-in-sheet' || code === 'same-id-in-sheet';

/** What a filter may look at of a row. */
export interface FilteredRow {
  readonly record: readonly string[];
  readonly excluded: boolean;
  /** Asked for only by filters that need it: the first one makes the whole sheet be checked. */
  readonly problems: () => readonly Problem[];
}

/** @returns whether a row is let through. Rows left out are let through only where that is said. */
export function createFilter(filter: Exclude<RowFilter, { kind: 'all' }>): (row: FilteredRow) => boolean {
  switch (filter.kind) {
    case 'valid':
      return included((problems) => !problems.some(isError));
    case 'errors':
      return included((problems) => problems.some(isError));
    case 'warnings':
      return included((problems) => problems.length > 0 && !problems.some(isError));
    case 'duplicates':
      return included((problems) => problems.some(isDuplicate));
    case 'code':
      return included((problems) => problems.some((problem) => problem.code === filter.code));
    case 'excluded':
      return ({ excluded }) => excluded;
    case 'found': {
      const matches = createRecordMatcher(filter);
      return ({ record }) => matches(record);
    }
    default:
      return assertNever(filter);
  }
}

function included(lets: (problems: readonly Problem[]) => boolean): (row: FilteredRow) => boolean {
  return ({ excluded, problems }) => !excluded && lets(problems());
}
