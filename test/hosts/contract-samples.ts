import type { CallInput, CallName, CallOutput, EventName, EventPayload } from '../../shared/contract/calls';
import type { SheetDraft } from '../../shared/sheet/draft';
import type { SheetMapping } from '../../shared/sheet/mapping';
import { auditSamples } from './audit-samples';
import { peopleSamples } from './people-samples';

const agency = {
  agencyId: 'a1',
  name: 'Inmobiliaria Sol',
  kind: 'profile',
  companyId: 'c1',
  token: 'keychain',
  locationToken: false,
} as const;
const settings = { language: 'es', theme: 'auto', country: 'MX', agencyId: 'a1' } as const;
const choices: CallInput<'changePlan'>['choices'] = {
  onExisting: 'skip',
  perRow: { 7: 'update' },
  excluded: [3],
  generatePasswords: true,
};
const count = { created: 1, updated: 0, deleted: 0, skipped: 2, failed: 0, 'needs-review': 0, pending: 4 };
const record = {
  runId: 'r1',
  state: 'held',
  reason: 'token-rejected',
  file: 'usuarios sucursales.csv',
  agency: 'Inmobiliaria Sol',
  startedAt: '2026-03-01T10:00:00.000Z',
  finishedAt: null,
  summary: count,
} as const;
const progress = {
  runId: 'r1',
  state: 'running',
  reason: null,
  total: 7,
  done: 3,
  summary: count,
  rowsPerMinute: 540.5,
  remainingMs: null,
  dailyRemaining: 199_000,
  requests: 12,
  latest: [],
} as const;
const overview = {
  planId: 'p1',
  summary: { create: 3, update: 1, delete: 0, skip: 2, invalid: 1 },
  guards: [],
  agencyTotal: null,
  requests: 5,
};
const saved = { kind: 'path', path: '/home/ana/resultados.csv' } as const;

const listedTemplate = {
  templateId: 't1',
  starter: null,
  template: { name: 'Mostrador', permissions: { contactsEnabled: true, voiceAiEnabled: false }, scopes: [] },
  changedAt: '2026-03-01T10:00:00.000Z',
};

const mapping = {
  version: 1,
  columns: [{ heading: 'correo', field: 'email' }],
  answers: { role: { gerente: 'admin' } },
  defaults: { type: 'account' },
  country: 'MX',
  locationMode: 'add',
  passwordMode: 'generate',
} as const satisfies SheetMapping;
const listedMapping = {
  mappingId: 'm1',
  name: 'Recursos Humanos',
  fileName: 'usuarios sucursales.csv',
  savedAt: '2026-03-01T10:00:00.000Z',
  mapping: mapping,
};
const sheetDraft: SheetDraft = {
  version: 1,
  fileName: 'usuarios sucursales.csv',
  sha256: 'ab',
  sizeBytes: 12,
  content: { kind: 'file', packed: 'q1YqSSxSskpLzClOBQA=' },
  readOptions: { delimiter: ';' },
  headings: ['Correo'],
  matches: [{ field: 'email', confidence: 0.9, reason: 'exact-heading' }],
  rowCount: 1,
  choices: {
    columns: { 0: 'email' },
    defaults: {},
    answers: {},
    country: null,
    locationMode: 'add',
    passwordMode: 'column',
  },
  edits: [[2, 0, 'ana@example.com']],
  excluded: [],
  passwordsLeftOut: false,
};
const draftHead = {
  draftId: 'd1',
  fileName: 'usuarios sucursales.csv',
  step: 'check',
  agencyId: null,
  agency: null,
  rows: 1,
  problems: 0,
  savedAt: '2026-03-01T10:00:00.000Z',
  planned: null,
  passwordsLeftOut: false,
  state: 'ready',
} as const;

