import { useCallback } from 'react';
import type { RowResult, RowStatus } from '#shared/runs/types';
import { useBackend } from '../../state/backend-context';
import { useRowWindows, type WindowedRows } from '../../state/use-row-windows';

/**
 * The result rows of a run, of one status or of all.
 * @param version changes when the rows may have: they are asked for again
 */
export function useRunRows(
  runId: string,
  status: RowStatus | null,
  version: string,
): WindowedRows<RowResult> {
  const backend = useBackend();
  const fetchRows = useCallback(
    async (offset: number, limit: number) => {
      const page = await backend.getRunRows({ runId, status, offset, limit });
      // The run's page shows why a run cannot be read.
      return page.ok ? page.value : null;
    },
    [backend, runId, status],
  );
  return useRowWindows(fetchRows, version);
}
