import { randomBytes, randomInt } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { Connections } from '#backend/agencies/connections';
import { createGhlApi } from '#backend/ghl/create-ghl-api';
import { createAbsentPeopleHandlers } from '#backend/handlers/absent-people';
import { createAfterRunHandlers } from '#backend/handlers/after-run';
import { createPlanHandlers } from '#backend/handlers/plans';
import { createReplacedAccountsHandlers } from '#backend/handlers/replaced-accounts';
import { createRunHandlers } from '#backend/handlers/runs';
import { createRunLeftoverHandlers } from '#backend/handlers/run-leftovers';
import { PlanStore } from '#backend/planning/plan-store';
import type { Clock, FileInParts, Randomness, SecretVault } from '#backend/ports';
import {
  startPracticeAgency,
  type PracticeAgency,
  type PracticeOptions,
} from '#backend/practice-agency/start-practice-agency';
import { createRunEngine, type RunEngine } from '#backend/runs/run-engine';
import { createSealingKeys } from '#backend/runs/seal-passwords';
import { writeAtomically } from '#backend/storage/atomic-write';
import { openRunMarks } from '#backend/storage/run-marks';
import { systemClock } from '#backend/system-clock';
import type { EventName } from '#shared/contract/calls';
import type { PersonInput } from '#shared/ghl/user';
import type { GuardKind, PlanChoices } from '#shared/import-plan/types';
import type { RowResult, RunProgress } from '#shared/runs/types';
import type { PreparedRow } from '#shared/sheet/types';
import { makeTemporaryDirectory } from '../../helpers/temporary-directory';
import { makeChoices, makeRow } from '../../import-plan/people';

/** Waits twenty times shorter than the program asks for, so that tests of long waits end. */
export const hurriedClock: Clock = {
  ...systemClock,
  sleep: (ms, signal) => systemClock.sleep(ms / 20, signal),
};

export const randomness: Randomness = {
  bytes: (length) => new Uint8Array(randomBytes(length)),
  below: (limit) => randomInt(limit),
};

/** A keychain that keeps what it is given, as the real one does. */
export function makeKeychain(): SecretVault {
  const secrets = new Map<string, string>();
  return {
    kind: 'keychain',
    get: async (account) => secrets.get(account) ?? null,
    set: async (account, secret) => void secrets.set(account, secret),
    remove: async (account) => void secrets.delete(account),
  };
}

export interface Office {
  readonly engine: RunEngine;
  readonly progress: RunProgress[];
  readonly bugs: unknown[];
  plan(rows: readonly PreparedRow[], choices?: Partial<PlanChoices>): Promise<string>;
  start(planId: string, allow?: readonly GuardKind[], onlyValid?: boolean): Promise<string>;
  /** Plans, starts and waits. */
  run(
    rows: readonly PreparedRow[],
    choices?: Partial<PlanChoices>,
    allow?: readonly GuardKind[],
  ): Promise<string>;
  rows(runId: string): Promise<readonly RowResult[]>;
  saved: { readonly suggestedName: string; readonly bytes: Uint8Array }[];
  readonly handlers: ReturnType<typeof createPlanHandlers> &
    ReturnType<typeof createAbsentPeopleHandlers> &
    ReturnType<typeof createReplacedAccountsHandlers> &
    ReturnType<typeof createRunHandlers> &
    ReturnType<typeof createRunLeftoverHandlers> &
    ReturnType<typeof createAfterRunHandlers>;
}

export interface OfficeOptions {
  readonly directory?: string;
  readonly vault?: SecretVault;
  readonly reconcileMs?: readonly number[];
  readonly deletionMs?: readonly number[];
  readonly crashPoint?: (name: string) => void;
  readonly token?: () => string;
  readonly clock?: Clock;
  readonly url?: string;
  readonly concurrency?: number;
  readonly timeoutMs?: number;
  /** Default: what GHL grants beyond what was asked stays. */
  readonly grant?: 'exactly' | 'leave';
}

export async function openPractice(options: PracticeOptions = {}): Promise<PracticeAgency> {
  const practice = await startPracticeAgency({ rate: null, ...options });
  onTestFinished(() => practice.close());
  return practice;
}

