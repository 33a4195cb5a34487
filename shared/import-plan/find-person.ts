import type { GhlUser, PersonInput } from '../ghl/user';

/** Who a row means. `several` is never resolved by guessing. */
export type Match =
  | { readonly kind: 'found'; readonly user: GhlUser; readonly by: 'id' | 'email' }
  | { readonly kind: 'deleted'; readonly user: GhlUser }
  | { readonly kind: 'several'; readonly users: readonly GhlUser[] }
  | { readonly kind: 'missing' };

export interface PeopleIndex {
  readonly byId: ReadonlyMap<string, GhlUser>;
  /** Lower-case email → everybody who has it, deleted ones included. */
  readonly byEmail: ReadonlyMap<string, readonly GhlUser[]>;
}

export function indexPeople(people: readonly GhlUser[]): PeopleIndex {
  const byId = new Map<string, GhlUser>();
  const byEmail = new Map<string, GhlUser[]>();
  for (const user of people) {
    const known = byId.get(user.id);
    // One person may be answered both as active and as deleted (by two look-ups): the active answer counts.
    if (known !== undefined && (!known.deleted || user.deleted)) continue;
    byId.set(user.id, user);
  }
  for (const user of byId.values()) {
    const email = normaliseEmail(user.email);
    const same = byEmail.get(email);
    if (same === undefined) byEmail.set(email, [user]);
    else same.push(user);
  }
  return { byId, byEmail };
}

export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}

/**
 * By id where the sheet has one, else by email. An id that nobody has is `missing` even if the email is known: acting on
 * another person than the id names would be a guess.
 */
export function findPerson(person: PersonInput, index: PeopleIndex): Match {
  if (person.id !== undefined && person.id !== '') {
    const user = index.byId.get(person.id);
    if (user === undefined) return { kind: 'missing' };
    return user.deleted ? { kind: 'deleted', user } : { kind: 'found', user, by: 'id' };
  }
  const everybody = index.byEmail.get(normaliseEmail(person.email ?? '')) ?? [];
  const active = everybody.filter((user) => !user.deleted);
  const [first, ...others] = active;
  if (first !== undefined) {
    return others.length > 0
      ? { kind: 'several', users: active }
      : { kind: 'found', user: first, by: 'email' };
  }
  const deleted = everybody[0];
  return deleted === undefined ? { kind: 'missing' } : { kind: 'deleted', user: deleted };
}
