import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { createRowWindows, type FetchRows } from './row-windows';

export interface WindowedRows<Row> {
  /** How many rows there are in all; null until the first answer. */
  readonly total: number | null;
  /** The row, or null while it is on its way. */
  readonly rowAt: (index: number) => Row | null;
  /** What the table draws now: give it to `onRangeChange`. */
  readonly show: (first: number, last: number) => void;
}

/** What a table asks for before it has said what it draws. */
const firstRange = { first: 0, last: 40 };

/**
 * Rows for a table, fetched in windows as it scrolls.
 * @param fetchRows another function means other rows: nothing of the ones before is kept. Memoise it.
 * @param version changes when the same rows may read differently: they are asked for again, and stay on screen meanwhile
 */
export function useRowWindows<Row>(fetchRows: FetchRows<Row>, version: string | number): WindowedRows<Row> {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const range = useRef(firstRange);
  const held = useMemo(() => {
    const found: { total: number | null } = { total: null };
    const windows = createRowWindows(fetchRows, (total) => {
      found.total = total;
      redraw();
    });
    return { found, windows };
  }, [fetchRows]);

  useEffect(() => {
    range.current = firstRange;
  }, [held]);
  useEffect(() => {
    held.windows.invalidate();
    held.windows.want(range.current.first, range.current.last);
  }, [held, version]);

  const show = useCallback(
    (first: number, last: number) => {
      range.current = { first, last };
      held.windows.want(first, last);
    },
    [held],
  );
  return { total: held.found.total, rowAt: held.windows.rowAt, show };
}
