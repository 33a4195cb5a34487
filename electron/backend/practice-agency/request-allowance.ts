import { z } from 'zod';
import type { Clock } from '../ports';

/** Documented: 100 requests in 10 s and 200,000 a day, per app and resource; headers announce them. */
export const rateSchema = z
  .object({
    max: z.number().int().min(1).default(100),
    intervalMs: z.number().min(1).default(10_000),
    daily: z.number().int().min(0).default(200_000),
    /** Whether the real window slides is unknown. */
    window: z.enum(['sliding', 'fixed']).default('sliding'),
    /** Answers announce their figures; the documentation allows for them to be missing. */
    headers: z.boolean().default(true),
  })
  .strict();
export type RateLimits = Readonly<z.output<typeof rateSchema>>;
export type RateOptions = z.input<typeof rateSchema>;

export interface Admission {
  readonly admitted: boolean;
  readonly headers: Readonly<Record<string, string>>;
  /** Whole seconds until another try makes sense; 0 when admitted. */
  readonly retryAfterSeconds: number;
}

interface Spending {
  /** Monotonic arrival times that still count, oldest first. */
  arrivals: number[];
  /** Number of the fixed window `arrivals` belong to. */
  window: number;
  /** UTC day the daily figure belongs to. */
  day: number;
  today: number;
}

const dayMs = 24 * 60 * 60 * 1000;

/** Counts requests per resource (a company or a sub-account), as the API does. Refused requests do not count. */
export class RequestAllowance {
  readonly #clock: Clock;
  readonly #spending = new Map<string, Spending>();
  /** Null lifts every limit and announces nothing. */
  limits: RateLimits | null;

  constructor(clock: Clock, limits: RateLimits | null) {
    this.#clock = clock;
    this.limits = limits;
  }

  /** Takes one request out of a resource's allowance, if it is not spent. */
  admit(resource: string): Admission {
    const limits = this.limits;
    if (limits === null) return { admitted: true, headers: {}, retryAfterSeconds: 0 };
    const now = this.#clock.monotonic();
    const spent = this.#settle(resource, now, limits);
    if (spent.today >= limits.daily) {
      const untilTomorrow = (spent.day + 1) * dayMs - this.#clock.now();
      return this.#tell(limits, spent, false, untilTomorrow);
    }
    if (spent.arrivals.length >= limits.max) {
      const free =
        limits.window === 'fixed'
          ? (spent.window + 1) * limits.intervalMs
          : (spent.arrivals[spent.arrivals.length - limits.max] ?? now) + limits.intervalMs;
      return this.#tell(limits, spent, false, free - now);
    }
    spent.arrivals.push(now);
    spent.today += 1;
    return this.#tell(limits, spent, true, 0);
  }

  /** Uses the day up, for the fault that does. */
  spendDay(resource: string): void {
    const limits = this.limits;
    if (limits === null) return;
    this.#settle(resource, this.#clock.monotonic(), limits).today = limits.daily;
  }

  #settle(resource: string, now: number, limits: RateLimits): Spending {
    const day = Math.floor(this.#clock.now() / dayMs);
    const window = Math.floor(now / limits.intervalMs);
    const spent = this.#spending.get(resource) ?? { arrivals: [], window, day, today: 0 };
    this.#spending.set(resource, spent);
    if (limits.window === 'fixed') {
      if (spent.window !== window) spent.arrivals = [];
    } else {
      const since = now - limits.intervalMs;
      const kept = spent.arrivals.findIndex((arrival) => arrival > since);
      spent.arrivals = kept < 0 ? [] : spent.arrivals.slice(kept);
    }
    spent.window = window;
    if (spent.day !== day) spent.today = 0;
    spent.day = day;
    return spent;
  }

  #tell(limits: RateLimits, spent: Spending, admitted: boolean, waitMs: number): Admission {
    return {
      admitted,
      retryAfterSeconds: admitted ? 0 : Math.max(1, Math.ceil(waitMs / 1000)),
      headers: limits.headers
        ? {
            'X-RateLimit-Max': String(limits.max),
            'X-RateLimit-Remaining': String(Math.max(0, limits.max - spent.arrivals.length)),
            'X-RateLimit-Interval-Milliseconds': String(limits.intervalMs),
            'X-RateLimit-Limit-Daily': String(limits.daily),
            'X-RateLimit-Daily-Remaining': String(Math.max(0, limits.daily - spent.today)),
          }
        : {},
    };
  }
}
