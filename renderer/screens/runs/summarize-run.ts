import type { Agency } from '#shared/contract/calls';
import type { RowResult, RunRecord, RunState, RunSummary } from '#shared/runs/types';

/** The numbers a person asks for first, in the order they are said. */
export interface RunTally {
  /** Created, updated or deleted. */
  readonly done: number;
  readonly failed: number;
  readonly review: number;
  readonly skipped: number;
  readonly pending: number;
}

export function tallyRun(summary: RunSummary): RunTally {
  return {
    done: summary.created + summary.updated + summary.deleted,
    failed: summary.failed,
    review: summary['needs-review'],
    skipped: summary.skipped,
    pending: summary.pending,
  };
}

/** Under way now, or waiting to go on by itself or by a click: shown live. */
export function isActive(state: RunState): boolean {
  return state === 'running' || state === 'paused' || state === 'held';
}

/** At rest by its own end or by a person's word: what it did can be looked at, sent again and taken back. */
export function isOver(state: RunState): boolean {
  return state === 'done' || state === 'stopped';
}

/** Not finished, and nothing will move it but a person: first on the home screen. */
export function isUnfinished(state: RunState): boolean {
  return state === 'held' || state === 'paused' || state === 'stopped' || state === 'interrupted';
}

/** Whether only a new token lets a run go on: the one there is was refused, or none was kept when the app closed. */
export function needsToken(
  run: Pick<RunRecord, 'state' | 'reason'>,
  owner: Pick<Agency, 'token'> | null,
): boolean {
  return owner?.token === 'missing' || (run.state === 'held' && run.reason === 'token-rejected');
}

/**
 * Whether pressing Continue can help by itself. Otherwise the run's page says what has to happen before: a new token, a
 * scope to tick, another day.
 */
export function canGoOn(
  run: Pick<RunRecord, 'state' | 'reason'>,
  owner: Pick<Agency, 'token'> | null,
): boolean {
  if (needsToken(run, owner)) return false;
  return run.state !== 'held' || (run.reason !== 'scope-missing' && run.reason !== 'daily-limit');
}

export interface ProblemGroup {
  /** Outcome code, or the status for rows that carry no message. */
  readonly code: string;
  readonly status: 'failed' | 'needs-review';
  /** In the sheet's order, never empty. */
  readonly rows: readonly [RowResult, ...RowResult[]];
}

/** Rows that went wrong, gathered by what went wrong; the largest group first. */
export function groupProblems(rows: readonly RowResult[]): readonly ProblemGroup[] {
  const groups = new Map<string, ProblemGroup & { rows: [RowResult, ...RowResult[]] }>();
  for (const row of [...rows].sort((a, b) => a.row - b.row)) {
    if (row.status !== 'failed' && row.status !== 'needs-review') continue;
    const code = row.message?.code ?? row.status;
    const key = `${row.status}/${code}`;
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { code, status: row.status, rows: [row] });
  }
  return [...groups.values()].sort((a, b) => b.rows.length - a.rows.length);
}

/** How many tenths of a run are through: a screen reader hears each once. */
export function findMilestone(done: number, total: number): number {
  return total === 0 ? 0 : Math.floor((done / total) * 10);
}
