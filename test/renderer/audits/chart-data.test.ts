import { describe, expect, it } from 'vitest';
import type { AccessPicture } from '#shared/contract/audit-calls';
import { createTranslator } from '#shared/i18n/create-translator';
import {
  listAccessBars,
  listChangeBars,
  listFindingBars,
  listTrend,
} from '../../../renderer/screens/audits/chart-data';

const { t } = createTranslator('en');
const tally = { agencyLevel: 2, admins: 3, users: 5, others: 0 };
const history: AccessPicture['history'] = [
  { snapshotId: 's1', takenAt: '2026-01-01T00:00:00Z', people: 8, tally, changes: null },
  {
    snapshotId: 's2',
    takenAt: '2026-02-01T00:00:00Z',
    people: 10,
    tally,
    changes: { joined: 3, left: 1, escalations: 2, others: 4 },
  },
  {
    snapshotId: 's3',
    takenAt: '2026-03-01T00:00:00Z',
    people: 9,
    tally,
    changes: { joined: 0, left: 1, escalations: 0, others: 0 },
  },
];
const picture: AccessPicture = {
  snapshot: {
    snapshotId: 's2',
    agencyId: 'a1',
    agency: 'Clínicas',
    companyId: 'c1',
    takenAt: '2026-02-01T00:00:00Z',
    cause: 'asked',
    runId: null,
    people: 10,
    detailed: 10,
    counted: 10,
    wholeAgency: true,
    tally,
  },
  byRole: [
    { group: 'agency-admin', people: 2 },
    { group: 'agency-user', people: 0 },
    { group: 'admin', people: 1 },
    { group: 'user', people: 5 },
    { group: 'other', people: 0 },
  ],
  byLocation: [
    { locationId: 'zac', name: 'Zacatepec', admins: 1, users: 4, others: 0 },
    { locationId: 'cue', name: 'Cuernavaca', admins: 0, users: 2, others: 0 },
  ],
  withoutLocation: 0,
  findings: {
    high: 1,
    medium: 0,
    low: 4,
    dismissed: 2,
    byRule: [
      { rule: 'agency-level', severity: 'high', open: 1, dismissed: 1 },
      { rule: 'foreign-domain', severity: 'low', open: 3, dismissed: 1 },
      { rule: 'unchanged-long', severity: 'low', open: 1, dismissed: 0 },
    ],
  },
  history,
};

describe('the picture of access', () => {
  it('shows the agency itself first, then each sub-account by role', () => {
    const { series, rows } = listAccessBars(t, picture);
    expect(series.map(({ id }) => id)).toEqual(['admins', 'users']);
    expect(rows.map(({ name, values }) => [name, ...values])).toEqual([
      ['Whole agency', 2, 0],
      ['Zacatepec', 1, 4],
      ['Cuernavaca', 0, 2],
    ]);
  });

  it('has a bar for people of no sub-account only when there are any, and keeps empty sub-accounts', () => {
    const { rows } = listAccessBars(t, {
      ...picture,
      withoutLocation: 3,
      byRole: [],
      byLocation: [{ locationId: 'new', name: 'Nueva', admins: 0, users: 0, others: 0 }],
    });
    expect(rows.map(({ id, values }) => [id, values.reduce((a, b) => a + b, 0)])).toEqual([
      ['new', 0],
      ['none', 3],
    ]);
  });
});

describe('the picture of findings', () => {
  it('has the worst first, and what was accepted beside what is open', () => {
    expect(listFindingBars(t, picture.findings).rows.map(({ id, values }) => [id, ...values])).toEqual([
      ['high', 1, 1],
      ['medium', 0, 0],
      ['low', 4, 1],
    ]);
  });
});

describe('the picture of changes', () => {
  it('has the newest first and leaves out what was compared with nothing', () => {
    expect(listChangeBars(t, history, (iso) => iso.slice(0, 10)).rows).toEqual([
      { id: 's3', name: '2026-03-01', values: [0, 0, 1, 0] },
      { id: 's2', name: '2026-02-01', values: [2, 3, 1, 4] },
    ]);
  });

  it('goes from the oldest to the newest where time runs', () => {
    expect(listTrend(t, history).points.map(({ values }) => values)).toEqual([
      [8, 3, 2],
      [10, 3, 2],
      [9, 3, 2],
    ]);
  });
});
