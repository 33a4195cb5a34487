import { describe, expect, it } from 'vitest';
import { shareUnchanged } from '../../../renderer/screens/import/share-unchanged';

const make = (label: string) => ({
  columns: [
    { index: 0, field: 'email' },
    { index: 1, field: label },
  ],
  choices: { defaults: { role: 'user' } },
  none: null,
});

describe('what did not change', () => {
  it('is the very same object as before', () => {
    const before = make('phone');
    expect(shareUnchanged(before, make('phone'))).toBe(before);
    const after = shareUnchanged(before, make('role'));
    expect(after).toEqual(make('role'));
    expect(after).not.toBe(before);
    expect(after.columns[0]).toBe(before.columns[0]);
    expect(after.choices).toBe(before.choices);
  });

  it('is told from what was taken away, added, or made undefined', () => {
    const before: Record<string, unknown> = { a: 1, b: undefined };
    for (const after of [{ a: 1 }, { a: 1, c: undefined }, { a: 1, b: null }, { a: 1, b: undefined, c: 2 }]) {
      const shared = shareUnchanged<Record<string, unknown>>(before, after);
      expect(Object.keys(shared)).toEqual(Object.keys(after));
      expect(shared).toEqual(after);
    }
    expect(shareUnchanged([1, 2, 3], [1, 2])).toEqual([1, 2]);
    expect(shareUnchanged<unknown>(null, { a: 1 })).toEqual({ a: 1 });
  });
});
