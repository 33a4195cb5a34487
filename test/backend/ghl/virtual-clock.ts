import type { Clock } from '../../../electron/backend/ports';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** A clock that stands still until a test moves it. Everything that is due is run, in order, before time goes on. */
export class VirtualClock implements Clock {
  #now = 0;
  readonly #sleepers = new Set<Sleeper>();
  /** Every wait that was asked for, in ms. */
  readonly waits: number[] = [];

  now(): number {
    return 1_700_000_000_000 + this.#now;
  }

  monotonic(): number {
    return this.#now;
  }

  get sleepers(): number {
    return this.#sleepers.size;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.waits.push(ms);
    return new Promise((resolve, reject) => {
      const sleeper: Sleeper = {
        at: this.#now + ms,
        wake: () => {
          this.#sleepers.delete(sleeper);
          signal?.removeEventListener('abort', abandon);
          resolve();
        },
      };
      const abandon = (): void => {
        this.#sleepers.delete(sleeper);
        reject(signal?.reason as Error);
      };
      signal?.addEventListener('abort', abandon, { once: true });
      this.#sleepers.add(sleeper);
    });
  }

  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      await settle();
      const next = [...this.#sleepers].sort((a, b) => a.at - b.at)[0];
      if (next === undefined || next.at > end) break;
      this.#now = Math.max(this.#now, next.at);
      next.wake();
    }
    this.#now = end;
    await settle();
  }
}

/**
 * A clock that does not wait: short waits are over at once, though they count as time passed. Longer ones, such as a
 * request's time limit, only end when the test says so.
 */
export class ImpatientClock implements Clock {
  #now = 0;
  readonly waits: number[] = [];
  readonly #patience: number;
  #long = new Set<() => void>();

  /** @param patience waits from this many ms on are long */
  constructor(patience = 25_000) {
    this.#patience = patience;
  }

  now(): number {
    return 1_700_000_000_000 + this.#now;
  }

  monotonic(): number {
    return this.#now;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    return new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      if (ms >= this.#patience) {
        this.#long.add(resolve);
        return;
      }
      this.waits.push(ms);
      setImmediate(() => {
        if (signal?.aborted) return;
        this.#now += ms;
        resolve();
      });
    });
  }

  endLongWaits(): void {
    for (const end of this.#long) end();
    this.#long = new Set();
  }
}

/** Lets every promise that can go on go on. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
