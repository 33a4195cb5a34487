import { assertNever } from '../contract/result';
import type {
  JournalAgain,
  JournalEntry,
  JournalHeader,
  JournalOutcome,
  JournalReturned,
  JournalRow,
} from './journal-entry';
import type { HoldReason, RowStatus, RunState } from './types';

/** How one row stands, as far as the journal tells. */
export interface RowState {
  /** Replaced only when somebody changes a row to send it again. */
  planned: JournalRow;
  /** Intents written so far. */
  attempts: number;
  /** Attempts whose fate was unknown when their answer came back. */
  lostAnswers: number;
  /** An intent without an answer: in flight, or cut off by a crash. */
  open: boolean;
  /** How the last attempt came back; null before the first, while one is open, and after a check found nobody. */
  returned: JournalReturned | null;
  /** True once any attempt may have arrived unseen, even if a later look-up found nobody. */
  everUnknown: boolean;
  outcome: JournalOutcome | null;
}

/** A whole run as the fold of its journal. The running session and every reader use this one function. */
export interface RunFold {
  readonly header: JournalHeader;
  /** By row number, in the sheet's order. */
  readonly rows: ReadonlyMap<number, RowState>;
  readonly summary: Readonly<Record<RowStatus, number>>;
  readonly state: RunState;
  readonly reason: HoldReason | null;
  readonly finishedAt: string | null;
  readonly requests: number;
  /** False while the journal is still being laid out: nothing was sent. */
  readonly begun: boolean;
}

type OpenFold = { -readonly [K in keyof RunFold]: RunFold[K] } & {
  rows: Map<number, RowState>;
  summary: Record<RowStatus, number>;
};

export function startFold(header: JournalHeader): RunFold {
  const fold: OpenFold = {
    header,
    rows: new Map(),
    summary: { created: 0, updated: 0, deleted: 0, skipped: 0, failed: 0, 'needs-review': 0, pending: 0 },
    state: 'running',
    reason: null,
    finishedAt: null,
    requests: 0,
    begun: false,
  };
  return fold;
}

/**
 * Takes one more entry into the fold.
 * @throws Error when an entry cannot follow the ones before it: a bug, or a journal somebody edited
 */
export function applyEntry(run: RunFold, entry: JournalEntry): void {
  const fold = run as OpenFold;
  switch (entry.k) {
    case 'header':
      throw new Error('A journal has one header');
    case 'row':
      if (fold.begun || fold.rows.has(entry.row))
        throw new Error(`Row ${entry.row} is planned twice or late`);
      fold.rows.set(entry.row, {
        planned: entry,
        attempts: 0,
        lostAnswers: 0,
        open: false,
        returned: null,
        everUnknown: false,
        outcome: null,
      });
      fold.summary[statusBefore(entry)] += 1;
      return;
    case 'begin':
      fold.begun = true;
      return;
    case 'intent': {
      const row = findRow(fold, entry.row);
      row.attempts += 1;
      // The next state entry has the exact count; a crash before it leaves at least the writes counted.
      fold.requests += 1;
      // Updates and deletes are repeated without looking first: what a crash cut off stays unknown.
      row.everUnknown = row.everUnknown || row.open;
      row.open = true;
      row.returned = null;
      return;
    }
    case 'returned': {
      const row = findRow(fold, entry.row);
      row.open = false;
      row.returned = entry;
      if (entry.result === 'unknown') row.lostAnswers += 1;
      if (entry.result === 'unknown') row.everUnknown = true;
      return;
    }
    case 'checked': {
      const row = findRow(fold, entry.row);
      row.everUnknown = row.everUnknown || row.open;
      row.open = false;
      row.returned = null;
      return;
    }
    case 'outcome': {
      const row = findRow(fold, entry.row);
      fold.summary[statusOf(row)] -= 1;
      fold.summary[entry.status] += 1;
      row.open = false;
      row.outcome = entry;
      return;
    }
    case 'again':
      return openAgain(fold, entry);
    case 'state':
      fold.state = entry.state;
      fold.reason = entry.reason;
      fold.requests = entry.requests;
      fold.finishedAt = entry.state === 'done' ? entry.at : null;
      return;
    default:
      return assertNever(entry);
  }
}

/**
 * Whatever may have happened unseen before is looked up first, with all the waits; what GHL clearly refused is simply
 * sent. Until the run goes on it stands as stopped, so that a crash right here leaves a run that can be resumed.
 */
function openAgain(fold: OpenFold, entry: JournalAgain): void {
  const row = findRow(fold, entry.row);
  if (
    row.outcome === null ||
    !isRetryable(row) ||
    (entry.planned !== null && entry.planned.row !== entry.row)
  ) {
    throw new Error(`Row ${entry.row} cannot be sent again`);
  }
  const needsLook = row.everUnknown || row.outcome.status === 'needs-review';
  fold.summary[row.outcome.status] -= 1;
  row.planned = entry.planned ?? row.planned;
  row.outcome = null;
  row.returned = null;
  row.lostAnswers = 0;
  row.everUnknown = needsLook;
  row.open = needsLook && statusBefore(row.planned) === 'pending';
  fold.summary[statusBefore(row.planned)] += 1;
  fold.state = 'stopped';
  fold.reason = null;
  fold.finishedAt = null;
}

/** Rows that are done are never sent again. */
export function isRetryable(row: RowState): boolean {
  return row.outcome?.status === 'failed' || row.outcome?.status === 'needs-review';
}

/** What a row counts as before anything happened to it. Rows that are not sent are settled from the beginning. */
function statusBefore(row: JournalRow): RowStatus {
  return row.action === 'skip' || row.action === 'invalid' ? 'skipped' : 'pending';
}

export function statusOf(row: RowState): RowStatus {
  return row.outcome?.status ?? statusBefore(row.planned);
}

export function isPending(row: RowState): boolean {
  return row.outcome === null && statusBefore(row.planned) === 'pending';
}

/** Whether this row's last attempt may have done something nobody saw. */
export function isUnknown(row: RowState): boolean {
  const result = row.returned?.result;
  return isPending(row) && (row.open || result === 'unknown' || result === 'denied');
}

function findRow(fold: OpenFold, number: number): RowState {
  const row = fold.rows.get(number);
  if (row === undefined) throw new Error(`Row ${number} is not in the plan`);
  return row;
}
