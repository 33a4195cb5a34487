import { z } from 'zod';
import { language, nothing, page, savedFile } from './common';
import { failureSchema } from './failure';
import {
  peopleColumns,
  peopleCounts,
  peopleFilter,
  peopleSearch,
  peopleSort,
  personRow,
  savedView,
} from './people-schemas';

const listId = z.string().min(1);
const count = z.number().int().min(0);

/** A loaded list. It stays in the backend, which keeps the last few; its rows cross in windows. */
const peopleList = z.object({
  listId,
  agencyId: z.string(),
  /** People in the list. */
  total: count,
  /** How many GHL itself counted at the end; null when its answers have no count. */
  apiCount: count.nullable(),
  pages: count,
  /** Requests it took, those for reading again included. */
  requests: count,
  /** True when people came, went or changed places while the pages were read, so that some were read again. */
  shifted: z.boolean(),
  /** False when the list and GHL's own count still differ: `total - apiCount` says by how many. */
  complete: z.boolean(),
  /** People whose scopes, dates or two-factor sign-in the search left out: `readDetails` fetches them. */
  detailsMissing: count,
  /** ISO 8601. */
  readAt: z.string(),
});
export type PeopleList = z.infer<typeof peopleList>;

const detailsReport = z.object({
  /** People that were to be read by this call; who was read before is not asked for again. */
  asked: count,
  read: count,
  /** People GHL no longer knows: they were removed since the list was loaded. */
  gone: count,
  /** Why each of the others could not be read. */
  failed: z.array(z.object({ userId: z.string(), failure: failureSchema })),
  /** True when it was cancelled or held (token, daily limit): calling again goes on where it ended. */
  stopped: z.boolean(),
  requests: count,
});
export type DetailsReport = z.infer<typeof detailsReport>;

const memory = z.object({
  /** Columns of the table and of the export as last chosen. */
  tableColumns: peopleColumns,
  exportColumns: peopleColumns,
  exportFormat: z.enum(['csv', 'xlsx', 'json']),
});
export type PeopleMemory = z.infer<typeof memory>;

/** Who is in the agency: search, a person's page, export. */
export const peopleCalls = {
  /**
   * Every page of a search. Emits `peopleProgress` with stage `list`. One load per agency at a time: a new one cancels
   * the one before, which then fails with `cancelled`.
   */
  loadPeople: {
    input: z.object({ agencyId: z.string(), search: peopleSearch }),
    output: peopleList,
  },
  /** Stops what is being read of this agency's people: a list, details, an export on its way. */
  cancelPeopleLoad: { input: z.object({ agencyId: z.string() }), output: nothing },
  /** Fails with `list-not-found` when the list was forgotten; load it again then. */
  getPeopleRows: {
    input: z.object({ listId, filter: peopleFilter, sort: peopleSort.nullable(), ...page }),
    output: z.object({ total: count, rows: z.array(personRow) }),
  },
  /** The ids a filter lets through, in the list's order: for "select all". */
  getPeopleIds: {
    input: z.object({ listId, filter: peopleFilter }),
    output: z.object({ ids: z.array(z.string()) }),
  },
  /** What the chips offer: how many of the people a filter lets through share each value. */
  getPeopleCounts: { input: z.object({ listId, filter: peopleFilter }), output: peopleCounts },
  /**
   * Reads people by id for what the search left out, within the rate. What was read stays in the list, so it can be
   * cancelled and called again. Emits `peopleProgress` with stage `details`. `ids: null` means everybody in the list.
   */
  readDetails: {
    input: z.object({ listId, ids: z.array(z.string()).nullable() }),
    output: detailsReport,
  },
  /** One person as GHL answers now. `raw` is the answer's JSON as it came. */
  getPerson: {
    input: z.object({ agencyId: z.string(), userId: z.string().min(1) }),
    output: z.object({
      user: personRow,
      raw: z.unknown(),
      /** In the person's order; null where the sub-account is not among the agency's. */
      locations: z.array(z.object({ id: z.string(), name: z.string().nullable() })),
    }),
  },

  // saved views, per agency: their searches name its sub-accounts. Emits `changed` with `views`.
  listViews: { input: z.object({ agencyId: z.string() }), output: z.array(savedView) },
  /** New, or in place of the one with this name (compared without case). */
  saveView: { input: z.object({ agencyId: z.string(), view: savedView }), output: z.array(savedView) },
  removeView: { input: z.object({ agencyId: z.string(), name: z.string() }), output: z.array(savedView) },
  /** The columns and the format somebody chose last. */
  getPeopleMemory: { input: nothing, output: memory },
  savePeopleMemory: { input: memory.partial(), output: memory },

  /**
   * Writes people of a list into a file: those with `ids`, else those the filter lets through, in the order of `sort`.
   * CSV and .xlsx can be imported again: untouched they plan nothing. Emits `peopleProgress` with stage `export`.
   */
  exportPeople: {
    input: z.object({
      listId,
      ids: z.array(z.string()).nullable(),
      filter: peopleFilter,
      sort: peopleSort.nullable(),
      columns: peopleColumns.min(1),
      format: z.enum(['csv', 'xlsx', 'json']),
      language,
    }),
    output: z.object({ people: count, file: savedFile }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export const peopleEvents = {
  peopleProgress: z.object({
    agencyId: z.string(),
    stage: z.enum(['list', 'details', 'export']),
    done: count,
    /** 0 while nobody knows. */
    total: count,
  }),
} as const satisfies Record<string, z.ZodType>;
