/** Numbers that a seed repeats. */
export interface Random {
  /** From 0 up to, not including, `below`. */
  readonly nat: (below: number) => number;
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
  readonly chance: (share: number) => boolean;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const nat = (below: number): number => Math.floor(next() * below);
  return { nat, pick: (list) => list[nat(list.length)] ?? list[0], chance: (share) => next() < share };
}
