import { z } from 'zod';
import { dismissalStates, type MarkedFinding } from '../audit/dismissals';
import { findingRules, severities } from '../audit/findings/types';
import { decisionKinds, reviewProblemCodes, type ReviewProblem } from '../audit/review/types';
import {
  changeKinds,
  comparisonCautions,
  snapshotCauses,
  snapshotDamages,
  type AuditChange,
  type SnapshotInfo,
  type SnapshotPerson,
} from '../audit/types';

/** zod schemas of what audits hand to a screen; `satisfies` holds each to its hand-written type. */

const count = z.number().int().min(0);

export const severity = z.enum(severities);
export const findingRule = z.enum(findingRules);
export const changeKind = z.enum(changeKinds);

export const snapshotInfo = z.object({
  snapshotId: z.string(),
  agencyId: z.string(),
  agency: z.string(),
  companyId: z.string(),
  takenAt: z.string(),
  cause: z.enum(snapshotCauses),
  runId: z.string().nullable(),
  people: count,
  detailed: count,
  counted: count.nullable(),
  wholeAgency: z.boolean(),
  tally: z.object({ agencyLevel: count, admins: count, users: count, others: count }),
}) satisfies z.ZodType<SnapshotInfo>;

export const snapshotPerson = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  type: z.string().nullable(),
  role: z.string().nullable(),
  locationIds: z.array(z.string()).nullable(),
  restrictSubAccount: z.boolean().nullable(),
  permissions: z.record(z.string(), z.boolean()).nullable(),
  scopes: z.array(z.string()).nullable(),
  scopesAssignedToOnly: z.array(z.string()).nullable(),
  platformLanguage: z.string().nullable(),
  totpEnabled: z.boolean().nullable(),
  dateAdded: z.string().nullable(),
  dateUpdated: z.string().nullable(),
  detailed: z.boolean(),
}) satisfies z.ZodType<SnapshotPerson>;

/** A snapshot file that cannot be used, by its name. It is left where it is. */
export const damagedSnapshot = z.object({ file: z.string(), reason: z.enum(snapshotDamages) });

const auditValue = z.union([
  z.string(),
  z.boolean(),
  z.array(z.string()),
  z.record(z.string(), z.boolean()),
  z.null(),
]);

export const auditChange = z.object({
  kind: changeKind,
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  field: z.enum([
    'id',
    'type',
    'role',
    'restrictSubAccount',
    'locationIds',
    'permissions',
    'scopes',
    'scopesAssignedToOnly',
    'totpEnabled',
    'email',
    'name',
    'phone',
    'platformLanguage',
  ]),
  before: auditValue,
  after: auditValue,
  escalation: z.boolean(),
}) satisfies z.ZodType<AuditChange>;

export const comparisonOverview = z.object({
  comparisonId: z.string(),
  before: snapshotInfo,
  after: snapshotInfo,
  total: count,
  escalations: count,
  /** Every kind, also those with none. */
  counts: z.record(changeKind, count),
  cautions: z.array(z.enum(comparisonCautions)),
});
export type ComparisonOverview = z.infer<typeof comparisonOverview>;

export const markedFinding = z.object({
  rule: findingRule,
  severity,
  userId: z.string().nullable(),
  locationId: z.string().nullable(),
  name: z.string(),
  email: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  basis: z.string(),
  dismissal: z
    .object({
      note: z.string(),
      at: z.string(),
      until: z.string().nullable(),
      state: z.enum(dismissalStates),
    })
    .nullable(),
}) satisfies z.ZodType<MarkedFinding>;

/** Open ones only; `dismissed` counts the others. */
export const findingCounts = z.object({
  high: count,
  medium: count,
  low: count,
  dismissed: count,
  byRule: z.array(z.object({ rule: findingRule, severity, open: count, dismissed: count })),
});

/** Whom a dismissal is about, exactly as the finding says it. */
export const findingKey = {
  rule: findingRule,
  userId: z.string().nullable(),
  locationId: z.string().nullable(),
  basis: z.string(),
};

export const timelineEntry = z.object({
  /** ISO 8601. */
  at: z.string(),
  snapshotId: z.string(),
  /** `seen` for the first snapshot they are in, if no earlier one could have shown them arrive. */
  kind: z.enum(['seen', ...changeKinds]),
  change: auditChange.nullable(),
});

export const accessPicture = z.object({
  snapshot: snapshotInfo,
  /** One entry per group, also those with nobody. */
  byRole: z.array(
    z.object({ group: z.enum(['agency-admin', 'agency-user', 'admin', 'user', 'other']), people: count }),
  ),
  /** Largest first. People of the agency reach every sub-account and are not counted here. */
  byLocation: z.array(
    z.object({ locationId: z.string(), name: z.string(), admins: count, users: count, others: count }),
  ),
  /** Not of the agency, and known to belong to no sub-account. */
  withoutLocation: count,
  findings: findingCounts,
  /** Oldest first. `changes` is against the snapshot before it; null for the first and for those too long ago. */
  history: z.array(
    z.object({
      snapshotId: z.string(),
      takenAt: z.string(),
      people: count,
      tally: snapshotInfo.shape.tally,
      changes: z.object({ joined: count, left: count, escalations: count, others: count }).nullable(),
    }),
  ),
});
export type AccessPicture = z.infer<typeof accessPicture>;

export const decisionKind = z.enum(decisionKinds);

export const reviewProblem = z.object({
  code: z.enum(reviewProblemCodes),
  severity: z.enum(['error', 'warning']),
  row: z.number().int().nullable(),
  userId: z.string().nullable(),
  name: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
}) satisfies z.ZodType<ReviewProblem>;
