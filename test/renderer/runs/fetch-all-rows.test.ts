import { describe, expect, it } from 'vitest';
import { fetchAllRows } from '../../../renderer/screens/runs/fetch-all-rows';
import { fail, succeed } from '../../../shared/contract/result';
import type { BackendApi } from '../../../shared/contract/backend-api';

/** A run of 2,500 created and 3 failed rows. */
function answerRows(): Pick<BackendApi, 'getRunRows'> & { asked: number[] } {
  const rows = Array.from({ length: 2503 }, (_, index) => ({
    row: index + 2,
    action: 'create' as const,
    status: index < 2500 ? ('created' as const) : ('failed' as const),
    userId: null,
    email: '',
    name: '',
    message: null,
    traceId: null,
    grantedMore: [],
  }));
  const asked: number[] = [];
  return {
    asked,
    getRunRows: async ({ status, offset, limit }) => {
      asked.push(offset);
      const matching = rows.filter((row) => row.status === status);
      return succeed({ total: matching.length, rows: matching.slice(offset, offset + limit) });
    },
  };
}

describe('fetching every row of a run', () => {
  it('walks the pages of each status and asks for none twice', async () => {
    const backend = answerRows();
    const result = await fetchAllRows(backend, 'r', ['created', 'failed']);
    expect(result.ok && result.value.length).toBe(2503);
    expect(backend.asked).toEqual([0, 1000, 2000, 0]);
  });

  it('stops once it has enough', async () => {
    const backend = answerRows();
    const result = await fetchAllRows(backend, 'r', ['created', 'failed'], 1200);
    expect(result.ok && result.value.length).toBe(1200);
    expect(backend.asked).toEqual([0, 1000]);
  });

  it('passes a failure on', async () => {
    const getRunRows = async () => fail({ kind: 'run-not-found', runId: 'r' } as const);
    expect(await fetchAllRows({ getRunRows }, 'r', ['failed'])).toEqual({
      ok: false,
      failure: { kind: 'run-not-found', runId: 'r' },
    });
  });
});
