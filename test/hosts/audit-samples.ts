import type { CallInput, CallOutput } from '../../shared/contract/calls';
import { changeKinds, type ChangeKind } from '../../shared/audit/types';

const saved = { kind: 'download', url: '/files/1', fileName: 'x.csv' } as const;
const at = '2026-03-01T10:00:00.000Z';

const snapshot = {
  snapshotId: '20260301-100000-ab',
  agencyId: 'a1',
  agency: 'Agencia Sol',
  companyId: 'c1',
  takenAt: at,
  cause: 'asked' as const,
  runId: null,
  people: 2,
  detailed: 0,
  counted: 2,
  wholeAgency: true,
  tally: { agencyLevel: 1, admins: 0, users: 1, others: 0 },
};
const person = {
  id: 'u1',
  name: 'Ana Ruiz',
  email: 'ana@sol.mx',
  phone: null,
  type: 'account',
  role: 'user',
  locationIds: ['l1'],
  restrictSubAccount: null,
  permissions: { contactsEnabled: true },
  scopes: null,
  scopesAssignedToOnly: null,
  platformLanguage: null,
  totpEnabled: null,
  dateAdded: null,
  dateUpdated: null,
  detailed: false,
};
const change = {
  kind: 'role' as const,
  userId: 'u1',
  name: 'Ana Ruiz',
  email: 'ana@sol.mx',
  field: 'role' as const,
  before: 'user',
  after: 'admin',
  escalation: true,
};
const locations = [{ id: 'l1', name: 'Zacatepec' }];
const key = { rule: 'risky-rights' as const, userId: 'u1', locationId: null, basis: 'refundsEnabled' };
const finding = {
  ...key,
  severity: 'low' as const,
  name: 'Ana Ruiz',
  email: 'ana@sol.mx',
  detail: { flags: ['refundsEnabled'], scopes: [] },
  dismissal: { note: 'Caja', at, until: null, state: 'counts' as const },
};
const counts = {
  high: 0,
  medium: 0,
  low: 0,
  dismissed: 1,
  byRule: [{ rule: 'risky-rights' as const, severity: 'low' as const, open: 0, dismissed: 1 }],
};
const review = {
  reviewId: 'r1',
  agencyId: 'a1',
  agency: 'Agencia Sol',
  label: 'Marzo',
  snapshotId: snapshot.snapshotId,
  takenAt: at,
  createdAt: at,
  locationIds: null,
  templates: ['Mostrador'],
  locations: [{ locationId: 'l1', name: 'Zacatepec', people: 1, decided: 0, sentAt: null }],
  sentWholeAt: null,
  people: 2,
  decided: 0,
  undecided: 2,
  counts: { keep: 0, restrict: 0, move: 0, remove: 0 },
  answers: [],
  runs: [],
  stage: 'new' as const,
};
const problem = {
  code: 'unknown-decision' as const,
  severity: 'error' as const,
  row: 2,
  userId: 'u1',
  name: 'Ana Ruiz',
  params: { value: 'tal vez' },
};
const kinds = Object.fromEntries(changeKinds.map((kind) => [kind, 0])) as Record<ChangeKind, number>;

type AuditCall =
  | 'estimateSnapshot'
  | 'takeSnapshot'
  | 'cancelSnapshot'
  | 'listSnapshots'
  | 'removeSnapshot'
  | 'exportSnapshot'
  | 'importSnapshot'
  | 'getSnapshotPeople'
  | 'compareSnapshots'
  | 'getChanges'
  | 'saveChanges'
  | 'getFindings'
  | 'saveFindings'
  | 'dismissFinding'
  | 'restoreFinding'
  | 'getTimeline'
  | 'getAccessPicture'
  | 'createReview'
  | 'listReviews'
  | 'getReview'
  | 'removeReview'
  | 'getReviewItems'
  | 'saveReviewSheet'
  | 'readReviewAnswers'
  | 'setReviewDecision'
  | 'prepareReviewPlan'
  | 'saveReviewReport';

const one = { agencyId: 'a1', snapshotId: snapshot.snapshotId };
const page = { offset: 0, limit: 50 };

