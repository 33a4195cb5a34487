import type { GhlUser } from '../ghl/user';

/** A person of a loaded list. */
export interface ListedPerson extends GhlUser {
  /** True once this person was read by id: what a search leaves out (scopes, two-factor, dates) is then known. */
  readonly detailsRead: boolean;
}

/** The same as it crosses to a window: without the fields nobody knows. */
export type PersonRow = Omit<ListedPerson, 'extra'>;
