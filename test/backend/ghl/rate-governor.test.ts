import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RateGovernor, type Entry, type Pass } from '../../../electron/backend/ghl/rate-governor';
import type { AnnouncedLimits } from '../../../electron/backend/ghl/rate-headers';
import { createSeededRandomness } from './seeded-randomness';
import { VirtualClock } from './virtual-clock';

const silent: AnnouncedLimits = {
  max: null,
  remaining: null,
  intervalMs: null,
  dailyLimit: null,
  dailyRemaining: null,
};

function passOf(entry: Entry | undefined): Pass {
  if (entry === undefined || typeof entry === 'string') throw new Error(`No pass but ${String(entry)}`);
  return entry;
}

/** Asks for `count` passes and collects the ones that were granted. */
function ask(governor: RateGovernor, count: number, kind: 'read' | 'write' = 'read'): Entry[] {
  const granted: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    void governor.enter(kind).then((entry) => granted.push(entry));
  }
  return granted;
}

/** A governor that has heard its first answer, which announced `limits`. */
async function createInformed(clock: VirtualClock, limits: Partial<AnnouncedLimits>): Promise<RateGovernor> {
  const governor = new RateGovernor({ clock });
  const pass = passOf(await governor.enter('read'));
  pass.leave({ ...silent, ...limits });
  // Its own slot is out of the way before the test begins.
  await clock.advance(120_000);
  return governor;
}

