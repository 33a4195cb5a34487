import type { ReactNode } from 'react';
import type { AccessPicture } from '#shared/contract/audit-calls';
import { StackedBars } from '../../components/charts/stacked-bars';
import { Card } from '../../components/screen';
import { useTranslate } from '../../i18n/use-translate';
import classes from './audits.module.css';
import { listAccessBars, listChangeBars, listFindingBars } from './chart-data';

/** The picture at a glance: who has access where, how much deserves attention, and what changed from time to time. */
export function AccessCharts({ picture }: { readonly picture: AccessPicture }): ReactNode {
  const { t, formats } = useTranslate();
  const access = listAccessBars(t, picture);
  const findings = listFindingBars(t, picture.findings);
  const changes = listChangeBars(t, picture.history, formats.dateTime);
  const [largest] = picture.byLocation;
  const { tally } = picture.snapshot;
  const summary = [
    t('auditRoom:chart-access-summary', {
      count: picture.snapshot.people,
      admins: tally.admins,
      agency: tally.agencyLevel,
    }),
    largest === undefined
      ? ''
      : t('auditRoom:chart-access-largest', {
          name: largest.name,
          count: largest.admins + largest.users + largest.others,
        }),
  ].join(' ');
  return (
    <div className={classes['charts']}>
      <Card>
        <StackedBars
          title={t('auditRoom:chart-access')}
          summary={summary}
          rowHeading={t('auditRoom:chart-where')}
          series={access.series}
          rows={access.rows}
          shown={6}
        />
      </Card>
      <Card>
        <div className={classes['chartColumn']}>
          <StackedBars
            title={t('auditRoom:chart-findings')}
            summary={t('auditRoom:chart-findings-summary', {
              high: picture.findings.high,
              medium: picture.findings.medium,
              low: picture.findings.low,
              dismissed: picture.findings.dismissed,
            })}
            rowHeading={t('auditRoom:chart-severity')}
            series={findings.series}
            rows={findings.rows}
          />
          {changes.rows.length > 0 && (
            <StackedBars
              title={t('auditRoom:chart-changes')}
              summary={t('auditRoom:chart-changes-summary', {
                count: changes.rows.length,
                changes: (changes.rows[0]?.values ?? []).reduce((sum, value) => sum + value, 0),
              })}
              rowHeading={t('auditRoom:chart-picture')}
              series={changes.series}
              rows={changes.rows}
              shown={4}
            />
          )}
        </div>
      </Card>
    </div>
  );
}
