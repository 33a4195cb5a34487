import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from './ports';

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  async sleep(ms, signal) {
    signal?.throwIfAborted();
    try {
      await wait(ms, undefined, signal ? { signal } : {});
    } catch (error) {
      // Node rejects with its own AbortError; the port promises the signal's reason.
      signal?.throwIfAborted();
      throw error;
    }
  },
};
