import {
  agencyTokenNeeded,
  answer,
  badRequest,
  forbidden,
  unprocessable,
  type PracticeAnswer,
} from './answers';
import { presentMany, presentPerson } from './present-person';
import { sortFields } from './person-registry';
import type { PracticePerson } from './practice-person';
import type { RouteContext } from './user-routes';
import type { Body } from './validate-user';

/** `skip` and `limit` are strings of digits in the API (documented), in queries and bodies alike. */
export function readPage(
  skip: unknown,
  limit: unknown,
  defaults: { readonly limit: number; readonly max: number },
): { readonly skip: number; readonly limit: number } | { readonly messages: readonly string[] } {
  const messages: string[] = [];
  const read = (name: string, value: unknown, otherwise: number): number => {
    if (value === undefined || value === null || value === '') return otherwise;
    if (typeof value === 'string' && /^\d{1,9}$/.test(value)) return Number(value);
    messages.push(`${name} must be a number string`);
    return otherwise;
  };
  const page = { skip: read('skip', skip, 0), limit: read('limit', limit, defaults.limit) };
  return messages.length > 0 ? { messages } : { ...page, limit: Math.min(page.limit, defaults.max) };
}

function hasQuery(person: PracticePerson, query: string): boolean {
  return `${person.firstName} ${person.lastName}\n${person.email}\n${person.phone ?? ''}`
    .toLowerCase()
    .includes(query);
}

/** GET /users/search: people who are there now, by first and last name unless sorted otherwise (documented). */
export function searchUsers(context: RouteContext, query: URLSearchParams): PracticeAnswer {
  const { behaviour, companyId, token } = context;
  if (!query.get('companyId')) {
    return unprocessable(['companyId must be a string', 'companyId should not be empty']);
  }
  if (query.get('companyId') !== companyId) return forbidden('company');
  const locationId = query.get('locationId');
  if (token.locationId !== null) {
    // Observed: a sub-account's token has to say where it searches.
    if (!locationId) return unprocessable(['locationId should not be empty']);
    if (locationId !== token.locationId) return forbidden('location');
  }
  const page = readPage(query.get('skip'), query.get('limit'), { limit: 25, max: behaviour.maxPageSize });
  if ('messages' in page) return unprocessable(page.messages);

  const text = query.get('query')?.trim().toLowerCase() ?? '';
  const type = query.get('type');
  const role = query.get('role');
  const ids = query
    .get('ids')
    ?.split(',')
    .map((id) => id.trim());
  const sortField = sortFields.find((field) => field === query.get('sort')) ?? null;
  const found = context.people.listVisible(sortField).filter(
    (person) =>
      (text === '' || hasQuery(person, text)) &&
      (!locationId || person.locationIds.includes(locationId)) &&
      (!type || person.type === type) &&
      (!role || person.role === role) &&
      (!ids || ids.includes(person.id)) &&
      // Nobody here has two-way calendar sync, so asking for those who have finds nobody.
      query.get('enabled2waySync') !== 'true',
  );
  if (query.get('sortDirection') === 'desc') found.reverse();
  const shown = found
    .slice(page.skip, page.skip + page.limit)
    .map((person) => presentPerson(person, behaviour, { scopes: behaviour.searchOmitsScopes }));
  return answer(200, presentMany(shown, found.length, behaviour));
}

interface EmailFilter {
  readonly emails: readonly string[];
  readonly deleted: 'no' | 'only' | 'also';
  readonly skip: number;
  readonly limit: number;
  readonly projection: string;
}

const vendorFields = ['companyId', 'emails', 'deleted', 'skip', 'limit', 'projection'];
const arrayFields = ['companyId', 'emails', 'includeDeleted', 'skip', 'limit', 'projection'];

function readFilter(
  context: RouteContext,
  body: Body,
): EmailFilter | { readonly messages: readonly string[] } {
  const { behaviour } = context;
  const isArray = Array.isArray(body['emails']);
  const arrayForm = behaviour.forms === 'array' || (behaviour.forms === 'both' && isArray);
  const messages: string[] = [];
  if (typeof body['companyId'] !== 'string' || body['companyId'] === '') {
    messages.push('companyId should not be empty');
  }
  for (const name of Object.keys(body)) {
    if (!(arrayForm ? arrayFields : vendorFields).includes(name)) {
      messages.push(`property ${name} should not exist`);
    }
  }
  const flag = arrayForm ? 'includeDeleted' : 'deleted';
  if (body[flag] !== undefined && typeof body[flag] !== 'boolean')
    messages.push(`${flag} must be a boolean value`);
  if (arrayForm ? !isArray : typeof body['emails'] !== 'string' || body['emails'] === '') {
    messages.push(arrayForm ? 'emails must be an array' : 'emails must be a string');
  }
  // The array form is published without paging: unasked, it answers everybody with everything.
  const page = readPage(body['skip'], body['limit'], {
    limit: arrayForm ? behaviour.maxFilterPageSize : 25,
    max: behaviour.maxFilterPageSize,
  });
  if ('messages' in page) return { messages: [...messages, ...page.messages] };
  if (messages.length > 0) return { messages };
  const emails = Array.isArray(body['emails'])
    ? body['emails'].map(String)
    : String(body['emails']).split(',');
  const wanted = body[flag] === true;
  return {
    emails: [...new Set(emails.map((email) => email.trim().toLowerCase()).filter(Boolean))],
    deleted: !wanted ? 'no' : arrayForm ? 'also' : behaviour.deletedMeans,
    ...page,
    projection: typeof body['projection'] === 'string' ? body['projection'] : arrayForm ? 'all' : '',
  };
}

function project(presented: Record<string, unknown>, projection: string): Record<string, unknown> {
  if (projection === 'all') return presented;
  const asked = projection
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const names = asked.length > 0 ? ['id', ...asked] : ['id', 'email'];
  return Object.fromEntries(Object.entries(presented).filter(([name]) => names.includes(name)));
}

/** POST /users/search/filter-by-email: 25 rows of id and email unless asked otherwise (documented). */
export function filterByEmail(context: RouteContext, body: Body): PracticeAnswer {
  if (context.token.locationId !== null) return agencyTokenNeeded();
  const filter = readFilter(context, body);
  if ('messages' in filter) return unprocessable(filter.messages);
  if (body['companyId'] !== context.companyId) return forbidden('company');
  const found = filter.emails
    .flatMap((email) => context.people.findByEmail(email))
    .filter(({ deleted }) => filter.deleted === 'also' || deleted === (filter.deleted === 'only'));
  const shown = found
    .slice(filter.skip, filter.skip + filter.limit)
    .map((person) => project(presentPerson(person, context.behaviour), filter.projection));
  return answer(200, presentMany(shown, found.length, context.behaviour));
}

/** GET /users/?locationId=: deprecated (documented). It answers so that a test can find who still calls it. */
export function listUsersOfLocation(context: RouteContext, query: URLSearchParams): PracticeAnswer {
  const locationId = query.get('locationId');
  if (!locationId) return badRequest('locationId should not be empty');
  if (context.token.locationId !== null && context.token.locationId !== locationId)
    return forbidden('location');
  const found = context.people.listVisible().filter((person) => person.locationIds.includes(locationId));
  return answer(200, { users: found.map((person) => presentPerson(person, context.behaviour)) });
}
