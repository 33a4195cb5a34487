import { planImport } from '#shared/import-plan/plan-import';
import { openProgram, type ProgramTarget } from './program-engine';
import type { ProgramReport } from './run-program-report';

/** What the parent asks of this process, as JSON in its first argument. */
export interface ProgramOrder extends ProgramTarget {
  readonly locationId: string;
  readonly people: number;
}

/** A process with one run: goes on with the run in its directory, or starts one, and tells how it ended. */
async function main(order: ProgramOrder): Promise<void> {
  const { engine } = openProgram(order);
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
