import { describe, expect, it } from 'vitest';
import { RateGovernor } from '../../../electron/backend/ghl/rate-governor';
import { RequestQueue } from '../../../electron/backend/ghl/request-queue';
import { VirtualClock } from './virtual-clock';

const silent = { max: null, remaining: null, intervalMs: null, dailyLimit: null, dailyRemaining: null };

/** A queue whose governor knows that `max` requests per second are allowed. */
async function createQueue(max: number) {
  const clock = new VirtualClock();
  const governor = new RateGovernor({ clock });
  const queue = new RequestQueue(governor);
  await queue.run('read', undefined, async (pass) => pass.leave({ ...silent, max, intervalMs: 1000 }));
  await clock.advance(60_000);
  return { clock, governor, queue };
}

describe('the request queue', () => {
  it('sends no more at once than the governor thinks useful', async () => {
    const { clock, governor, queue } = await createQueue(100);
    let underWay = 0;
    let most = 0;
    const all = Promise.all(
      Array.from({ length: 90 }, () =>
        queue.run('read', undefined, async (pass) => {
          underWay += 1;
          most = Math.max(most, underWay);
          await clock.sleep(5);
          underWay -= 1;
          pass.leave(silent);
        }),
      ),
    );
    await clock.advance(10_000);
    await all;
    expect(most).toBeLessThanOrEqual(Math.max(16, governor.concurrency));
    expect(most).toBeGreaterThanOrEqual(16);
  });

  it('lets a look-up go before the writes that wait', async () => {
    const { clock, queue } = await createQueue(1);
    const order: string[] = [];
    const send = (name: string, kind: 'read' | 'write') =>
      queue.run(kind, undefined, async (pass) => {
        order.push(name);
        pass.leave(silent);
      });
    const writes = Array.from({ length: 40 }, (_, index) => send(`write ${index}`, 'write'));
    const read = send('read', 'read');
    await clock.advance(120_000);
    await Promise.all([...writes, read]);
    // Those already at the gate keep their place; the read is ahead of all the rest.
    expect(order.indexOf('read')).toBeLessThan(20);
    expect(order).toHaveLength(41);
  });

  it('keeps the order of writes', async () => {
    const { clock, queue } = await createQueue(3);
    const order: number[] = [];
    const all = Array.from({ length: 30 }, (_, index) =>
      queue.run('write', undefined, async (pass) => {
        order.push(index);
        pass.leave(silent);
      }),
    );
    await clock.advance(60_000);
    await Promise.all(all);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('frees the slot of a sender that throws, and passes the bug on', async () => {
    const { clock, queue } = await createQueue(1);
    await expect(
      queue.run('read', undefined, async () => {
        throw new Error('a bug');
      }),
    ).rejects.toThrow('a bug');
    await clock.advance(1100);
    await expect(queue.run('read', undefined, async () => 'fine')).resolves.toEqual({
      kind: 'sent',
      value: 'fine',
    });
  });

  it('takes an aborted request out whether it waits for its turn or at the gate', async () => {
    const { clock, queue } = await createQueue(1);
    let sent = 0;
    const send = async (): Promise<void> => {
      sent += 1;
    };
    const abort = new AbortController();
    void queue.run('write', undefined, send);
    const waiting = Array.from({ length: 30 }, () => queue.run('write', abort.signal, send));
    await clock.advance(0);
    abort.abort();
    for (const outcome of await Promise.all(waiting)) expect(outcome).toEqual({ kind: 'cancelled' });
    await clock.advance(60_000);
    expect(sent).toBe(1);
  });
});
