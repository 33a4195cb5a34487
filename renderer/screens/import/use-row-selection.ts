import { useCallback, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';

/** Rows marked in the table, as places among the rows shown. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

export interface RowSelection {
  /** Null before any cell was active. */
  readonly range: RowRange | null;
  /** To be told of every new active row: with Shift held the marked rows reach to it. */
  readonly moveTo: (row: number) => void;
  readonly selectAll: (rowCount: number) => void;
  readonly clear: () => void;
  /** For the element around the table: the table itself knows nothing of Shift. */
  readonly listen: {
    readonly onKeyDownCapture: (event: KeyboardEvent) => void;
    readonly onMouseDownCapture: (event: MouseEvent) => void;
  };
}

/** Marks rows as a spreadsheet does: from where Shift was first held to the active row. */
export function useRowSelection(): RowSelection {
  const [range, setRange] = useState<RowRange | null>(null);
  const anchor = useRef(0);
  const extending = useRef(false);
  const clear = useCallback(() => setRange(null), []);
  return {
    range,
    moveTo(row) {
      if (!extending.current) anchor.current = row;
      const [first, last] = row < anchor.current ? [row, anchor.current] : [anchor.current, row];
      setRange((before) => (before?.first === first && before.last === last ? before : { first, last }));
    },
    selectAll(rowCount) {
      anchor.current = 0;
      setRange(rowCount === 0 ? null : { first: 0, last: rowCount - 1 });
    },
    clear,
    listen: {
      onKeyDownCapture: (event) => {
        extending.current = event.shiftKey;
      },
      onMouseDownCapture: (event) => {
        extending.current = event.shiftKey;
      },
    },
  };
}
