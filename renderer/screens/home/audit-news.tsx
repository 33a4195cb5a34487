import { IconShieldUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ComparisonOverview } from '#shared/contract/audit-calls';
import { Badge } from '../../components/badge';
import { Card, Section } from '../../components/screen';
import { useTranslate } from '../../i18n/use-translate';
import { hrefTo } from '../../navigation/route';
import { useBackend } from '../../state/backend-context';
import { useBackendData } from '../../state/use-backend-data';
import { useChanged } from '../../state/use-changed';
import { useNow } from '../../state/use-now';
import classes from './home.module.css';

/** What changed since the last audit, in one sentence with a number. Nothing while there is none. */
export function AuditNews({ agencyId }: { readonly agencyId: string }): ReactNode {
  const { t, formats } = useTranslate();
  const backend = useBackend();
  const now = useNow();
  const list = useBackendData(`snapshots ${agencyId}`, () => backend.listSnapshots({ agencyId }));
  useChanged('snapshots', list.reload);
  const [last, ...earlier] = list.data?.snapshots ?? [];
  // As the Audits room does: against the audit before, not against what was taken after a run.
  const before = earlier.find(({ cause }) => cause !== 'run') ?? earlier[0];
  const comparison = useBackendData<ComparisonOverview | null>(
    `compare ${agencyId} ${before?.snapshotId ?? ''} ${last?.snapshotId ?? ''}`,
    async () =>
      last === undefined || before === undefined
        ? ({ ok: true, value: null } as const)
        : backend.compareSnapshots({
            agencyId,
            before: { snapshotId: before.snapshotId },
            after: last.snapshotId,
          }),
  );
  if (last === undefined) return null;
  const { total, escalations } = comparison.data ?? { total: null, escalations: 0 };
  const when = formats.ago(last.takenAt, now);
  return (
    <Section
      title={t('home:audit-title')}
      aside={
        <a className={classes['more']} href={hrefTo({ name: 'audits', part: null, detail: null })}>
          {t('home:audit-all')}
        </a>
      }
    >
      <Card>
        <p className={classes['news']}>
          {before === undefined
            ? t('home:audit-first', { when, count: last.people })
            : total === null
              ? t('home:audit-taken', { when })
              : total === 0
                ? t('home:audit-nothing', { when })
                : t('home:audit-changes', { when, count: total })}{' '}
          {escalations > 0 && (
            <Badge tone="warn" icon={IconShieldUp}>
              {t('home:audit-escalations', { count: escalations })}
            </Badge>
          )}
        </p>
      </Card>
    </Section>
  );
}
