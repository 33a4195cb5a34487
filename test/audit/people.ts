import { tallyPeople } from '../../shared/audit/tally-people';
import type { Snapshot, SnapshotPerson } from '../../shared/audit/types';

/** Somebody ordinary of whom everything is known, and who trips no rule. */
export function person(given: Partial<SnapshotPerson> & { readonly id: string }): SnapshotPerson {
  return {
    name: `Persona ${given.id}`,
    email: `${given.id}@sol.mx`,
    phone: null,
    type: 'account',
    role: 'user',
    locationIds: ['l1'],
    restrictSubAccount: true,
    permissions: { contactsEnabled: true, campaignsEnabled: false, assignedDataOnly: false },
    scopes: ['contacts.write'],
    scopesAssignedToOnly: [],
    platformLanguage: 'es',
    totpEnabled: true,
    dateAdded: '2026-01-10T10:00:00.000Z',
    dateUpdated: '2026-02-10T10:00:00.000Z',
    detailed: true,
    ...given,
  };
}

export function snapshot(persons: readonly SnapshotPerson[], given: Partial<Snapshot> = {}): Snapshot {
  return {
    snapshotId: '20260301-100000-aa',
    agencyId: 'a1',
    agency: 'Agencia Sol',
    companyId: 'c1',
    takenAt: '2026-03-01T10:00:00.000Z',
    cause: 'asked',
    runId: null,
    people: persons.length,
    detailed: persons.filter(({ detailed }) => detailed).length,
    counted: persons.length,
    wholeAgency: true,
    tally: tallyPeople(persons),
    locations: [
      { id: 'l1', name: 'Zacatepec' },
      { id: 'l2', name: 'Cuautla, Centro' },
      { id: 'l3', name: 'Jojutla' },
    ],
    persons: [...persons].sort((a, b) => (a.id < b.id ? -1 : 1)),
    ...given,
  };
}
