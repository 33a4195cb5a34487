import type { GhlUser } from '#shared/ghl/user';

/** One page as it was read: an unbroken piece of the list at that moment. */
export interface Slice {
  readonly skip: number;
  readonly users: readonly GhlUser[];
  /** How many people the answer counted in all; null when it does not say. */
  readonly count: number | null;
}

/** Whether two pages have somebody in common: then nobody between them was passed over. */
export function sharePeople(a: Slice, b: Slice): boolean {
  const ids = new Set(a.users.map(({ id }) => id));
  return b.users.some(({ id }) => ids.has(id));
}

/** Whether `next` begins with exactly the last `overlap` people of `slice`: nothing moved between the two. */
export function isExactlyAfter(slice: Slice, next: Slice, overlap: number): boolean {
  const end = slice.skip + slice.users.length - overlap;
  if (next.skip !== end) return false;
  return overlap === 0 || slice.users.at(-overlap)?.id === next.users[0]?.id;
}

/** Whether all people of a page were on these pages already. */
export function bringsNobodyNew(slices: readonly Slice[], next: Slice): boolean {
  const ids = new Set(slices.flatMap(({ users }) => users.map(({ id }) => id)));
  return next.users.every(({ id }) => ids.has(id));
}

/** Everybody on these pages once, in the order of the list, as last read. */
export function listPeople(slices: readonly Slice[]): ReadonlyMap<string, GhlUser> {
  const people = new Map<string, GhlUser>();
  for (const { users } of slices) for (const user of users) people.set(user.id, user);
  return people;
}
