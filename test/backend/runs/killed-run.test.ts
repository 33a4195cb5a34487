import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FaultRule } from '#backend/practice-agency/faults';
import type { PracticeAgency } from '#backend/practice-agency/start-practice-agency';
import { bundleProgram } from '../../helpers/bundle-program';
import { makeTemporaryDirectory } from '../../helpers/temporary-directory';
import { openPractice } from './run-harness';
import type { ProgramOrder } from './run-program';
import type { ProgramReport } from './run-program-report';

const crashPoints = [
  'run:before-journal',
  'run:after-journal',
  'row:before-intent',
  'row:after-intent',
  'row:sent',
  'row:answered',
  'row:before-look-up',
  'row:after-look-up',
  'row:before-outcome',
  'row:after-outcome',
  'run:before-done',
  'run:after-done',
];

/** Everything at once, often. Longer than the lag of the search are only the waits before a look-up. */
const faults: FaultRule[] = [
  ...(['drop-before', 'drop-after', '500-before', '500-after', '502-after', '422-after'] as const).map(
    (kind) => ({
      kind,
      method: 'POST',
      path: '/users/',
      probability: 0.05,
    }),
  ),
  { kind: 'hang-after', method: 'POST', path: '/users/', probability: 0.02 },
];

let program: Awaited<ReturnType<typeof bundleProgram>>;
beforeAll(async () => {
  program = await bundleProgram('test/backend/runs/run-program.ts');
}, 60_000);
afterAll(() => program.remove());

/** @returns what the process printed, or null when it was killed */
async function runOnce(order: ProgramOrder, killAfterMs: number | null): Promise<ProgramReport | null> {
  const child = spawn(process.execPath, [program.path, JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (data: Buffer) => (text += data.toString()));
  const timer = killAfterMs === null ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(timer);
  if (code === null) return null;
  expect(code).toBe(0);
  return JSON.parse(text) as ProgramReport;
}

function checkTruth(practice: PracticeAgency, report: ProgramReport, people: number): void {
  expect([...practice.creates()].filter(([, count]) => count > 1)).toEqual([]);
  expect(report.rows.length).toBe(people);
  for (const row of report.rows) {
    const person = practice.people().find(({ email }) => email === row.email);
    if (row.status === 'created') expect(row.userId).toBe(person?.id);
    else expect(row.status).toBe('needs-review');
  }
}

async function killUntilDone(
  kill: (attempt: number) => { readonly crashAt: string | null; readonly afterMs: number | null },
) {
  const people = 12;
  const practice = await openPractice({ allowDuplicateEmails: true, lookupLagMs: 400, faults });
  const order = {
    url: practice.url,
    token: practice.token,
    companyId: practice.companyId,
    locationId: practice.locations[0]?.id ?? '',
    directory: await makeTemporaryDirectory(),
    people,
    reconcileMs: [500, 200],
  };
  let kills = 0;
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const { crashAt, afterMs } = kill(attempt);
    const report = await runOnce({ ...order, crashAt }, afterMs);
    if (report === null) kills += 1;
    else if (report.state === 'done') {
      checkTruth(practice, report, people);
      return kills;
    }
  }
  throw new Error('The run never came to its end');
}

describe('a process that is killed while it imports', () => {
  it.each(crashPoints)(
    'at %s leaves nobody created twice, nobody lost and no row misreported',
    async (name) => {
      // The first two times it dies; then it may finish.
      const kills = await killUntilDone((attempt) => ({
        crashAt: attempt < 2 ? `${name}:${attempt + 1}` : null,
        afterMs: null,
      }));
      expect(kills).toBeGreaterThanOrEqual(name.includes('look-up') || name.startsWith('run:') ? 0 : 1);
    },
    60_000,
  );

  it('at moments nobody chose leaves the same', async () => {
    for (let trial = 0; trial < 2; trial += 1) {
      await killUntilDone((attempt) => ({
        crashAt: null,
        afterMs: attempt < 5 ? 150 + ((trial * 97 + attempt * 61) % 250) : null,
      }));
    }
  }, 120_000);
});
