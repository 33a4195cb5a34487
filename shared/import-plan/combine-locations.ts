import type { LocationMode } from '../sheet/types';

/** PUT replaces the whole list (observed), so what is sent is always the list as it shall be afterwards. */
export function combineLocations(
  current: readonly string[],
  given: readonly string[],
  mode: LocationMode,
): readonly string[] {
  switch (mode) {
    case 'add':
      return [...new Set([...current, ...given])];
    case 'replace':
      return [...new Set(given)];
    case 'remove':
      return current.filter((id) => !given.includes(id));
  }
}

export function haveSameMembers(a: readonly string[], b: readonly string[]): boolean {
  const left = new Set(a);
  const right = new Set(b);
  return left.size === right.size && [...left].every((value) => right.has(value));
}
