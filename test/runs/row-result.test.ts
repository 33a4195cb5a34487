import { describe, expect, it } from 'vitest';
import type { JournalHeader, JournalRow } from '#shared/runs/journal-entry';
import { pageOfResults, resultsOf } from '#shared/runs/row-result';
import { applyEntry, startFold, type RunFold } from '#shared/runs/run-fold';

const header: JournalHeader = {
  k: 'header',
  version: 1,
  runId: 'run',
  at: '2026-01-01T00:00:00.000Z',
  file: 'people.csv',
  sheetSha256: 'abc',
  agencyId: 'a',
  agencyName: 'A',
  companyId: 'c',
  choices: { onExisting: 'skip', perRow: {}, excluded: [], generatePasswords: false },
  allowed: [],
  rowCount: 4,
  sealedWith: null,
};

function makeRun(): RunFold {
  const fold = startFold(header);
  const actions = ['create', 'skip', 'create', 'invalid'] as const;
  actions.forEach((action, n) => {
    const row: JournalRow = {
      k: 'row',
      row: n + 2,
      action,
      email: `p${n}@example.com`,
      name: '',
      userId: null,
      skipReason: action === 'skip' ? 'asked' : null,
      send: null,
      before: null,
      problems: [],
      password: 'none',
      sealed: null,
    };
    applyEntry(fold, row);
  });
  applyEntry(fold, { k: 'begin', at: header.at });
  return fold;
}

describe('the results of a run', () => {
  it('have one line per source row, from the beginning', () => {
    const run = makeRun();
    expect(resultsOf(run).map(({ row, status }) => [row, status])).toEqual([
      [2, 'pending'],
      [3, 'skipped'],
      [4, 'pending'],
      [5, 'skipped'],
    ]);
    expect(run.summary).toMatchObject({ pending: 2, skipped: 2 });
  });

  it('come in pages, of one status or of all, with the right total', () => {
    const run = makeRun();
    const rows = (status: 'pending' | 'skipped' | null, offset: number, limit: number) => {
      const page = pageOfResults(run, { status, offset, limit });
      return { total: page.total, rows: page.rows.map(({ row }) => row) };
    };
    expect(rows(null, 1, 2)).toEqual({ total: 4, rows: [3, 4] });
    expect(rows('skipped', 0, 10)).toEqual({ total: 2, rows: [3, 5] });
    expect(rows('skipped', 1, 10)).toEqual({ total: 2, rows: [5] });
    expect(rows('pending', 2, 10)).toEqual({ total: 2, rows: [] });
  });

  it('say that an attempt without an answer has to be looked into', () => {
    const run = makeRun();
    applyEntry(run, { k: 'intent', row: 2, attempt: 1, at: header.at });
    expect(resultsOf(run)[0]?.message?.code).toBe('outcome-unknown');
    applyEntry(run, { k: 'checked', row: 2, lookUps: 3 });
    expect(resultsOf(run)[0]?.message?.code).toBe('waiting');
  });

  it('take the last outcome of a row, and count it once', () => {
    const run = makeRun();
    const outcome = {
      k: 'outcome' as const,
      row: 2,
      status: 'deleted' as const,
      userId: 'u',
      traceId: null,
      grantedMore: [],
      at: header.at,
    };
    applyEntry(run, { ...outcome, message: { code: 'delete-queued', params: {} } });
    applyEntry(run, { ...outcome, message: null });
    expect(run.summary).toMatchObject({ deleted: 1, pending: 1 });
    expect(resultsOf(run)[0]?.message).toBeNull();
  });

  it('refuse a journal that speaks of a row it never planned', () => {
    expect(() => applyEntry(makeRun(), { k: 'checked', row: 99, lookUps: 1 })).toThrow('Row 99');
  });
});
