import { setMaxListeners } from 'node:events';
import PQueue from 'p-queue';
import type { Pass, RateGovernor } from './rate-governor';

export type QueuedOutcome<T> =
  | { readonly kind: 'sent'; readonly value: T }
  /** Nothing was sent. */
  | { readonly kind: 'cancelled' }
  /** Nothing was sent: the day's allowance is down to its reserve. */
  | { readonly kind: 'daily-limit' };

/**
 * Every request of one agency waits here: p-queue for how many at once, the rate governor behind it for how many per
 * interval. Reads go before waiting writes, so that a look-up a run depends on is not stuck behind a thousand rows.
 */
export class RequestQueue {
  readonly #governor: RateGovernor;
  readonly #queue: PQueue;

  constructor(governor: RateGovernor) {
    this.#governor = governor;
    this.#queue = new PQueue({ concurrency: governor.concurrency });
  }

  /**
   * Sends when it is this request's turn. Aborting takes a waiting request out; once `send` runs, what an abort means
   * is up to `send`.
   */
  run<T>(
    kind: 'read' | 'write',
    signal: AbortSignal | undefined,
    send: (pass: Pass) => Promise<T>,
  ): Promise<QueuedOutcome<T>> {
    if (signal?.aborted) return Promise.resolve({ kind: 'cancelled' });
    // One signal stops a whole run, so a listener per waiting request is no leak, and Node need not warn of one.
    if (signal) setMaxListeners(0, signal);
    return new Promise((resolve, reject) => {
      const abandon = (): void => resolve({ kind: 'cancelled' });
      signal?.addEventListener('abort', abandon, { once: true });
      const takeTurn = async (): Promise<void> => {
        const pass = await this.#governor.enter(kind, signal);
        if (typeof pass === 'string') return resolve({ kind: pass });
        // The abort may have come between the grant and now: the promise above is settled, so nothing may be sent.
        if (signal?.aborted) return pass.discard();
        signal?.removeEventListener('abort', abandon);
        try {
          resolve({ kind: 'sent', value: await send(pass) });
        } finally {
          pass.leave(null);
          this.#queue.concurrency = this.#governor.concurrency;
        }
      };
      this.#queue
        .add(takeTurn, { priority: kind === 'read' ? 1 : 0 })
        .catch(reject)
        .finally(() => signal?.removeEventListener('abort', abandon));
    });
  }
}
