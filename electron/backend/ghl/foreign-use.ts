/** One request of ours, in ms of the monotonic clock; `finished` is null while it is under way. */
export interface SentRequest {
  readonly sent: number;
  finished: number | null;
}

/**
 * How much of the allowance others used, judged from one answer's `X-RateLimit-Remaining`.
 *
 * The server counted `request` at an unknown moment between its sending and `now`. Every other request of ours may or
 * may not have been in the server's window at that moment, so there is only a range. `atLeast` is proof that someone
 * else uses the allowance (another app, another process, ourselves before a restart); a sole client always gets 0.
 * @param used what the server had counted in its window, this request included
 * @param holdMs the window, with the governor's margin
 */
export function estimateForeignUse(
  sent: readonly SentRequest[],
  request: SentRequest,
  now: number,
  used: number,
  holdMs: number,
): { readonly atLeast: number; readonly atMost: number } {
  let possiblyOurs = 0;
  let surelyOurs = 0;
  for (const other of sent) {
    if (other === request) {
      possiblyOurs += 1;
      surelyOurs += 1;
      continue;
    }
    const finished = other.finished ?? Infinity;
    if (finished > request.sent - holdMs) possiblyOurs += 1;
    if (finished < request.sent && other.sent > now - holdMs) surelyOurs += 1;
  }
  return { atLeast: Math.max(0, used - possiblyOurs), atMost: Math.max(0, used - surelyOurs) };
}
