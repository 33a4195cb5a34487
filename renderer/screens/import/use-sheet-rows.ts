import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { RowFilter, SheetRowView } from '#shared/sheet/types';
import { useImport, useImportStore } from './import-context';
import { createRowWindows } from './row-windows';

export interface SheetRows {
  /** How many rows the filter lets through; null until the first answer. */
  readonly total: number | null;
  readonly rowAt: (index: number) => SheetRowView | null;
  readonly show: (first: number, last: number) => void;
}

/** The sheet's rows behind a filter, fetched in windows and read again whenever the sheet changes. */
export function useSheetRows(filter: RowFilter): SheetRows {
  const store = useImportStore();
  const { revision } = useImport();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const range = useRef({ first: 0, last: 40 });

  const held = useMemo(() => {
    const found: { total: number | null } = { total: null };
    const windows = createRowWindows(
      (offset, limit) => store.rows(filter, offset, limit),
      (total) => {
        found.total = total;
        redraw();
      },
    );
    return { found, windows };
  }, [store, filter]);

  useEffect(() => {
    range.current = { first: 0, last: 40 };
  }, [held]);
  useEffect(() => {
    held.windows.invalidate();
    held.windows.want(range.current.first, range.current.last);
  }, [held, revision]);

  const show = useCallback(
    (first: number, last: number) => {
      range.current = { first, last };
      held.windows.want(first, last);
    },
    [held],
  );
  return { total: held.found.total, rowAt: held.windows.rowAt, show };
}
