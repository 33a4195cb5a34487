import { useEffect, useEffectEvent, useState } from 'react';
import type { Failure } from '#shared/contract/failure';
import type { Result } from '#shared/contract/result';

/** Rows that are asked for at once. */
export const pageSize = 50;

export interface PagedRows<Row> {
  /** Null until the first answer. */
  readonly rows: readonly Row[] | null;
  /** Of the whole list, where its pages say it. */
  readonly total: number | null;
  /** As many as were asked for are there, so that there may be more. */
  readonly isFull: boolean;
  readonly failure: Failure | null;
  readonly showMore: () => void;
}

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly total?: number;
}

interface Loaded<Row> {
  readonly rows: readonly Row[] | null;
  readonly total: number | null;
  /** The version these are of. */
  readonly read: unknown;
}

/**
 * A list that grows page by page at a person's wish. Another `version` reads the same list anew and keeps its length:
 * rows on screen stay until all of the new ones are there, so that nothing flickers. For another list, give the
 * component another `key`.
 */
export function usePagedRows<Row>(
  fetchPage: (offset: number, limit: number) => Promise<Result<Page<Row>>>,
  version: unknown,
): PagedRows<Row> {
  const [wanted, setWanted] = useState(pageSize);
  const [loaded, setLoaded] = useState<Loaded<Row>>({ rows: null, total: null, read: version });
  const [failure, setFailure] = useState<Failure | null>(null);
  const { rows, read } = loaded;
  const ask = useEffectEvent(fetchPage);
  const keptRows = useEffectEvent(() => (read === version ? (rows ?? []).slice(0, wanted - pageSize) : []));

  useEffect(() => {
    let current = true;
    const readOn = async (known: readonly Row[]): Promise<void> => {
      const answer = await ask(known.length, pageSize);
      if (!current) return;
      if (!answer.ok) return setFailure(answer.failure);
      const next = [...known, ...answer.value.rows];
      if (answer.value.rows.length === pageSize && next.length < wanted) return readOn(next);
      setFailure(null);
      setLoaded({ rows: next, total: answer.value.total ?? null, read: version });
    };
    void readOn(keptRows());
    return () => {
      current = false;
    };
  }, [wanted, version]);

  return {
    rows,
    total: loaded.total,
    isFull: (rows?.length ?? 0) >= wanted,
    failure,
    showMore: () => setWanted(wanted + pageSize),
  };
}
