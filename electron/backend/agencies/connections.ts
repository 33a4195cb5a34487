import type { Agency } from '#shared/contract/calls';
import type { Result } from '#shared/contract/result';
import type { GhlApi } from '../ghl/ghl-api';

/** An agency ready to be talked to. The token stays inside `api`. */
export interface Connection {
  readonly agency: Agency;
  readonly api: GhlApi;
}

/** Hands out one client per agency, so that all work on an agency shares its rate allowance. */
export interface Connections {
  open(agencyId: string): Promise<Result<Connection>>;
}
