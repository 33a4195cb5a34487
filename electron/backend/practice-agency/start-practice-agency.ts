import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import type { GhlLocation } from '#shared/ghl/user';
import type { Clock } from '../ports';
import { systemClock } from '../system-clock';
import { answerRequest, type Exchange } from './answer-request';
import { changeBehaviour, readBehaviour, type PracticeBehaviour } from './behaviour';
import { answerControl, controlPrefix } from './control-endpoint';
import { FaultPlan, type FaultRule } from './faults';
import { listenOnLoopback } from './http-server';
import { makePeople } from './make-people';
import { PersonRegistry } from './person-registry';
import { stirPeople, type Stir } from './stir-people';
import type { PracticePerson } from './practice-person';
import { RequestAllowance, rateSchema, type RateOptions } from './request-allowance';
import { RequestLog, type LoggedRequest } from './request-log';
import { createRouter } from './route-request';
import { createSeededRandom } from './seeded-random';
import { makeSubAccounts, practiceCompanyName } from './sub-accounts';
import { makeTokens, type PracticeTokens } from './tokens';

/** Options of a practice agency, together with every switch of `behaviour.ts`. */
export interface PracticeOptions extends Partial<PracticeBehaviour> {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Decides ids, tokens, made-up people and the draws of faults. Default `practice`. */
  readonly seed?: string;
  /** How many people to begin with, soft-deleted ones included. Default 60. */
  readonly people?: number;
  readonly clock?: Clock;
  readonly faults?: readonly FaultRule[];
  /** Default: as documented. Null lifts the limits and leaves the headers out. */
  readonly rate?: RateOptions | null;
  /** For tests in another process. Random when left out. */
  readonly controlKey?: string;
  /** Sees every exchange, also those whose answer is cut off on the way. */
  readonly onExchange?: (exchange: Exchange) => void;
}

/** A simulated GoHighLevel on a loopback socket: the demo, and the server most tests run against. */
export interface PracticeAgency {
  readonly url: string;
  readonly name: string;
  /** The agency token that may do everything an import needs. */
  readonly token: string;
  /** One for each kind of refusal. */
  readonly tokens: PracticeTokens;
  readonly companyId: string;
  readonly locations: readonly GhlLocation[];
  readonly controlKey: string;
  /** Everybody, visible to the API or not, soft-deleted ones included. */
  people(): readonly PracticePerson[];
  log(): readonly LoggedRequest[];
  clearLog(): void;
  /** Other people in place of everybody. */
  populate(people: readonly PracticePerson[]): void;
  /** What somebody else does in GoHighLevel meanwhile, at once. */
  stir(stir: Stir): void;
  /** Email → how many people were created with it: more than one means a create was sent twice. */
  creates(): ReadonlyMap<string, number>;
  /** Calls of the deprecated `GET /users/?locationId=`: must stay 0. */
  deprecatedCalls(): number;
  readonly faults: Pick<FaultPlan, 'set' | 'add' | 'clear'>;
  behaviour(): PracticeBehaviour;
  /** Throws some switches and leaves the others. */
  behave(change: Partial<PracticeBehaviour>): void;
  /** New limits from the next request on; null lifts them. */
  limitRate(rate: RateOptions | null): void;
  /** Everything back to how it was at the start, except what of the allowance is spent. */
  reset(): void;
  close(): Promise<void>;
}

/** @throws ZodError for an impossible option; the system's error when the port cannot be had */
export async function startPracticeAgency(options: PracticeOptions = {}): Promise<PracticeAgency> {
  const {
    port = 0,
    seed = 'practice',
    people: count = 60,
    clock = systemClock,
    faults: firstFaults = [],
    rate,
    controlKey = randomUUID(),
    onExchange,
    ...switches
  } = options;

  const firstBehaviour = readBehaviour(switches);
  let behaviour = firstBehaviour;
  const readRate = (given: RateOptions | null | undefined) =>
    given === null ? null : rateSchema.parse(given ?? {});

  const subAccounts = makeSubAccounts(seed);
  const locations = subAccounts.map(({ id, name }) => ({ id, name, companyId: null }));
  const companyId = createSeededRandom(`${seed}/company`).id();
  const tokens = makeTokens(seed, subAccounts[0]?.id ?? '');
  const tokenOf = (kind: keyof PracticeTokens): string =>
    tokens.find((token) => token.kind === kind)?.token ?? '';
  const makeEverybody = (): readonly PracticePerson[] => makePeople(seed, count, subAccounts);
  const people = new PersonRegistry(seed, clock, () => behaviour, makeEverybody());
  const faults = new FaultPlan(seed, firstFaults);
  const allowance = new RequestAllowance(clock, readRate(rate));
  const log = new RequestLog();
  const traces = createSeededRandom(`${seed}/traces`);
  const closing = new AbortController();
  // Every answer that is late on purpose listens.
  setMaxListeners(0, closing.signal);
  const route = createRouter(subAccounts);

  const parts = {
    companyId,
    tokens,
    clock,
    faults,
    allowance,
    log,
    closing: closing.signal,
    onExchange,
    nextTraceId: () => [8, 4, 4, 4, 12].map((length) => traces.hex(length)).join('-'),
    route: (token: (typeof tokens)[number], request: Parameters<typeof route>[1]) =>
      route({ companyId, locations, people, behaviour, token }, request),
  };

  const server = await listenOnLoopback(port, (request, response) =>
    (request.url ?? '').startsWith(controlPrefix)
      ? answerControl(agency, request, response)
      : answerRequest(parts, request, response),
  );

  const agency: PracticeAgency = {
    url: server.url,
    name: practiceCompanyName,
    token: tokenOf('agency'),
    tokens: {
      agency: tokenOf('agency'),
      readOnly: tokenOf('readOnly'),
      writeOnly: tokenOf('writeOnly'),
      noLocations: tokenOf('noLocations'),
      location: tokenOf('location'),
    },
    companyId,
    locations: locations.map((location) => ({ ...location, companyId })),
    controlKey,
    people: () => people.everybody(),
    log: () => log.entries(),
    clearLog: () => log.clear(),
    populate: (others) => people.replaceAll(others),
    stir: (stir) => stirPeople(people, stir),
    creates: () => new Map(people.creates),
    deprecatedCalls: () => log.deprecatedCalls,
    faults,
    behaviour: () => behaviour,
    behave: (change) => {
      behaviour = changeBehaviour(behaviour, change);
    },
    limitRate: (given) => {
      allowance.limits = readRate(given);
    },
    reset: () => {
      behaviour = firstBehaviour;
      faults.set(firstFaults);
      people.replaceAll(makeEverybody());
      log.clear();
    },
    close: () => {
      closing.abort();
      return server.close();
    },
  };
  return agency;
}
