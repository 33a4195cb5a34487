import { fail, succeed, type Result } from '#shared/contract/result';
import type { GhlUser } from '#shared/ghl/user';
import type { PeopleSearch } from '#shared/people/saved-view';
import type { GhlApi, PeopleReading, SearchAllOptions } from '../ghl/ghl-api';
import { idsPerSearch } from '../planning/gather-people';
import { createValueSharing } from './share-values';

export interface SearchReading extends PeopleReading {
  readonly requests: number;
}

/**
 * Everybody a search finds. One that names people by id is asked in parts, because the ids travel in the address line;
 * what several parts find is put together.
 */
export async function readSearch(
  api: GhlApi,
  search: PeopleSearch,
  options: SearchAllOptions,
): Promise<Result<SearchReading>> {
  const requestsBefore = api.rate.requests;
  const finish = (reading: PeopleReading): Result<SearchReading> =>
    succeed({ ...reading, requests: api.rate.requests - requestsBefore });
  const ids = [...new Set(search.ids)];
  if (ids.length <= idsPerSearch) {
    const reading = await api.readAllUsers(search, options);
    return reading.ok ? finish(reading.value) : fail(reading.failure);
  }

  const users = new Map<string, GhlUser>();
  const share = createValueSharing();
  let all: PeopleReading = { users: [], count: 0, pages: 0, shifted: false, complete: true };
  for (let start = 0; start < ids.length; start += idsPerSearch) {
    const part = await api.readAllUsers(
      { ...search, ids: ids.slice(start, start + idsPerSearch) },
      { signal: options.signal },
    );
    if (!part.ok) return fail(part.failure);
    for (const user of part.value.users) users.set(user.id, share(user));
    all = {
      users: [],
      count: all.count === null || part.value.count === null ? null : all.count + part.value.count,
      pages: all.pages + part.value.pages,
      shifted: all.shifted || part.value.shifted,
      complete: all.complete && part.value.complete,
    };
    options.onProgress?.(users.size, ids.length);
  }
  return finish({ ...all, users: [...users.values()] });
}
