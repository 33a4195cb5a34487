import type { CallInput, CallOutput } from '../../shared/contract/calls';

const list = {
  listId: 'l1',
  agencyId: 'a1',
  total: 2,
  apiCount: 2,
  pages: 1,
  requests: 1,
  shifted: false,
  complete: true,
  detailsMissing: 2,
  readAt: '2026-03-01T10:00:00.000Z',
};
const person = {
  id: 'u1',
  name: 'Ana Ruiz',
  firstName: 'Ana',
  lastName: 'Ruiz',
  email: 'ana@sol.mx',
  phone: '+527775610738',
  extension: null,
  type: 'account',
  role: 'user',
  locationIds: ['z1'],
  restrictSubAccount: true,
  permissions: { contactsEnabled: true },
  scopes: null,
  scopesAssignedToOnly: [],
  platformLanguage: 'es',
  profilePhoto: null,
  deleted: false,
  totpEnabled: null,
  dateAdded: '2026-01-01T10:00:00.000Z',
  dateUpdated: null,
  detailsRead: false,
};
const counts = {
  people: 2,
  types: [{ value: 'account', people: 2 }],
  roles: [{ value: null, people: 2 }],
  languages: [],
  locations: [{ locationId: 'z1', people: 2 }],
  locationCount: { none: 0, one: 2, several: 0 },
  twoFactor: { yes: 0, no: 0, unknown: 2 },
  flags: [{ flag: 'contactsEnabled', on: 1, off: 1 }],
  scopes: [],
  noScopes: 0,
  scopesUnknown: 2,
  detailsMissing: 2,
};
const view: CallInput<'saveView'>['view'] = {
  name: 'Sin dos pasos',
  search: { role: 'admin' },
  filter: { twoFactor: ['no'], locationCount: { kind: 'at-least', count: 2 } },
  columns: ['name', 'permissions.contactsEnabled'],
  sort: { column: 'name', direction: 'asc' },
};
const memory: CallOutput<'getPeopleMemory'> = {
  tableColumns: ['name'],
  exportColumns: ['id', 'email'],
  exportFormat: 'csv',
};
const filter = { text: 'ana' };

type PeopleCall =
  | 'loadPeople'
  | 'cancelPeopleLoad'
  | 'getPeopleRows'
  | 'getPeopleIds'
  | 'getPeopleCounts'
  | 'readDetails'
  | 'getPerson'
  | 'listViews'
  | 'saveView'
  | 'removeView'
  | 'getPeopleMemory'
  | 'savePeopleMemory'
  | 'exportPeople';

/** One valid input and answer for every call about people. */
export const peopleSamples: {
  readonly [N in PeopleCall]: { readonly input: CallInput<N>; readonly output: CallOutput<N> };
} = {
  loadPeople: { input: { agencyId: 'a1', search: { query: 'ana', sortDirection: 'desc' } }, output: list },
  cancelPeopleLoad: { input: { agencyId: 'a1' }, output: {} },
  getPeopleRows: {
    input: { listId: 'l1', filter, sort: { column: 'email', direction: 'desc' }, offset: 0, limit: 50 },
    output: { total: 1, rows: [person] },
  },
  getPeopleIds: { input: { listId: 'l1', filter: {} }, output: { ids: ['u1'] } },
  getPeopleCounts: { input: { listId: 'l1', filter }, output: counts },
  readDetails: {
    input: { listId: 'l1', ids: null },
    output: {
      asked: 2,
      read: 1,
      gone: 0,
      failed: [{ userId: 'u2', failure: { kind: 'timeout', timeoutMs: 30_000, support: null } }],
      stopped: false,
      requests: 2,
    },
  },
  getPerson: {
    input: { agencyId: 'a1', userId: 'u1' },
    output: { user: person, raw: { id: 'u1', odd: [null] }, locations: [{ id: 'z1', name: null }] },
  },
  listViews: { input: { agencyId: 'a1' }, output: [view] },
  saveView: { input: { agencyId: 'a1', view }, output: [view] },
  removeView: { input: { agencyId: 'a1', name: 'Sin dos pasos' }, output: [] },
  getPeopleMemory: { input: {}, output: memory },
  savePeopleMemory: { input: { exportFormat: 'xlsx' }, output: memory },
  exportPeople: {
    input: {
      listId: 'l1',
      ids: null,
      filter: {},
      sort: null,
      columns: ['id', 'locations'],
      format: 'json',
      language: 'es',
    },
    output: { people: 2, file: { kind: 'path', path: '/home/ana/personas.json' } },
  },
};
