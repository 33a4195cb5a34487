import { fail, succeed, type Result } from '#shared/contract/result';
import { findMoved } from '#shared/import-plan/find-moved';
import { indexPeople } from '#shared/import-plan/find-person';
import type { AgencyPeople } from '#shared/import-plan/types';
import type { Connection } from '../agencies/connections';
import { completePeople, lacksRights } from './gather-people';
import type { PreparedPlan } from './plan-store';

/**
 * Everybody in the agency, and all that is known of those whom a row of the plan may mean under another email: their
 * rights can be taken over, and merged with what the row says.
 */
export async function gatherMoved(
  { api }: Connection,
  { rows, people }: PreparedPlan,
  onProgress: (done: number, total: number) => void,
): Promise<Result<AgencyPeople>> {
  const total = people.total ?? 0;
  onProgress(0, total);
  const everyone = await api.searchAllUsers({});
  if (!everyone.ok) return fail(everyone.failure);
  const moved = findMoved(rows, indexPeople(people.found), everyone.value);
  const ids = new Set([...moved.values()].map(({ id }) => id));
  const complete = await completePeople(api, everyone.value, {
    isLacking: (user) => ids.has(user.id) && lacksRights(user),
    signal: undefined,
  });
  if (!complete.ok) return complete;
  onProgress(total, total);
  return succeed({ ...people, everyone: complete.value });
}
