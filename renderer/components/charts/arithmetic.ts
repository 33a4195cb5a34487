/** Where the parts of a picture lie, as shares from 0 to 1: no pixels, so that it can be told without drawing. */

export interface Stretch {
  readonly start: number;
  readonly size: number;
}

/**
 * The parts of one stacked bar, one after the other.
 * @param values what each part counts; less than 0 counts as 0
 * @param full what a bar of the whole width counts; 0 draws nothing
 */
export function stackParts(values: readonly number[], full: number): readonly Stretch[] {
  let before = 0;
  return values.map((value) => {
    const size = full > 0 ? Math.max(0, value) / full : 0;
    const start = before;
    before += size;
    return { start, size };
  });
}

/**
 * Marks for an axis from 0 that people read without effort: steps of 1, 2 or 5 times a power of ten, whole numbers
 * only, because what we count are people. The last one is at or above `max`.
 * @param wanted about how many steps
 */
export function chooseTicks(max: number, wanted: number): readonly number[] {
  if (max <= 0) return [0, 1];
  const rough = max / Math.max(1, wanted);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((times) => times * power).find((one) => one >= rough) ?? rough);
  const count = Math.ceil(max / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, at) => at * step);
}

/** Where moments lie between the first and the last of them; one alone, or all at once, lie in the middle. */
export function placeMoments(moments: readonly number[]): readonly number[] {
  const first = Math.min(...moments);
  const span = Math.max(...moments) - first;
  return moments.map((moment) => (span === 0 ? 0.5 : (moment - first) / span));
}

/**
 * Moves labels apart that would lie on each other, as little as possible and never out of 0 to 1 while there is room.
 * @param places in any order @param gap the least distance between two
 * @returns the new places, in the order given
 */
export function spreadLabels(places: readonly number[], gap: number): readonly number[] {
  const order = places.map((place, at) => ({ place, at })).sort((a, b) => a.place - b.place);
  let floor = 0;
  const moved = order.map(({ place, at }) => {
    const put = Math.max(place, floor);
    floor = put + gap;
    return { put, at };
  });
  let ceiling = 1;
  for (const one of moved.reverse()) {
    one.put = Math.min(one.put, ceiling);
    ceiling = one.put - gap;
  }
  return moved.sort((a, b) => a.at - b.at).map(({ put }) => put);
}
