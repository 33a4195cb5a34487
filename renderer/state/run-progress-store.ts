import type { RunProgress, RunRecord } from '#shared/runs/types';

/**
 * The newest figures of every run, outside React: a tick of one run renders only what shows that run.
 */
export class RunProgressStore {
  readonly #byRun = new Map<string, RunProgress>();
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get(runId: string): RunProgress | null {
    return this.#byRun.get(runId) ?? null;
  }

  /** @returns whether the run's state is another one than before, so that lists of runs must be read again. */
  put(progress: RunProgress): boolean {
    const before = this.#byRun.get(progress.runId);
    this.#byRun.set(progress.runId, progress);
    for (const listener of this.#listeners) listener();
    return before?.state !== progress.state;
  }

  /** Takes figures that were asked for, unless an event has brought some meanwhile: those are newer. */
  offer(progress: RunProgress): void {
    if (!this.#byRun.has(progress.runId)) this.put(progress);
  }

  /**
   * Drops figures that contradict the list of runs: the events that would have changed them were lost, for example
   * while the connection was broken. Whoever shows the run asks again.
   */
  dropStale(records: readonly Pick<RunRecord, 'runId' | 'state'>[]): void {
    for (const { runId, state } of records) {
      const figures = this.#byRun.get(runId);
      if (figures !== undefined && figures.state !== state) this.#byRun.delete(runId);
    }
    for (const listener of this.#listeners) listener();
  }
}