describe('the rate governor', () => {
  it('lets the documented 100 requests through and then waits until the first answer is a whole window old', async () => {
    const clock = new VirtualClock();
    const governor = await createInformed(clock, {});
    const granted = ask(governor, 101);
    await clock.advance(0);
    expect(granted).toHaveLength(100);
    await clock.advance(300);
    for (const entry of granted) passOf(entry).leave(silent);
    await clock.advance(9_990);
    expect(granted).toHaveLength(100);
    await clock.advance(60);
    expect(granted).toHaveLength(101);
  });

  it('counts the window from the answer, not from the sending', async () => {
    const clock = new VirtualClock();
    const governor = await createInformed(clock, { max: 1, intervalMs: 1000 });
    const granted = ask(governor, 2);
    await clock.advance(5000);
    expect(granted).toHaveLength(1);
    passOf(granted[0]).leave(silent);
    await clock.advance(1000);
    expect(granted).toHaveLength(1);
    await clock.advance(20);
    expect(granted).toHaveLength(2);
  });

  it('sends a single request until the first answer has said what the limits are', async () => {
    const clock = new VirtualClock();
    const governor = new RateGovernor({ clock });
    const granted = ask(governor, 50);
    await clock.advance(60_000);
    expect(granted).toHaveLength(1);
    passOf(granted[0]).leave({ ...silent, max: 20 });
    await clock.advance(0);
    expect(granted).toHaveLength(20);
  });

  it('follows the announced limits up and down', async () => {
    const clock = new VirtualClock();
    const governor = await createInformed(clock, { max: 3, intervalMs: 2000 });
    const first = ask(governor, 10);
    await clock.advance(0);
    expect(first).toHaveLength(3);
    passOf(first[0]).leave({ ...silent, max: 8 });
    await clock.advance(0);
    expect(first).toHaveLength(8);

    const shrunk = await createInformed(clock, { max: 8, intervalMs: 2000 });
    const second = ask(shrunk, 12);
    await clock.advance(0);
    for (const entry of second.slice(0, 8)) passOf(entry).leave({ ...silent, max: 2 });
    await clock.advance(2100);
    expect(second).toHaveLength(10);
  });

  it('ignores headers that are missing and keeps to what was announced before', async () => {
    const clock = new VirtualClock();
    const governor = await createInformed(clock, { max: 5, intervalMs: 1000 });
    const pass = passOf(await governor.enter('read'));
    pass.leave(silent);
    await clock.advance(2000);
    const granted = ask(governor, 10);
    await clock.advance(0);
    expect(granted).toHaveLength(5);
  });

  it('holds the slot of a request that was given up for a whole window from that moment', async () => {
    const clock = new VirtualClock();
    const governor = await createInformed(clock, { max: 1, intervalMs: 10_000 });
    const granted = ask(governor, 2);
    await clock.advance(30_000);
    passOf(granted[0]).leave(null);
    await clock.advance(9_900);
    expect(granted).toHaveLength(1);
    await clock.advance(200);
    expect(granted).toHaveLength(2);
  });

  it('frees the slot of a request that was never sent at once', async () => {
    const clock = new VirtualClock();
    const governor = await createInformed(clock, { max: 1, intervalMs: 10_000 });
    const granted = ask(governor, 2);
    await clock.advance(0);
    const before = governor.requests;
    passOf(granted[0]).discard();
    await clock.advance(0);
    expect(granted).toHaveLength(2);
    expect(governor.requests).toBe(before);
  });

  it('leaves room for others who share the allowance', async () => {
    const clock = new VirtualClock();
    const governor = await createInformed(clock, { max: 10, intervalMs: 1000 });
    const probe = passOf(await governor.enter('read'));
    // Ten allowed, three left, one of the seven is ours: someone else used six.
    probe.leave({ ...silent, max: 10, remaining: 3 });
    const granted = ask(governor, 10);
    await clock.advance(0);
    expect(granted).toHaveLength(3);
    // A window later theirs is forgotten, unless the next answer says so again.
    await clock.advance(1100);
    expect(granted.length).toBeGreaterThan(3);
  });

  it('never takes its own requests for somebody else’s', async () => {
    const clock = new VirtualClock();
    const governor = await createInformed(clock, { max: 10, intervalMs: 1000 });
    const granted = ask(governor, 10);
    await clock.advance(0);
    granted.forEach((entry, index) => passOf(entry).leave({ ...silent, max: 10, remaining: 9 - index }));
    await clock.advance(1030);
    const more = ask(governor, 10);
    await clock.advance(0);
    expect(more).toHaveLength(10);
  });

  it('starts with what another process may have left of the allowance', async () => {
    const clock = new VirtualClock();
    const governor = new RateGovernor({ clock, recentUse: { requests: 100, ageMs: 4000 } });
    const granted = ask(governor, 1);
    await clock.advance(5900);
    expect(granted).toHaveLength(0);
    await clock.advance(200);
    expect(granted).toHaveLength(1);
  });

  it('sees from the first answer what was used before a restart, and waits for that to pass', async () => {
    const clock = new VirtualClock();
    const governor = new RateGovernor({ clock });
    const granted = ask(governor, 100);
    await clock.advance(50);
    // A hundred allowed, one of the 96 used is this request.
    passOf(granted[0]).leave({ ...silent, max: 100, remaining: 4 });
    await clock.advance(9000);
    expect(granted).toHaveLength(5);
    await clock.advance(1100);
    expect(granted).toHaveLength(100);
  });

  it('sends nothing while it is paused', async () => {
    const clock = new VirtualClock();
    const governor = await createInformed(clock, {});
    governor.pause(5000);
    const granted = ask(governor, 1);
    await clock.advance(4999);
    expect(granted).toHaveLength(0);
    await clock.advance(2);
    expect(granted).toHaveLength(1);
  });

  it('lets an aborted wait go without taking a slot', async () => {
    const clock = new VirtualClock();
    const governor = await createInformed(clock, { max: 1, intervalMs: 1000 });
    const held = passOf(await governor.enter('read'));
    const abort = new AbortController();
    const waiting = governor.enter('read', abort.signal);
    const behind = ask(governor, 1);
    abort.abort();
    await expect(waiting).resolves.toBe('cancelled');
    held.leave(silent);
    await clock.advance(1100);
    expect(behind).toHaveLength(1);
    expect(clock.sleepers).toBe(0);
  });
});

describe('the daily allowance', () => {
  const low = { ...silent, dailyLimit: 200_000, dailyRemaining: 200 };

  it('keeps a reserve back from writes, for looking up what is uncertain', async () => {
    const clock = new VirtualClock();
    const governor = new RateGovernor({ clock });
    passOf(await governor.enter('write')).leave(low);
    await expect(governor.enter('write')).resolves.toBe('daily-limit');
    passOf(await governor.enter('read')).leave(low);
    expect(governor.dailyRemaining).toBe(200);
  });

  it('keeps nothing back where the allowance is small', async () => {
    const clock = new VirtualClock();
    const governor = new RateGovernor({ clock });
    passOf(await governor.enter('write')).leave({ ...silent, dailyLimit: 50, dailyRemaining: 1 });
    passOf(await governor.enter('write')).leave({ ...silent, dailyLimit: 50, dailyRemaining: 0 });
    await expect(governor.enter('write')).resolves.toBe('daily-limit');
  });

  it('counts what is still under way', async () => {
    const clock = new VirtualClock();
    const governor = new RateGovernor({ clock });
    passOf(await governor.enter('write')).leave({ ...low, dailyRemaining: 202 });
    const entries = await Promise.all([1, 2, 3].map(() => governor.enter('write')));
    expect(entries.filter((entry) => entry === 'daily-limit')).toHaveLength(1);
  });

  it('tries one write per window, so that a new day is noticed', async () => {
    const clock = new VirtualClock();
    const governor = new RateGovernor({ clock });
    passOf(await governor.enter('write')).leave(low);
    await clock.advance(10_001);
    const probe = passOf(await governor.enter('write'));
    await expect(governor.enter('write')).resolves.toBe('daily-limit');
    probe.leave({ ...silent, dailyLimit: 200_000, dailyRemaining: 199_999 });
    passOf(await governor.enter('write')).leave(silent);
  });
});

