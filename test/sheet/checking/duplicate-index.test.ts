import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DuplicateIndex } from '../../../shared/sheet/checking/duplicate-index';

describe('the index of duplicates', () => {
  it('agrees with a plain search through any series of edits', () => {
    const rows = 7;
    const edit = fc.tuple(
      fc.nat(rows - 1),
      fc.option(fc.constantFrom('a', 'b', 'c', 'AaAa', 'BBBB', 'AaBB')),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 300 }), (edits) => {
        const index = new DuplicateIndex(rows);
        const keys: (string | null)[] = new Array<string | null>(rows).fill(null);
        for (const [row, key] of edits) {
          index.set(row, key);
          keys[row] = key;
          const expected = keys.map((own, at) => {
            const first = own === null ? at : keys.indexOf(own);
            return first === at ? null : first;
          });
          expect(keys.map((_, at) => index.firstOf(at))).toEqual(expected);
        }
      }),
      { numRuns: 200 },
    );
  });
});
