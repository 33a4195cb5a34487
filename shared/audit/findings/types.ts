import type { PermissionTemplate } from '../../ghl/permission-template';
import type { Snapshot, SnapshotPerson } from '../types';

export const severities = ['high', 'medium', 'low'] as const;
export type Severity = (typeof severities)[number];

/** One file each. Words: `findings:<rule>-title`, `-means`, `-do`, and `-detail` with the parameters of the finding. */
export const findingRules = [
  'agency-level',
  'no-two-factor',
  'everything-on',
  'risky-rights',
  'many-sub-accounts',
  'many-admins',
  'no-admin',
  'duplicate-person',
  'foreign-domain',
  'template-differs',
  'no-sub-account',
  'no-scopes',
  'unchanged-long',
] as const;
export type FindingRule = (typeof findingRules)[number];

/** Values a detail sentence names. Lists are of ids, flags or addresses, for the reader to put into words. */
export type FindingDetail = Readonly<Record<string, string | number | readonly string[]>>;

/** One thing that deserves a look. About a person or about a sub-account. */
export interface Finding {
  readonly rule: FindingRule;
  readonly severity: Severity;
  readonly userId: string | null;
  readonly locationId: string | null;
  /** Of the person, or of the sub-account. */
  readonly name: string;
  /** Of the person; empty for a sub-account. */
  readonly email: string;
  readonly detail: FindingDetail;
  /** What it rests on, as text: a dismissal counts only while this stays word for word the same. */
  readonly basis: string;
}

/** Where the rules draw their lines. */
export interface AuditThresholds {
  /** More admins than this in one sub-account are too many. */
  readonly adminsPerLocation: number;
  /** More sub-accounts than this are many for one person who is not of the agency. */
  readonly locationsPerPerson: number;
  /** Nobody changed the person for this many days. */
  readonly unchangedDays: number;
  /** A domain is the agency's own when at least this share of its people has it, and at least three do. */
  readonly ownDomainShare: number;
  /** Known to be the agency's own; null derives them from the share. */
  readonly ownDomains: readonly string[] | null;
}

export const defaultThresholds: AuditThresholds = {
  adminsPerLocation: 3,
  locationsPerPerson: 10,
  unchangedDays: 365,
  ownDomainShare: 0.1,
  ownDomains: null,
};

/** What every rule may look at. */
export interface AuditInput {
  readonly snapshot: Snapshot;
  readonly thresholds: AuditThresholds;
  /** Templates that say for which roles they are meant are what people are held against. */
  readonly templates: readonly PermissionTemplate[];
}

export interface RuleResult {
  readonly findings: readonly Finding[];
  /** People of whom the snapshot does not know what the rule looks at. */
  readonly unknown: number;
}

/** A rule: pure, and silent about what it cannot know. */
export type Rule = (input: AuditInput) => RuleResult;

/** The part of a finding that says whom it is about. */
export function aboutPerson({ id, name, email }: SnapshotPerson): {
  readonly userId: string;
  readonly locationId: null;
  readonly name: string;
  readonly email: string;
} {
  return { userId: id, locationId: null, name, email };
}
