import { countChanges } from '#shared/audit/count-changes';
import { describeFinding } from '#shared/audit/describe-finding';
import { isOpen } from '#shared/audit/dismissals';
import { changeKinds } from '#shared/audit/types';
import { describeValue } from '#shared/audit/changes-csv';
import type { GatheredAudit } from './gather-audit';
import { alignColumns } from './output';
import type { Terminal } from './terminal';

/** More than this on a screen is what files are for. */
const shown = 10;

export type AuditDocument = ReturnType<typeof writeAudit>;

/** The JSON of an audit. Accepted findings stay in, with `dismissed` saying why. */
export function writeAudit(audit: GatheredAudit, { t }: Terminal) {
  const { snapshot, against } = audit;
  return {
    snapshotId: snapshot.snapshotId,
    takenAt: snapshot.takenAt,
    agency: snapshot.agency,
    users: snapshot.people,
    detailed: snapshot.detailed,
    against: against?.snapshotId ?? null,
    summary: {
      findings: {
        high: audit.counts.high,
        medium: audit.counts.medium,
        low: audit.counts.low,
        dismissed: audit.counts.dismissed,
      },
      changes: countChanges(audit.changes),
      escalations: audit.changes.filter(({ escalation }) => escalation).length,
    },
    cautions: audit.cautions,
    /** Rules that could not judge everybody: the picture does not know enough. */
    unknown: audit.unknown,
    findings: audit.findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      userId: finding.userId,
      locationId: finding.locationId,
      name: finding.name,
      email: finding.email,
      detail: describeFinding(t, finding).detail,
      dismissed: isOpen(finding) ? null : finding.dismissal,
    })),
    changes: audit.changes.map(({ kind, userId, field, before, after, name, email, escalation }) => ({
      kind,
      userId,
      field,
      before,
      after,
      name,
      email,
      escalation,
    })),
  };
}

export function describeAuditInText(audit: GatheredAudit, out: string | null, terminal: Terminal): string[] {
  const { t, output } = terminal;
  const { snapshot } = audit;
  return [
    output.paint('bold', t('audits:taken', { count: snapshot.people, agency: snapshot.agency })),
    t('audits:taken-as', { id: snapshot.snapshotId }),
    '',
    ...describeFindings(audit, terminal),
    '',
    ...describeChanges(audit, terminal),
    ...(out === null ? [] : ['', t('audits:files-in', { path: out })]),
  ];
}

function describeFindings({ counts, findings, unknown }: GatheredAudit, { t, output }: Terminal): string[] {
  const open = findings.filter(isOpen);
  const lines = counts.byRule
    .filter((line) => line.open > 0)
    .map(({ rule, severity, open: people }) => [
      t(`findings:severity-${severity}`),
      String(people),
      t(`findings:${rule}-title`),
    ]);
  return [
    output.paint('bold', t('audits:findings-count', { count: open.length })),
    ...alignColumns(lines),
    ...(counts.dismissed > 0 ? [`  ${t('audits:findings-dismissed', { count: counts.dismissed })}`] : []),
    ...unknown
      .filter(({ rule }) => rule === 'no-two-factor' || rule === 'no-scopes')
      .slice(0, 1)
      .map(({ people }) => output.paint('dim', `  ${t('audits:findings-unknown', { count: people })}`)),
    ...alignColumns(
      open
        .filter(({ severity }) => severity === 'high')
        .slice(0, shown)
        .map((finding) => [finding.name, finding.email, describeFinding(t, finding).detail]),
    ),
  ];
}

function describeChanges(audit: GatheredAudit, { t, output }: Terminal): string[] {
  const { against, changes, cautions, locations } = audit;
  if (against === null) return [t('audits:first-picture')];
  const names = new Map(locations.map(({ id, name }) => [id, name]));
  const counts = countChanges(changes);
  const escalations = changes.filter(({ escalation }) => escalation);
  return [
    output.paint(
      'bold',
      t('audits:changes-count', { count: changes.length, date: against.takenAt.slice(0, 10) }),
    ),
    ...alignColumns(
      changeKinds
        .filter((kind) => counts[kind] > 0)
        .map((kind) => [String(counts[kind]), t(`auditRoom:kind-${kind}`)]),
    ),
    ...cautions.map((caution) => `  ${t(`audits:caution-${caution}`)}`),
    ...(escalations.length === 0
      ? []
      : [output.paint('yellow', t('audits:escalations', { count: escalations.length }))]),
    ...alignColumns(
      escalations
        .slice(0, shown)
        .map((change) => [
          change.name,
          t(`auditRoom:kind-${change.kind}`),
          `${describeValue(t, change, change.before, names) ?? '–'} → ${describeValue(t, change, change.after, names) ?? '–'}`,
        ]),
    ),
  ];
}
