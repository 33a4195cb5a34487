import { expect, it } from 'vitest';
import { templateFromPerson } from '../../shared/templates/template-from-person';

const permissions = { contactsEnabled: true, neverSeenBefore: false };

it('a person’s rights become a template with every flag of theirs, known or not', () => {
  expect(templateFromPerson({ permissions, scopes: ['a'], scopesAssignedToOnly: ['b'] })).toEqual({
    permissions,
    scopes: ['a'],
    scopesAssignedToOnly: ['b'],
  });
});

it('what GHL left out of its answer stays unsaid, and an explicit none stays one', () => {
  expect(templateFromPerson({ permissions, scopes: null, scopesAssignedToOnly: null })).toEqual({
    permissions,
  });
  expect(templateFromPerson({ permissions, scopes: [], scopesAssignedToOnly: null })).toEqual({
    permissions,
    scopes: [],
  });
});

it('nobody is switched off because nothing of theirs was limited', () => {
  const copied = templateFromPerson({ permissions, scopes: ['a'], scopesAssignedToOnly: [] });
  expect(copied).toEqual({ permissions, scopes: ['a'] });
});
