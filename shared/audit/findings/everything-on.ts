import { isAdminRole } from '../../ghl/user';
import { isLimitingFlag } from '../escalation';
import { aboutPerson, type Rule } from './types';

/** Fewer flags than this in an answer are no picture of what somebody may do. */
const fewestFlags = 10;

/**
 * Whoever was created without a word about rights gets everything (observed): it looks deliberate and seldom is. Flags
 * do not bind admins (observed), so only the others are judged.
 */
export const findEverythingOn: Rule = ({ snapshot }) => {
  const bound = snapshot.persons.filter(({ role }) => !isAdminRole(role));
  return {
    findings: bound.flatMap((person) => {
      const flags = Object.entries(person.permissions ?? {}).filter(([flag]) => !isLimitingFlag(flag));
      if (flags.length < fewestFlags || flags.some(([, isOn]) => !isOn)) return [];
      return {
        rule: 'everything-on',
        severity: 'medium',
        ...aboutPerson(person),
        detail: { count: flags.length },
        basis: flags
          .map(([flag]) => flag)
          .sort()
          .join(' '),
      };
    }),
    unknown: bound.filter(({ permissions }) => permissions === null).length,
  };
};
