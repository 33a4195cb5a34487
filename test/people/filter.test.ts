import { describe, expect, it } from 'vitest';
import { createPeopleFilter, type PeopleFilter } from '../../shared/people/filter';
import type { ListedPerson } from '../../shared/people/person-row';
import { sortPeople } from '../../shared/people/sort';
import { makeUser } from '../import-plan/people';

const context = { locationNames: new Map([['north', 'Clínica Norte']]) };
const person = (change: Partial<ListedPerson>): ListedPerson => ({
  ...makeUser(change),
  detailsRead: false,
  ...change,
});

const people = [
  person({ id: 'a', firstName: 'Ángela', lastName: 'Muñoz', email: 'angela@example.com', totpEnabled: true }),
  person({ id: 'b', firstName: 'Bruno', lastName: 'Ríos', role: 'admin', locationIds: [], scopes: null }),
  person({
    id: 'c',
    firstName: 'Carla',
    platformLanguage: null,
    locationIds: ['north', 'south'],
    permissions: {},
  }),
];

describe('a filter', () => {
  it.each<[string, PeopleFilter, string]>([
    ['nothing asked', {}, 'abc'],
    ['text without accents', { text: 'angela munoz' }, 'a'],
    ['words in any order', { text: 'MUÑOZ áng' }, 'a'],
    ['a sub-account by name', { text: 'clinica norte' }, 'ac'],
    ['digits of a phone as they are spoken', { text: '777 561' }, 'abc'],
    ['a role', { roles: ['admin'] }, 'b'],
    ['no sub-account', { locationCount: { kind: 'none' } }, 'b'],
    ['exactly one', { locationCount: { kind: 'exactly', count: 1 } }, 'a'],
    ['at least two', { locationCount: { kind: 'at-least', count: 2 } }, 'c'],
    ['any of some sub-accounts', { locationIds: ['south', 'nowhere'] }, 'c'],
    ['a flag on', { flags: [{ flag: 'contactsEnabled', on: true }] }, 'ab'],
    ['a flag off, not missing', { flags: [{ flag: 'workflowsEnabled', on: false }] }, 'ab'],
    ['a scope', { scopes: [{ scope: 'contacts.write', has: true }] }, 'ac'],
    ['a scope known to be missing', { scopes: [{ scope: 'users.write', has: false }] }, 'ac'],
    ['a language, or none', { languages: ['en_US', null] }, 'c'],
    ['two-factor sign-in', { twoFactor: ['yes'] }, 'a'],
    ['two-factor unknown', { twoFactor: ['unknown'] }, 'bc'],
    ['two at once', { roles: ['user'], locationCount: { kind: 'at-least', count: 1 } }, 'ac'],
  ])('by %s finds who it should', (_what, filter, expected) => {
    const found = people.filter(createPeopleFilter(filter, context));
    expect(found.map(({ id }) => id).join('')).toBe(expected);
  });
});

describe('sorting', () => {
  it('puts accents where they belong and the unknown last, either way', () => {
    const names = (direction: 'asc' | 'desc') =>
      sortPeople(people, { column: 'firstName', direction }, context).map(({ id }) => id);
    expect(names('asc')).toEqual(['a', 'b', 'c']);
    expect(names('desc')).toEqual(['c', 'b', 'a']);
    for (const direction of ['asc', 'desc'] as const) {
      expect(sortPeople(people, { column: 'twoFactor', direction }, context)[0]?.id).toBe('a');
    }
  });
});
