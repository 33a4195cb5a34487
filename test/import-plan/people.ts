import type { GhlUser, PersonInput } from '#shared/ghl/user';
import type { AgencyPeople, PlanChoices } from '#shared/import-plan/types';
import type { PreparedRow } from '#shared/sheet/types';

/** Builders for tests: a whole thing with one interesting difference. */
export function makeUser(change: Partial<GhlUser> = {}): GhlUser {
  return {
    id: 'u1',
    name: 'Ana Ruiz',
    firstName: 'Ana',
    lastName: 'Ruiz',
    email: 'ana@example.com',
    phone: '+52 777-561-0738',
    extension: null,
    type: 'account',
    role: 'user',
    locationIds: ['north'],
    restrictSubAccount: null,
    permissions: { contactsEnabled: true, workflowsEnabled: false },
    scopes: ['contacts.write'],
    scopesAssignedToOnly: [],
    platformLanguage: 'es',
    profilePhoto: null,
    deleted: false,
    totpEnabled: null,
    dateAdded: null,
    dateUpdated: null,
    extra: {},
    ...change,
  };
}

export const newPerson: PersonInput = {
  email: 'new@example.com',
  firstName: 'Nora',
  lastName: 'Vega',
  password: 'Secret-123',
  type: 'account',
  role: 'user',
  locationIds: ['north'],
};

export function makeRow(row: number, person: PersonInput, change: Partial<PreparedRow> = {}): PreparedRow {
  return { row, person, action: null, locationMode: 'add', problems: [], ...change };
}

export function makeChoices(change: Partial<PlanChoices> = {}): PlanChoices {
  return { onExisting: 'skip', perRow: {}, excluded: [], generatePasswords: false, ...change };
}

export function makeAgency(found: readonly GhlUser[], change: Partial<AgencyPeople> = {}): AgencyPeople {
  return { found, total: 100, agencyAdminIds: ['boss'], ...change };
}
