import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chooseTicks,
  placeMoments,
  spreadLabels,
  stackParts,
} from '../../../renderer/components/charts/arithmetic';

describe('the parts of a stacked bar', () => {
  it('follow each other and are as long as their share', () => {
    expect(stackParts([10, 0, 30], 80)).toEqual([
      { start: 0, size: 0.125 },
      { start: 0.125, size: 0 },
      { start: 0.125, size: 0.375 },
    ]);
  });

  it('are nothing where there is nobody', () => {
    expect(stackParts([0, 0], 0)).toEqual([
      { start: 0, size: 0 },
      { start: 0, size: 0 },
    ]);
  });

  it('never leave the longest bar, whatever is counted', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 4 }), (values) => {
        const parts = stackParts(
          values,
          values.reduce((sum, value) => sum + value, 0),
        );
        const last = parts.at(-1);
        expect((last?.start ?? 0) + (last?.size ?? 0)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});

describe('the marks of an axis', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [60, [0, 20, 40, 60]],
    [61, [0, 20, 40, 60, 80]],
    [25_000, [0, 10_000, 20_000, 30_000]],
  ])('up to %i are easily read', (max, ticks) => {
    expect(chooseTicks(max, 4)).toEqual(ticks);
  });

  it('always reach the highest count, in whole numbers and few steps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (max) => {
        const ticks = chooseTicks(max, 4);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(max);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(ticks.every(Number.isInteger)).toBe(true);
      }),
    );
  });
});

describe('moments on an axis', () => {
  it('lie where time puts them', () => {
    expect(placeMoments([100, 150, 300])).toEqual([0, 0.25, 1]);
  });

  it('lie in the middle when there is but one', () => {
    expect(placeMoments([100])).toEqual([0.5]);
  });
});

describe('labels at the ends of lines', () => {
  it('stay where they are while they do not touch', () => {
    expect(spreadLabels([0.8, 0.1], 0.2)).toEqual([0.8, 0.1]);
  });

  it('move apart when they would lie on each other, and stay inside', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 4 }),
        (places) => {
          const spread = [...spreadLabels(places, 0.1)].sort((a, b) => a - b);
          for (const [at, place] of spread.entries()) {
            expect(place).toBeGreaterThanOrEqual(-1e-9);
            expect(place).toBeLessThanOrEqual(1 + 1e-9);
            if (at > 0) expect(place - (spread[at - 1] ?? 0)).toBeGreaterThanOrEqual(0.1 - 1e-9);
          }
        },
      ),
    );
  });
});
