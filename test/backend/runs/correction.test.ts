import { describe, expect, it } from 'vitest';
import { makeRow } from '../../import-plan/people';
import { makeNewcomers, openOffice, openPractice, type Office } from './run-harness';

const permissions = { contactsEnabled: true, tagsEnabled: false };

async function correct(office: Office, runId: string, rows?: number[]) {
  const shown = await office.handlers.previewCorrection({ runId });
  if (!shown.ok) throw new Error(JSON.stringify(shown.failure));
  const { correctionId } = shown.value;
  const listed = await office.handlers.getCorrectionRows({ correctionId, offset: 0, limit: 100 });
  const started = await office.handlers.startCorrection({ correctionId, rows, allow: ['large-share'] });
  if (!started.ok || !listed.ok) throw new Error(JSON.stringify(started));
  await office.engine.waitUntilSettled(started.value.runId);
  return { shown: shown.value, rows: listed.value.rows, correctionRun: started.value.runId };
}

describe('correcting what GHL granted', () => {
  it('switches off what nobody asked for, for everybody in one step, and reads it back', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const runId = await office.run(makeNewcomers(practice, 3, { permissions }));
    const run = await office.engine.get(runId);
    expect(run).toMatchObject({ value: { grantedMore: 3 } });
    const more = await office.handlers.getRunRows({
      runId,
      status: null,
      grantedMore: true,
      offset: 0,
      limit: 2,
    });
    expect(more).toMatchObject({ value: { total: 3, rows: [{ row: 2 }, { row: 3 }] } });
    practice.clearLog();

    const { shown, rows, correctionRun } = await correct(office, runId);
    expect(shown.summary.people).toBe(3);
    expect(rows[0]?.switchOff).toContain('gokollabEnabled');
    expect(rows[0]?.switchOff).not.toContain('contactsEnabled');
    expect(await office.rows(correctionRun)).toMatchObject(
      [2, 3, 4].map((row) => ({ row, status: 'updated', message: null, grantedMore: [] })),
    );
    for (const person of practice.people().filter(({ email }) => email.startsWith('newcomer'))) {
      const on = Object.entries(person.permissions).flatMap(([flag, value]) => (value ? [flag] : []));
      expect(on).toEqual(['contactsEnabled']);
    }
    const reads = practice
      .log()
      .filter(({ method, path }) => method === 'GET' && /^\/users\/[^/]+$/.test(path));
    expect(reads.filter(({ path }) => !path.endsWith('search')).length).toBeGreaterThanOrEqual(6);
    expect(await office.engine.get(correctionRun)).toMatchObject({
      value: { record: { kind: 'correction', correctionOf: runId } },
    });
    // Nothing is left to be corrected.
    const again = await office.handlers.previewCorrection({ runId });
    expect(again).toMatchObject({ value: { summary: { people: 0, switchOff: 0 } } });
  });

  it('corrects chosen rows only', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const runId = await office.run(makeNewcomers(practice, 3, { permissions }));
    const { correctionRun } = await correct(office, runId, [3]);
    expect((await office.rows(correctionRun)).map(({ row }) => row)).toEqual([3]);
  });

  it('says plainly what GHL refuses', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const stubborn = { ...permissions, workflowsEnabled: true };
    const runId = await office.run(makeNewcomers(practice, 1, { permissions: stubborn }));
    const first = await correct(office, runId);
    expect(await office.rows(first.correctionRun)).toMatchObject([
      {
        status: 'updated',
        message: { code: 'correction-refused', params: { detail: 'workflowsEnabled', count: 1 } },
      },
    ]);
    const second = await correct(office, runId);
    expect(await office.rows(second.correctionRun)).toMatchObject([
      { status: 'failed', message: { code: 'correction-refused' } },
    ]);
  });

  it('happens as part of each row when exactly that was wished', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice, { grant: 'exactly' });
    const [person] = practice.people().filter(({ deleted, type }) => !deleted && type === 'account');
    const runId = await office.run([
      ...makeNewcomers(practice, 2, { permissions }),
      makeRow(9, { email: person?.email, permissions: { tagsEnabled: false } }, { action: 'update' }),
    ]);
    expect(await office.rows(runId)).toMatchObject([
      { status: 'created', message: null, grantedMore: [] },
      { status: 'created', message: null, grantedMore: [] },
      { row: 9 },
    ]);
    const made = practice.people().find(({ email }) => email === 'newcomer0@example.com');
    expect(made?.permissions['gokollabEnabled']).toBe(false);
    expect(made?.permissions['contactsEnabled']).toBe(true);
  });

  it('costs nobody their place in the results when it fails', async () => {
    const practice = await openPractice();
    practice.faults.set([{ kind: 'status', status: 422, message: ['no'], method: 'PUT', path: '/users/*' }]);
    const office = await openOffice(practice, { grant: 'exactly' });
    const runId = await office.run(makeNewcomers(practice, 1, { permissions }));
    const [row] = await office.rows(runId);
    expect(row).toMatchObject({ status: 'created', message: { code: 'correction-failed' } });
    expect(row?.grantedMore).toContain('gokollabEnabled');
  });

  it('is repeated where its answer was lost', async () => {
    const practice = await openPractice();
    const office = await openOffice(practice);
    const runId = await office.run(makeNewcomers(practice, 2, { permissions }));
    practice.faults.set([{ kind: '500-after', method: 'PUT', path: '/users/*', nth: [1, 2] }]);
    const { correctionRun } = await correct(office, runId);
    expect(await office.rows(correctionRun)).toMatchObject([{ status: 'updated' }, { status: 'updated' }]);
  });
});
