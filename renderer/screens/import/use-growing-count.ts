import { useEffect, useState } from 'react';

/**
 * How many of many heavy lines are to be drawn: a few at first, then a few more at a time until all are, so that opening
 * a step never holds the window up. What was drawn stays.
 * @param first how many are drawn together with everything else
 */
export function useGrowingCount(total: number, step: number, first = step): number {
  const [count, setCount] = useState(first);
  useEffect(() => {
    if (count >= total) return;
    const timer = setTimeout(() => setCount(count + step), 0);
    return () => clearTimeout(timer);
  }, [count, total, step]);
  return Math.min(count, total);
}