/** One valid input and answer for every call: a call without a line here does not compile. */
export const callSamples: {
  readonly [N in CallName]: { readonly input: CallInput<N>; readonly output: CallOutput<N> };
} = {
  getAppInfo: {
    input: {},
    output: {
      version: '1.2.3',
      host: 'browser',
      dataDirectory: '/home/ana/.ghl',
      systemLanguage: 'es',
      keychain: 'locked',
    },
  },
  getSettings: { input: {}, output: settings },
  saveSettings: { input: { language: null }, output: settings },
  listAgencies: { input: {}, output: [agency] },
  checkConnection: {
    input: { checkId: 'k1', token: 'pit-x', companyId: null },
    output: {
      steps: [
        {
          step: 'token',
          status: 'failed',
          count: null,
          failure: { kind: 'token-rejected', support: { status: 401, traceId: 't1', detail: 'Invalid JWT' } },
        },
      ],
      companyId: null,
      locationToken: true,
      locations: [{ id: 'l1', name: 'Cuernavaca', companyId: null }],
      usable: false,
    },
  },
  addAgency: {
    input: { name: 'Sol', token: 'pit-x', companyId: 'c1', locationToken: false },
    output: agency,
  },
  replaceToken: { input: { agencyId: 'a1', token: 'pit-y' }, output: agency },
  removeAgency: { input: { agencyId: 'a1' }, output: {} },
  openPractice: { input: {}, output: agency },
  resetPractice: { input: {}, output: {} },
  listLocations: {
    input: { agencyId: 'a1' },
    output: [{ id: 'l1', name: 'Jiutepec ñandú 日本', companyId: 'c1' }],
  },
  listKnownLocations: {
    input: { agencyId: 'a1' },
    output: {
      locations: [{ id: 'l1', name: 'Jiutepec', companyId: null }],
      seenAt: '2026-11-20T08:00:00.000Z',
    },
  },
  listSamples: { input: {}, output: [{ name: 'xlsx', fileName: 'equipo.xlsx', sizeBytes: 9000 }] },
  readSample: { input: { name: 'xlsx' }, output: { fileName: 'equipo.xlsx', base64: 'UEsDBA==' } },
  saveTemplateSheet: { input: { language: 'es' }, output: { kind: 'cancelled' } },
  preparePlan: {
    input: {
      agencyId: 'a1',
      sheet: { fileName: 'u.csv', sha256: 'ab' },
      rows: [
        {
          row: 2,
          person: { email: 'ana@example.com', firstName: 'Ána "la jefa"\n', locationIds: ['l1'] },
          action: null,
          locationMode: 'add',
          problems: [],
        },
      ],
      choices,
    },
    output: overview,
  },
  lookForMoved: { input: { planId: 'p1' }, output: overview },
  listAbsentPeople: {
    input: { planId: 'p1', scope: { locationId: 'l1', role: 'user', type: null } },
    output: {
      absentId: 'x1',
      agencyId: 'a1',
      total: 3,
      inScope: 40,
      sameName: 1,
      unreadableRows: 0,
      suggestedMost: 10,
      requests: 2,
    },
  },
  prepareRemoveReplaced: { input: { runId: 'r1', label: 'Cuentas anteriores' }, output: overview },
  getAbsentPeople: {
    input: { absentId: 'x1', offset: 0, limit: 50 },
    output: {
      total: 1,
      people: [
        {
          userId: 'u1',
          name: 'Ana Ruiz',
          email: 'ana@example.com',
          role: 'user',
          type: null,
          locationIds: ['l1'],
          sameName: true,
        },
      ],
    },
  },
  prepareAbsentChange: {
    input: {
      absentId: 'x1',
      userIds: ['u1'],
      most: 10,
      change: { kind: 'delete' },
      label: 'Eliminar: 1 persona',
    },
    output: overview,
  },
  prepareChange: {
    input: {
      agencyId: 'a1',
      userIds: ['u1', 'u2'],
      change: { kind: 'locations', mode: 'add', locationIds: ['l1'] },
      label: 'Cambio: 2 personas',
    },
    output: overview,
  },
  changePlan: { input: { planId: 'p1', choices }, output: overview },
  getPlanRows: {
    input: { planId: 'p1', action: null, offset: 0, limit: 50 },
    output: {
      total: 1,
      rows: [
        {
          row: 2,
          action: 'update',
          email: 'ana@example.com',
          name: 'Ana',
          userId: 'u1',
          changes: [{ field: 'locationIds', before: ['l1'], after: ['l1', 'l2'] }],
          problems: [],
          skipReason: null,
        },
      ],
    },
  },
  startRun: { input: { planId: 'p1', allow: [], onlyValid: true }, output: { runId: 'r1' } },
  pauseRun: { input: { runId: 'r1' }, output: {} },
  resumeRun: { input: { runId: 'r1' }, output: {} },
  stopRun: { input: { runId: 'r1' }, output: {} },
  listDamagedRuns: { input: {}, output: [{ runId: 'r9', line: 12, path: '/data/runs/r9.ndjson' }] },
  listRuns: { input: {}, output: [record] },
  getRun: {
    input: { runId: 'r1' },
    output: { record, progress: { ...progress, latest: [] }, hasGeneratedPasswords: true, grantedMore: 2 },
  },
  getRunRows: {
    input: { runId: 'r1', status: 'failed', offset: 0, limit: 100 },
    output: {
      total: 1,
      rows: [
        {
          row: 9,
          action: 'create',
          status: 'failed',
          userId: null,
          email: 'x@example.com',
          name: 'X',
          message: { code: 'refused', params: { detail: 'no', status: 422 } },
          traceId: 't9',
          grantedMore: [],
        },
      ],
    },
  },
  saveResults: { input: { runId: 'r1', language: 'en' }, output: saved },
  retryRun: {
    input: {
      runId: 'r1',
      rows: [9],
      edits: { 9: { phone: '+527775610738' } },
      onExisting: 'update',
      allow: [],
    },
    output: { retried: [9], problems: [] },
  },
  previewUndo: {
    input: { runId: 'r1' },
    output: {
      undoId: 'n1',
      runId: 'r1',
      agencyId: 'a1',
      summary: { delete: 1, restore: 2, nothing: 1, changedSince: 1 },
      cannotRestore: [{ kind: 'password', people: 1 }],
      guards: [{ kind: 'delete', rows: [2] }],
      guardsWithChanged: [{ kind: 'delete', rows: [2, 3] }],
      agencyTotal: 60,
      requests: 2,
    },
  },
  getUndoRows: {
    input: { undoId: 'n1', does: 'restore', changedSince: true, offset: 0, limit: 50 },
    output: {
      total: 1,
      rows: [
        {
          row: 3,
          name: 'Ana',
          email: 'ana@example.com',
          userId: 'u1',
          does: 'restore',
          reason: null,
          changes: [{ field: 'phone', before: '+52777', after: null }],
          cannotRestore: ['password'],
          changedSince: true,
          changedFields: ['phone'],
        },
      ],
    },
  },
  startUndo: {
    input: { undoId: 'n1', includeChangedSince: false, allow: ['delete'] },
    output: { runId: 'r2' },
  },
  previewCorrection: {
    input: { runId: 'r1' },
    output: {
      correctionId: 'k1',
      runId: 'r1',
      agencyId: 'a1',
      summary: { people: 1, switchOff: 10, otherwiseDifferent: 0 },
      guards: [],
      requests: 1,
    },
  },
  getCorrectionRows: {
    input: { correctionId: 'k1', offset: 0, limit: 50 },
    output: {
      total: 1,
      rows: [
        {
          row: 2,
          name: 'Ana',
          email: 'ana@example.com',
          userId: 'u1',
          switchOff: ['gokollabEnabled'],
          switchOn: [],
          changes: [
            {
              field: 'permissions',
              before: { gokollabEnabled: true },
              after: { gokollabEnabled: false },
            },
          ],
        },
      ],
    },
  },
  startCorrection: { input: { correctionId: 'k1', rows: [2], allow: [] }, output: { runId: 'r3' } },
  saveCredentials: { input: { runId: 'r1', language: 'en' }, output: saved },
  leaveRun: { input: { runId: 'r1', leave: true }, output: {} },
  saveFailedRows: { input: { runId: 'r1', language: 'es' }, output: saved },
  listTemplates: { input: { language: 'es' }, output: [listedTemplate] },
  saveTemplate: { input: { templateId: null, template: listedTemplate.template }, output: listedTemplate },
  removeTemplate: { input: { templateId: 't1' }, output: {} },
  exportTemplates: { input: { templateIds: ['t1', 'sales'], language: 'es' }, output: saved },
  importTemplates: {
    input: { text: '{}', answers: { Mostrador: 'keep-both' } },
    output: { imported: ['Mostrador (2)'], same: [], clashes: [{ name: 'Ventas', starter: true }] },
  },
  listMappings: { input: {}, output: [listedMapping] },
  findMapping: { input: { headings: ['Correo'] }, output: null },
  rememberMapping: {
    input: { mapping: listedMapping.mapping, fileName: null },
    output: { ...listedMapping, name: null },
  },
  saveMapping: {
    input: { mappingId: 'm1', name: 'RH', mapping: listedMapping.mapping, fileName: 'rh.csv' },
    output: listedMapping,
  },
  removeMapping: { input: { mappingId: 'm1' }, output: {} },
  exportMapping: { input: { mappingId: 'm1', language: 'es' }, output: saved },
  importMapping: { input: { text: '{}' }, output: listedMapping },
  saveDraft: {
    input: {
      draftId: null,
      sheet: sheetDraft,
      withPasswords: true,
      planChoices: choices,
      planId: null,
      step: 'check',
      agencyId: 'a1',
      rows: 1,
      problems: 0,
    },
    output: draftHead,
  },
  listDrafts: { input: {}, output: [draftHead, { ...draftHead, state: 'damaged' }] },
  openDraft: {
    input: { draftId: 'd1' },
    output: { head: draftHead, sheet: sheetDraft, planChoices: null },
  },
  removeDraft: { input: { draftId: 'd1' }, output: {} },
  exportDraft: { input: { draftId: 'd1', withPasswords: false, language: 'es' }, output: saved },
  importDraft: { input: { text: '{}' }, output: draftHead },
  comparePlan: {
    input: { draftId: 'd1', planId: 'p1' },
    output: {
      plannedAt: '2026-03-01T10:00:00.000Z',
      before: overview.summary,
      after: overview.summary,
      changes: [
        { kind: 'now-exists', rows: [2], people: [{ row: 2, name: 'Ana', email: 'ana@example.com' }] },
      ],
    },
  },
  ...peopleSamples,
  ...auditSamples,
};

export const eventSamples: { readonly [N in EventName]: EventPayload<N> } = {
  connectionStep: { checkId: 'k1', step: { step: 'read', status: 'ok', count: 62, failure: null } },
  planProgress: { agencyId: 'a1', done: 10, total: 62 },
  peopleProgress: { agencyId: 'a1', stage: 'details', done: 10, total: 62 },
  runProgress: { ...progress, latest: [] },
  auditProgress: { agencyId: 'a1', step: 'details', done: 10, total: null, automatic: false },
  changed: { what: 'runs' },
};