describe('how many requests go at once', () => {
  it.each([
    [50, 17],
    [100, 34],
    [2000, 64],
    [10_000, 100],
  ])('is enough for the ceiling when a call takes %i ms', async (latency, expected) => {
    const clock = new VirtualClock();
    const governor = new RateGovernor({ clock });
    const pass = passOf(await governor.enter('read'));
    await clock.advance(latency);
    pass.leave(silent);
    expect(governor.concurrency).toBe(expected);
  });
});

describe('how many requests go at once, where thousands are allowed', () => {
  it('is as many as are under way on average, and as many again', async () => {
    const clock = new VirtualClock();
    const governor = new RateGovernor({ clock });
    const pass = passOf(await governor.enter('read'));
    await clock.advance(1000);
    pass.leave({ ...silent, max: 2000 });
    expect(governor.concurrency).toBe(364);
  });
});

describe('against a server that counts', () => {
  /** How many arrivals lie in the fullest stretch of `windowMs`. */
  function fullestWindow(arrivals: readonly number[], windowMs: number): number {
    const sorted = [...arrivals].sort((a, b) => a - b);
    let start = 0;
    let fullest = 0;
    sorted.forEach((arrival, index) => {
      while (arrival - (sorted[start] ?? 0) >= windowMs) start += 1;
      fullest = Math.max(fullest, index - start + 1);
    });
    return fullest;
  }

  it('keeps the cap in every stretch of a window’s length, whatever the network does', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 200, max: 3000 }),
        fc.integer({ min: 1, max: 2 ** 31 }),
        fc.double({ min: 0, max: 0.3, noNaN: true }),
        async (max, intervalMs, seed, tailShare) => {
          const clock = new VirtualClock();
          const random = createSeededRandomness(seed);
          const governor = new RateGovernor({ clock });
          const arrivals: number[] = [];
          const leg = (): number => random.next() * (random.next() < tailShare ? intervalMs * 2 : 100);
          let done = 0;
          const send = async (): Promise<void> => {
            const pass = passOf(await governor.enter('read'));
            await clock.sleep(leg());
            arrivals.push(clock.monotonic());
            if (done > 0 && random.next() < 0.05) {
              await clock.sleep(intervalMs);
              pass.leave(null);
            } else {
              await clock.sleep(leg());
              pass.leave({ ...silent, max, intervalMs });
            }
            done += 1;
          };
          // The first one tells the limits.
          await Promise.all([send(), clock.advance(intervalMs * 10)]);
          arrivals.length = 0;
          const total = max * 8;
          const all = Promise.all(Array.from({ length: total }, send));
          await clock.advance(intervalMs * 200);
          await all;
          expect(done).toBe(total + 1);
          expect(fullestWindow(arrivals, intervalMs)).toBeLessThanOrEqual(max);
        },
      ),
      { numRuns: 60, seed: 7 },
    );
  });

  it('spends little more than one latency per window', async () => {
    const clock = new VirtualClock();
    const random = createSeededRandomness(3);
    const governor = new RateGovernor({ clock });
    let last = 0;
    let done = 0;
    const send = async (): Promise<void> => {
      const pass = passOf(await governor.enter('read'));
      await clock.sleep(50 + random.next() * 150);
      last = clock.monotonic();
      pass.leave(silent);
      done += 1;
    };
    const all = Promise.all(Array.from({ length: 1500 }, send));
    await clock.advance(300_000);
    await all;
    expect(done).toBe(1500);
    // 1,500 requests are 14 windows after the first hundred.
    expect(140_000 / last).toBeGreaterThan(0.97);
  });
});
