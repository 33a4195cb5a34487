import type { CountryCode } from 'libphonenumber-js';
import { z } from 'zod';
import { platformLanguages, userRoles, userTypes, type PersonInput } from '../ghl/user';
import {
  changeableFields,
  guardKinds,
  onDeletedChoices,
  onNewAddressChoices,
  skipReasons,
  type FieldChange,
  type PlannedRowView,
  type PlanChoices,
} from '../import-plan/types';
import {
  holdReasons,
  rowStatuses,
  runKinds,
  runStates,
  type RowResult,
  type RunProgress,
} from '../runs/types';
import {
  undoLosses,
  undoReasons,
  undoSteps,
  type CorrectionRow,
  type CorrectionSummary,
  type UndoRow,
  type UndoSummary,
} from '../runs/undo-types';
import { isField, type Field } from '../sheet/fields';
import { problemCodes, type Problem } from '../sheet/problem';
import type { PreparedRow } from '../sheet/types';

/** zod schemas of the domain types that cross the contract; `satisfies` holds each to its hand-written type. */

export const field = z.custom<Field>((value) => typeof value === 'string' && isField(value), 'not a field');
export const rowNumber = z.number().int().min(1);
export const country = z.custom<CountryCode>(
  (value) => typeof value === 'string' && /^[A-Z]{2}$/.test(value),
);

export const personInput = z
  .object({
    id: z.string().optional(),
    email: z.string().optional(),
    firstName: z.string().optional(),
    lastName: z.string().optional(),
    password: z.string().optional(),
    phone: z.string().optional(),
    type: z.enum(userTypes).optional(),
    role: z.enum(userRoles).optional(),
    locationIds: z.array(z.string()).optional(),
    permissions: z.record(z.string(), z.boolean()).optional(),
    scopes: z.array(z.string()).optional(),
    scopesAssignedToOnly: z.array(z.string()).optional(),
    profilePhoto: z.string().optional(),
    twilioPhone: z.record(z.string(), z.string()).optional(),
    platformLanguage: z.enum(platformLanguages).optional(),
  })
  .strict() satisfies z.ZodType<PersonInput>;

export const problem = z.object({
  code: z.enum(problemCodes),
  severity: z.enum(['error', 'warning']),
  row: rowNumber.nullable(),
  column: z.number().int().min(0).nullable(),
  field: field.nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  suggestion: z.string().nullable(),
  onlyForCreate: z.boolean().optional(),
}) satisfies z.ZodType<Problem>;

export const preparedRow = z.object({
  row: rowNumber,
  person: personInput,
  action: z.enum(['create', 'update', 'delete', 'skip']).nullable(),
  locationMode: z.enum(['add', 'replace', 'remove']),
  problems: z.array(problem),
  forNewOnly: z.array(field).optional(),
}) satisfies z.ZodType<PreparedRow>;

export const onExisting = z.enum(['update', 'add-locations', 'skip', 'fail']);

const onDeleted = z.enum(onDeletedChoices);
const onNewAddress = z.enum(onNewAddressChoices);
const byRow = z.coerce.number().int();

export const planChoices = z.object({
  onExisting,
  onDeleted: onDeleted.optional(),
  perRowDeleted: z.record(byRow, onDeleted).optional(),
  onNewAddress: onNewAddress.optional(),
  perRowNewAddress: z.record(byRow, onNewAddress).optional(),
  perRow: z.record(byRow, onExisting),
  excluded: z.array(rowNumber),
  generatePasswords: z.boolean(),
}) satisfies z.ZodType<PlanChoices>;

const changeValue = z.union([
  z.string(),
  z.array(z.string()),
  z.record(z.string(), z.union([z.boolean(), z.string()])),
  z.null(),
]);

export const fieldChange = z.object({
  field: z.enum(changeableFields),
  before: changeValue,
  after: changeValue,
}) satisfies z.ZodType<FieldChange>;

export const plannedRowView = z.object({
  row: rowNumber,
  action: z.enum(['create', 'update', 'delete', 'skip', 'invalid']),
  email: z.string(),
  name: z.string(),
  userId: z.string().nullable(),
  changes: z.array(fieldChange),
  problems: z.array(problem),
  skipReason: z.enum(skipReasons).nullable(),
  onExisting: onExisting.optional(),
  onDeleted: onDeleted.optional(),
  newAddress: z.object({ choice: onNewAddress, userId: z.string(), email: z.string() }).optional(),
}) satisfies z.ZodType<PlannedRowView>;

export const guardKind = z.enum(guardKinds);
export const guard = z.object({ kind: guardKind, rows: z.array(rowNumber) });

const count = z.number().int().min(0);
export const planSummary = z.object({
  create: count,
  update: count,
  delete: count,
  skip: count,
  invalid: count,
});

export const rowStatus = z.enum(rowStatuses);
export const runState = z.enum(runStates);
export const runSummary = z.object({
  created: count,
  updated: count,
  deleted: count,
  skipped: count,
  failed: count,
  'needs-review': count,
  pending: count,
});

export const rowResult = z.object({
  row: rowNumber,
  action: z.enum(['create', 'update', 'delete', 'skip', 'invalid']),
  status: rowStatus,
  userId: z.string().nullable(),
  email: z.string(),
  name: z.string(),
  message: z
    .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable(),
  traceId: z.string().nullable(),
  grantedMore: z.array(z.string()),
}) satisfies z.ZodType<RowResult>;

export const runRecord = z.object({
  runId: z.string(),
  kind: z.enum(runKinds).optional(),
  undoOf: z.string().optional(),
  correctionOf: z.string().optional(),
  state: runState,
  reason: z.enum(holdReasons).nullable(),
  file: z.string(),
  agency: z.string(),
  agencyId: z.string().optional(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  summary: runSummary,
  leftAt: z.string().optional(),
});

export const runProgress = z.object({
  runId: z.string(),
  state: runState,
  reason: z.enum(holdReasons).nullable(),
  total: count,
  done: count,
  summary: runSummary,
  rowsPerMinute: z.number().nullable(),
  remainingMs: z.number().nullable(),
  dailyRemaining: z.number().nullable(),
  requests: count,
  waitingForDeletions: count.optional(),
  latest: z.array(rowResult),
}) satisfies z.ZodType<RunProgress>;

export const undoStep = z.enum(undoSteps);
export const undoSummary = z.object({
  delete: count,
  restore: count,
  nothing: count,
  changedSince: count,
}) satisfies z.ZodType<UndoSummary>;

export const undoRow = z.object({
  row: rowNumber,
  name: z.string(),
  email: z.string(),
  userId: z.string().nullable(),
  does: undoStep,
  reason: z.enum(undoReasons).nullable(),
  changes: z.array(fieldChange),
  cannotRestore: z.array(z.enum(undoLosses)),
  changedSince: z.boolean(),
  changedFields: z.array(z.enum(changeableFields)),
}) satisfies z.ZodType<UndoRow>;

export const undoLoss = z.object({ kind: z.enum(undoLosses), people: count });

export const correctionSummary = z.object({
  people: count,
  switchOff: count,
  otherwiseDifferent: count,
}) satisfies z.ZodType<CorrectionSummary>;

export const correctionRow = z.object({
  row: rowNumber,
  name: z.string(),
  email: z.string(),
  userId: z.string(),
  switchOff: z.array(z.string()),
  switchOn: z.array(z.string()),
  changes: z.array(fieldChange),
}) satisfies z.ZodType<CorrectionRow>;

export const location = z.object({ id: z.string(), name: z.string(), companyId: z.string().nullable() });
