import type { PermissionTemplate } from '../../ghl/permission-template';

/**
 * What a reviewer can decide about a person.
 * - `keep`
 * - `restrict`: nothing beyond a permission template
 * - `move`: to other sub-accounts instead
 * - `remove`: in a sheet of one sub-account, from there; in a sheet of everybody, from the agency
 */
export const decisionKinds = ['keep', 'restrict', 'move', 'remove'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** One line of a review sheet: a person, in one sub-account or as a whole. */
export interface ReviewSubject {
  readonly userId: string;
  /** Null in a sheet of everybody. */
  readonly locationId: string | null;
}

export interface ReviewDecision extends ReviewSubject {
  readonly decision: DecisionKind;
  /** Name of the template for `restrict`, else null. */
  readonly template: string | null;
  /** Sub-accounts for `move`, else empty. */
  readonly moveTo: readonly string[];
  /** Empty when the sheet does not say. */
  readonly decidedBy: string;
  /** As written by the reviewer, or the day the sheet came back; may be empty. */
  readonly decidedOn: string;
  readonly note: string;
}

/** Why a line of an answered sheet needs a look. Words: `review:problem-<code>`. */
export const reviewProblemCodes = [
  /** A decision word nobody knows: it is asked for once per word. */
  'unknown-decision',
  'unknown-person',
  'unknown-location',
  'unknown-template',
  'template-missing',
  'target-missing',
  /** Two lines about one person say different things. */
  'conflict',
  /** The line was written for another review: what was decided then says nothing now. */
  'other-review',
  /** Only of this review's people the answers are read. */
  'not-in-review',
  /** Something else is known of the person now than when the sheet was written. */
  'changed-since',
  'no-decider',
  /** Rights are a person's, not a sub-account's: restricting here restricts everywhere. */
  'restricts-everywhere',
  /** GoHighLevel does not tell the person's scopes, so the plan cannot take any away. */
  'scopes-unknown',
  /** A template is silent about permissions that are on: restricting to it leaves them on. */
  'keeps-unnamed',
  /** Not in GoHighLevel any more. */
  'gone',
] as const;
export type ReviewProblemCode = (typeof reviewProblemCodes)[number];

export interface ReviewProblem {
  readonly code: ReviewProblemCode;
  readonly severity: 'error' | 'warning';
  /** As a spreadsheet shows it; null for a problem that comes from no line of this file. */
  readonly row: number | null;
  readonly userId: string | null;
  readonly name: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * A plan that carries decisions out. `rows` says whose row is whose and what was decided then: a decision that has changed
 * since is not done yet.
 */
export interface ReviewPlanRecord {
  readonly planId: string;
  /** What the run's journal carries as the hash of its sheet: this is how the run is found again. */
  readonly sha256: string;
  /** ISO 8601. */
  readonly at: string;
  readonly rows: readonly { readonly row: number; readonly userId: string; readonly wish: string }[];
}

/** An answered file that came in. Files are told apart by what is in them: two people may well send "review.csv". */
export interface ReviewAnswerFile {
  readonly fileName: string;
  /** ISO 8601. */
  readonly at: string;
  readonly decisions: number;
  /** Hex; undefined for what was read before it was kept. */
  readonly sha256?: string | undefined;
}

/** A review round as it is stored. */
export interface Review {
  readonly reviewId: string;
  readonly agencyId: string;
  readonly agency: string;
  readonly label: string;
  readonly snapshotId: string;
  /** ISO 8601. */
  readonly takenAt: string;
  readonly createdAt: string;
  /** Sub-accounts under review; null for everybody of the agency. */
  readonly locationIds: readonly string[] | null;
  /** As they were when the round began: what "restrict" means must not change under the reviewers. */
  readonly templates: readonly PermissionTemplate[];
  /** Sheets that went out, and when. */
  readonly sheets: readonly { readonly locationId: string | null; readonly at: string }[];
  readonly decisions: readonly ReviewDecision[];
  /** Answered files that came in. */
  readonly answers: readonly ReviewAnswerFile[];
  readonly plans: readonly ReviewPlanRecord[];
}
