import type { Clock } from '#backend/ports';

/** A clock that stands still until it is told to move. Sleeps end when their time has come. */
export function createManualClock(startsAt = Date.UTC(2026, 7, 3, 9)): Clock & { pass(ms: number): void } {
  let passed = 0;
  const sleepers = new Set<{ readonly until: number; readonly wake: () => void }>();
  return {
    now: () => startsAt + passed,
    monotonic: () => passed,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const sleeper = { until: passed + ms, wake: resolve };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', () => reject(signal.reason as Error));
      }),
    pass(ms) {
      passed += ms;
      for (const sleeper of sleepers) {
        if (sleeper.until > passed) continue;
        sleepers.delete(sleeper);
        sleeper.wake();
      }
    },
  };
}
