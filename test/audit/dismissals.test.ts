import { describe, expect, it } from 'vitest';
import { isOpen, markDismissed, type Dismissal } from '../../shared/audit/dismissals';
import type { Finding } from '../../shared/audit/findings/types';

const finding: Finding = {
  rule: 'agency-level',
  severity: 'high',
  userId: 'u1',
  locationId: null,
  name: 'Ana',
  email: 'ana@sol.mx',
  detail: { role: 'admin' },
  basis: 'agency/admin',
};
const accepted: Dismissal = {
  rule: 'agency-level',
  userId: 'u1',
  locationId: null,
  basis: 'agency/admin',
  note: 'La dueña',
  at: '2026-03-01T10:00:00.000Z',
  until: null,
};
const stateOf = (dismissal: Dismissal, today = '2026-03-02') =>
  markDismissed([finding], [dismissal], today)[0]?.dismissal?.state;

describe('an accepted finding', () => {
  it('stays in the report, with its note and date, and asks nobody any more', () => {
    const [marked] = markDismissed([finding], [accepted], '2026-03-02');
    expect(marked).toMatchObject({ dismissal: { note: 'La dueña', at: accepted.at, state: 'counts' } });
    expect(marked && isOpen(marked)).toBe(false);
  });

  it('counts on its last day and not on the next', () => {
    const dismissal = { ...accepted, until: '2026-03-31' };
    expect(stateOf(dismissal, '2026-03-31')).toBe('counts');
    expect(stateOf(dismissal, '2026-04-01')).toBe('expired');
  });

  it('is open again as soon as what it was about has changed, and says so', () => {
    expect(stateOf({ ...accepted, basis: 'agency/user' })).toBe('outdated');
  });

  it('speaks for nobody else, for no other rule and for no other pair', () => {
    expect(stateOf({ ...accepted, userId: 'u2' })).toBeUndefined();
    expect(stateOf({ ...accepted, rule: 'no-two-factor' })).toBeUndefined();
    const pair = { ...finding, rule: 'duplicate-person' as const, basis: 'phone u0 u1' };
    const other = { ...pair, basis: 'name u1 u7' };
    const marked = markDismissed(
      [pair, other],
      [{ ...accepted, rule: 'duplicate-person', basis: pair.basis }],
      '2026-03-02',
    );
    expect(marked.map(({ dismissal }) => dismissal?.state ?? null)).toEqual(['counts', null]);
  });
});
