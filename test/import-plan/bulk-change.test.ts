import { describe, expect, it } from 'vitest';
import { lacksForChange, type BulkChange } from '#shared/import-plan/bulk-change';
import { makeUser } from './people';

describe('what has to be known of somebody before a change', () => {
  const add: BulkChange = { kind: 'locations', mode: 'add', locationIds: ['south'] };

  it('is where they work, for a change of sub-accounts or of the level', () => {
    const thin = makeUser({ locationIds: [] });
    expect(lacksForChange(thin, add)).toBe(true);
    expect(lacksForChange(thin, { kind: 'role', role: 'user', type: 'account' })).toBe(true);
    expect(lacksForChange(thin, { kind: 'language', platformLanguage: 'es' })).toBe(false);
    expect(lacksForChange(makeUser(), add)).toBe(false);
    expect(lacksForChange(makeUser({ type: 'agency', locationIds: [] }), add)).toBe(false);
  });

  it('is the rights they have, for a change of rights', () => {
    const flags: BulkChange = { kind: 'flags', permissions: { contactsEnabled: false } };
    expect(lacksForChange(makeUser({ permissions: {} }), flags)).toBe(true);
    expect(lacksForChange(makeUser({ scopes: null }), { kind: 'scopes', scopes: [] })).toBe(true);
    expect(lacksForChange(makeUser(), flags)).toBe(false);
  });
});
