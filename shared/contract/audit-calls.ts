import { z } from 'zod';
import { permissionTemplate } from '../templates/template-file';
import {
  accessPicture,
  auditChange,
  changeKind,
  comparisonOverview,
  damagedSnapshot,
  findingCounts,
  findingKey,
  findingRule,
  markedFinding,
  severity,
  snapshotInfo,
  snapshotPerson,
  timelineEntry,
} from './audit-schemas';
import { language, nothing, page, savedFile } from './common';
import { reviewCalls } from './review-calls';

export type { AccessPicture, ComparisonOverview } from './audit-schemas';

const ofSnapshot = { agencyId: z.string(), snapshotId: z.string() };

/** Snapshots, what changed between them, findings, and review rounds. */
export const auditCalls = {
  /** What a picture would cost, with and without details. One request. */
  estimateSnapshot: {
    input: z.object({ agencyId: z.string() }),
    output: z.object({
      people: z.number().int().nullable(),
      /** Requests and milliseconds at the announced rate; null when the people cannot be counted. */
      list: z.object({ requests: z.number().int(), ms: z.number() }).nullable(),
      details: z.object({ requests: z.number().int(), ms: z.number() }).nullable(),
      /** Left today as last announced. */
      dailyRemaining: z.number().int().nullable(),
    }),
  },
  /**
   * Reads everybody, all pages; with `details` also each person by id, for scopes, two-factor and dates. Emits
   * `auditProgress`. Only a complete picture is kept: fails with `cancelled` after `cancelSnapshot`. What was read by id
   * until then is remembered for the next attempt of this process.
   */
  takeSnapshot: {
    input: z.object({ agencyId: z.string(), details: z.boolean() }),
    output: snapshotInfo,
  },
  cancelSnapshot: { input: z.object({ agencyId: z.string() }), output: nothing },
  /** Newest first. Needs no network. */
  listSnapshots: {
    input: z.object({ agencyId: z.string() }),
    output: z.object({ snapshots: z.array(snapshotInfo), damaged: z.array(damagedSnapshot) }),
  },
  removeSnapshot: { input: z.object(ofSnapshot), output: nothing },
  /** Plain text, one JSON document per line. */
  exportSnapshot: { input: z.object(ofSnapshot), output: savedFile },
  /** Takes in an exported file. One that is there already answers the one that is there. */
  importSnapshot: {
    input: z.object({ agencyId: z.string(), text: z.string().max(500_000_000) }),
    output: snapshotInfo,
  },
  /** Everyone of a snapshot, by name. `text` is looked for in name, email and phone, without case or accents. */
  getSnapshotPeople: {
    input: z.object({
      ...ofSnapshot,
      text: z.string(),
      locationId: z.string().nullable(),
      ...page,
    }),
    output: z.object({
      total: z.number().int(),
      people: z.array(snapshotPerson),
      /** Names of the sub-accounts as of then. */
      locations: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  },

  /** Fails with `snapshot-damaged` for a text that is none. The comparison stays in the backend; the oldest go. */
  compareSnapshots: {
    input: z.object({
      agencyId: z.string(),
      before: z.union([
        z.object({ snapshotId: z.string() }),
        z.object({ text: z.string().max(500_000_000) }),
      ]),
      after: z.string(),
    }),
    output: comparisonOverview,
  },
  /** Escalations first. */
  getChanges: {
    input: z.object({
      comparisonId: z.string(),
      kind: changeKind.nullable(),
      escalations: z.boolean().optional(),
      ...page,
    }),
    output: z.object({
      total: z.number().int(),
      changes: z.array(auditChange),
      /** Names of the sub-accounts of either snapshot. */
      locations: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  },
  saveChanges: { input: z.object({ comparisonId: z.string(), language }), output: savedFile },

  /**
   * Worst first. Without `templates` people are held against those kept on this machine that say for which roles they
   * are meant. `today` decides which dismissals are over.
   */
  getFindings: {
    input: z.object({
      ...ofSnapshot,
      severity: severity.nullable(),
      rule: findingRule.nullable(),
      /** Null for both. */
      dismissed: z.boolean().nullable(),
      userId: z.string().optional(),
      templates: z.array(permissionTemplate).optional(),
      ...page,
    }),
    output: z.object({
      total: z.number().int(),
      findings: z.array(markedFinding),
      /** Of all findings of the snapshot, whatever was asked for. */
      counts: findingCounts,
      /** Rules that could not judge everybody. */
      unknown: z.array(z.object({ rule: findingRule, people: z.number().int() })),
    }),
  },
  saveFindings: { input: z.object({ ...ofSnapshot, language }), output: savedFile },
  /** Accepts a finding with a reason. Counts as long as what the finding rests on (`basis`) stays the same. */
  dismissFinding: {
    input: z.object({
      agencyId: z.string(),
      ...findingKey,
      note: z.string().trim().min(1).max(1000),
      /** The last day, `2027-01-31`; null for good. */
      until: z.iso.date().nullable(),
    }),
    output: nothing,
  },
  restoreFinding: { input: z.object({ agencyId: z.string(), ...findingKey }), output: nothing },

  /** Over all snapshots of the agency, newest first. */
  getTimeline: {
    input: z.object({ agencyId: z.string(), userId: z.string() }),
    output: z.object({
      entries: z.array(timelineEntry),
      /** How many snapshots were looked through. */
      snapshots: z.number().int(),
      locations: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  },
  getAccessPicture: { input: z.object(ofSnapshot), output: accessPicture },

  ...reviewCalls,
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export const auditEvents = {
  auditProgress: z.object({
    agencyId: z.string(),
    step: z.enum(['people', 'details', 'saving']),
    done: z.number().int(),
    /** Null while nobody knows. */
    total: z.number().int().nullable(),
    /** Taken by itself after a run: nobody waits for it. */
    automatic: z.boolean(),
  }),
} as const satisfies Record<string, z.ZodType>;
