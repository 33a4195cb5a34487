import type { Clock } from '../ports';
import { estimateForeignUse, type SentRequest } from './foreign-use';
import type { RateView } from './ghl-api';
import type { AnnouncedLimits } from './rate-headers';

/** Documented: 100 requests in 10 s per app per resource, until the headers announce something else. */
export const documentedLimits = { max: 100, intervalMs: 10_000 } as const;

/**
 * How many requests go out before the first answer has said what the limits are, and how much of them is left: another
 * process may have been using them a moment ago.
 */
const firstFlight = 1;
/** At most this many requests of the daily allowance are kept back for looking up unknown outcomes. */
const largestDailyReserve = 200;

/** A burst of a whole window's requests should take no longer than this part of the window. */
const burstShare = 0.03;
/** Bounds for how many requests a burst puts on the wire at once: quick enough, and no flood. */
const leastAtOnce = 16;
const mostAtOnce = 64;

/** Permission to send one request now. */
export interface Pass {
  /**
   * The answer's head arrived, or we gave up on it. Idempotent.
   * @param announced null when nothing was heard
   */
  leave(announced: AnnouncedLimits | null): void;
  /** The request was never sent: as if it had not been asked for. */
  discard(): void;
}

export type Entry = Pass | 'cancelled' | 'daily-limit';

export interface RateGovernorOptions {
  readonly clock: Clock;
  /**
   * What another process may have used of the same allowance just before this one started: up to `requests`,
   * the last of them finished `ageMs` ago. Without it the first window starts with the whole allowance, and the
   * first answer's headers tell how much of it is really there.
   */
  readonly recentUse?: { readonly requests: number; readonly ageMs: number };
  /** Called before each request with how many slots are taken, that one included: for the next process's `recentUse`. */
  readonly onSend?: (used: number) => void;
}

interface Waiter {
  readonly kind: 'read' | 'write';
  readonly settle: (entry: Entry) => void;
}

/**
 * [Note: the completion gate]
 *
 * A slot is taken when a request is sent and freed one interval after its answer *arrived*. The server counted the
 * request somewhere in between, so however long each direction took, a sole client cannot exceed the cap in any
 * interval of that length: sliding or fixed, wherever its windows begin. Counting what was *sent* cannot promise that,
 * because jitter moves arrivals closer together. The price is one latency per interval: 99 % of the ceiling at 100 ms
 * per call, 83 % at 2 s.
 *
 * A request that timed out or was given up holds its slot a full interval from that moment.
 *
 * Other apps may share the allowance: see `foreign-use.ts`. Limits follow the announced headers, up and down.
 */
export class RateGovernor implements RateView {
  readonly #clock: Clock;
  readonly #onSend: (used: number) => void;
  readonly #waiters = new Set<Waiter>();
  /** In the order they were sent; those too old to matter are dropped. */
  #sent: SentRequest[] = [];
  /** What others were seen to use, each until a moment of the monotonic clock. */
  #foreign: { count: number; readonly until: number }[] = [];
  #max: number = documentedLimits.max;
  #intervalMs: number = documentedLimits.intervalMs;
  #heard = false;
  #pausedUntil = -Infinity;
  #requests = 0;
  #dailyRemaining: number | null = null;
  #dailyLimit: number | null = null;
  #dailyHeardAt = -Infinity;
  #latencyMs: number | null = null;
  #timer: AbortController | null = null;

  constructor(options: RateGovernorOptions) {
    this.#clock = options.clock;
    this.#onSend = options.onSend ?? (() => {});
    const { recentUse } = options;
    if (recentUse && recentUse.requests > 0) {
      const finished = this.#clock.monotonic() - Math.max(0, recentUse.ageMs);
      this.#foreign.push({ count: recentUse.requests, until: finished + this.#holdMs() });
    }
  }

  get requests(): number {
    return this.#requests;
  }

  get dailyRemaining(): number | null {
    return this.#dailyRemaining;
  }

