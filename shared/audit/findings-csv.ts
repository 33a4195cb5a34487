import { writeCsv } from '../export/write-csv';
import type { Translate } from '../i18n/create-translator';
import { describeFinding } from './describe-finding';
import { isOpen, type MarkedFinding } from './dismissals';
import type { SnapshotLocation } from './types';

/** All findings, worst first; accepted ones stay in, with who said so and until when. Ids last, for machines. */
export function writeFindingsCsv(
  t: Translate,
  findings: readonly MarkedFinding[],
  locations: readonly SnapshotLocation[],
): string {
  const names = new Map(locations.map(({ id, name }) => [id, name]));
  const headings = [
    t('audits:heading-severity'),
    t('audits:heading-finding'),
    t('audits:heading-person'),
    t('audits:heading-email'),
    t('audits:heading-detail'),
    t('audits:heading-do'),
    t('audits:heading-dismissed'),
    t('audits:heading-dismissed-at'),
    t('audits:heading-dismissed-until'),
    t('audits:heading-rule'),
    t('audits:heading-userId'),
    t('audits:heading-locationId'),
  ];
  return writeCsv(
    headings,
    findings.map((finding) => {
      const words = describeFinding(t, finding);
      const accepted = isOpen(finding) ? null : finding.dismissal;
      return [
        t(`findings:severity-${finding.severity}`),
        words.title,
        finding.locationId === null ? finding.name : (names.get(finding.locationId) ?? finding.name),
        finding.email,
        words.detail,
        words.todo,
        accepted?.note ?? null,
        accepted?.at.slice(0, 10) ?? null,
        accepted?.until ?? null,
        finding.rule,
        finding.userId,
        finding.locationId,
      ];
    }),
  );
}
