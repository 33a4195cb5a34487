import { createGhlApi, type GhlApiOptions } from '../../../electron/backend/ghl/create-ghl-api';
import type { ApiResult, GhlApi } from '../../../electron/backend/ghl/ghl-api';
import type { Failure } from '../../../shared/contract/failure';
import { createSeededRandomness } from './seeded-randomness';
import { ImpatientClock } from './virtual-clock';

export const token = 'pit-0f1e2d3c-secret-token-of-a-test';
export const companyId = 'COMPANY0000000000001';

export interface ApiUnderTest {
  readonly api: GhlApi;
  readonly clock: ImpatientClock;
}

/** The real client, with a clock that does not wait. */
export function createApiUnderTest(baseUrl: string, options: Partial<GhlApiOptions> = {}): ApiUnderTest {
  const clock = new ImpatientClock();
  const randomness = createSeededRandomness();
  const api = createGhlApi({
    baseUrl,
    token,
    companyId,
    locationToken: false,
    clock,
    randomness,
    ...options,
  });
  return { api, clock };
}

export function valueOf<T>(result: ApiResult<T>): T {
  if (!result.ok) throw new Error(`A failure: ${JSON.stringify(result.failure)}`);
  return result.value;
}

export function failureOf(result: ApiResult<unknown>): Failure {
  if (result.ok) throw new Error(`A success: ${JSON.stringify(result.value)}`);
  return result.failure;
}

/** A person as the API answers one. */
export function makeUser(id: string, email: string, more: Readonly<Record<string, unknown>> = {}) {
  return {
    id,
    name: `Person ${id}`,
    firstName: 'Person',
    lastName: id,
    email,
    permissions: { contactsEnabled: true },
    roles: { type: 'account', role: 'user', locationIds: ['LOCATION000000000001'] },
    ...more,
  };
}
