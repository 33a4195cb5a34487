import { severities } from '#shared/audit/findings/types';
import type { AccessPicture } from '#shared/contract/audit-calls';
import type { Translate } from '#shared/i18n/create-translator';
import type { Series } from '../../components/charts/series-look';
import type { BarRow } from '../../components/charts/stacked-bars';
import type { TrendPoint } from '../../components/charts/trend-lines';

interface Bars {
  readonly series: readonly Series[];
  readonly rows: readonly BarRow[];
}

/**
 * People by role, for the agency itself, each sub-account, and those of none. Somebody of three sub-accounts counts in
 * each of the three.
 */
export function listAccessBars(t: Translate, picture: AccessPicture): Bars {
  const inGroup = (wanted: AccessPicture['byRole'][number]['group']): number =>
    picture.byRole.find(({ group }) => group === wanted)?.people ?? 0;
  const agency = [inGroup('agency-admin'), inGroup('agency-user'), 0, 0];
  const rows: BarRow[] = [
    { id: 'agency', name: t('auditRoom:chart-agency'), values: agency },
    ...picture.byLocation.map(({ locationId, name, admins, users, others }) => ({
      id: locationId,
      name,
      values: [admins, users, others, 0],
    })),
    { id: 'none', name: t('auditRoom:chart-no-location'), values: [0, 0, 0, picture.withoutLocation] },
  ].filter(({ id, values }) => !['agency', 'none'].includes(id) || values.some((value) => value > 0));
  const series = [
    { id: 'admins', name: t('auditRoom:chart-admins') },
    { id: 'users', name: t('auditRoom:chart-users') },
    { id: 'others', name: t('auditRoom:chart-others') },
    // The picture does not tell them apart by role.
    { id: 'any', name: t('auditRoom:chart-any') },
  ];
  return keepUsed({ series, rows });
}

/** Findings by severity, worst first: what is open beside what somebody accepted. */
export function listFindingBars(t: Translate, { byRule }: AccessPicture['findings']): Bars {
  return {
    series: [
      { id: 'open', name: t('auditRoom:chart-open') },
      { id: 'dismissed', name: t('auditRoom:chart-dismissed') },
    ],
    rows: severities.map((severity) => {
      const rules = byRule.filter((rule) => rule.severity === severity);
      return {
        id: severity,
        name: t(`findings:severity-${severity}`),
        values: [sum(rules.map(({ open }) => open)), sum(rules.map(({ dismissed }) => dismissed))],
      };
    }),
  };
}

/** What changed from picture to picture, the newest first; pictures that were compared with nothing are left out. */
export function listChangeBars(
  t: Translate,
  history: AccessPicture['history'],
  formatDate: (iso: string) => string,
): Bars {
  return {
    series: [
      { id: 'escalations', name: t('auditRoom:chart-escalations') },
      { id: 'joined', name: t('auditRoom:chart-joined') },
      { id: 'left', name: t('auditRoom:chart-left') },
      { id: 'others', name: t('auditRoom:chart-other-changes') },
    ],
    rows: history.toReversed().flatMap(({ snapshotId, takenAt, changes }) =>
      changes === null
        ? []
        : [
            {
              id: snapshotId,
              name: formatDate(takenAt),
              values: [changes.escalations, changes.joined, changes.left, changes.others],
            },
          ],
    ),
  };
}

/** How many there were in each picture, oldest first. */
export function listTrend(
  t: Translate,
  history: AccessPicture['history'],
): { readonly series: readonly Series[]; readonly points: readonly TrendPoint[] } {
  return {
    series: [
      { id: 'people', name: t('auditRoom:chart-people') },
      { id: 'admins', name: t('auditRoom:chart-admins') },
      { id: 'agency', name: t('auditRoom:chart-agency') },
    ],
    points: history.map(({ takenAt, people, tally }) => ({
      at: takenAt,
      values: [people, tally.admins, tally.agencyLevel],
    })),
  };
}

/** A series nobody is in would only lengthen the legend. */
function keepUsed({ series, rows }: Bars): Bars {
  const used = series.map((_, at) => rows.some(({ values }) => (values[at] ?? 0) > 0));
  return {
    series: series.filter((_, at) => used[at]),
    rows: rows.map((row) => ({ ...row, values: row.values.filter((_, at) => used[at]) })),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
