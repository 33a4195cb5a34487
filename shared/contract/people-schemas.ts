import { z } from 'zod';
import { isPeopleColumn, type PeopleColumn } from '../people/columns';
import type { PeopleCounts } from '../people/count';
import { twoFactorStates, type PeopleFilter } from '../people/filter';
import type { PersonRow } from '../people/person-row';
import type { PeopleSearch, SavedView } from '../people/saved-view';
import type { PeopleSort } from '../people/sort';

/** zod schemas of the types of `shared/people`; `satisfies` holds each to its hand-written type. */

const count = z.number().int().min(0);
const text = z.string().max(1000);
const texts = z.array(text).max(1000);
const orNull = z.string().nullable();

export const peopleColumn = z.custom<PeopleColumn>(
  (value) => typeof value === 'string' && isPeopleColumn(value),
  'not a column',
);
export const peopleColumns = z.array(peopleColumn).max(500);

export const peopleSearch = z.object({
  query: text.optional(),
  locationId: text.optional(),
  type: text.optional(),
  role: text.optional(),
  ids: z.array(z.string().min(1).max(200)).max(25_000).optional(),
  sort: text.optional(),
  sortDirection: z.enum(['asc', 'desc']).optional(),
  enabled2waySync: z.boolean().optional(),
}) satisfies z.ZodType<PeopleSearch>;

export const peopleFilter = z.object({
  text: text.optional(),
  types: texts.optional(),
  roles: texts.optional(),
  locationIds: texts.optional(),
  locationCount: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('none') }),
      z.object({ kind: z.literal('exactly'), count }),
      z.object({ kind: z.literal('at-least'), count }),
    ])
    .optional(),
  flags: z
    .array(z.object({ flag: text, on: z.boolean() }))
    .max(500)
    .optional(),
  scopes: z
    .array(z.object({ scope: text, has: z.boolean() }))
    .max(500)
    .optional(),
  languages: z.array(text.nullable()).max(100).optional(),
  twoFactor: z.array(z.enum(twoFactorStates)).optional(),
  detailsMissing: z.boolean().optional(),
}) satisfies z.ZodType<PeopleFilter>;

export const peopleSort = z.object({
  column: peopleColumn,
  direction: z.enum(['asc', 'desc']),
}) satisfies z.ZodType<PeopleSort>;

export const savedView = z.object({
  name: z.string().trim().min(1).max(100),
  search: peopleSearch,
  filter: peopleFilter,
  columns: peopleColumns,
  sort: peopleSort.nullable(),
}) satisfies z.ZodType<SavedView>;

export const personRow = z.object({
  id: z.string(),
  name: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  phone: orNull,
  extension: orNull,
  type: orNull,
  role: orNull,
  locationIds: z.array(z.string()),
  restrictSubAccount: z.boolean().nullable(),
  permissions: z.record(z.string(), z.boolean()),
  scopes: z.array(z.string()).nullable(),
  scopesAssignedToOnly: z.array(z.string()).nullable(),
  platformLanguage: orNull,
  profilePhoto: orNull,
  deleted: z.boolean(),
  totpEnabled: z.boolean().nullable(),
  dateAdded: orNull,
  dateUpdated: orNull,
  detailsRead: z.boolean(),
}) satisfies z.ZodType<PersonRow>;

const valueCounts = z.array(z.object({ value: orNull, people: count }));

export const peopleCounts = z.object({
  people: count,
  types: valueCounts,
  roles: valueCounts,
  languages: valueCounts,
  locations: z.array(z.object({ locationId: z.string(), people: count })),
  locationCount: z.object({ none: count, one: count, several: count }),
  twoFactor: z.object({ yes: count, no: count, unknown: count }),
  flags: z.array(z.object({ flag: z.string(), on: count, off: count })),
  scopes: z.array(z.object({ scope: z.string(), people: count })),
  noScopes: count,
  scopesUnknown: count,
  detailsMissing: count,
}) satisfies z.ZodType<PeopleCounts>;
