import type { Clock, Randomness } from '../ports';
import { ApiCaller } from './api-caller';
import { EmailLookup } from './email-lookup';
import type { GhlApi } from './ghl-api';
import { documentedTimeoutMs, HttpClient } from './http-client';
import { LocationsApi } from './locations-api';
import { RateGovernor, type RateGovernorOptions } from './rate-governor';
import { RequestQueue } from './request-queue';
import { UsersApi } from './users-api';

export interface ApiLineOptions {
  /** `https://…`, or `http://` on this machine. */
  readonly baseUrl: string;
  /** A private integration token or an OAuth access token. */
  readonly token: string;
  readonly clock: Clock;
  readonly randomness: Randomness;
  /** Per attempt, in ms. Default: 30,000 (documented). */
  readonly timeoutMs?: number;
  /** See `RateGovernorOptions.recentUse`. */
  readonly recentUse?: RateGovernorOptions['recentUse'];
  /** See `RateGovernorOptions.onSend`. */
  readonly onSend?: RateGovernorOptions['onSend'];
}

export interface GhlApiOptions extends ApiLineOptions {
  /** Null while it is not known: only the calls on sub-accounts are of use then. */
  readonly companyId: string | null;
  /** True for a sub-account's token: look-ups by email then go through search, with its locationId. */
  readonly locationToken: boolean;
}

/** A line to the API: one token, one queue, one rate allowance. */
export interface ApiLine {
  readonly caller: ApiCaller;
  readonly governor: RateGovernor;
}

/** @throws when `baseUrl` would send the token over the network in clear */
export function openApiLine(options: ApiLineOptions): ApiLine {
  const { clock, randomness } = options;
  const governor = new RateGovernor({ clock, recentUse: options.recentUse, onSend: options.onSend });
  const http = new HttpClient({
    baseUrl: options.baseUrl,
    token: options.token,
    clock,
    timeoutMs: options.timeoutMs ?? documentedTimeoutMs,
  });
  const queue = new RequestQueue(governor);
  return { caller: new ApiCaller({ http, queue, governor, clock, randomness }), governor };
}

/**
 * The client for one agency and one token. Make one per agency and share it: the rate allowance is the agency's.
 * @throws when `baseUrl` would send the token over the network in clear
 */
export function createGhlApi(options: GhlApiOptions): GhlApi {
  return createGhlApiOn(openApiLine(options), options);
}

/** The same over a line that others use too. */
export function createGhlApiOn(
  line: ApiLine,
  options: Pick<GhlApiOptions, 'companyId' | 'locationToken'>,
): GhlApi {
  const { caller, governor } = line;
  const { locationToken } = options;
  const companyId = options.companyId ?? '';
  const locations = new LocationsApi(caller, options.companyId);
  const users = new UsersApi({ caller, locations, companyId, locationToken });
  const lookup = new EmailLookup({ caller, users, companyId, locationToken });
  return {
    companyId,
    rate: governor,
    createUser: (person, call) => users.create(person, call),
    getUser: (userId, call) => users.get(userId, call),
    getUserWithRaw: (userId, call) => users.getWithRaw(userId, call),
    updateUser: (userId, change, call) => users.update(userId, change, call),
    deleteUser: (userId, call) => users.delete(userId, call),
    searchUsers: (search, page, call) => users.search(search, page, call),
    searchAllUsers: async (search, call) => {
      const reading = await users.searchAll(search, call);
      return reading.ok ? { ...reading, value: reading.value.users } : reading;
    },
    readAllUsers: (search, call) => users.searchAll(search, call),
    findByEmails: (emails, call) => lookup.find(emails, call),
    searchLocations: (page, call) => locations.search(page, call),
    listAllLocations: (call) => locations.listAll(call),
    getLocation: (locationId, call) => locations.get(locationId, call),
  };
}
