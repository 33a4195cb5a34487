import type { RowResult, RunSummary } from '#shared/runs/types';
import type { GatheredPlan } from './gather-plan';
import type { RunReport } from './run-document';

/**
 * The answer of an import in which every row was left as it is, for example the same sheet a second time: done, with
 * one line per row as ever, and no run to keep, since nothing was sent.
 */
export function reportNothingToDo({ rows, overview, agency, sheet }: GatheredPlan, now: string): RunReport {
  const results = rows.map(({ row, action, email, name, userId, skipReason }): RowResult => ({
    row,
    action,
    status: 'skipped',
    userId,
    email,
    name,
    message: { code: action === 'invalid' ? 'left-out' : `skip-${skipReason ?? 'asked'}`, params: {} },
    traceId: null,
    grantedMore: [],
  }));
  const summary: RunSummary = {
    created: 0,
    updated: 0,
    deleted: 0,
    skipped: results.length,
    failed: 0,
    'needs-review': 0,
    pending: 0,
  };
  const common = { runId: '', state: 'done', reason: null, summary } as const;
  const { fileName } = sheet.overview().source;
  return {
    record: { ...common, file: fileName, agency: agency.name, startedAt: now, finishedAt: now },
    progress: {
      ...common,
      total: results.length,
      done: results.length,
      rowsPerMinute: null,
      remainingMs: null,
      dailyRemaining: null,
      requests: overview.requests,
      latest: [],
    },
    rows: results,
  };
}
