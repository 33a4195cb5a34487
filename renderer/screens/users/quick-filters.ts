import { isAdminRole } from '#shared/ghl/user';
import type { PeopleCounts } from '#shared/people/count';
import type { PeopleFilter } from '#shared/people/filter';

export const quickFilters = ['admins', 'agency', 'no-location', 'no-two-factor'] as const;
export type QuickFilter = (typeof quickFilters)[number];

/** A question people ask every day, as what it does to a filter. */
export interface QuickFilterState {
  readonly id: QuickFilter;
  /** People of the whole list it finds. */
  readonly people: number;
  readonly isOn: boolean;
  /** The filter after a click. */
  readonly next: PeopleFilter;
}

/** @param counts of the whole list, so that a chip's number does not change with the chips beside it */
export function listQuickFilters(filter: PeopleFilter, counts: PeopleCounts): readonly QuickFilterState[] {
  const adminRoles = counts.roles.flatMap(({ value }) =>
    isAdminRole(value) && value !== null ? [value] : [],
  );
  const sum = (values: readonly { readonly people: number }[]): number =>
    values.reduce((total, { people }) => total + people, 0);
  const sameAs = (some: readonly string[] | undefined, others: readonly string[]): boolean =>
    some !== undefined && others.length > 0 && [...some].sort().join() === [...others].sort().join();
  const without = (property: keyof PeopleFilter): PeopleFilter =>
    Object.fromEntries(Object.entries(filter).filter(([name]) => name !== property)) as PeopleFilter;

  const admins = sameAs(filter.roles, adminRoles);
  const agency = sameAs(filter.types, ['agency']);
  const noLocation = filter.locationCount?.kind === 'none';
  const noTwoFactor = sameAs(filter.twoFactor, ['no']);
  return [
    {
      id: 'admins',
      people: sum(counts.roles.filter(({ value }) => isAdminRole(value))),
      isOn: admins,
      next: admins ? without('roles') : { ...filter, roles: adminRoles },
    },
    {
      id: 'agency',
      people: sum(counts.types.filter(({ value }) => value === 'agency')),
      isOn: agency,
      next: agency ? without('types') : { ...filter, types: ['agency'] },
    },
    {
      id: 'no-location',
      people: counts.locationCount.none,
      isOn: noLocation,
      next: noLocation ? without('locationCount') : { ...filter, locationCount: { kind: 'none' } },
    },
    {
      id: 'no-two-factor',
      people: counts.twoFactor.no,
      isOn: noTwoFactor,
      next: noTwoFactor ? without('twoFactor') : { ...filter, twoFactor: ['no'] },
    },
  ];
}
