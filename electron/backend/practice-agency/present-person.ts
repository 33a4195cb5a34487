import type { PracticeBehaviour } from './behaviour';
import type { PracticePerson } from './practice-person';

/**
 * A person as an answer carries them: documented fields, the observed ones, and two nobody documented, because the
 * real API has those as well. The inbound number (`twilioPhone`) is in no answer (documented).
 */
export function presentPerson(
  person: PracticePerson,
  behaviour: PracticeBehaviour,
  omit: { readonly scopes: boolean } = { scopes: false },
): Record<string, unknown> {
  return {
    id: person.id,
    name: `${person.firstName} ${person.lastName}`.trim(),
    firstName: person.firstName,
    lastName: person.lastName,
    email: person.email,
    phone: person.phone ?? '',
    extension: '',
    permissions: person.permissions,
    ...(omit.scopes ? {} : { scopes: writeScopes(person.scopes, behaviour) }),
    scopesAssignedToOnly: person.scopesAssignedToOnly,
    roles: {
      type: person.type,
      role: person.role,
      locationIds: person.locationIds,
      restrictSubAccount: person.type === 'account',
    },
    deleted: person.deleted,
    lcPhone: {},
    platformLanguage: person.platformLanguage,
    ...(person.profilePhoto === null ? {} : { profilePhoto: person.profilePhoto }),
    totpEnabled: person.totpEnabled,
    dateAdded: person.dateAdded,
    dateUpdated: person.dateUpdated,
    membershipContactId: `mc-${person.id}`,
    freshdeskContactId: '',
  };
}

function writeScopes(scopes: readonly string[], behaviour: PracticeBehaviour): readonly string[] | string {
  return behaviour.scopesAs === 'array' ? scopes : scopes.join(',');
}

/** An answer of one person, bare or wrapped. */
export function presentOne(person: PracticePerson, behaviour: PracticeBehaviour): Record<string, unknown> {
  const presented = presentPerson(person, behaviour);
  return behaviour.userAnswer === 'bare' ? presented : { user: presented };
}

/** An answer of several, as an object with a count or as a bare array. */
export function presentMany(
  presented: readonly Record<string, unknown>[],
  count: number,
  behaviour: PracticeBehaviour,
): object {
  return behaviour.listAnswer === 'object' ? { users: presented, count } : presented;
}
