import { isAdminRole } from '../ghl/user';
import type { SnapshotPerson, SnapshotTally } from './types';

export const accessGroups = ['agency-admin', 'agency-user', 'admin', 'user', 'other'] as const;
/** What somebody weighs: of the agency or of sub-accounts, admin or not. */
export type AccessGroup = (typeof accessGroups)[number];

export function groupOf({ type, role }: Pick<SnapshotPerson, 'type' | 'role'>): AccessGroup {
  if (type === 'agency') return isAdminRole(role) ? 'agency-admin' : 'agency-user';
  if (isAdminRole(role)) return 'admin';
  return role === 'user' ? 'user' : 'other';
}

export function tallyPeople(persons: readonly SnapshotPerson[]): SnapshotTally {
  const tally = { agencyLevel: 0, admins: 0, users: 0, others: 0 };
  for (const person of persons) {
    const group = groupOf(person);
    if (group === 'admin') tally.admins += 1;
    else if (group === 'user') tally.users += 1;
    else if (group === 'other') tally.others += 1;
    else tally.agencyLevel += 1;
  }
  return tally;
}
