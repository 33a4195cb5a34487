import { answer, badRequest, forbidden, unprocessable, type PracticeAnswer } from './answers';
import { readPage } from './search-routes';
import type { SubAccount } from './sub-accounts';
import type { RouteContext } from './user-routes';

/** What a sub-account shows of itself in both calls (documented). */
function present(location: SubAccount): Record<string, unknown> {
  return {
    ...location,
    settings: {
      allowDuplicateContact: false,
      allowDuplicateOpportunity: false,
      allowFacebookNameMerge: false,
      disableContactTimezone: false,
    },
    social: {},
  };
}

/** GET /locations/search: ten by default (documented). A sub-account's token sees itself. */
export function searchLocations(
  context: RouteContext,
  subAccounts: readonly SubAccount[],
  query: URLSearchParams,
): PracticeAnswer {
  const { behaviour, companyId, token } = context;
  if (query.has('companyId') && query.get('companyId') !== companyId) return forbidden('company');
  const page = readPage(query.get('skip'), query.get('limit'), { limit: 10, max: behaviour.maxPageSize });
  if ('messages' in page) return unprocessable(page.messages);
  const order = query.get('order') ?? 'asc';
  if (order !== 'asc' && order !== 'desc') return unprocessable(['order must be asc or desc']);
  const email = query.get('email');
  const found = subAccounts.filter(
    ({ id, email: own }) =>
      (token.locationId === null || id === token.locationId) && (!email || own === email),
  );
  const sorted = order === 'desc' ? [...found].reverse() : found;
  return answer(200, { locations: sorted.slice(page.skip, page.skip + page.limit).map(present) });
}

/** GET /locations/{id}: the call that tells which company a token belongs to (documented). */
export function getLocation(
  context: RouteContext,
  subAccounts: readonly SubAccount[],
  id: string,
): PracticeAnswer {
  const location = subAccounts.find((candidate) => candidate.id === id);
  if (location === undefined) return badRequest(`Location with id ${id} not found`);
  if (context.token.locationId !== null && context.token.locationId !== id) return forbidden('location');
  return answer(200, {
    location: { ...present(location), companyId: context.companyId, business: { name: location.name } },
  });
}
