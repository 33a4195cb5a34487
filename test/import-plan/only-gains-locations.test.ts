import { describe, expect, it } from 'vitest';
import { onlyGainsLocations } from '#shared/import-plan/only-gains-locations';
import type { FieldChange } from '#shared/import-plan/types';

const locations = (before: FieldChange['before'], after: FieldChange['after']): FieldChange => ({
  field: 'locationIds',
  before,
  after,
});
const update = (...changes: readonly FieldChange[]) => onlyGainsLocations({ action: 'update', changes });

describe('a change that only gives sub-accounts', () => {
  it('adds to those there are, or gives the first ones', () => {
    expect(update(locations(['north'], ['north', 'south']))).toBe(true);
    expect(update(locations(null, ['north']))).toBe(true);
  });

  it('is none when one is taken away, something else changes, or the person is new', () => {
    expect(update(locations(['north', 'south'], ['north']))).toBe(false);
    expect(update(locations(['north'], ['south', 'centre']))).toBe(false);
    const phone: FieldChange = { field: 'phone', before: null, after: '+527775610738' };
    expect(update(locations(['north'], ['north', 'south']), phone)).toBe(false);
    expect(update(phone)).toBe(false);
    expect(onlyGainsLocations({ action: 'create', changes: [locations(null, ['north'])] })).toBe(false);
  });
});
