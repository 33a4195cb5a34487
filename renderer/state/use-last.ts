import { useState } from 'react';

/** The value, or the last one there was while a fresh one is on its way: what is on screen must not flicker. */
export function useLast<T>(value: T | null): T | null {
  const [last, setLast] = useState(value);
  // During rendering, as React recommends for state that follows a prop: no extra pass is painted.
  if (value !== null && value !== last) setLast(value);
  return value ?? last;
}