/** The program without a host: the real client, real files, the practice agency over a real socket. */
export async function openOffice(practice: PracticeAgency, options: OfficeOptions = {}): Promise<Office> {
  const clock = options.clock ?? hurriedClock;
  const directory = options.directory ?? (await makeTemporaryDirectory());
  const progress: RunProgress[] = [];
  const saved: Office['saved'] = [];
  const bugs: unknown[] = [];
  const notifier = {
    emit: (name: EventName, payload: unknown) => {
      if (name === 'runProgress') progress.push(payload as RunProgress);
    },
  };
  const connections: Connections = {
    open: async () => ({
      ok: true,
      value: {
        agency: {
          agencyId: 'office',
          name: 'Office',
          kind: 'profile',
          companyId: practice.companyId,
          token: 'keychain',
          locationToken: false,
        },
        api: createGhlApi({
          baseUrl: options.url ?? practice.url,
          token: options.token?.() ?? practice.token,
          companyId: practice.companyId,
          locationToken: false,
          clock,
          randomness,
          // By the hurried clock: three seconds, or what a test of timeouts asks for.
          timeoutMs: options.timeoutMs ?? 60_000,
        }),
      },
    }),
  };
  const vault = options.vault ?? makeKeychain();
  const plans = new PlanStore(clock);
  const marks = openRunMarks(directory, writeAtomically);
  const engine = createRunEngine({
    dataDirectory: directory,
    connections,
    sealingKeys: createSealingKeys({ vault, randomness, environmentToken: null }),
    clock,
    randomness,
    notifier,
    host: 'terminal',
    reconcileMs: options.reconcileMs ?? [200, 400],
    deletionMs: options.deletionMs ?? [0, 200],
    crashPoint: options.crashPoint,
    concurrency: options.concurrency,
    reportBug: (_place, error) => bugs.push(error),
  });
  onTestFinished(() => engine.close());
  const fileAccess = {
    save: async (file: { suggestedName: string; bytes: Uint8Array }) => {
      saved.push(file);
      return { kind: 'path' as const, path: `/${file.suggestedName}` };
    },
    saveParts: async ({ suggestedName, parts }: FileInParts) => {
      const taken: Uint8Array[] = [];
      for await (const part of parts()) taken.push(part);
      saved.push({ suggestedName, bytes: Buffer.concat(taken) });
      return { kind: 'path' as const, path: `/${suggestedName}` };
    },
  };
  const handlers = {
    ...createPlanHandlers({ connections, notifier, randomness, plans }),
    ...createReplacedAccountsHandlers({ engine, connections, notifier, randomness, plans }),
    ...createAbsentPeopleHandlers({ connections, notifier, randomness, plans }),
    ...createRunHandlers({ engine, plans, fileAccess, marks, notifier, clock }),
    ...createRunLeftoverHandlers({ engine, connections, marks, fileAccess, notifier, clock }),
    ...createAfterRunHandlers({ engine, connections, marks, notifier, randomness }),
  };
  const office: Office = {
    engine,
    progress,
    bugs,
    saved,
    handlers,
    async plan(rows, choices) {
      const planned = await handlers.preparePlan({
        agencyId: 'office',
        sheet: { fileName: 'people.csv', sha256: 'abc' },
        rows: rows as never,
        choices: makeChoices(choices) as never,
      });
      if (!planned.ok) throw new Error(JSON.stringify(planned.failure));
      return planned.value.planId;
    },
    async start(planId, allow = [], onlyValid = false) {
      const started = await handlers.startRun({
        planId,
        allow: [...allow],
        onlyValid,
        grant: options.grant,
      });
      if (!started.ok) throw new Error(JSON.stringify(started.failure));
      return started.value.runId;
    },
    async run(rows, choices, allow) {
      const runId = await office.start(await office.plan(rows, choices), allow);
      await engine.waitUntilSettled(runId);
      return runId;
    },
    async rows(runId) {
      const rows = await engine.rows(runId);
      if (!rows.ok) throw new Error(JSON.stringify(rows.failure));
      return rows.value;
    },
  };
  return office;
}

/** New people, each with their own email, in the first sub-account. */
export function makeNewcomers(practice: PracticeAgency, count: number, change: Partial<PersonInput> = {}) {
  const location = practice.locations[0]?.id ?? '';
  return Array.from({ length: count }, (_, n) =>
    makeRow(n + 2, {
      email: `newcomer${n}@example.com`,
      firstName: 'New',
      lastName: `Comer ${n}`,
      password: `Secret-${n}xyz`,
      type: 'account',
      role: 'user',
      locationIds: [location],
      ...change,
    }),
  );
}
