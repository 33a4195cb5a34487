import type { SnapshotCause, SnapshotInfo } from '#shared/audit/types';
import type { Result } from '#shared/contract/result';
import type { Connection } from '../agencies/connections';
import { OngoingWork } from '../people/ongoing-work';
import type { Clock, Notifier, Randomness } from '../ports';
import type { Snapshots } from '../storage/snapshots';
import { DetailsMemory } from './details-memory';
import { takeSnapshot } from './take-snapshot';

export interface SnapshotTakerParts {
  readonly snapshots: Snapshots;
  readonly notifier: Notifier;
  readonly clock: Clock;
  readonly randomness: Randomness;
}

export interface SnapshotWish {
  readonly details: boolean;
  readonly cause: SnapshotCause;
  readonly runId: string | null;
}

/**
 * Takes pictures and keeps them: one at a time per agency, a later one takes the place of one under way. One that is
 * taken by itself makes way for everything else.
 */
export class SnapshotTaker {
  readonly #asked = new OngoingWork();
  readonly #automatic = new OngoingWork();
  readonly #memory = new DetailsMemory();

  constructor(private readonly parts: SnapshotTakerParts) {}

  take(connection: Connection, wish: SnapshotWish): Promise<Result<SnapshotInfo>> {
    const { snapshots, notifier, clock, randomness } = this.parts;
    const { agencyId } = connection.agency;
    const automatic = wish.cause === 'run';
    if (!automatic) this.#automatic.stop(agencyId);
    const work = automatic ? this.#automatic : this.#asked;
    return work.during(agencyId, 'snapshot', async (signal) => {
      const taken = await takeSnapshot(connection, {
        ...wish,
        signal,
        clock,
        randomness,
        memory: this.#memory,
        onProgress: (step, done, total) =>
          notifier.emit('auditProgress', { agencyId, step, done, total, automatic }),
      });
      if (!taken.ok) return taken;
      const total = taken.value.people;
      notifier.emit('auditProgress', { agencyId, step: 'saving', done: total, total, automatic });
      const saved = await snapshots.save(taken.value);
      if (saved.ok) notifier.emit('changed', { what: 'snapshots' });
      return saved;
    });
  }

  stop(agencyId: string): void {
    this.#asked.stop(agencyId);
    this.#automatic.stop(agencyId);
  }

  stopAutomatic(): void {
    this.#automatic.stopAll();
  }

  stopAll(): void {
    this.#asked.stopAll();
    this.#automatic.stopAll();
  }
}
