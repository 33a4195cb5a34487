import type { BackendApi } from '#shared/contract/backend-api';
import { succeed, type Result } from '#shared/contract/result';
import type { RowResult, RowStatus } from '#shared/runs/types';

const pageSize = 1000;

/**
 * Every row of a run with one of the statuses, in the sheet's order within a status.
 * @param limit stops after so many rows, so that a long run does not fill the page's memory
 */
export async function fetchAllRows(
  backend: Pick<BackendApi, 'getRunRows'>,
  runId: string,
  statuses: readonly RowStatus[],
  limit = Infinity,
): Promise<Result<readonly RowResult[]>> {
  const kept: RowResult[] = [];
  for (const status of statuses) {
    for (let offset = 0; kept.length < limit; offset += pageSize) {
      const page = await backend.getRunRows({ runId, status, offset, limit: pageSize });
      if (!page.ok) return page;
      kept.push(...page.value.rows);
      if (page.value.rows.length === 0 || offset + page.value.rows.length >= page.value.total) break;
    }
  }
  return succeed(kept.slice(0, limit));
}
