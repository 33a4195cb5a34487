/** Rows of one height: which of them to draw follows from arithmetic, without measuring anything. */
export const rowHeight = 40;

export interface RowRange {
  /** Index of the first row drawn. */
  readonly first: number;
  /** Index of the last row drawn; less than `first` when there is none. */
  readonly last: number;
}

/**
 * @param scrollTop px scrolled down
 * @param height px of the space rows are seen in
 * @param overscan rows drawn beyond each edge, so that a quick scroll shows no gap
 */
export function findVisibleRows(
  scrollTop: number,
  height: number,
  rowCount: number,
  overscan: number,
): RowRange {
  const top = Math.floor(Math.max(0, scrollTop) / rowHeight);
  const bottom = Math.ceil((Math.max(0, scrollTop) + Math.max(0, height)) / rowHeight) - 1;
  return {
    first: Math.max(0, Math.min(top, rowCount) - overscan),
    last: Math.min(rowCount - 1, bottom + overscan),
  };
}

/** @returns how far to scroll so that a row is wholly seen; the present position when it is already. */
export function scrollToSee(row: number, scrollTop: number, height: number): number {
  const top = row * rowHeight;
  if (top < scrollTop) return top;
  if (top + rowHeight > scrollTop + height) return top + rowHeight - height;
  return scrollTop;
}
