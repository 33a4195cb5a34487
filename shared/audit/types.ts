/** Words of the audits: what a snapshot holds of a person, what a change is. */

export interface SnapshotLocation {
  readonly id: string;
  readonly name: string;
}

/**
 * A person as a snapshot keeps them. Null is "the answer did not say", which is never the same as none: the search
 * leaves scopes, two-factor and dates out unless they are read by id.
 */
export interface SnapshotPerson {
  readonly id: string;
  readonly name: string;
  /** Lower-cased. */
  readonly email: string;
  readonly phone: string | null;
  readonly type: string | null;
  readonly role: string | null;
  readonly locationIds: readonly string[] | null;
  readonly restrictSubAccount: boolean | null;
  readonly permissions: Readonly<Record<string, boolean>> | null;
  readonly scopes: readonly string[] | null;
  readonly scopesAssignedToOnly: readonly string[] | null;
  readonly platformLanguage: string | null;
  readonly totpEnabled: boolean | null;
  /** ISO 8601. */
  readonly dateAdded: string | null;
  readonly dateUpdated: string | null;
  /** Whether somebody asked GHL for this person alone, so that what is null is null there too. */
  readonly detailed: boolean;
}

/**
 * - `asked`: a person pressed the button
 * - `scheduled`: the command line
 * - `run`: by itself, after a run that changed people
 * - `imported`: from an exported file
 */
export const snapshotCauses = ['asked', 'scheduled', 'run', 'imported'] as const;
export type SnapshotCause = (typeof snapshotCauses)[number];

/** How many people of each weight; those of the agency are not counted among the others. */
export interface SnapshotTally {
  readonly agencyLevel: number;
  readonly admins: number;
  readonly users: number;
  /** With a role or type nobody knows. */
  readonly others: number;
}

/** What is known of a snapshot without opening it. */
export interface SnapshotInfo {
  readonly snapshotId: string;
  readonly agencyId: string;
  /** As the profile was called then. */
  readonly agency: string;
  readonly companyId: string;
  /** ISO 8601: when the reading of the list was finished. */
  readonly takenAt: string;
  readonly cause: SnapshotCause;
  /** The run it was taken after; null for every other cause. */
  readonly runId: string | null;
  readonly people: number;
  /** How many of them were read by id. */
  readonly detailed: number;
  /** How many people GHL itself counted; null when it did not say. */
  readonly counted: number | null;
  /** False for a sub-account token, which sees a part only: who is missing then has not left. */
  readonly wholeAgency: boolean;
  readonly tally: SnapshotTally;
}

export interface Snapshot extends SnapshotInfo {
  /** The sub-accounts at that time; null when the token may not list them. */
  readonly locations: readonly SnapshotLocation[] | null;
  /** Ordered by id. Equal sets of rights are one object, so that 25,000 people stay small. */
  readonly persons: readonly SnapshotPerson[];
}

/** Why a file is no snapshot that can be used. Words: `audits:damage-<reason>`. */
export const snapshotDamages = ['not-a-snapshot', 'damaged', 'too-new'] as const;
export type SnapshotDamage = (typeof snapshotDamages)[number];

/** In the order they are shown within the same weight. */
export const changeKinds = [
  'type',
  'role',
  'restriction',
  'locations',
  'permissions',
  'scopes',
  'assigned-only',
  'two-factor',
  'joined',
  'rejoined',
  'left',
  'email',
  'name',
  'phone',
  'language',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** The property a change is about, as the API calls it; `id` for joined, left and rejoined. */
export type ChangedField =
  | 'id'
  | 'type'
  | 'role'
  | 'restrictSubAccount'
  | 'locationIds'
  | 'permissions'
  | 'scopes'
  | 'scopesAssignedToOnly'
  | 'totpEnabled'
  | 'email'
  | 'name'
  | 'phone'
  | 'platformLanguage';

export type AuditValue = string | boolean | readonly string[] | Readonly<Record<string, boolean>> | null;

/**
 * One difference between two snapshots. `before` and `after` are whole values, except for permissions, where they hold
 * only the flags that differ.
 */
export interface AuditChange {
  readonly kind: ChangeKind;
  /** The id in the later snapshot; for somebody who left, in the earlier one. */
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly field: ChangedField;
  readonly before: AuditValue;
  readonly after: AuditValue;
  /** Whether somebody may do or reach more than before, or is protected less. */
  readonly escalation: boolean;
}

/** What to keep in mind when reading a comparison. Words: `audits:caution-<code>`. */
export const comparisonCautions = [
  /** One of the two saw only a part of the agency: joined and left are not told. */
  'different-reach',
  /** The two are of different companies. */
  'different-company',
  /** GHL counted another number of people than it listed: somebody may seem to have joined or left. */
  'incomplete',
  /** The earlier one is younger. */
  'wrong-order',
  /** Scopes and two-factor are not known in one of the two for most people. */
  'without-details',
] as const;
export type ComparisonCaution = (typeof comparisonCautions)[number];

export interface Comparison {
  /** Escalations first, then by kind, then by name. */
  readonly changes: readonly AuditChange[];
  readonly cautions: readonly ComparisonCaution[];
}
