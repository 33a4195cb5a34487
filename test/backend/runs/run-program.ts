import { createCrashPoint } from '#backend/crash-point';
import { createGhlApi } from '#backend/ghl/create-ghl-api';
import { createRunEngine } from '#backend/runs/run-engine';
import { createSealingKeys } from '#backend/runs/seal-passwords';
import { createMemoryVault } from '#backend/vault/memory-vault';
import { systemClock } from '#backend/system-clock';
import { systemRandomness } from '#backend/system-randomness';
import { planImport } from '#shared/import-plan/plan-import';

/** What the parent asks of this process, as JSON in its first argument. */
export interface ProgramOrder {
  readonly url: string;
  readonly token: string;
  readonly companyId: string;
  readonly locationId: string;
  readonly directory: string;
  readonly people: number;
  readonly crashAt: string | null;
  readonly reconcileMs: readonly number[];
}

/** What it prints at its end, if it lives to see it. */
export interface ProgramReport {
  readonly state: string;
  readonly reason: string | null;
  readonly rows: readonly {
    readonly email: string;
    readonly status: string;
    readonly userId: string | null;
  }[];
}

/** A process with one run: goes on with the run in its directory, or starts one, and tells how it ended. */
async function main(order: ProgramOrder): Promise<void> {
  const clock = systemClock;
  const randomness = systemRandomness;
  const engine = createRunEngine({
    dataDirectory: order.directory,
    connections: {
      open: async () => ({
        ok: true,
        value: {
          agency: {
            agencyId: 'environment',
            name: 'Killed',
            kind: 'environment',
            companyId: order.companyId,
            token: 'session',
            locationToken: false,
          },
          api: createGhlApi({
            baseUrl: order.url,
            token: order.token,
            companyId: order.companyId,
            locationToken: false,
            clock,
            randomness,
            timeoutMs: 500,
          }),
        },
      }),
    },
    sealingKeys: createSealingKeys({
      vault: createMemoryVault(),
      randomness,
      environmentToken: order.token,
    }),
    clock,
    randomness,
    notifier: { emit: () => {} },
    host: 'terminal',
    reconcileMs: order.reconcileMs,
    concurrency: 8,
    crashPoint: createCrashPoint(order.crashAt, () => process.kill(process.pid, 'SIGKILL')),
  });
  const [known] = await engine.list();
  let runId = known?.runId;
  if (runId === undefined) {
    const started = await engine.start(makePlan(order), []);
    if (!started.ok) throw new Error(JSON.stringify(started.failure));
    runId = started.value.runId;
  } else if (known?.state !== 'done') {
    const resumed = await engine.resume(runId);
    if (!resumed.ok) throw new Error(JSON.stringify(resumed.failure));
  }
  await engine.waitUntilSettled(runId);
  const run = await engine.get(runId);
  const rows = await engine.rows(runId);
  if (!run.ok || !rows.ok) throw new Error('The run cannot be read');
  const { state, reason } = run.value.record;
  const report: ProgramReport = { state, reason, rows: rows.value };
  process.stdout.write(JSON.stringify(report));
}

function makePlan(order: ProgramOrder) {
  const rows = Array.from({ length: order.people }, (_, n) => ({
    row: n + 2,
    person: {
      email: `person${n}@example.com`,
      firstName: 'Person',
      lastName: `Number ${n}`,
      type: 'account' as const,
      role: 'user' as const,
      locationIds: [order.locationId],
    },
    action: null,
    locationMode: 'add' as const,
    problems: [],
  }));
  const choices = { onExisting: 'skip' as const, perRow: {}, excluded: [], generatePasswords: true };
  const people = { found: [], total: null, agencyAdminIds: null };
  return {
    planId: 'plan',
    agencyId: 'environment',
    sheet: { fileName: 'people.csv', sha256: 'abc' },
    rows,
    people,
    choices,
    plan: planImport(rows, people, choices),
    requests: 0,
  };
}

await main(JSON.parse(process.argv[2] ?? '') as ProgramOrder);
