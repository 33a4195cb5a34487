import { fail, succeed, type Result } from '#shared/contract/result';
import type { GhlUser } from '#shared/ghl/user';
import type { Connection } from '../agencies/connections';
import { findByIds, idsPerSearch } from './gather-people';

/**
 * Reads people we know by id, as they are now, in few requests. Whoever is not in the answer is gone: a search by id is
 * not documented to be complete, so those it leaves out are looked up by email as well.
 * @param options.isLacking whether a search left out something that matters of this person; they are read once more
 */
export async function readPeople(
  { api }: Connection,
  people: readonly { readonly id: string; readonly email: string }[],
  options: {
    readonly isLacking: (user: GhlUser) => boolean;
    readonly onProgress: (done: number, total: number) => void;
  },
): Promise<Result<ReadonlyMap<string, GhlUser>>> {
  const found = new Map<string, GhlUser>();
  options.onProgress(0, people.length);
  for (let start = 0; start < people.length; start += idsPerSearch) {
    const batch = people.slice(start, start + idsPerSearch);
    const answer = await findByIds(
      api,
      batch.map(({ id }) => id),
      undefined,
    );
    if (!answer.ok) return fail(answer.failure);
    for (const user of answer.value) if (!user.deleted) found.set(user.id, user);
    options.onProgress(start + batch.length, people.length);
  }
  const missing = people.filter(({ id, email }) => !found.has(id) && email !== '');
  if (missing.length > 0) {
    const ids = new Set(missing.map(({ id }) => id));
    const emails = [...new Set(missing.map(({ email }) => email))];
    const answer = await api.findByEmails(emails, { deleted: 'exclude' });
    if (!answer.ok) return fail(answer.failure);
    for (const user of answer.value) if (ids.has(user.id) && !user.deleted) found.set(user.id, user);
  }
  for (const user of [...found.values()].filter(options.isLacking)) {
    const answer = await api.getUser(user.id);
    if (!answer.ok) return fail(answer.failure);
    found.set(user.id, answer.value);
  }
  return succeed(found);
}
