import type { Finding, FindingRule } from './findings/types';

/** Somebody looked at a finding and accepts it: why, since when and until when. */
export interface Dismissal {
  readonly rule: FindingRule;
  readonly userId: string | null;
  readonly locationId: string | null;
  readonly basis: string;
  readonly note: string;
  /** ISO 8601. */
  readonly at: string;
  /** The last day on which it counts, `2027-01-31`; null for good. */
  readonly until: string | null;
}

/**
 * - `counts`
 * - `expired`: its last day is over
 * - `outdated`: what it was about is no longer the same, so it has to be looked at again
 */
export const dismissalStates = ['counts', 'expired', 'outdated'] as const;
export type DismissalState = (typeof dismissalStates)[number];

export interface MarkedFinding extends Finding {
  readonly dismissal: (Pick<Dismissal, 'note' | 'at' | 'until'> & { readonly state: DismissalState }) | null;
}

/**
 * Puts beside each finding what somebody said about it. Nothing is left out: an accepted risk stays in the report.
 * @param today `2026-11-23`, in the time zone of whoever looks
 */
export function markDismissed(
  findings: readonly Finding[],
  dismissals: readonly Dismissal[],
  today: string,
): readonly MarkedFinding[] {
  const exact = new Map(dismissals.map((dismissal) => [keyOf(dismissal), dismissal]));
  const loose = new Map(dismissals.map((dismissal) => [subjectOf(dismissal), dismissal]));
  // Of several findings on one subject, such as two pairs of duplicates, one dismissal must not speak for the other.
  const claimed = new Set(findings.map(keyOf));
  return findings.map((finding) => {
    const said = exact.get(keyOf(finding));
    const former = loose.get(subjectOf(finding));
    if (said !== undefined) {
      const isOver = said.until !== null && said.until < today;
      return { ...finding, dismissal: describe(said, isOver ? 'expired' : 'counts') };
    }
    if (former !== undefined && !claimed.has(keyOf(former))) {
      return { ...finding, dismissal: describe(former, 'outdated') };
    }
    return { ...finding, dismissal: null };
  });
}

/** Whether a finding still asks for somebody's attention. */
export function isOpen({ dismissal }: MarkedFinding): boolean {
  return dismissal?.state !== 'counts';
}

type Subject = Pick<Finding, 'rule' | 'userId' | 'locationId'>;

export function keyOf(finding: Subject & Pick<Finding, 'basis'>): string {
  return JSON.stringify([finding.rule, finding.userId, finding.locationId, finding.basis]);
}

function subjectOf({ rule, userId, locationId }: Subject): string {
  return JSON.stringify([rule, userId, locationId]);
}

function describe({ note, at, until }: Dismissal, state: DismissalState): MarkedFinding['dismissal'] {
  return { note, at, until, state };
}
