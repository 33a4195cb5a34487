import { describe, expect, it } from 'vitest';
import type { GhlUser } from '#shared/ghl/user';
import { choosePeople } from '../../../electron/backend/people/choose-people';
import { PeopleListing } from '../../../electron/backend/people/people-lists';

const makeUser = (id: string, name: string): GhlUser => ({
  id,
  name,
  firstName: name,
  lastName: '',
  email: `${id}@example.com`,
  phone: null,
  extension: null,
  type: 'account',
  role: 'user',
  locationIds: [],
  restrictSubAccount: null,
  permissions: {},
  scopes: null,
  scopesAssignedToOnly: null,
  platformLanguage: null,
  profilePhoto: null,
  deleted: false,
  totpEnabled: null,
  dateAdded: null,
  dateUpdated: null,
  extra: {},
});

const makeList = (names: readonly string[]): PeopleListing =>
  new PeopleListing(
    {
      listId: 'l',
      agencyId: 'a',
      search: {},
      apiCount: null,
      pages: 1,
      requests: 1,
      shifted: false,
      complete: true,
      readAt: '2026-03-03T10:00:00.000Z',
    },
    names.map((name, at) => makeUser(`u${at}`, name)),
    [],
  );
const byName = { column: 'name', direction: 'asc' } as const;
const namesOf = (people: readonly { readonly name: string }[]): readonly string[] =>
  people.map(({ name }) => name);

describe('the people a window of the table asks for', () => {
  it('are worked out once for the same filter and order', () => {
    const list = makeList(['Luis', 'Ana', 'Eva']);
    const first = choosePeople(list, {}, byName);
    expect(namesOf(first)).toEqual(['Ana', 'Eva', 'Luis']);
    expect(choosePeople(list, {}, byName)).toBe(first);
    expect(namesOf(choosePeople(list, { text: 'luis' }, byName))).toEqual(['Luis']);
    expect(choosePeople(list, {}, byName)).toBe(first);
  });

  it('are worked out anew as soon as the list changes', () => {
    const list = makeList(['Luis', 'Ana']);
    expect(namesOf(choosePeople(list, {}, byName))).toEqual(['Ana', 'Luis']);
    list.putDetails(makeUser('u0', 'Abel'));
    expect(namesOf(choosePeople(list, {}, byName))).toEqual(['Abel', 'Ana']);
    list.remove('u1');
    expect(namesOf(choosePeople(list, {}, byName))).toEqual(['Abel']);
  });

  it('are kept for a few questions only, the oldest forgotten first', () => {
    const list = makeList(['Luis', 'Ana']);
    const all = choosePeople(list, {}, null);
    const first = choosePeople(list, { text: 'x0' }, null);
    for (let at = 1; at < 4; at++) {
      choosePeople(list, { text: `x${at}` }, null);
      expect(choosePeople(list, {}, null)).toBe(all);
    }
    expect(choosePeople(list, { text: 'x0' }, null)).not.toBe(first);
  });
});
