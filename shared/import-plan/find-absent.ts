import type { GhlUser, UserRole, UserType } from '../ghl/user';
import { foldWords } from '../sheet/fold-text';
import { normaliseEmail } from './find-person';
import type { PlannableRow, PlannedRow } from './types';

/** Of whom a sheet is supposed to be the whole list; null is no limit. */
export interface AbsenceScope {
  readonly locationId: string | null;
  readonly role: UserRole | null;
  readonly type: UserType | null;
}

/** Somebody in GHL whom no row of the sheet is about. */
export interface AbsentPerson {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: string | null;
  readonly type: string | null;
  readonly locationIds: readonly string[];
  /** A row of the sheet has the same name: it may be this person under another email. */
  readonly sameName: boolean;
}

export interface Absence {
  readonly people: readonly AbsentPerson[];
  /** How many people the scope holds, those in the sheet included. */
  readonly inScope: number;
  /** Rows that say neither an id nor an email: whoever they mean may be listed. */
  readonly unreadableRows: number;
}

/**
 * People of the scope who stand in no row of the sheet: not by id, not by email, and not as somebody a row was found or
 * taken to mean. Rows that are left out, skipped or wrong still say that a person is in the sheet.
 * @param everyone all people of the scope, and maybe others: no filter of the API is documented to be exact
 */
export function findAbsent(
  rows: readonly PlannableRow[],
  planned: readonly Pick<PlannedRow, 'userId' | 'newAddress'>[],
  everyone: readonly GhlUser[],
  scope: AbsenceScope,
): Absence {
  const ids = new Set<string>();
  const emails = new Set<string>();
  const names = new Set<string>();
  let unreadableRows = 0;
  for (const { person } of rows) {
    const { id = '', email = '' } = person;
    if (id !== '') ids.add(id);
    if (email !== '') emails.add(normaliseEmail(email));
    if (id === '' && email === '') unreadableRows += 1;
    const name = foldWords(`${person.firstName ?? ''} ${person.lastName ?? ''}`);
    if (name !== '') names.add(name);
  }
  for (const { userId, newAddress } of planned) {
    if (userId !== null) ids.add(userId);
    if (newAddress !== undefined) ids.add(newAddress.userId);
  }
  const inScope = everyone.filter((user) => !user.deleted && isInScope(user, scope));
  const absent = inScope.filter(({ id, email }) => !ids.has(id) && !emails.has(normaliseEmail(email)));
  return {
    people: absent.map(({ id, name, firstName, lastName, email, role, type, locationIds }) => ({
      userId: id,
      name,
      email,
      role,
      type,
      locationIds,
      sameName: names.has(foldWords(`${firstName} ${lastName}`)),
    })),
    inScope: inScope.length,
    unreadableRows,
  };
}

function isInScope(user: GhlUser, { locationId, role, type }: AbsenceScope): boolean {
  return (
    (locationId === null || user.locationIds.includes(locationId)) &&
    (role === null || user.role === role) &&
    (type === null || user.type === type)
  );
}

/** How many of them may be changed at once unless somebody raises it: a fifth of the agency, and ten in a small one. */
export function suggestMost(agencyTotal: number): number {
  return Math.max(10, Math.floor(agencyTotal / 5));
}
