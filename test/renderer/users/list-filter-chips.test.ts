import { describe, expect, it } from 'vitest';
import { createTranslator } from '#shared/i18n/create-translator';
import type { PeopleFilter } from '#shared/people/filter';
import { listFilterChips } from '../../../renderer/screens/users/list-filter-chips';
import { tidyFilter } from '../../../renderer/screens/users/people-state';

const { t } = createTranslator('en');
const nameOf = (id: string): string => ({ l1: 'Zacatepec', l2: 'Jojutla' })[id] ?? id;

const filter: PeopleFilter = {
  text: ' ana ',
  locationIds: ['l1', 'l2'],
  locationCount: { kind: 'at-least', count: 3 },
  roles: ['admin'],
  types: ['agency'],
  flags: [{ flag: 'refundsEnabled', on: true }],
  scopes: [{ scope: 'payments/orders.export', has: false }],
  languages: [null, 'es'],
  twoFactor: ['no'],
  detailsMissing: true,
};

describe('the chips of a filter', () => {
  it('say each thing the list is narrowed by in plain words', () => {
    expect(listFilterChips(t, filter, nameOf).map(({ label }) => label)).toEqual([
      '“ana”',
      'Zacatepec',
      'Jojutla',
      'Admin',
      'Agency person',
      'At least 3 sub-accounts',
      'Refund payments: on',
      'Without scope Payments, orders: export',
      'No language',
      'Spanish',
      'Two-factor off',
      'Details not read',
    ]);
  });

  it('can be taken away one by one until nothing is filtered any more', () => {
    let left = filter;
    for (let taken = 0; taken < 12; taken++) {
      const [chip, ...others] = listFilterChips(t, left, nameOf);
      left = chip?.without ?? left;
      expect(listFilterChips(t, left, nameOf).map(({ key }) => key)).toEqual(others.map(({ key }) => key));
    }
    expect(tidyFilter(left)).toEqual({});
  });

  it('have keys of their own, so that each keeps its place', () => {
    const keys = listFilterChips(t, filter, nameOf).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
