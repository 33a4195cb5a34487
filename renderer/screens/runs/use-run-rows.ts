import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { RowResult, RowStatus } from '#shared/runs/types';
import { useBackend } from '../../state/backend-context';

const pageSize = 500;

interface Rows {
  readonly key: string;
  readonly total: number;
  readonly pages: ReadonlyMap<number, readonly RowResult[]>;
}

/**
 * The result rows of a run, fetched page by page as the table scrolls to them.
 * @param version changes when the rows may have: everything is asked for again
 */
export function useRunRows(
  runId: string,
  status: RowStatus | null,
  version: string,
): {
  readonly total: number | null;
  readonly rowAt: (index: number) => RowResult | null;
  readonly want: (first: number, last: number) => void;
} {
  const backend = useBackend();
  const key = `${runId}/${status ?? ''}/${version}`;
  const [rows, setRows] = useState<Rows | null>(null);
  const asked = useRef<{ key: string; pages: Set<number> }>({ key, pages: new Set() });

  const fetchPage = useEffectEvent(async (number: number): Promise<void> => {
    if (asked.current.key !== key) asked.current = { key, pages: new Set() };
    const { pages: underWay } = asked.current;
    if (underWay.has(number)) return;
    underWay.add(number);
    const result = await backend.getRunRows({ runId, status, offset: number * pageSize, limit: pageSize });
    if (!result.ok) {
      underWay.delete(number);
      return;
    }
    setRows((before) => {
      if (asked.current.key !== key) return before;
      const kept = before?.key === key ? before.pages : new Map<number, readonly RowResult[]>();
      return { key, total: result.value.total, pages: new Map(kept).set(number, result.value.rows) };
    });
  });
  const [wanted, setWanted] = useState({ first: 0, last: 0 });
  useEffect(() => {
    for (let page = wanted.first; page <= wanted.last; page++) void fetchPage(page);
  }, [key, wanted]);

  const want = useCallback((first: number, last: number) => {
    const pages = { first: Math.floor(first / pageSize), last: Math.floor(last / pageSize) };
    setWanted((before) => (before.first === pages.first && before.last === pages.last ? before : pages));
  }, []);
  const current = rows?.key === key ? rows : null;
  const rowAt = (index: number): RowResult | null =>
    current?.pages.get(Math.floor(index / pageSize))?.[index % pageSize] ?? null;
  return { total: current?.total ?? null, rowAt, want };
}
