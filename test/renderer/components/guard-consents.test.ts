import { describe, expect, it } from 'vitest';
import { allowGuard, areAllowed, keepConsents } from '../../../renderer/components/guard-consents';

const guards = [
  { kind: 'delete' as const, rows: [2, 3] },
  { kind: 'large-share' as const, rows: [2, 3, 4] },
];

describe('ticks', () => {
  it('open the way only when every guard has one', () => {
    expect(areAllowed([], [])).toBe(true);
    expect(areAllowed(guards, ['delete'])).toBe(false);
    expect(areAllowed(guards, ['large-share', 'delete'])).toBe(true);
  });

  it('can be set twice and taken away again', () => {
    expect(allowGuard(['delete'], 'delete', true)).toEqual(['delete']);
    expect(allowGuard(['delete', 'twilio'], 'delete', false)).toEqual(['twilio']);
  });

  it('survive other choices only while their guard stands for the same rows', () => {
    const now = [
      { kind: 'delete' as const, rows: [2] },
      { kind: 'large-share' as const, rows: [2, 3, 4] },
    ];
    expect(keepConsents(['delete', 'large-share', 'twilio'], guards, now)).toEqual(['large-share']);
  });
});
