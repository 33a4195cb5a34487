/**
 * The sustained rate as a share of the announced one: how long it took, on average, from a request of the first window
 * to the one so many windows later. The plain time from the first to the last request would judge by one straggler.
 */
export function shareOf(
  accepted: readonly number[],
  { max, intervalMs }: { readonly max: number; readonly intervalMs: number },
): number {
  const sorted = [...accepted].sort((a, b) => a - b);
  const later = sorted.length - max;
  const total = sorted.slice(later).reduce((sum, time, index) => sum + time - (sorted[index] ?? 0), 0);
  return ((later / max) * intervalMs) / (total / max);
}
