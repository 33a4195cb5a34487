import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openJournal } from '#backend/runs/journal-file';
import { readJournal } from '#backend/runs/read-journal';
import type { JournalEntry } from '#shared/runs/journal-entry';
import { isPending, isUnknown } from '#shared/runs/run-fold';
import { resultsOf } from '#shared/runs/row-result';
import { makeTemporaryDirectory } from '../../helpers/temporary-directory';
import { makeRow } from '../../import-plan/people';
import { makeNewcomers, openOffice, openPractice } from './run-harness';

/** The entries of whole lines, read without the code under test. */
function wholeEntries(bytes: Uint8Array): JournalEntry[] {
  const text = Buffer.from(bytes).toString('latin1');
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(Buffer.from(line, 'latin1').toString('utf8')) as { e: JournalEntry }).e);
}

/** A real journal: people created, lost, adopted, refused, changed, skipped. */
async function recordRun(directory: string): Promise<Buffer> {
  const practice = await openPractice();
  const office = await openOffice(practice, { directory, concurrency: 2 });
  const existing = practice.people().filter(({ deleted, type }) => !deleted && type === 'account');
  practice.faults.set([
    { kind: 'drop-after', method: 'POST', path: '/users/', nth: 2 },
    { kind: '500-before', method: 'POST', path: '/users/', nth: 4 },
  ]);
  const rows = [
    ...makeNewcomers(practice, 4, { firstName: 'Íñigo' }),
    makeRow(10, { email: existing[0]?.email, firstName: 'Changed' }, { action: 'update' }),
    makeRow(11, { email: existing[1]?.email }),
  ];
  const runId = await office.run(rows);
  return readFile(join(directory, 'runs', `${runId}.ndjson`));
}

describe('a journal', () => {
  let bytes: Buffer;
  let runId: string;
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'roster-journal-'));
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  it('cut off after any byte tells the truth about every row', async () => {
    bytes = await recordRun(directory);
    const all = wholeEntries(bytes);
    const header = all[0];
    if (header?.k !== 'header') throw new Error('no header');
    runId = header.runId;
    let states = 0;
    for (let length = 0; length <= bytes.length; length += 1) {
      const prefix = bytes.subarray(0, length);
      const entries = wholeEntries(prefix);
      const read = readJournal(prefix);
      // Journals are put in place whole up to `begin`: less is never the work of a crash.
      if (!entries.some(({ k }) => k === 'begin')) {
        expect(read.ok).toBe(false);
        continue;
      }
      if (!read.ok) throw new Error(`refused at byte ${length}`);
      states += 1;
      expect(read.value.lines).toBe(entries.length);
      for (const [number, row] of read.value.fold.rows) {
        const about = entries.filter((entry) => 'row' in entry && entry.k !== 'row' && entry.row === number);
        const last = about.at(-1);
        const sent = row.planned.action === 'create' || row.planned.action === 'update';
        expect(isPending(row)).toBe(sent && !about.some(({ k }) => k === 'outcome'));
        if (last === undefined) expect(isUnknown(row)).toBe(false);
        if (last?.k === 'intent') expect(isUnknown(row)).toBe(true);
        if (last?.k === 'outcome') {
          expect(resultsOf(read.value.fold).find((result) => result.row === number)?.status).toBe(
            last.status,
          );
        }
      }
      const { summary, rows } = read.value.fold;
      expect(Object.values(summary).reduce((sum, count) => sum + count, 0)).toBe(rows.size);
    }
    expect(states).toBeGreaterThan(1000);
  });

  it('that is torn goes on after its last whole line', async () => {
    const path = join(await makeTemporaryDirectory(), 'torn.ndjson');
    await writeFile(path, bytes.subarray(0, bytes.length - 7));
    const read = readJournal(await readFile(path));
    if (!read.ok) throw new Error('refused');
    const journal = await openJournal(path, read.value);
    await journal.writeDurably({
      k: 'state',
      state: 'held',
      reason: 'disk',
      at: '2026-01-01T00:00:00Z',
      requests: 9,
    });
    await journal.close();
    const again = readJournal(await readFile(path));
    expect(again).toMatchObject({
      ok: true,
      value: { lines: read.value.lines + 1, fold: { state: 'held' } },
    });
  });

  it('that is damaged anywhere before its end is refused, and kept', async () => {
    const ends = [...bytes.entries()].filter(([, byte]) => byte === 0x0a).map(([index]) => index);
    for (let line = 0; line < ends.length; line += 1) {
      const start = line === 0 ? 0 : (ends[line - 1] ?? 0) + 1;
      const damaged = Buffer.from(bytes);
      const middle = Math.floor((start + (ends[line] ?? 0)) / 2);
      damaged[middle] = (damaged[middle] ?? 0) ^ 0x01;
      expect(readJournal(damaged)).toEqual({ ok: false, failure: { line: line + 1 } });
    }
  });

  it('that lost a line, or has one twice, is refused', () => {
    const lines = bytes.toString('latin1').split('\n').slice(0, -1);
    const rebuild = (changed: string[]) => Buffer.from(`${changed.join('\n')}\n`, 'latin1');
    for (let at = 1; at < lines.length - 1; at += 1) {
      expect(readJournal(rebuild(lines.toSpliced(at, 1))).ok).toBe(false);
      expect(readJournal(rebuild(lines.toSpliced(at, 0, lines[at] ?? ''))).ok).toBe(false);
    }
  });

  it('that is damaged is named when it is asked for, and its file is left alone', async () => {
    const practice = await openPractice();
    const home = await makeTemporaryDirectory();
    const path = join(home, 'runs', `${runId}.ndjson`);
    const damaged = Buffer.from(bytes);
    damaged[damaged.length >> 1] = 0;
    await mkdir(join(home, 'runs'));
    await writeFile(path, damaged);
    const office = await openOffice(practice, { directory: home });
    expect(await office.engine.resume(runId)).toMatchObject({
      ok: false,
      failure: { kind: 'journal-damaged' },
    });
    expect(await office.engine.get(runId)).toMatchObject({ ok: false, failure: { kind: 'journal-damaged' } });
    expect(await office.engine.list()).toEqual([]);
    expect(await office.engine.listDamaged()).toEqual([{ runId, line: expect.any(Number) as number, path }]);
    expect(await readFile(path)).toEqual(damaged);
  });

  it('of a process that died is interrupted', async () => {
    const practice = await openPractice();
    const home = await makeTemporaryDirectory();
    await mkdir(join(home, 'runs'));
    const running = wholeEntries(bytes).findIndex(({ k }) => k === 'state');
    const lines = bytes
      .toString('latin1')
      .split('\n')
      .slice(0, running + 3);
    await writeFile(join(home, 'runs', `${runId}.ndjson`), Buffer.from(`${lines.join('\n')}\n`, 'latin1'));
    const office = await openOffice(practice, { directory: home });
    expect(await office.engine.list()).toMatchObject([{ runId, state: 'interrupted' }]);
  });
});

