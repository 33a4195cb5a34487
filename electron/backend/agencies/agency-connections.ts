import type { Agency } from '#shared/contract/calls';
import type { Failure } from '#shared/contract/failure';
import { fail, succeed, type Result } from '#shared/contract/result';
import type { Environment } from '../environment';
import type { GhlApi } from '../ghl/ghl-api';
import type { SessionVault } from '../vault/open-vault';
import type { Profile, Profiles } from '../storage/profiles';
import type { Connection, Connections } from './connections';

/** What a client for one agency is made of. */
export interface ApiTarget {
  readonly baseUrl: string;
  readonly token: string;
  readonly companyId: string;
  readonly locationToken: boolean;
}

/** The practice agency as far as connecting to it goes. */
export interface PracticeTarget {
  readonly url: string;
  readonly token: string;
  readonly companyId: string;
}

export interface ConnectionParts {
  readonly profiles: Profiles;
  readonly vault: SessionVault;
  /** Null unless the host is the terminal: a window must not act on whatever its starter had exported. */
  readonly environmentAgency: Pick<Environment, 'token' | 'companyId'> | null;
  readonly apiBaseUrl: string;
  readonly openPractice: () => Promise<PracticeTarget>;
  /** The name people read for the practice agency. */
  readonly practiceName: () => Promise<string>;
  readonly createApi: (target: ApiTarget) => GhlApi;
  /** Finds the company a token belongs to by asking GHL; for GHL_TOKEN without GHL_COMPANY_ID. */
  readonly findCompany: (target: Omit<ApiTarget, 'companyId' | 'locationToken'>) => Promise<Result<string>>;
}

export interface AgencyConnections extends Connections {
  /** Every agency that can be opened now. Asks the vault, never GHL. */
  list(): Promise<Result<Agency[]>>;
  /** What a stored profile looks like from outside. */
  describe(profile: Profile): Promise<Agency>;
  /** The next opening makes a new client: its token changed, or it is gone. */
  forget(agencyId: string): void;
}

export const practiceAgencyId = 'practice';
/** Opens GHL_TOKEN's agency whatever its company. Journals carry the id with the company, `environment:<company>`. */
export const environmentAgencyId = 'environment';

/** @returns in which place of the vault an agency's token is. */
export function tokenAccount(agencyId: string): string {
  return `token:${agencyId}`;
}

/**
 * One client per agency, shared by everything that works on it, so that they share its rate allowance.
 *
 * The id of the environment's agency contains its company: a run started with one GHL_TOKEN can never go on with
 * another agency's.
 */
export function createAgencyConnections(parts: ConnectionParts): AgencyConnections {
  const { profiles, vault, environmentAgency } = parts;
  const open = new Map<string, Promise<Result<Connection>>>();
  let practiceOpened = false;
  let environmentCompany = environmentAgency?.companyId ?? null;

  const describe = async (profile: Profile): Promise<Agency> => {
    const token = await vault.get(tokenAccount(profile.agencyId));
    const place = vault.kind === 'keychain' ? 'keychain' : 'session';
    return {
      agencyId: profile.agencyId,
      name: profile.name,
      kind: 'profile',
      companyId: profile.companyId,
      token: token === null ? 'missing' : place,
      locationToken: profile.locationToken,
    };
  };

  /** Locked or gone is something else than never stored: the person does something else about it. */
  const describeLostToken = (profile: Profile): Failure => {
    const detail = vault.detail ?? '';
    if (vault.keychain === 'locked') return { kind: 'keychain-locked', detail };
    if (vault.keychain === 'unavailable') return { kind: 'keychain-unavailable', detail };
    return { kind: 'token-missing', name: profile.name };
  };

  const describeEnvironment = (companyId: string | null): Agency => ({
    agencyId: companyId === null ? environmentAgencyId : `${environmentAgencyId}:${companyId}`,
    name: companyId ?? 'GHL_TOKEN',
    kind: 'environment',
    companyId,
    token: 'session',
    locationToken: false,
  });

  const describePractice = async (target: PracticeTarget): Promise<Agency> => ({
    agencyId: practiceAgencyId,
    name: await parts.practiceName(),
    kind: 'practice',
    companyId: target.companyId,
    token: 'session',
    locationToken: false,
  });

  const connectEnvironment = async (agencyId: string): Promise<Result<Connection>> => {
    const token = environmentAgency?.token ?? null;
    if (token === null) return fail({ kind: 'agency-not-found', agencyId });
    if (environmentCompany === null) {
      const found = await parts.findCompany({ baseUrl: parts.apiBaseUrl, token });
      if (!found.ok) return found;
      environmentCompany = found.value;
    }
    const agency = describeEnvironment(environmentCompany);
    if (agencyId !== environmentAgencyId && agencyId !== agency.agencyId) {
      return fail({ kind: 'agency-not-found', agencyId });
    }
    const api = parts.createApi({
      baseUrl: parts.apiBaseUrl,
      token,
      companyId: environmentCompany,
      locationToken: false,
    });
    return succeed({ agency, api });
  };

  const connectPractice = async (): Promise<Result<Connection>> => {
    const target = await parts.openPractice();
    practiceOpened = true;
    const { url: baseUrl, token, companyId } = target;
    const api = parts.createApi({ baseUrl, token, companyId, locationToken: false });
    return succeed({ agency: await describePractice(target), api });
  };

  const connectProfile = async (agencyId: string): Promise<Result<Connection>> => {
    const profile = await profiles.find(agencyId);
    if (!profile.ok) return profile;
    const token = await vault.get(tokenAccount(agencyId));
    if (token === null) return fail(describeLostToken(profile.value));
    const { companyId, locationToken } = profile.value;
    const api = parts.createApi({ baseUrl: parts.apiBaseUrl, token, companyId, locationToken });
    return succeed({ agency: await describe(profile.value), api });
  };

  const connect = (agencyId: string): Promise<Result<Connection>> => {
    if (agencyId === practiceAgencyId) return connectPractice();
    if (agencyId === environmentAgencyId || agencyId.startsWith(`${environmentAgencyId}:`)) {
      return connectEnvironment(agencyId);
    }
    return connectProfile(agencyId);
  };

  return {
    describe,
    async list() {
      const stored = await profiles.list();
      if (!stored.ok) return stored;
      const agencies = await Promise.all(stored.value.map(describe));
      if (environmentAgency?.token) agencies.push(describeEnvironment(environmentCompany));
      if (practiceOpened) agencies.push(await describePractice(await parts.openPractice()));
      return succeed(agencies);
    },
    async open(agencyId) {
      const key =
        agencyId === environmentAgencyId && environmentCompany !== null
          ? `${environmentAgencyId}:${environmentCompany}`
          : agencyId;
      const known = open.get(key);
      if (known) return known;
      const connecting = connect(key);
      open.set(key, connecting);
      const result = await connecting.catch((error: unknown) => {
        open.delete(key);
        throw error;
      });
      // A failure is not kept: the token may be there the next time.
      if (!result.ok) open.delete(key);
      else open.set(result.value.agency.agencyId, connecting);
      return result;
    },
    forget(agencyId) {
      open.delete(agencyId);
    },
  };
}
