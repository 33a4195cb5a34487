import { useCallback } from 'react';
import type { RowFilter, SheetRowView } from '#shared/sheet/types';
import { useRowWindows, type WindowedRows } from '../../state/use-row-windows';
import { useImport, useImportStore } from './import-context';

/** The sheet's rows behind a filter, read again whenever the sheet changes. */
export function useSheetRows(filter: RowFilter): WindowedRows<SheetRowView> {
  const store = useImportStore();
  const { revision } = useImport();
  const fetchRows = useCallback(
    // It fails only when the worker stopped, and the store says so on screen.
    (offset: number, limit: number) => store.rows(filter, offset, limit).catch(() => null),
    [store, filter],
  );
  return useRowWindows(fetchRows, revision);
}