/** One valid input and answer for every call of the audits. */
export const auditSamples: {
  readonly [N in AuditCall]: { readonly input: CallInput<N>; readonly output: CallOutput<N> };
} = {
  estimateSnapshot: {
    input: { agencyId: 'a1' },
    output: { people: 2, list: { requests: 3, ms: 300 }, details: null, dailyRemaining: null },
  },
  takeSnapshot: { input: { agencyId: 'a1', details: false }, output: snapshot },
  cancelSnapshot: { input: { agencyId: 'a1' }, output: {} },
  listSnapshots: {
    input: { agencyId: 'a1' },
    output: { snapshots: [snapshot], damaged: [{ file: 'x.snapshot.gz', reason: 'damaged' }] },
  },
  removeSnapshot: { input: one, output: {} },
  exportSnapshot: { input: one, output: saved },
  importSnapshot: { input: { agencyId: 'a1', text: '{}' }, output: snapshot },
  getSnapshotPeople: {
    input: { ...one, text: 'ana', locationId: null, ...page },
    output: { total: 1, people: [person], locations },
  },
  compareSnapshots: {
    input: { agencyId: 'a1', before: { text: '{}' }, after: snapshot.snapshotId },
    output: {
      comparisonId: 'k1',
      before: snapshot,
      after: snapshot,
      total: 1,
      escalations: 1,
      counts: { ...kinds, role: 1 },
      cautions: ['without-details'],
    },
  },
  getChanges: {
    input: { comparisonId: 'k1', kind: 'role', ...page },
    output: { total: 1, changes: [change], locations },
  },
  saveChanges: { input: { comparisonId: 'k1', language: 'es' }, output: saved },
  getFindings: {
    input: { ...one, severity: null, rule: null, dismissed: null, ...page },
    output: { total: 1, findings: [finding], counts, unknown: [{ rule: 'no-two-factor', people: 2 }] },
  },
  saveFindings: { input: { ...one, language: 'en' }, output: saved },
  dismissFinding: { input: { agencyId: 'a1', ...key, note: 'Caja', until: '2027-01-31' }, output: {} },
  restoreFinding: { input: { agencyId: 'a1', ...key }, output: {} },
  getTimeline: {
    input: { agencyId: 'a1', userId: 'u1' },
    output: {
      entries: [{ at, snapshotId: snapshot.snapshotId, kind: 'role', change }],
      snapshots: 2,
      locations,
    },
  },
  getAccessPicture: {
    input: one,
    output: {
      snapshot,
      byRole: [{ group: 'user', people: 1 }],
      byLocation: [{ locationId: 'l1', name: 'Zacatepec', admins: 0, users: 1, others: 0 }],
      withoutLocation: 0,
      findings: counts,
      history: [
        { snapshotId: snapshot.snapshotId, takenAt: at, people: 2, tally: snapshot.tally, changes: null },
      ],
    },
  },
  createReview: {
    input: {
      ...one,
      locationIds: null,
      templates: [{ name: 'Mostrador', permissions: { refundsEnabled: false } }],
      label: 'Marzo',
    },
    output: review,
  },
  listReviews: { input: { agencyId: 'a1' }, output: { reviews: [review], damaged: ['r2.json'] } },
  getReview: { input: { reviewId: 'r1' }, output: review },
  removeReview: { input: { reviewId: 'r1' }, output: {} },
  getReviewItems: {
    input: { reviewId: 'r1', decided: null, locationId: null, ...page },
    output: {
      total: 1,
      items: [
        {
          userId: 'u1',
          name: 'Ana Ruiz',
          email: 'ana@sol.mx',
          locationId: 'l1',
          decision: 'restrict',
          template: 'Mostrador',
          moveTo: [],
          decidedBy: 'Eva',
          decidedOn: '2026-03-02',
          note: '',
          done: 'updated',
        },
      ],
    },
  },
  saveReviewSheet: { input: { reviewId: 'r1', locationId: 'l1', language: 'es' }, output: saved },
  readReviewAnswers: {
    input: {
      reviewId: 'r1',
      fileName: 'Zacatepec.csv',
      content: { text: 'Persona,Decisión' },
      meanings: { 'tal vez': 'keep' },
      decidedBy: '',
    },
    output: {
      review,
      rows: 1,
      decided: 0,
      blank: 0,
      problems: [problem],
      unknownWords: [{ word: 'tal vez', rows: 1 }],
    },
  },
  setReviewDecision: {
    input: {
      reviewId: 'r1',
      userId: 'u1',
      locationId: null,
      decision: null,
      template: null,
      moveTo: [],
      decidedBy: 'Eva',
      note: '',
    },
    output: review,
  },
  prepareReviewPlan: {
    input: { reviewId: 'r1' },
    output: {
      planId: 'p1',
      summary: { create: 0, update: 1, delete: 0, skip: 0, invalid: 0 },
      guards: [],
      agencyTotal: 2,
      requests: 3,
      problems: [{ ...problem, row: null }],
    },
  },
  saveReviewReport: { input: { reviewId: 'r1', format: 'html', language: 'es' }, output: saved },
};
