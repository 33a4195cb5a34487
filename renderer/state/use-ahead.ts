import { useRef, useState } from 'react';

/**
 * A value that somebody may change again before the last change has come back: what they chose is shown, and built on,
 * at once. A list that grew from what is settled would lose every pick but the last.
 * @param hand settles when the change has been taken over, or was refused; then `settled` counts again
 */
export function useAhead<T>(
  settled: T,
  hand: (value: T) => Promise<void>,
): readonly [shown: T, change: (value: T) => void] {
  const [ahead, setAhead] = useState<{ readonly value: T } | null>(null);
  const latest = useRef(0);
  const change = (value: T): void => {
    const mine = ++latest.current;
    setAhead({ value });
    void hand(value).finally(() => {
      if (mine === latest.current) setAhead(null);
    });
  };
  return [ahead === null ? settled : ahead.value, change];
}
