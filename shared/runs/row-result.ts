import type { OutcomeCode } from './outcome-codes';
import { isUnknown, statusOf, type RowState, type RunFold } from './run-fold';
import type { OutcomeMessage, RowResult, RowStatus } from './types';

/** One row as results show it, whatever became of it. */
export function resultOf(row: RowState): RowResult {
  const { planned, outcome } = row;
  const base = { row: planned.row, action: planned.action, email: planned.email, name: planned.name };
  if (outcome !== null) {
    return {
      ...base,
      status: outcome.status,
      userId: outcome.userId ?? planned.userId,
      message: outcome.message,
      traceId: outcome.traceId,
      grantedMore: outcome.grantedMore,
    };
  }
  const rest = { ...base, userId: planned.userId, traceId: null, grantedMore: [] };
  if (planned.action === 'invalid') return { ...rest, status: 'skipped', message: sayLeftOut(row) };
  if (planned.action === 'skip') {
    return { ...rest, status: 'skipped', message: say(`skip-${planned.skipReason ?? 'asked'}`) };
  }
  return { ...rest, status: 'pending', message: say(isUnknown(row) ? 'outcome-unknown' : 'waiting') };
}

export function resultsOf(run: RunFold): readonly RowResult[] {
  return [...run.rows.values()].map(resultOf);
}

export interface PageOfResults {
  readonly status: RowStatus | null;
  /** Only rows where GHL granted more than was asked. */
  readonly grantedMore?: boolean | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** A few of many results, without making all of them: a run may have 100,000 rows. */
export function pageOfResults(
  run: RunFold,
  page: PageOfResults,
): { readonly total: number; readonly rows: readonly RowResult[] } {
  const rows: RowResult[] = [];
  let matching = 0;
  // How many there are of one status is known without looking at all of them.
  const total =
    page.grantedMore === true ? null : page.status === null ? run.rows.size : run.summary[page.status];
  for (const row of run.rows.values()) {
    if (page.status !== null && statusOf(row) !== page.status) continue;
    if (page.grantedMore === true && (row.outcome?.grantedMore.length ?? 0) === 0) continue;
    if (matching >= page.offset && rows.length < page.limit) rows.push(resultOf(row));
    matching += 1;
    if (total !== null && rows.length >= page.limit) break;
  }
  return { total: total ?? matching, rows };
}

export function say(code: OutcomeCode, params: OutcomeMessage['params'] = {}): OutcomeMessage {
  return { code, params };
}

/** The first error is what keeps a row out; the sheet's check shows the others. */
function sayLeftOut(row: RowState): OutcomeMessage {
  const problem = row.planned.problems.find(({ severity }) => severity === 'error');
  if (problem === undefined) return say('left-out');
  return say('left-out', { ...problem.params, problem: problem.code, field: problem.field ?? '' });
}
