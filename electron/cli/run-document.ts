import type { BackendApi } from '#shared/contract/backend-api';
import type { CallOutput } from '#shared/contract/calls';
import { succeed, type Result } from '#shared/contract/result';
import { describeOutcome } from '#shared/runs/describe-outcome';
import type { RowResult, RunProgress, RunRecord } from '#shared/runs/types';
import { exitCodes, type ExitCode } from './exit-codes';
import type { Terminal } from './terminal';

/** A run as it stands, with every row. */
export interface RunReport {
  readonly record: RunRecord;
  readonly progress: RunProgress;
  readonly rows: readonly RowResult[];
}

export async function readRunReport(api: BackendApi, runId: string): Promise<Result<RunReport>> {
  const run = await api.getRun({ runId });
  if (!run.ok) return run;
  const rows: RowResult[] = [];
  for (;;) {
    const page: Result<CallOutput<'getRunRows'>> = await api.getRunRows({
      runId,
      status: null,
      offset: rows.length,
      limit: 1000,
    });
    if (!page.ok) return page;
    rows.push(...page.value.rows);
    if (page.value.rows.length === 0 || rows.length >= page.value.total) break;
  }
  return succeed({ ...run.value, rows });
}

/** The JSON of `import`, `runs resume`, `runs retry` and `runs undo`. */
export function writeRun({ record, progress, rows }: RunReport, { t }: Terminal) {
  return {
    runId: record.runId,
    kind: record.kind ?? 'import',
    ...(record.undoOf !== undefined && { undoOf: record.undoOf }),
    ...(record.correctionOf !== undefined && { correctionOf: record.correctionOf }),
    state: record.state,
    reason: record.reason,
    file: record.file,
    agency: record.agency,
    rows: rows.map((row) => ({
      row: row.row,
      action: row.action,
      status: row.status,
      userId: row.userId,
      email: row.email,
      message: row.message === null ? null : describeOutcome(t, row.message),
      code: row.message?.code ?? null,
      traceId: row.traceId,
      grantedMore: row.grantedMore,
    })),
    summary: record.summary,
    requests: progress.requests,
    startedAt: record.startedAt,
    finishedAt: record.finishedAt,
  };
}

/** Rows left out on purpose (`--only-valid`) are no failures: nothing was tried. */
export function exitCodeOfRun({ record, rows }: RunReport, interrupted: boolean): ExitCode {
  if (record.state === 'held') return exitCodes.held;
  if (record.state !== 'done') return interrupted ? exitCodes.interrupted : exitCodes.held;
  const wrong = rows.some(
    ({ action, status }) => action !== 'invalid' && (status === 'failed' || status === 'needs-review'),
  );
  return wrong ? exitCodes.someFailed : exitCodes.done;
}
