/** Repeatable randomness: the same seed gives the same people, ids and faults on every machine. */
export interface SeededRandom {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** Integer from 0 to `limit - 1`. */
  below(limit: number): number;
  /** Letters and digits, in the shape of GHL's own ids (20 of them). */
  id(length?: number): string;
  hex(length: number): string;
  pick<T>(items: readonly [T, ...T[]]): T;
}

const alphanumerics = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const hexDigits = '0123456789abcdef';

/** FNV-1a: spreads similar seeds ("…/1", "…/2") over all 32 bits. */
function hashSeed(seed: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < seed.length; index += 1) {
    hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** @param seed any text; not for secrets */
export function createSeededRandom(seed: string): SeededRandom {
  let state = hashSeed(seed);
  // mulberry32: small, fast and good enough for people who do not exist.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const spell = (alphabet: string, length: number): string =>
    Array.from({ length }, () => alphabet.charAt(below(alphabet.length))).join('');
  return {
    next,
    below,
    id: (length = 20) => spell(alphanumerics, length),
    hex: (length) => spell(hexDigits, length),
    pick: (items) => items[below(items.length)] ?? items[0],
  };
}
