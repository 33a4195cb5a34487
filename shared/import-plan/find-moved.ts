import type { GhlUser, PersonInput } from '../ghl/user';
import { foldWords } from '../sheet/fold-text';
import { haveSameMembers } from './combine-locations';
import { findPerson, normaliseEmail, type PeopleIndex } from './find-person';
import type { PlannableRow } from './types';

/**
 * Rows of people nobody knows by their email, who may be somebody who exists under another one: the same name, and the
 * same phone or the same sub-accounts. Only where exactly one person fits exactly one row, and no row of the sheet is
 * about that person already. A question is made of it, never a decision.
 */
export function findMoved(
  rows: readonly PlannableRow[],
  index: PeopleIndex,
  everyone: readonly GhlUser[],
): ReadonlyMap<number, GhlUser> {
  const inSheet = new Set<string>();
  const emails = new Set<string>();
  const missing: PlannableRow[] = [];
  for (const row of rows) {
    if (row.person.id !== undefined) inSheet.add(row.person.id);
    if (row.person.email !== undefined) emails.add(normaliseEmail(row.person.email));
    const match = findPerson(row.person, index);
    if (match.kind === 'found') inSheet.add(match.user.id);
    else if (match.kind === 'missing' && mayBeNew(row)) missing.push(row);
  }
  const byName = new Map<string, GhlUser[]>();
  for (const user of everyone) {
    if (user.deleted || inSheet.has(user.id) || emails.has(normaliseEmail(user.email))) continue;
    const name = foldWords(`${user.firstName} ${user.lastName}`);
    const same = byName.get(name);
    if (same === undefined) byName.set(name, [user]);
    else same.push(user);
  }
  const claims = new Map<string, { readonly user: GhlUser; readonly rows: number[] }>();
  for (const row of missing) {
    const name = foldWords(`${row.person.firstName ?? ''} ${row.person.lastName ?? ''}`);
    const fitting =
      name === '' ? [] : (byName.get(name) ?? []).filter((user) => isSameContact(row.person, user));
    const [user, another] = fitting;
    if (user === undefined || another !== undefined) continue;
    const claim = claims.get(user.id);
    if (claim === undefined) claims.set(user.id, { user, rows: [row.row] });
    else claim.rows.push(row.row);
  }
  const moved = new Map<number, GhlUser>();
  for (const { user, rows: claiming } of claims.values()) {
    const [row, another] = claiming;
    if (row !== undefined && another === undefined) moved.set(row, user);
  }
  return moved;
}

function mayBeNew({ person, action }: PlannableRow): boolean {
  return (person.id ?? '') === '' && (person.email ?? '') !== '' && (action === null || action === 'create');
}

function isSameContact(person: PersonInput, user: GhlUser): boolean {
  const phone = digitsOf(person.phone);
  if (phone !== '' && phone === digitsOf(user.phone)) return true;
  const locationIds = person.locationIds ?? [];
  return locationIds.length > 0 && haveSameMembers(locationIds, user.locationIds);
}

function digitsOf(phone: string | null | undefined): string {
  return (phone ?? '').replace(/\D/g, '');
}
