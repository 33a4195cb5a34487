import { describe, expect, it } from 'vitest';
import { RunProgressStore } from '../../../renderer/state/run-progress-store';
import type { RunProgress } from '../../../shared/runs/types';

const figures = (done: number, state: RunProgress['state'] = 'running', runId = 'r1'): RunProgress => ({
  runId,
  state,
  reason: null,
  total: 10,
  done,
  summary: {
    created: done,
    updated: 0,
    deleted: 0,
    skipped: 0,
    failed: 0,
    'needs-review': 0,
    pending: 10 - done,
  },
  rowsPerMinute: null,
  remainingMs: null,
  dailyRemaining: null,
  requests: 0,
  latest: [],
});

describe('the live figures of runs', () => {
  it('tell a change of state from a mere tick', () => {
    const store = new RunProgressStore();
    expect(store.put(figures(1))).toBe(true);
    expect(store.put(figures(2))).toBe(false);
    expect(store.put(figures(2, 'held'))).toBe(true);
  });

  it('keep each run’s apart', () => {
    const store = new RunProgressStore();
    store.put(figures(1));
    store.put(figures(7, 'running', 'r2'));
    expect(store.get('r1')?.done).toBe(1);
    expect(store.get('r3')).toBeNull();
  });

  it('are not set back by an answer that was asked for before newer ones came', () => {
    const store = new RunProgressStore();
    store.put(figures(5));
    store.offer(figures(3));
    store.offer(figures(5, 'paused'));
    expect(store.get('r1')).toEqual(figures(5));
  });

  it('are taken from an answer when no event has come yet', () => {
    const store = new RunProgressStore();
    store.offer(figures(3));
    expect(store.get('r1')?.done).toBe(3);
  });

  it('are dropped when the list of runs says otherwise, because their last events were lost', () => {
    const store = new RunProgressStore();
    let heard = 0;
    store.put(figures(5));
    store.put(figures(2, 'running', 'r2'));
    store.subscribe(() => heard++);
    store.dropStale([
      { runId: 'r1', state: 'done' },
      { runId: 'r2', state: 'running' },
    ]);
    expect(store.get('r1')).toBeNull();
    expect(store.get('r2')?.done).toBe(2);
    expect(heard).toBe(1);
  });

  it('are told to listeners until they stop listening', () => {
    const store = new RunProgressStore();
    let heard = 0;
    const stop = store.subscribe(() => heard++);
    store.put(figures(1));
    stop();
    store.put(figures(2));
    expect(heard).toBe(1);
  });
});
