import { aboutPerson, type Rule } from './types';

/** An account that belongs to no sub-account and not to the agency: left over, and forgotten by whoever looks per branch. */
export const findNoSubAccount: Rule = ({ snapshot }) => {
  const ofSubAccounts = snapshot.persons.filter(({ type }) => type !== 'agency');
  return {
    findings: ofSubAccounts
      .filter(({ locationIds }) => locationIds?.length === 0)
      .map((person) => ({
        rule: 'no-sub-account',
        severity: 'medium',
        ...aboutPerson(person),
        detail: {},
        basis: 'none',
      })),
    unknown: ofSubAccounts.filter(({ locationIds }) => locationIds === null).length,
  };
};
