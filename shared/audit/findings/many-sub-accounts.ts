import { aboutPerson, type Rule } from './types';

/** One account that opens many branches. People of the agency reach all of them and are told by their own rule. */
export const findManySubAccounts: Rule = ({ snapshot, thresholds }) => {
  const ofSubAccounts = snapshot.persons.filter(({ type }) => type !== 'agency');
  return {
    findings: ofSubAccounts.flatMap((person) => {
      const ids = person.locationIds ?? [];
      if (ids.length <= thresholds.locationsPerPerson) return [];
      return {
        rule: 'many-sub-accounts',
        severity: 'medium',
        ...aboutPerson(person),
        detail: { count: ids.length, limit: thresholds.locationsPerPerson },
        basis: [...ids].sort().join(' '),
      };
    }),
    unknown: ofSubAccounts.filter(({ locationIds }) => locationIds === null).length,
  };
};
