import { isAdminRole } from '../../ghl/user';
import { aboutPerson, type Rule } from './types';

/** Without a second factor a guessed or stolen password is enough. Worst where it opens much. */
export const findNoTwoFactor: Rule = ({ snapshot }) => ({
  findings: snapshot.persons
    .filter(({ totpEnabled }) => totpEnabled === false)
    .map((person) => {
      const reachesMuch = person.type === 'agency' || isAdminRole(person.role);
      return {
        rule: 'no-two-factor',
        severity: reachesMuch ? 'high' : 'low',
        ...aboutPerson(person),
        detail: { role: person.role ?? '', type: person.type ?? '' },
        basis: `off/${person.type ?? ''}/${person.role ?? ''}`,
      };
    }),
  unknown: snapshot.persons.filter(({ totpEnabled }) => totpEnabled === null).length,
});
