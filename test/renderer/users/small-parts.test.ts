import { describe, expect, it } from 'vitest';
import { moveColumn } from '../../../renderer/screens/users/move-column';
import { readIds } from '../../../renderer/screens/users/read-ids';

describe('the order of columns', () => {
  it('changes by one place at a time and ends at the edges', () => {
    const columns = ['email', 'phone', 'role'] as const;
    expect(moveColumn(columns, 'role', -1)).toEqual(['email', 'role', 'phone']);
    expect(moveColumn(columns, 'email', 1)).toEqual(['phone', 'email', 'role']);
    expect(moveColumn(columns, 'email', -1)).toEqual(columns);
    expect(moveColumn(columns, 'type', 1)).toEqual(columns);
  });
});

describe('pasted user ids', () => {
  it('may be separated by anything people separate them with, and count once', () => {
    expect(readIds(' a1,b2;\nc3 a1\n\n')).toEqual(['a1', 'b2', 'c3']);
    expect(readIds('  ')).toEqual([]);
  });
});
