import { asOutput } from '#shared/contract/as-output';
import type { PeopleList } from '#shared/contract/people-calls';
import type { PeopleCounts } from '#shared/people/count';
import type { PeopleFilter } from '#shared/people/filter';
import { useState } from 'react';
import { useBackend } from '../../state/backend-context';
import { useBackendData } from '../../state/use-backend-data';

/**
 * How many of the people a filter lets through share each value. While another filter is being counted the figures
 * before it stay, so that nothing jumps.
 */
export function useCounts(list: PeopleList, filter: PeopleFilter, revision: number): PeopleCounts | null {
  const backend = useBackend();
  const { listId } = list;
  const key = `${listId}/${revision}/${JSON.stringify(filter)}`;
  const { data } = useBackendData(key, () => backend.getPeopleCounts({ listId, filter: asOutput(filter) }));
  const [last, setLast] = useState<PeopleCounts | null>(null);
  if (data !== null && data !== last) setLast(data);
  return data ?? last;
}
