/** What one answer announced about the allowance; null where it said nothing usable. */
export interface AnnouncedLimits {
  /** Requests allowed per interval. */
  readonly max: number | null;
  /** Requests left in the interval when the server counted this one. */
  readonly remaining: number | null;
  readonly intervalMs: number | null;
  readonly dailyLimit: number | null;
  readonly dailyRemaining: number | null;
}

/** Longer windows than this are a mistake in the answer: believing one would stop a run for good. */
const longestIntervalMs = 60 * 60 * 1000;

/** Reads the documented `X-RateLimit-*` headers. They are authoritative, and any of them may be missing. */
export function readAnnouncedLimits(headers: Headers): AnnouncedLimits {
  const max = readCount(headers, 'x-ratelimit-max');
  const intervalMs = readCount(headers, 'x-ratelimit-interval-milliseconds');
  return {
    max: max === 0 ? null : max,
    remaining: readCount(headers, 'x-ratelimit-remaining'),
    intervalMs: intervalMs === null || intervalMs === 0 || intervalMs > longestIntervalMs ? null : intervalMs,
    dailyLimit: readCount(headers, 'x-ratelimit-limit-daily'),
    dailyRemaining: readCount(headers, 'x-ratelimit-daily-remaining'),
  };
}

function readCount(headers: Headers, name: string): number | null {
  const text = headers.get(name)?.trim();
  return text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : null;
}
