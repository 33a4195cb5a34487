import type { Failure } from '#shared/contract/failure';
import { fail, succeed, type Result } from '#shared/contract/result';
import type { GhlUser } from '#shared/ghl/user';
import { lacksForChange, type BulkChange } from '#shared/import-plan/bulk-change';
import type { AgencyPeople } from '#shared/import-plan/types';
import type { Connection } from '../agencies/connections';
import { countAgency, findByIds, idsPerSearch } from './gather-people';

/** One person and what is to become of them. */
export interface WantedChange {
  readonly userId: string;
  readonly change: BulkChange;
}

/**
 * Reads the people of a change as they are now. A search by id is not documented to be complete, so whoever it leaves out
 * is asked for alone, and so is whoever it tells too little about.
 */
export async function gatherForChange(
  connection: Connection,
  wanted: readonly WantedChange[],
  onProgress: (done: number, total: number) => void,
): Promise<Result<AgencyPeople>> {
  const { api } = connection;
  const found = new Map<string, GhlUser>();
  onProgress(0, wanted.length);
  for (let start = 0; start < wanted.length; start += idsPerSearch) {
    const batch = wanted.slice(start, start + idsPerSearch).map(({ userId }) => userId);
    const answer = await findByIds(api, batch, undefined);
    if (!answer.ok) return fail(answer.failure);
    for (const user of answer.value) found.set(user.id, user);
    onProgress(start + batch.length, wanted.length);
  }
  const lacking = wanted.filter(({ userId, change }) => {
    const user = found.get(userId);
    return user === undefined || (!user.deleted && lacksForChange(user, change));
  });
  for (const [index, { userId }] of lacking.entries()) {
    const answer = await api.getUser(userId);
    if (answer.ok) found.set(userId, answer.value);
    // Gone, or a deletion that has not reached the index yet: one such person must not stop the others.
    else if (isNobody(answer.failure)) found.delete(userId);
    else return fail(answer.failure);
    onProgress(wanted.length + index + 1, wanted.length + lacking.length);
  }
  const people = [...found.values()];
  const counted = await countAgency(connection, people);
  return counted.ok ? succeed({ found: people, ...counted.value }) : counted;
}

/**
 * Reported: 401 for a person who does not exist. The searches before and after use the same token, so one that is no longer
 * good shows there; and whoever is taken for missing is only left alone.
 */
function isNobody({ kind }: Failure): boolean {
  return kind === 'not-found' || kind === 'token-rejected' || kind === 'forbidden';
}
