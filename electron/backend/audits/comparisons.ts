import { compareSnapshots } from '#shared/audit/compare';
import type { AuditChange, Comparison, Snapshot, SnapshotInfo } from '#shared/audit/types';
import { succeed, type Result } from '#shared/contract/result';
import type { Snapshots } from '../storage/snapshots';

/**
 * Compares two snapshots, and tells who only seems new: whoever was in a still earlier snapshot has come back. The
 * earlier ones are opened only when somebody new is there at all.
 */
export async function compareWithHistory(
  snapshots: Snapshots,
  agencyId: string,
  before: Snapshot,
  after: Snapshot,
): Promise<Result<Comparison>> {
  const plain = compareSnapshots(before, after);
  if (!plain.changes.some(({ kind }) => kind === 'joined')) return succeed(plain);
  const list = await snapshots.list(agencyId);
  if (!list.ok) return list;
  const ids = new Set<string>();
  const emails = new Set<string>();
  for (const info of list.value.snapshots) {
    if (Date.parse(info.takenAt) >= Date.parse(before.takenAt) || info.snapshotId === before.snapshotId)
      continue;
    const read = await snapshots.read(agencyId, info.snapshotId);
    // A damaged one is told in the list of snapshots; here it only makes somebody "new" instead of "back".
    if (!read.ok) continue;
    for (const { id, email } of read.value.persons) {
      ids.add(id);
      if (email !== '') emails.add(email);
    }
  }
  return succeed(compareSnapshots(before, after, { earlier: { ids, emails } }));
}

/** What each snapshot changed against the one before it, worked out once: snapshots never change. */
export class ComparisonCache {
  readonly #changes = new Map<string, readonly AuditChange[]>();

  constructor(
    private readonly snapshots: Snapshots,
    private readonly limit = 60,
  ) {}

  /** Null when either cannot be read: the list of snapshots tells why. */
  async changesBetween(
    agencyId: string,
    before: SnapshotInfo,
    after: SnapshotInfo,
  ): Promise<readonly AuditChange[] | null> {
    const key = [agencyId, before.snapshotId, after.snapshotId].join('\n');
    const known = this.#changes.get(key);
    if (known !== undefined) return known;
    const first = await this.snapshots.read(agencyId, before.snapshotId);
    const second = await this.snapshots.read(agencyId, after.snapshotId);
    if (!first.ok || !second.ok) return null;
    const { changes } = compareSnapshots(first.value, second.value);
    this.#changes.set(key, changes);
    for (const oldest of this.#changes.keys()) {
      if (this.#changes.size <= this.limit) break;
      this.#changes.delete(oldest);
    }
    return changes;
  }
}
