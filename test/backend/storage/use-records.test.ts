import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { RateGovernor } from '../../../electron/backend/ghl/rate-governor';
import { openUseRecords } from '../../../electron/backend/storage/use-records';
import { makeTemporaryDirectory } from '../../helpers/temporary-directory';
import { VirtualClock } from '../ghl/virtual-clock';

const agency = 'https://api.example comp1';
const silent = { max: null, intervalMs: null, remaining: null, dailyLimit: null, dailyRemaining: null };

let directory: string;
let clock: VirtualClock;

beforeEach(async () => {
  directory = join(await makeTemporaryDirectory(), 'rate');
  clock = new VirtualClock();
});

describe('what a process used of the rate allowance', () => {
  it('is unknown at first, and creates nothing on the disk', () => {
    expect(openUseRecords(directory, clock).open(agency).recent).toBeUndefined();
    expect(existsSync(directory)).toBe(false);
  });

  it('is known exactly to the next process after a proper end', async () => {
    const first = openUseRecords(directory, clock);
    const record = first.open(agency);
    for (let used = 1; used <= 40; used += 1) record.note(used);
    first.close();
    await clock.advance(3000);
    expect(openUseRecords(directory, clock).open(agency).recent).toEqual({ requests: 40, ageMs: 3000 });
  });

  it('is never told too small or too old after a kill', async () => {
    const record = openUseRecords(directory, clock).open(agency);
    for (let used = 1; used <= 40; used += 1) record.note(used);
    await clock.advance(900);
    record.note(41);
    await clock.advance(2000);
    const { requests, ageMs } = openUseRecords(directory, clock).open(agency).recent ?? {
      requests: 0,
      ageMs: 0,
    };
    expect(requests).toBeGreaterThanOrEqual(41);
    expect(ageMs).toBeLessThanOrEqual(2000);
  });

  it('does not mix agencies', () => {
    const records = openUseRecords(directory, clock);
    records.open(agency).note(90);
    records.close();
    expect(openUseRecords(directory, clock).open('https://api.example comp2').recent).toBeUndefined();
  });

  it('is forgotten after an hour, and its file removed', async () => {
    const records = openUseRecords(directory, clock);
    records.open(agency).note(90);
    records.close();
    for (const name of readdirSync(directory)) utimesSync(join(directory, name), 0, 0);
    await clock.advance(3_700_000);
    expect(openUseRecords(directory, clock).open(agency).recent).toBeUndefined();
    expect(readdirSync(directory)).toEqual([]);
  });

  it('is taken as unknown when its file is damaged', () => {
    const records = openUseRecords(directory, clock);
    records.open(agency).note(90);
    records.close();
    for (const name of readdirSync(directory)) writeFileSync(join(directory, name), '{"at":');
    expect(openUseRecords(directory, clock).open(agency).recent).toBeUndefined();
  });

  it('keeps a restarted process under a cap that no header announces', async () => {
    const first = openUseRecords(directory, clock);
    const used = first.open(agency);
    const before = new RateGovernor({ clock, onSend: used.note });
    const arrivals: number[] = [];
    const send = async (governor: RateGovernor): Promise<void> => {
      const pass = await governor.enter('read');
      if (typeof pass === 'string') return;
      arrivals.push(clock.monotonic());
      pass.leave(silent);
    };
    for (let count = 0; count < 80; count += 1) void send(before);
    await clock.advance(100);
    // Killed: nothing is closed. The next process asks for a whole allowance at once.
    const after = new RateGovernor({
      clock,
      recentUse: openUseRecords(directory, clock).open(agency).recent,
    });
    for (let count = 0; count < 100; count += 1) void send(after);
    await clock.advance(25_000);
    expect(arrivals).toHaveLength(180);
    for (const [index, time] of arrivals.entries()) {
      const inWindow = arrivals.slice(index).filter((other) => other < time + 10_000);
      expect(inWindow.length).toBeLessThanOrEqual(100);
    }
  });
});
