import type { ConnectionReport, ConnectionStep } from '#shared/contract/calls';
import type { Failure } from '#shared/contract/failure';
import { fail, succeed, type Result } from '#shared/contract/result';
import type { GhlLocation } from '#shared/ghl/user';
import { createGhlApiOn, openApiLine, type ApiLine, type ApiLineOptions } from '../ghl/create-ghl-api';
import type { ApiResult, CallOptions, GhlApi } from '../ghl/ghl-api';
import { askForReadAccess, askForWriteAccess } from '../ghl/token-access';

export interface ConnectionQuestion extends ApiLineOptions {
  readonly signal?: AbortSignal;
}

export interface ConnectionCheck extends ConnectionQuestion {
  /** Null: find it out through a sub-account. */
  readonly companyId: string | null;
  /** Hears each line of the checklist as soon as it is known, in order. */
  readonly onStep?: (step: ConnectionStep) => void;
}

/**
 * What can this token do? Changes nothing in GHL: reads, and one write that cannot have an effect (see
 * `askForWriteAccess`).
 * @throws when `baseUrl` would send the token over the network in clear
 */
export async function checkConnection(check: ConnectionCheck): Promise<ConnectionReport> {
  const line = openApiLine(check);
  const options: CallOptions = { signal: check.signal };
  const checklist = createChecklist(check.onStep);

  const found = await findCompanyOn(line, check.companyId, options);
  if (found.tokenFailure !== null) return checklist.stopAtToken(found.tokenFailure, check.companyId);
  const companyId = found.companyId ?? check.companyId;
  if (companyId === null) {
    const isKnown = found.locations.ok || found.locations.failure.kind === 'scope-missing';
    checklist.say('token', isKnown ? 'ok' : 'unknown');
    checklist.say('company', 'failed', { failure: { kind: 'company-needed' } });
    checklist.sayLocations(found.locations);
    checklist.skip('read', 'write');
    return checklist.report(null, false, found.locations);
  }

  const api = createGhlApiOn(line, { companyId, locationToken: false });
  let locations = found.locations;
  const sayWhere = async (status: 'ok' | 'unknown'): Promise<void> => {
    checklist.say('token', status);
    checklist.say('company', status);
    locations = await completeList(api, found.locations, options);
    checklist.sayLocations(locations);
  };
  const isCompanyConfirmed = found.companyId !== null;
  if (isCompanyConfirmed) await sayWhere('ok');
  const { read, locationToken } = await askForReadAccess(api, line.caller, options);
  if (!isCompanyConfirmed) {
    if (!read.ok && !locations.ok && read.failure.kind === 'token-rejected') {
      return checklist.stopAtToken(read.failure, companyId);
    }
    // Without a single success, a "no" may come from something between us and GoHighLevel.
    await sayWhere(read.ok ? 'ok' : 'unknown');
  }
  if (read.ok) checklist.say('read', 'ok', { count: read.value });
  else checklist.say('read', 'failed', { failure: read.failure });
  const write = await askForWriteAccess(line.caller, locationToken ? null : companyId, options);
  checklist.say('write', write.status, { failure: write.failure });
  return checklist.report(companyId, locationToken, locations);
}

/** The company a token belongs to, as its sub-accounts tell. For hosts that were given a token and nothing else. */
export async function findCompany(question: ConnectionQuestion): Promise<Result<string>> {
  const found = await findCompanyOn(openApiLine(question), null, { signal: question.signal });
  if (found.tokenFailure !== null) return fail(found.tokenFailure);
  return found.companyId === null ? fail({ kind: 'company-needed' }) : succeed(found.companyId);
}

type Locations = ApiResult<readonly GhlLocation[]>;

interface CompanySearch {
  readonly companyId: string | null;
  /** Set when there is no point in asking anything else. */
  readonly tokenFailure: Failure | null;
  readonly locations: Locations;
}

