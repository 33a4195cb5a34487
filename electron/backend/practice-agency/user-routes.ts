import type { GhlLocation } from '#shared/ghl/user';
import { documentedScopes } from '#shared/ghl/scopes';
import {
  answer,
  badRequest,
  forbidden,
  notFound,
  refuse,
  unauthorized,
  unprocessable,
  type PracticeAnswer,
} from './answers';
import type { PracticeBehaviour } from './behaviour';
import { grantPermissions, regrantPermissions } from './grant-permissions';
import type { PersonRegistry } from './person-registry';
import { presentOne } from './present-person';
import type { PracticePerson } from './practice-person';
import type { PracticeToken } from './tokens';
import { checkCreate, checkUpdate, isStrongPassword, passwordRule, type Body } from './validate-user';

/** What every route may look at. */
export interface RouteContext {
  readonly companyId: string;
  readonly locations: readonly GhlLocation[];
  readonly people: PersonRegistry;
  readonly behaviour: PracticeBehaviour;
  readonly token: PracticeToken;
}

const textOf = (body: Body, name: string): string => String(body[name] ?? '');
/** Only for values the validation let through. */
const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
const flagsOf = (value: unknown): Record<string, boolean> =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, flag]) => [name, flag === true]))
    : {};
const numbersOf = (value: unknown): Record<string, string> =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([, phone]) => phone !== '')
          .map(([id, phone]) => [id, String(phone)]),
      )
    : {};

/** Refuses sub-accounts of somebody else, and for a sub-account's token all but its own. */
function checkLocations(context: RouteContext, ids: readonly string[]): PracticeAnswer | null {
  const { locations, token } = context;
  const stranger = ids.find((id) => !locations.some((location) => location.id === id));
  if (stranger !== undefined) return badRequest(`Location ${stranger} does not belong to this company`);
  if (token.locationId !== null && ids.some((id) => id !== token.locationId)) return forbidden('location');
  return null;
}

/** A sub-account's token knows only the people of its sub-account. */
function isVisibleTo(token: PracticeToken, person: PracticePerson): boolean {
  return token.locationId === null || person.locationIds.includes(token.locationId);
}

/** POST /users/ (documented), with the expansion of permissions GHL was seen to make (observed). */
export function createUser(context: RouteContext, body: Body): PracticeAnswer {
  const { behaviour, people, companyId } = context;
  const messages = checkCreate(body);
  if (messages.length > 0) return unprocessable(messages);
  if (body['companyId'] !== companyId) return forbidden('company');
  const locationIds = listOf(body['locationIds']);
  const misplaced = checkLocations(context, locationIds);
  if (misplaced !== null) return misplaced;
  if (!isStrongPassword(body['password'])) return refuse(behaviour.passwordStatus, passwordRule);
  const email = textOf(body, 'email').trim().toLowerCase();
  if (!behaviour.allowDuplicateEmails && people.isTaken(email)) {
    return refuse(behaviour.duplicateStatus, 'A user with this email already exists');
  }
  const person = people.create({
    firstName: textOf(body, 'firstName'),
    lastName: textOf(body, 'lastName'),
    email,
    phone: textOf(body, 'phone') || null,
    type: textOf(body, 'type'),
    role: textOf(body, 'role'),
    locationIds,
    permissions: grantPermissions(flagsOf(body['permissions'])),
    // Left out: as if all were asked for. Empty: none at all (documented).
    scopes: body['scopes'] === undefined ? documentedScopes : listOf(body['scopes']),
    scopesAssignedToOnly: listOf(body['scopesAssignedToOnly']),
    platformLanguage: textOf(body, 'platformLanguage') || 'en_US',
    profilePhoto: textOf(body, 'profilePhoto') || null,
    twilioPhone: numbersOf(body['twilioPhone']),
  });
  return answer(201, presentOne(person, behaviour));
}

