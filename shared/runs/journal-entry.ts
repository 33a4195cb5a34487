import { z } from 'zod';
import { guardKind, personInput, planChoices, problem, rowNumber, rowStatus } from '../contract/schemas';
import { changeableFields, skipReasons } from '../import-plan/types';
import { holdReasons, runKinds } from './types';
import { storedUser } from './stored-user';
import { undoReasons } from './undo-types';

/** Raised when an entry changes its meaning; older versions stay readable. */
export const journalVersion = 1;

const message = z
  .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
  .nullable();

/** What a run is about. First entry of every journal. */
const header = z.object({
  k: z.literal('header'),
  version: z.literal(journalVersion),
  runId: z.string(),
  /** ISO 8601. */
  at: z.string(),
  file: z.string(),
  sheetSha256: z.string(),
  agencyId: z.string(),
  agencyName: z.string(),
  companyId: z.string(),
  choices: planChoices,
  allowed: z.array(guardKind),
  rowCount: z.number().int(),
  /** Which key the passwords are sealed with; null when there was none and they were not written. */
  sealedWith: z.string().nullable(),
  /** Missing in older journals: an import. */
  kind: z.enum(runKinds).optional(),
  /** The run this one takes back, or corrects. */
  undoOf: z.string().optional(),
  correctionOf: z.string().optional(),
  /** `exactly`: what GHL grants beyond what was asked is taken back as part of each row. */
  grant: z.enum(['exactly', 'leave']).optional(),
});

/** One row of the plan. `send` is the body of the call without its password. */
const row = z.object({
  k: z.literal('row'),
  row: rowNumber,
  action: z.enum(['create', 'update', 'delete', 'skip', 'invalid']),
  email: z.string(),
  name: z.string(),
  userId: z.string().nullable(),
  skipReason: z.enum([...skipReasons, ...undoReasons]).nullable(),
  send: personInput.nullable(),
  before: storedUser.nullable(),
  problems: z.array(problem),
  /** Where the password of this row comes from; `none` when the row sends none. */
  password: z.enum(['none', 'sheet', 'generated']),
  /** The password, sealed; null when there is none or no key to seal it with. */
  sealed: z.string().nullable(),
  /** The account this new one takes the place of; it is left to be removed in a second step. */
  replaces: z.object({ userId: z.string(), email: z.string() }).optional(),
});

/** Everything before this is complete: nothing is sent until it is on the disk. */
const begin = z.object({ k: z.literal('begin'), at: z.string() });

/** Written and synced before a write is sent. Without a later entry for the row, nobody knows whether it arrived. */
const intent = z.object({
  k: z.literal('intent'),
  row: rowNumber,
  attempt: z.number().int(),
  at: z.string(),
});

/**
 * What came back where it did not settle the row.
 * - `not-sent`: the request never left, nothing can have happened
 * - `refused`: refused before it was looked at (401, 403)
 * - `denied`: the API said no; on a sister endpoint such an answer was seen although the record was made
 * - `unknown`: timeout, reset, 5xx, unreadable
 */
const returned = z.object({
  k: z.literal('returned'),
  row: rowNumber,
  attempt: z.number().int(),
  result: z.enum(['not-sent', 'refused', 'denied', 'unknown']),
  /** Kind of the failure. */
  failure: z.string(),
  /** The API's own words, without a password. */
  detail: z.string(),
  traceId: z.string().nullable(),
});

/** Looked for often enough and not there: sending again cannot make a second one. */
const checked = z.object({ k: z.literal('checked'), row: rowNumber, lookUps: z.number().int() });

const outcome = z.object({
  k: z.literal('outcome'),
  row: rowNumber,
  status: rowStatus,
  userId: z.string().nullable(),
  message,
  traceId: z.string().nullable(),
  grantedMore: z.array(z.string()),
  /** Missing in older journals, and where there are none. */
  grantedLess: z.array(z.string()).optional(),
  grantedOther: z.array(z.enum(changeableFields)).optional(),
  /** Found after an attempt that did not prove it made them: they may have been there before. Missing in older journals. */
  adopted: z.boolean().optional(),
  at: z.string(),
});

/**
 * A row that failed, or needs a look, is sent once more as part of the same run. `planned` replaces what was to be sent,
 * where somebody changed it.
 */
const again = z.object({ k: z.literal('again'), row: rowNumber, at: z.string(), planned: row.nullable() });

const state = z.object({
  k: z.literal('state'),
  state: z.enum(['running', 'paused', 'held', 'stopped', 'done']),
  reason: z.enum(holdReasons).nullable(),
  at: z.string(),
  /** Requests of this run so far, in all its sessions. */
  requests: z.number().int(),
});

export const journalEntry = z.discriminatedUnion('k', [
  header,
  row,
  begin,
  intent,
  returned,
  checked,
  outcome,
  again,
  state,
]);

export type JournalHeader = Readonly<z.infer<typeof header>>;
export type JournalRow = Readonly<z.infer<typeof row>>;
export type JournalOutcome = Readonly<z.infer<typeof outcome>>;
export type JournalAgain = Readonly<z.infer<typeof again>>;
export type JournalReturned = Readonly<z.infer<typeof returned>>;
export type JournalEntry = Readonly<z.infer<typeof journalEntry>>;
