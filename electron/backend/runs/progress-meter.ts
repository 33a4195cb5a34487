import type { RunProgress, RowResult } from '#shared/runs/types';
import { resultOf } from '#shared/runs/row-result';
import type { RowState, RunFold } from '#shared/runs/run-fold';
import type { Clock } from '../ports';

/** At most five events a second: a window cannot show more, and a terminal should not scroll. */
const shortestGapMs = 200;
const rateWindowMs = 30_000;
const latestRows = 10;

/** Turns settled rows into figures people can read, not too often. */
export class ProgressMeter {
  #finished: number[] = [];
  #latest: RowResult[] = [];
  #lastTold = Number.NEGATIVE_INFINITY;
  #due = false;
  readonly #startedAt: number;

  constructor(
    private readonly clock: Clock,
    private readonly tell: () => void,
  ) {
    this.#startedAt = clock.monotonic();
  }

  noteSettled(row: RowState): void {
    this.#finished.push(this.clock.monotonic());
    this.#latest = [resultOf(row), ...this.#latest].slice(0, latestRows);
    this.tellSoon();
  }

  /** Tells now, or once the gap is over; changes in between are told together. */
  tellSoon(): void {
    if (this.#due) return;
    const wait = this.#lastTold + shortestGapMs - this.clock.monotonic();
    if (wait <= 0) return this.tellNow();
    this.#due = true;
    void this.clock.sleep(wait).then(() => {
      if (this.#due) this.tellNow();
    });
  }

  tellNow(): void {
    this.#due = false;
    this.#lastTold = this.clock.monotonic();
    this.tell();
  }

  read(
    run: RunFold,
    figures: { readonly requests: number; readonly dailyRemaining: number | null },
  ): RunProgress {
    const now = this.clock.monotonic();
    this.#finished = this.#finished.filter((at) => at > now - rateWindowMs);
    const elapsed = Math.min(rateWindowMs, now - this.#startedAt);
    // A rate over the first moments would only be noise.
    const rowsPerMinute =
      elapsed < 1000 || this.#finished.length < 2 ? null : (this.#finished.length / elapsed) * 60_000;
    const left = run.summary.pending;
    return {
      ...describeFold(run, figures.requests),
      rowsPerMinute,
      remainingMs: rowsPerMinute === null ? null : Math.round((left / rowsPerMinute) * 60_000),
      dailyRemaining: figures.dailyRemaining,
      latest: this.#latest,
    };
  }
}

/** The figures of a run that is not under way here. */
export function describeFold(run: RunFold, requests: number): RunProgress {
  const total = run.rows.size;
  // Only while nothing else is left to do: before that it would be counted again and again for nothing.
  const waiting = run.state === 'running' && run.summary.pending === 0 ? countQueuedDeletions(run) : 0;
  return {
    runId: run.header.runId,
    state: run.state,
    reason: run.reason,
    total,
    done: total - run.summary.pending,
    summary: { ...run.summary },
    rowsPerMinute: null,
    remainingMs: null,
    dailyRemaining: null,
    requests,
    ...(waiting > 0 && { waitingForDeletions: waiting }),
    latest: [],
  };
}

function countQueuedDeletions(run: RunFold): number {
  if (run.summary.deleted === 0) return 0;
  return [...run.rows.values()].filter(({ outcome }) => outcome?.message?.code === 'delete-queued').length;
}
