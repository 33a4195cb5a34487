import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleProgram } from '../../helpers/bundle-program';
import { makeTemporaryDirectory } from '../../helpers/temporary-directory';
import { makeRow } from '../../import-plan/people';
import { makeNewcomers, openOffice, openPractice } from './run-harness';
import type { ProgramReport } from './run-program-report';
import type { UndoOrder } from './undo-program';

const crashPoints = [
  'run:after-journal',
  'row:after-intent:2',
  'row:sent:3',
  'row:answered:2',
  'row:before-correction',
  'row:corrected',
  'row:before-outcome:4',
  'row:after-outcome',
  'run:before-done',
  'run:after-done',
];

let program: Awaited<ReturnType<typeof bundleProgram>>;
beforeAll(async () => {
  program = await bundleProgram('test/backend/runs/undo-program.ts');
}, 60_000);
afterAll(() => program.remove());

/** @returns what the process printed, or null when it killed itself */
async function runOnce(order: UndoOrder): Promise<ProgramReport | null> {
  const child = spawn(process.execPath, [program.path, JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (data: Buffer) => (text += data.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code === null) return null;
  expect(code).toBe(0);
  return JSON.parse(text) as ProgramReport;
}

describe('an undo killed at every marked point', () => {
  it('goes on where it was, and in the end everybody is as before', async () => {
    const practice = await openPractice({ deleteDelayMs: 0 });
    const people = practice.people().filter(({ deleted, type }) => !deleted && type === 'account');
    const before = new Map(people.map(({ id, firstName, permissions }) => [id, { firstName, permissions }]));
    const directory = await makeTemporaryDirectory();
    const office = await openOffice(practice, { directory });
    const runId = await office.run([
      ...makeNewcomers(practice, 5),
      ...people.slice(0, 4).map(({ email, permissions }, n) =>
        makeRow(
          50 + n,
          {
            email,
            firstName: 'Changed',
            // `workflowsEnabled` cannot be put back, so every one of these is corrected on the way.
            permissions: { tagsEnabled: permissions['tagsEnabled'] !== true, workflowsEnabled: true },
          },
          { action: 'update' },
        ),
      ),
    ]);
    practice.faults.set([
      ...(['500-after', 'drop-after', 'drop-before'] as const).flatMap((kind) => [
        { kind, method: 'PUT', path: '/users/*', probability: 0.1 },
        { kind, method: 'DELETE', path: '/users/*', probability: 0.1 },
      ]),
    ]);
    const { url, token, companyId } = practice;
    const order = { url, token, companyId, directory, runId, reconcileMs: [50, 100] };
    let kills = 0;
    for (const crashAt of crashPoints) {
      const report = await runOnce({ ...order, crashAt });
      if (report === null) kills += 1;
      else break;
    }
    practice.faults.clear();
    const report = await runOnce({ ...order, crashAt: null });
    expect(kills).toBeGreaterThan(3);
    expect(report?.state).toBe('done');
    const statuses = report?.rows.map(({ status }) => status);
    expect(statuses).toEqual([...Array<string>(5).fill('deleted'), ...Array<string>(4).fill('updated')]);
    const now = practice.people();
    expect(now.filter(({ email, deleted }) => email.startsWith('newcomer') && !deleted)).toEqual([]);
    for (const [id, { firstName, permissions }] of before) {
      const person = now.find((candidate) => candidate.id === id);
      expect(person?.firstName).toBe(firstName);
      expect(person?.permissions['tagsEnabled'] ?? false).toBe(permissions['tagsEnabled'] ?? false);
    }
    expect([...practice.creates().values()]).toEqual(Array(5).fill(1));
  }, 60_000);
});
