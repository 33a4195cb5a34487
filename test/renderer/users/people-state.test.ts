import { describe, expect, it } from 'vitest';
import {
  isFiltered,
  isOutdated,
  needsReading,
  select,
  sortBy,
  tidyFilter,
} from '../../../renderer/screens/users/people-state';

describe('the order of the list', () => {
  it('follows a heading, and turns round on the second click', () => {
    const byEmail = sortBy({ column: 'name', direction: 'desc' }, 'email');
    expect(byEmail).toEqual({ column: 'email', direction: 'asc' });
    expect(sortBy(byEmail, 'email')).toEqual({ column: 'email', direction: 'desc' });
  });
});

describe('a selection', () => {
  it('grows and shrinks by ids, whatever is on screen', () => {
    const some = select(new Set(['a']), ['b', 'c'], true);
    expect([...some]).toEqual(['a', 'b', 'c']);
    expect([...select(some, ['b', 'x'], false)]).toEqual(['a', 'c']);
  });
});

describe('a filter', () => {
  it('forgets what narrows nothing, so that "clear all" shows only while something is filtered', () => {
    expect(tidyFilter({ text: '', roles: [], detailsMissing: false, types: ['agency'] })).toEqual({
      types: ['agency'],
    });
    expect(isFiltered({ text: '', locationIds: [] })).toBe(false);
    expect(isFiltered({ locationCount: { kind: 'none' } })).toBe(true);
  });
});

describe('a view', () => {
  it('asks GoHighLevel again only when its search is another one', () => {
    expect(needsReading({ role: 'admin', query: 'ana' }, { search: { query: 'ana', role: 'admin' } })).toBe(
      false,
    );
    expect(needsReading({}, { search: { role: 'admin' } })).toBe(true);
  });
});

describe('a list', () => {
  const list = { agencyId: 'a1', readAt: '2026-03-03T10:00:00.000Z' };
  const run = (agencyId: string, startedAt: string, finishedAt: string | null) => ({
    agencyId,
    startedAt,
    finishedAt,
  });

  it('is out of date once a run of its agency began or ended after it was read', () => {
    expect(isOutdated(list, [run('a1', '2026-03-03T09:00:00.000Z', '2026-03-03T09:30:00.000Z')])).toBe(false);
    expect(isOutdated(list, [run('a1', '2026-03-03T09:00:00.000Z', '2026-03-03T10:30:00.000Z')])).toBe(true);
    expect(isOutdated(list, [run('a1', '2026-03-03T11:00:00.000Z', null)])).toBe(true);
    expect(isOutdated(list, [run('a2', '2026-03-03T11:00:00.000Z', null)])).toBe(false);
  });
});
