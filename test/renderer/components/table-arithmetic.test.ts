import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveByKey } from '../../../renderer/components/grid-keys';
import { findVisibleRows, rowHeight, scrollToSee } from '../../../renderer/components/visible-rows';

describe('the rows a table draws', () => {
  it('are those in sight and a few beyond each edge', () => {
    expect(findVisibleRows(4000, 400, 100_000, 8)).toEqual({ first: 92, last: 117 });
  });

  it('start with the first row at the top', () => {
    expect(findVisibleRows(0, 400, 100_000, 8)).toEqual({ first: 0, last: 17 });
  });

  it('are none in an empty table', () => {
    const { first, last } = findVisibleRows(0, 400, 0, 8);
    expect(last).toBeLessThan(first);
  });

  it('always cover everything in sight and stay few, wherever the table is scrolled to', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -500, max: 5_000_000 }),
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 0, max: 100_000 }),
        (scrollTop, height, rows) => {
          const { first, last } = findVisibleRows(scrollTop, height, rows, 8);
          expect(first).toBeGreaterThanOrEqual(0);
          expect(last).toBeLessThan(Math.max(rows, 1));
          expect(last - first).toBeLessThanOrEqual(Math.ceil(height / rowHeight) + 17);
          for (const y of [Math.max(0, scrollTop), Math.max(0, scrollTop) + height - 1]) {
            const row = Math.floor(y / rowHeight);
            if (height > 0 && row < rows) expect(row >= first && row <= last).toBe(true);
          }
        },
      ),
    );
  });
});

describe('scrolling to a row', () => {
  it('moves nothing when it is seen already', () => {
    expect(scrollToSee(5, 100, 400)).toBe(100);
  });

  it('brings it to the nearer edge', () => {
    expect(scrollToSee(1, 100, 400)).toBe(40);
    expect(scrollToSee(20, 100, 400)).toBe(440);
  });
});

describe('a key in a table', () => {
  const size = { rows: 100, columns: 5, page: 9 };
  const here = { row: 50, column: 2 };

  it.each([
    ['ArrowDown', false, { row: 51, column: 2 }],
    ['ArrowUp', false, { row: 49, column: 2 }],
    ['ArrowRight', false, { row: 50, column: 3 }],
    ['ArrowLeft', false, { row: 50, column: 1 }],
    ['ArrowDown', true, { row: 99, column: 2 }],
    ['ArrowLeft', true, { row: 50, column: 0 }],
    ['Home', false, { row: 50, column: 0 }],
    ['End', true, { row: 99, column: 4 }],
    ['PageDown', false, { row: 59, column: 2 }],
    ['PageUp', false, { row: 41, column: 2 }],
  ] as const)('%s (with Ctrl: %s) goes where a spreadsheet goes', (key, ctrl, target) => {
    expect(moveByKey(key, ctrl, here, size)).toEqual(target);
  });

  it('stops at the edges', () => {
    expect(moveByKey('ArrowUp', false, { row: 0, column: 0 }, size)).toEqual({ row: 0, column: 0 });
    expect(moveByKey('PageDown', false, { row: 95, column: 0 }, size)).toEqual({ row: 99, column: 0 });
  });

  it('that moves nothing is left to others', () => {
    expect(moveByKey('a', false, here, size)).toBeNull();
    expect(moveByKey('Tab', false, here, size)).toBeNull();
    expect(moveByKey('ArrowDown', false, here, { ...size, rows: 0 })).toBeNull();
  });
});
