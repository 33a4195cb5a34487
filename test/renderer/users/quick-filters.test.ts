import { describe, expect, it } from 'vitest';
import type { PeopleCounts } from '#shared/people/count';
import type { PeopleFilter } from '#shared/people/filter';
import { listQuickFilters, type QuickFilter } from '../../../renderer/screens/users/quick-filters';

const counts: PeopleCounts = {
  people: 50,
  types: [
    { value: 'account', people: 47 },
    { value: 'agency', people: 3 },
  ],
  roles: [
    { value: 'user', people: 38 },
    { value: 'admin', people: 10 },
    { value: 'agency_admin', people: 1 },
    { value: null, people: 1 },
  ],
  languages: [],
  locations: [],
  locationCount: { none: 4, one: 40, several: 6 },
  twoFactor: { yes: 20, no: 25, unknown: 5 },
  flags: [],
  scopes: [],
  noScopes: 0,
  scopesUnknown: 0,
  detailsMissing: 0,
};

const one = (filter: PeopleFilter, id: QuickFilter) =>
  listQuickFilters(filter, counts).find((q) => q.id === id);

describe('the filters people ask for every day', () => {
  it('count both names an admin goes by', () => {
    expect(one({}, 'admins')).toMatchObject({ people: 11, isOn: false });
    expect(one({}, 'admins')?.next).toEqual({ roles: ['admin', 'agency_admin'] });
  });

  it('are switched off again by the same click, and leave the other filters alone', () => {
    for (const id of ['admins', 'agency', 'no-location', 'no-two-factor'] as const) {
      const on = one({ text: 'ana' }, id)?.next ?? {};
      expect(one(on, id)).toMatchObject({ isOn: true, next: { text: 'ana' } });
    }
  });

  it('count people of the whole list', () => {
    const people = listQuickFilters({ text: 'nobody' }, counts).map((quick) => quick.people);
    expect(people).toEqual([11, 3, 4, 25]);
  });
});
