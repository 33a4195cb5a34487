import { aboutPerson, type Rule } from './types';

/** `scopes: []` switches everything off (documented): the person can sign in and do nothing. Rarely meant. */
export const findNoScopes: Rule = ({ snapshot }) => ({
  findings: snapshot.persons
    .filter(({ scopes }) => scopes?.length === 0)
    .map((person) => ({
      rule: 'no-scopes',
      severity: 'medium',
      ...aboutPerson(person),
      detail: {},
      basis: 'none',
    })),
  unknown: snapshot.persons.filter(({ scopes }) => scopes === null).length,
});