/** Limits how large files of this process may become: every write beyond fails, as on a full disk. */
function limitFileSize(bytes: number | 'unlimited'): void {
  execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:unlimited`]);
}

function canLimitFileSize(): boolean {
  try {
    limitFileSize('unlimited');
    return true;
  } catch {
    return false;
  }
}

describe('a disk that refuses', () => {
  it.skipIf(!canLimitFileSize())(
    'holds the run, and once there is room everybody exists once (skipped without prlimit)',
    async () => {
      const practice = await openPractice({ allowDuplicateEmails: true });
      practice.faults.set([{ kind: 'slow', method: 'POST', path: '/users/', minMs: 20, maxMs: 30 }]);
      const home = await makeTemporaryDirectory();
      const office = await openOffice(practice, { directory: home, concurrency: 2 });
      const runId = await office.start(await office.plan(makeNewcomers(practice, 20)));
      const path = join(home, 'runs', `${runId}.ndjson`);
      await expect.poll(() => practice.creates().size).toBeGreaterThan(2);
      limitFileSize((await stat(path)).size + 300);
      try {
        await office.engine.waitUntilSettled(runId);
        expect(await office.engine.get(runId)).toMatchObject({
          value: { record: { state: 'held', reason: 'disk' } },
        });
        expect(practice.creates().size).toBeLessThan(20);
      } finally {
        limitFileSize('unlimited');
      }
      expect(await office.engine.resume(runId)).toEqual({ ok: true, value: {} });
      await office.engine.waitUntilSettled(runId);
      expect(practice.creates().size).toBe(20);
      expect([...practice.creates().values()].every((count) => count === 1)).toBe(true);
      expect((await office.rows(runId)).every(({ status }) => status === 'created')).toBe(true);
    },
  );

  it('keeps a run from starting, with a clear failure and nothing sent', async () => {
    const practice = await openPractice();
    const home = await makeTemporaryDirectory();
    // Not even the administrator can make a directory below a file.
    await writeFile(join(home, 'runs'), '');
    const office = await openOffice(practice, { directory: home });
    const planId = await office.plan(makeNewcomers(practice, 2));
    const started = await office.handlers.startRun({ planId, allow: [], onlyValid: false });
    expect(started).toMatchObject({ ok: false, failure: { kind: 'file-not-writable' } });
    expect(practice.creates().size).toBe(0);
    expect(office.engine.busy).toBe(false);
  });
});
