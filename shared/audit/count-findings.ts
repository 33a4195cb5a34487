import { isOpen, type MarkedFinding } from './dismissals';
import { severities, type FindingRule, type Severity } from './findings/types';

export interface FindingCounts {
  readonly high: number;
  readonly medium: number;
  readonly low: number;
  readonly dismissed: number;
  /** By rule and severity, in the order of the findings: worst first. */
  readonly byRule: readonly {
    readonly rule: FindingRule;
    readonly severity: Severity;
    readonly open: number;
    readonly dismissed: number;
  }[];
}

export function countFindings(findings: readonly MarkedFinding[]): FindingCounts {
  const counts = { high: 0, medium: 0, low: 0, dismissed: 0 };
  const byRule = new Map<
    string,
    { rule: FindingRule; severity: Severity; open: number; dismissed: number }
  >();
  for (const finding of findings) {
    const { rule, severity } = finding;
    const line = byRule.get(`${severity} ${rule}`) ?? { rule, severity, open: 0, dismissed: 0 };
    byRule.set(`${severity} ${rule}`, line);
    if (isOpen(finding)) {
      counts[severity] += 1;
      line.open += 1;
    } else {
      counts.dismissed += 1;
      line.dismissed += 1;
    }
  }
  const lines = [...byRule.values()].sort(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
  );
  return { ...counts, byRule: lines };
}
