import type { GhlLocation } from '#shared/ghl/user';
import type { ApiCaller } from './api-caller';
import type { ApiResult, CallOptions } from './ghl-api';
import { readAllPages } from './read-all-pages';
import { parseLocation, parseLocations } from './response-schemas';

/** Asked for explicitly, because the documented default is 10. */
const largestPage = 100;

/** The two documented calls on sub-accounts. */
export class LocationsApi {
  readonly #caller: ApiCaller;
  readonly #companyId: string | null;

  /** @param companyId null while it is not known: the search then answers what the token itself may see */
  constructor(caller: ApiCaller, companyId: string | null) {
    this.#caller = caller;
    this.#companyId = companyId;
  }

  search(
    page: { readonly skip: number; readonly limit: number },
    options?: CallOptions,
  ): Promise<ApiResult<readonly GhlLocation[]>> {
    return this.#caller.call(
      {
        kind: 'read',
        method: 'GET',
        path: '/locations/search',
        query: {
          ...(this.#companyId === null ? {} : { companyId: this.#companyId }),
          skip: String(page.skip),
          limit: String(page.limit),
        },
        scope: 'locations.readonly',
        about: 'other',
        signal: options?.signal,
      },
      parseLocations,
    );
  }

  async listAll(options?: CallOptions): Promise<ApiResult<readonly GhlLocation[]>> {
    const all = await readAllPages<GhlLocation>(async (skip) => {
      const answer = await this.search({ skip, limit: largestPage }, options);
      return answer.ok ? { ...answer, value: { items: answer.value, count: null } } : answer;
    });
    return all.ok ? { ...all, value: [...all.value.values()] } : all;
  }

  get(locationId: string, options?: CallOptions): Promise<ApiResult<GhlLocation>> {
    return this.#caller.call(
      {
        kind: 'read',
        method: 'GET',
        path: `/locations/${encodeURIComponent(locationId)}`,
        scope: 'locations.readonly',
        about: 'person',
        signal: options?.signal,
      },
      (json) => parseLocation(json, locationId),
    );
  }
}