  /**
   * How many requests at once reach the ceiling at the present latency. Slots come free in the rhythm in which they were
   * taken, so a burst that waits for its turn here loses that time in every window to come: it has to be over within a
   * small part of the window. Never fewer than twice what is under way on average (Little's law).
   */
  get concurrency(): number {
    const latency = this.#latencyMs ?? 0;
    const forBursts = (this.#max * latency) / (this.#intervalMs * burstShare);
    const onAverage = (this.#max * latency) / (this.#intervalMs + latency);
    const wanted = Math.max(leastAtOnce, Math.min(mostAtOnce, forBursts), onAverage * 2);
    return Math.max(1, Math.min(this.#max, Math.ceil(wanted)));
  }

  /** Waits for a slot, first come first served. An aborted wait answers `cancelled`; nothing was sent then. */
  enter(kind: 'read' | 'write', signal?: AbortSignal): Promise<Entry> {
    if (signal?.aborted) return Promise.resolve('cancelled');
    return new Promise((resolve) => {
      const abandon = (): void => {
        this.#waiters.delete(waiter);
        resolve('cancelled');
      };
      const waiter: Waiter = {
        kind,
        settle: (entry) => {
          signal?.removeEventListener('abort', abandon);
          resolve(entry);
        },
      };
      signal?.addEventListener('abort', abandon, { once: true });
      this.#waiters.add(waiter);
      this.#letIn();
    });
  }

  /** The server refused for now: nothing is sent for this long, whoever asks. */
  pause(ms: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, this.#clock.monotonic() + ms);
    this.#letIn();
  }

  /**
   * True while the day's allowance is down to its reserve. Writes stop there; reads go on, so that every row whose
   * outcome is unknown can still be looked up. Once per interval one write may try, or nobody would ever hear that
   * a new day began.
   */
  #isDailyReserveReached(now: number): boolean {
    if (this.#dailyRemaining === null) return false;
    const reserve = Math.min(largestDailyReserve, Math.floor((this.#dailyLimit ?? 0) / 1000));
    const inFlight = this.#sent.filter((request) => request.finished === null).length;
    if (this.#dailyRemaining - inFlight > reserve) return false;
    if (inFlight > 0 || now - this.#dailyHeardAt < this.#intervalMs) return true;
    this.#dailyHeardAt = now;
    return false;
  }

  #letIn(): void {
    for (const waiter of this.#waiters) {
      const now = this.#clock.monotonic();
      const wait = this.#waitMs(now);
      if (wait > 0) {
        this.#wakeIn(wait);
        return;
      }
      this.#waiters.delete(waiter);
      if (waiter.kind === 'write' && this.#isDailyReserveReached(now)) waiter.settle('daily-limit');
      else waiter.settle(this.#send(now));
    }
    this.#timer?.abort();
    this.#timer = null;
  }

  #send(now: number): Pass {
    const request: SentRequest = { sent: now, finished: null };
    this.#sent.push(request);
    this.#requests += 1;
    this.#onSend(this.#sent.filter((other) => this.#isHeld(other, now)).length);
    return {
      leave: (announced) => {
        if (request.finished !== null) return;
        request.finished = this.#clock.monotonic();
        this.#learn(request, request.finished, announced);
        this.#letIn();
      },
      discard: () => {
        if (request.finished !== null) return;
        request.finished = -Infinity;
        this.#requests -= 1;
        this.#letIn();
      },
    };
  }

  /** Milliseconds until the next slot: 0 when there is one, Infinity when only an answer can free one. */
  #waitMs(now: number): number {
    if (now < this.#pausedUntil) return this.#pausedUntil - now;
    const held = this.#sent.filter((request) => this.#isHeld(request, now));
    this.#foreign = this.#foreign.filter((use) => use.until > now);
    const foreign = Math.max(0, ...this.#foreign.map((use) => use.count));
    const isFree = held.length + foreign < this.#max && (this.#heard || held.length < firstFlight);
    if (isFree) return 0;
    const ends = held
      .flatMap((request) => (request.finished === null ? [] : [request.finished + this.#holdMs()]))
      .concat(this.#foreign.map((use) => use.until));
    return Math.max(0.1, Math.min(...ends) - now);
  }

  #isHeld(request: SentRequest, now: number): boolean {
    return request.finished === null || request.finished + this.#holdMs() > now;
  }

  /** The interval plus a little for both clocks: whole milliseconds on the server, and a drift of one in a thousand. */
  #holdMs(): number {
    return this.#intervalMs + 10 + this.#intervalMs / 1000;
  }

  #wakeIn(ms: number): void {
    this.#timer?.abort();
    this.#timer = null;
    if (!Number.isFinite(ms)) return;
    const timer = new AbortController();
    this.#timer = timer;
    this.#clock.sleep(ms, timer.signal).then(
      () => this.#letIn(),
      // Aborted because there is a better reason to wake, or nobody waits any more.
      () => {},
    );
  }

  #learn(request: SentRequest, now: number, announced: AnnouncedLimits | null): void {
    this.#heard = true;
    // Two windows are kept: foreign use is judged from what was sent up to a window before a slow answer's request.
    const oldest = now - 2 * this.#holdMs();
    this.#sent = this.#sent.filter((other) => other.finished === null || other.finished > oldest);
    if (announced === null) return;
    const latency = now - request.sent;
    this.#latencyMs = this.#latencyMs === null ? latency : this.#latencyMs * 0.9 + latency * 0.1;
    this.#max = announced.max ?? this.#max;
    this.#intervalMs = announced.intervalMs ?? this.#intervalMs;
    this.#dailyLimit = announced.dailyLimit ?? this.#dailyLimit;
    if (announced.dailyRemaining !== null) {
      this.#dailyRemaining = announced.dailyRemaining;
      this.#dailyHeardAt = now;
    }
    if (announced.remaining !== null) this.#learnForeignUse(request, now, announced.remaining);
  }

  #learnForeignUse(request: SentRequest, now: number, remaining: number): void {
    const used = Math.max(0, this.#max - remaining);
    const { atLeast, atMost } = estimateForeignUse(this.#sent, request, now, used, this.#holdMs());
    for (const use of this.#foreign) use.count = Math.min(use.count, atMost);
    if (atLeast > 0) this.#foreign.push({ count: atLeast, until: now + this.#holdMs() });
  }
}
