import type { Randomness } from './ports';

/** @returns an id for something new that says what it is of, `draft-7f03…`, and is nobody else's. */
export function makeId(kind: string, randomness: Randomness): string {
  return `${kind}-${Buffer.from(randomness.bytes(8)).toString('hex')}`;
}
