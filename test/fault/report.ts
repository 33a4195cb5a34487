import type { FindingKind } from './finding';
import type { TrialReport } from './trial';

/** The table of a whole campaign, then what a person needs to believe it or to go after what was found. */
export function writeReport(reports: readonly TrialReport[]): string {
  const sum = (read: (report: TrialReport) => number): number =>
    reports.reduce((total, report) => total + read(report), 0);
  const found = (kind: FindingKind): number =>
    sum(({ findings }) => findings.filter((finding) => finding.kind === kind).length);
  const cells = [
    ['trials', reports.length],
    ['kills', sum(({ kills }) => kills)],
    ['faults', sum(({ faults }) => faults)],
    ['created twice', found('twice')],
    ['lost', found('lost')],
    ['misreported', found('misreported')],
  ] as const;
  const failed = reports.filter(({ findings }) => findings.length > 0);
  return [
    `| ${cells.map(([name]) => name).join(' | ')} |`,
    `| ${cells.map(() => '---:').join(' | ')} |`,
    `| ${cells.map(([, count]) => count.toLocaleString('en-US')).join(' | ')} |`,
    '',
    `starts ${sum(({ starts }) => starts)}, kills at marks ${sum(({ killsAtMarks }) => killsAtMarks)}, power cuts ${sum(({ powerCuts }) => powerCuts)}, rows ${sum(({ rows }) => rows)}`,
    `secrets leaked ${found('leaked')}, noise on stderr ${found('noise')}`,
    `rows by status: ${describe(merge(reports.map(({ byStatus }) => byStatus)))}`,
    `faults by kind: ${describe(merge(reports.map(({ faultsByKind }) => faultsByKind)))}`,
    ...failed.map(({ seed }) => `failed: npm run fault -- --seed ${seed}`),
  ].join('\n');
}

function merge(counts: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const [name, count] of counts.flatMap((map) => [...map])) all.set(name, (all.get(name) ?? 0) + count);
  return all;
}

function describe(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}
