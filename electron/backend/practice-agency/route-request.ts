import {
  badRequest,
  notFound,
  scopeMissing,
  tokenRejected,
  unauthorized,
  type PracticeAnswer,
} from './answers';
import { getLocation, searchLocations } from './location-routes';
import { filterByEmail, listUsersOfLocation, searchUsers } from './search-routes';
import type { SubAccount } from './sub-accounts';
import type { PracticeToken } from './tokens';
import { createUser, deleteUser, getUser, updateUser, type RouteContext } from './user-routes';
import type { Body } from './validate-user';

export interface RoutedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Raw text of the body; empty when there is none. */
  readonly text: string;
}

interface Route {
  readonly method: string;
  readonly path: RegExp;
  readonly scope: string;
  run(context: RouteContext, request: RoutedRequest, id: string): PracticeAnswer;
}

function withBody(request: RoutedRequest, run: (body: Body) => PracticeAnswer): PracticeAnswer {
  let body: unknown;
  try {
    body = request.text === '' ? {} : JSON.parse(request.text);
  } catch {
    return badRequest('The body is not valid JSON');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return badRequest('The body must be a JSON object');
  }
  return run({ ...body });
}

const read = 'users.readonly';
const write = 'users.write';
const locations = 'locations.readonly';

/** The eight calls the app may make, and the deprecated one. Order matters: `search` is not an id. */
function listRoutes(subAccounts: readonly SubAccount[]): readonly Route[] {
  return [
    {
      method: 'GET',
      path: /^\/users\/search$/,
      scope: read,
      run: (context, { query }) => searchUsers(context, query),
    },
    {
      method: 'POST',
      path: /^\/users\/search\/filter-by-email$/,
      scope: read,
      run: (context, request) => withBody(request, (body) => filterByEmail(context, body)),
    },
    {
      method: 'POST',
      path: /^\/users\/?$/,
      scope: write,
      run: (context, request) => withBody(request, (body) => createUser(context, body)),
    },
    {
      method: 'GET',
      path: /^\/users\/?$/,
      scope: read,
      run: (context, { query }) => listUsersOfLocation(context, query),
    },
    { method: 'GET', path: /^\/users\/([^/]+)$/, scope: read, run: (context, _, id) => getUser(context, id) },
    {
      method: 'PUT',
      path: /^\/users\/([^/]+)$/,
      scope: write,
      run: (context, request, id) => withBody(request, (body) => updateUser(context, id, body)),
    },
    {
      method: 'DELETE',
      path: /^\/users\/([^/]+)$/,
      scope: write,
      run: (context, _, id) => deleteUser(context, id),
    },
    {
      method: 'GET',
      path: /^\/locations\/search$/,
      scope: locations,
      run: (context, { query }) => searchLocations(context, subAccounts, query),
    },
    {
      method: 'GET',
      path: /^\/locations\/([^/]+)$/,
      scope: locations,
      run: (context, _, id) => getLocation(context, subAccounts, id),
    },
  ];
}

/** Finds the token of a request, or the answer to give when there is none that counts. */
export function identify(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  tokens: readonly PracticeToken[],
): PracticeToken | PracticeAnswer {
  const [scheme, secret] = String(headers['authorization'] ?? '').split(' ');
  const token = tokens.find((candidate) => candidate.token === secret);
  if (scheme !== 'Bearer' || token === undefined) return tokenRejected();
  if (headers['version'] === undefined) return unauthorized('version header was not found.');
  if (headers['version'] !== '2021-07-28') return unauthorized('version header is invalid');
  return token;
}

/** @returns the function that answers a request whose token is known, with its effect on the people */
export function createRouter(
  subAccounts: readonly SubAccount[],
): (context: RouteContext, request: RoutedRequest) => PracticeAnswer {
  const routes = listRoutes(subAccounts);
  return (context, request) => {
    for (const route of routes) {
      if (route.method !== request.method) continue;
      const match = route.path.exec(request.path);
      if (match === null) continue;
      if (!context.token.scopes.includes(route.scope)) return scopeMissing();
      let id: string;
      try {
        id = decodeURIComponent(match[1] ?? '');
      } catch {
        return badRequest('The path is not valid');
      }
      return route.run(context, request, id);
    }
    return notFound(`Cannot ${request.method} ${request.path}`);
  };
}
