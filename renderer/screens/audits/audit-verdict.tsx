import type { ReactNode } from 'react';
import type { AccessPicture, ComparisonOverview } from '#shared/contract/audit-calls';
import { useTranslate } from '../../i18n/use-translate';
import classes from './audits.module.css';

/** The whole audit in two sentences with their numbers. */
export function AuditVerdict(props: {
  readonly comparison: ComparisonOverview | null;
  readonly findings: AccessPicture['findings'] | null;
  readonly people: number;
}): ReactNode {
  const { t, formats } = useTranslate();
  const { comparison, findings, people } = props;
  const open = findings === null ? 0 : findings.high + findings.medium + findings.low;
  return (
    <p className={classes['verdict']} role="status">
      <strong>{t('auditRoom:verdict-people', { count: people })}</strong>{' '}
      {comparison !== null &&
        (comparison.total === 0
          ? t('auditRoom:verdict-no-changes', { when: formats.dateTime(comparison.before.takenAt) })
          : t('auditRoom:verdict-changes', {
              count: comparison.total,
              when: formats.dateTime(comparison.before.takenAt),
            }))}{' '}
      {comparison !== null &&
        comparison.escalations > 0 &&
        t('auditRoom:verdict-escalations', { count: comparison.escalations })}{' '}
      {findings !== null &&
        (open === 0
          ? t('auditRoom:verdict-no-findings')
          : t('auditRoom:verdict-findings', { count: open, high: findings.high }))}
    </p>
  );
}
