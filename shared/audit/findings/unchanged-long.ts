import { aboutPerson, type Rule } from './types';

const dayMs = 86_400_000;

/**
 * Nobody touched the account for long: it may have outlived its person. GHL does not tell the last sign-in (observed), so
 * the last change is the nearest there is. Counted up to the day of the snapshot, not to today.
 */
export const findUnchangedLong: Rule = ({ snapshot, thresholds }) => {
  const taken = Date.parse(snapshot.takenAt);
  return {
    findings: snapshot.persons.flatMap((person) => {
      const changed = Date.parse(person.dateUpdated ?? '');
      const days = Math.floor((taken - changed) / dayMs);
      // Not a date: the comparison is false as well.
      if (!(days >= thresholds.unchangedDays)) return [];
      return {
        rule: 'unchanged-long',
        severity: 'low',
        ...aboutPerson(person),
        detail: { days, since: person.dateUpdated ?? '' },
        basis: person.dateUpdated ?? '',
      };
    }),
    unknown: snapshot.persons.filter(({ dateUpdated }) => Number.isNaN(Date.parse(dateUpdated ?? ''))).length,
  };
};
