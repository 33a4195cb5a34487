import { isAdminRole } from '../../ghl/user';
import type { Snapshot, SnapshotPerson } from '../types';
import type { Finding, FindingRule, Rule, Severity } from './types';

/** Too many people who may change everything in one branch. */
export const findManyAdmins: Rule = ({ snapshot, thresholds }) => ({
  findings: countAdmins(snapshot)
    .filter(({ admins }) => admins.length > thresholds.adminsPerLocation)
    .map((location) =>
      makeFinding('many-admins', 'medium', location, {
        count: location.admins.length,
        limit: thresholds.adminsPerLocation,
        people: location.admins.map(({ email }) => email),
      }),
    ),
  unknown: countUnknown(snapshot),
});

/**
 * A branch where people work and nobody of it administers: whatever has to be changed there goes through the agency. Not
 * judged while somebody's role or sub-accounts are unknown, since they may be the admin.
 */
export const findNoAdmin: Rule = ({ snapshot }) => {
  const unknown = countUnknown(snapshot);
  if (unknown > 0 || !snapshot.wholeAgency) return { findings: [], unknown };
  return {
    findings: countAdmins(snapshot)
      .filter(({ people, admins }) => people > 0 && admins.length === 0)
      .map((location) => makeFinding('no-admin', 'low', location, { count: location.people })),
    unknown,
  };
};

interface LocationAdmins {
  readonly id: string;
  readonly name: string;
  people: number;
  readonly admins: SnapshotPerson[];
}

function countAdmins(snapshot: Snapshot): readonly LocationAdmins[] {
  const names = new Map((snapshot.locations ?? []).map(({ id, name }) => [id, name]));
  const locations = new Map<string, LocationAdmins>();
  for (const person of snapshot.persons) {
    for (const id of person.locationIds ?? []) {
      const location = locations.get(id) ?? { id, name: names.get(id) ?? id, people: 0, admins: [] };
      locations.set(id, location);
      location.people += 1;
      if (isAdminRole(person.role)) location.admins.push(person);
    }
  }
  return [...locations.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function countUnknown({ persons }: Snapshot): number {
  return persons.filter(({ role, locationIds }) => role === null || locationIds === null).length;
}

function makeFinding(
  rule: FindingRule,
  severity: Severity,
  { id, name, admins }: LocationAdmins,
  detail: Finding['detail'],
): Finding {
  const basis = admins.map((person) => person.id).sort();
  return { rule, severity, userId: null, locationId: id, name, email: '', detail, basis: basis.join(' ') };
}
