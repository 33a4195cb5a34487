import { isAdminRole } from '../../ghl/user';
import { aboutPerson, type Rule } from './types';

/** Somebody of the agency itself reaches every sub-account; as its admin they change everything there. */
export const findAgencyLevel: Rule = ({ snapshot }) => ({
  findings: snapshot.persons
    .filter(({ type }) => type === 'agency')
    .map((person) => ({
      rule: 'agency-level',
      severity: isAdminRole(person.role) ? 'high' : 'medium',
      ...aboutPerson(person),
      detail: { role: person.role ?? '' },
      basis: `agency/${person.role ?? ''}`,
    })),
  unknown: snapshot.persons.filter(({ type }) => type === null).length,
});
