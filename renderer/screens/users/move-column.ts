import type { PeopleColumn } from '#shared/people/columns';

/** The columns with one of them a place further to the left (-1) or right (1); at the edge it stays. */
export function moveColumn(
  columns: readonly PeopleColumn[],
  column: PeopleColumn,
  by: -1 | 1,
): readonly PeopleColumn[] {
  const from = columns.indexOf(column);
  const to = from + by;
  if (from < 0 || to < 0 || to >= columns.length) return columns;
  const next = columns.filter((one) => one !== column);
  next.splice(to, 0, column);
  return next;
}
