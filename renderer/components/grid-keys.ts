export interface CellPosition {
  /** Index among the rows shown, from 0. */
  readonly row: number;
  /** Index among the columns, from 0. */
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows a page key jumps. */
  readonly page: number;
}

/**
 * Where a key takes the active cell, as in a spreadsheet.
 * @returns null for a key that moves nothing
 */
export function moveByKey(
  key: string,
  ctrl: boolean,
  from: CellPosition,
  size: GridSize,
): CellPosition | null {
  const target = aim(key, ctrl, from, size);
  if (target === null || size.rows === 0 || size.columns === 0) return null;
  return {
    row: Math.max(0, Math.min(size.rows - 1, target.row)),
    column: Math.max(0, Math.min(size.columns - 1, target.column)),
  };
}

function aim(key: string, ctrl: boolean, { row, column }: CellPosition, size: GridSize): CellPosition | null {
  switch (key) {
    case 'ArrowDown':
      return { row: ctrl ? size.rows - 1 : row + 1, column };
    case 'ArrowUp':
      return { row: ctrl ? 0 : row - 1, column };
    case 'ArrowRight':
      return { row, column: ctrl ? size.columns - 1 : column + 1 };
    case 'ArrowLeft':
      return { row, column: ctrl ? 0 : column - 1 };
    case 'Home':
      return { row: ctrl ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrl ? size.rows - 1 : row, column: size.columns - 1 };
    case 'PageDown':
      return { row: row + size.page, column };
    case 'PageUp':
      return { row: row - size.page, column };
    default:
      return null;
  }
}