/** GET /users/{id}. A person who does not exist was reported to answer 401; nobody documented it. */
export function getUser(context: RouteContext, id: string): PracticeAnswer {
  const person = context.people.getVisible(id);
  if (person !== null && isVisibleTo(context.token, person)) {
    return answer(200, presentOne(person, context.behaviour));
  }
  const message = `User with id ${id} not found`;
  switch (context.behaviour.missingUser) {
    case 400:
      return badRequest(message);
    case 401:
      return unauthorized(message);
    case 404:
      return notFound(message);
  }
}

/** PUT /users/{id}: only what is sent changes, but lists, maps and flags are replaced as a whole. */
export function updateUser(context: RouteContext, id: string, body: Body): PracticeAnswer {
  const { behaviour, people, token, companyId } = context;
  if (body['email'] !== undefined) {
    return refuse(
      behaviour.emailChangeStatus,
      'Email update is no longer supported due to security reasons.',
    );
  }
  const messages = checkUpdate(body);
  if (messages.length > 0) return unprocessable(messages);
  const person = people.getLiving(id);
  if (person === null || !isVisibleTo(token, person)) return notFound(`User with id ${id} not found`);
  if (body['companyId'] === undefined && behaviour.updateNeedsCompany && token.locationId === null) {
    return unprocessable(['companyId should not be empty']);
  }
  if (body['companyId'] !== undefined && body['companyId'] !== companyId) return forbidden('company');
  if (body['locationIds'] !== undefined) {
    const misplaced = checkLocations(context, listOf(body['locationIds']));
    if (misplaced !== null) return misplaced;
  }
  if (body['password'] !== undefined && !isStrongPassword(body['password'])) {
    return refuse(behaviour.passwordStatus, passwordRule);
  }
  const updated = people.update(id, readChange(body, person, behaviour));
  return updated === null
    ? notFound(`User with id ${id} not found`)
    : answer(200, presentOne(updated, behaviour));
}

function readChange(
  body: Body,
  person: PracticePerson,
  behaviour: PracticeBehaviour,
): Partial<PracticePerson> {
  const has = (name: string): boolean => body[name] !== undefined;
  return {
    ...(has('firstName') ? { firstName: textOf(body, 'firstName') } : {}),
    ...(has('lastName') ? { lastName: textOf(body, 'lastName') } : {}),
    ...(has('phone') ? { phone: textOf(body, 'phone') || null } : {}),
    ...(has('type') ? { type: textOf(body, 'type') } : {}),
    ...(has('role') ? { role: textOf(body, 'role') } : {}),
    ...(has('locationIds') ? { locationIds: listOf(body['locationIds']) } : {}),
    ...(has('permissions')
      ? {
          permissions: regrantPermissions(
            person.permissions,
            flagsOf(body['permissions']),
            behaviour.partialPermissions,
          ),
        }
      : {}),
    ...(has('scopes') ? { scopes: listOf(body['scopes']) } : {}),
    ...(has('scopesAssignedToOnly') ? { scopesAssignedToOnly: listOf(body['scopesAssignedToOnly']) } : {}),
    ...(has('profilePhoto') ? { profilePhoto: textOf(body, 'profilePhoto') || null } : {}),
    ...(has('twilioPhone') ? { twilioPhone: numbersOf(body['twilioPhone']) } : {}),
    ...(has('platformLanguage') ? { platformLanguage: textOf(body, 'platformLanguage') } : {}),
  };
}

/** DELETE /users/{id}: queued, with the vendor's own spelling of "succeeded" (documented). */
export function deleteUser(context: RouteContext, id: string): PracticeAnswer {
  const person = context.people.getLiving(id);
  if (person === null || !isVisibleTo(context.token, person)) return notFound(`User with id ${id} not found`);
  context.people.queueDelete(id);
  return answer(200, {
    succeded: true,
    message: `Queued deleting user with e-mail ${person.email} and name ${person.firstName} ${person.lastName}. Will take effect in a few minutes.`,
  });
}