/**
 * A sub-account knows its company. Search may answer sub-accounts without it (the documented schema has none), so the
 * first one is read by itself. A company that was typed in wrong does not stand in the way: what GHL says counts.
 */
async function findCompanyOn(
  line: ApiLine,
  givenCompanyId: string | null,
  options: CallOptions,
): Promise<CompanySearch> {
  const searchFor = (companyId: string | null): Promise<Locations> =>
    createGhlApiOn(line, { companyId, locationToken: false }).searchLocations(
      { skip: 0, limit: 100 },
      options,
    );
  let locations = await searchFor(givenCompanyId);
  if (
    givenCompanyId !== null &&
    (locations.ok ? locations.value.length === 0 : saysTokenWorks(locations.failure))
  ) {
    const own = await searchFor(null);
    if (own.ok) locations = own;
  }
  if (!locations.ok) {
    // A plain 401 speaks against the token, unless there is a company to try the token on.
    const mayWork =
      saysTokenWorks(locations.failure) ||
      (locations.failure.kind === 'token-rejected' && givenCompanyId !== null);
    return { companyId: null, tokenFailure: mayWork ? null : locations.failure, locations };
  }
  const [first] = locations.value;
  if (first === undefined) return { companyId: null, tokenFailure: null, locations };
  if (first.companyId !== null) return { companyId: first.companyId, tokenFailure: null, locations };
  const api = createGhlApiOn(line, { companyId: givenCompanyId, locationToken: false });
  const location = await api.getLocation(first.id, options);
  return { companyId: location.ok ? location.value.companyId : null, tokenFailure: null, locations };
}

/** A missing scope, or a search that wants the company first, is no reason to doubt the token. */
function saysTokenWorks(failure: Failure): boolean {
  return ['scope-missing', 'forbidden', 'refused', 'not-found', 'agency-token-needed'].includes(failure.kind);
}

/** The first page, unless its round length leaves open whether there are more. */
async function completeList(api: GhlApi, firstPage: Locations, options: CallOptions): Promise<Locations> {
  const mayHaveMore = firstPage.ok && firstPage.value.length > 0 && firstPage.value.length % 5 === 0;
  return mayHaveMore ? api.listAllLocations(options) : firstPage;
}

/** The lines said so far, in the order of `connectionSteps`, and what they add up to. */
function createChecklist(onStep: ((step: ConnectionStep) => void) | undefined) {
  const steps: ConnectionStep[] = [];
  const say = (
    step: ConnectionStep['step'],
    status: ConnectionStep['status'],
    more: { readonly count?: number | null; readonly failure?: Failure | null } = {},
  ): void => {
    const line: ConnectionStep = { step, status, count: more.count ?? null, failure: more.failure ?? null };
    steps.push(line);
    onStep?.(line);
  };
  const skip = (...names: readonly ConnectionStep['step'][]): void => {
    for (const name of names) say(name, 'skipped');
  };
  const report = (
    companyId: string | null,
    locationToken: boolean,
    locations: Locations,
  ): ConnectionReport => {
    const statusOf = (name: ConnectionStep['step']) => steps.find((line) => line.step === name)?.status;
    return {
      steps,
      companyId,
      locationToken,
      locations: locations.ok ? [...locations.value] : [],
      // Without the sub-accounts' names a sheet can still say their ids; an unknown write scope shows at the first row.
      usable:
        companyId !== null &&
        statusOf('read') === 'ok' &&
        ['ok', 'unknown'].includes(statusOf('write') ?? ''),
    };
  };
  return {
    say,
    skip,
    report,
    sayLocations(locations: Locations): void {
      if (locations.ok) say('locations', 'ok', { count: locations.value.length });
      else say('locations', 'failed', { failure: locations.failure });
    },
    stopAtToken(failure: Failure, companyId: string | null): ConnectionReport {
      say('token', 'failed', { failure });
      skip('company', 'locations', 'read', 'write');
      return report(companyId, false, { ok: false, failure });
    },
  };
}
