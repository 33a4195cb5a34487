import type { AuditChange, ChangeKind, Snapshot } from './types';

export interface TimelineEntry {
  /** ISO 8601: when the snapshot that shows it was taken. The change itself came between it and the one before. */
  readonly at: string;
  readonly snapshotId: string;
  /** `seen`: in the first snapshot of all, so nobody knows since when. */
  readonly kind: 'seen' | ChangeKind;
  readonly change: AuditChange | null;
}

/** What changed from one snapshot to the next, as `compareSnapshots` tells it. */
export interface TimelineStep {
  readonly snapshot: Pick<Snapshot, 'takenAt' | 'snapshotId'>;
  readonly changes: readonly AuditChange[];
}

/**
 * One person's way through all snapshots, newest first. Somebody who came back under a new id is followed to the old one.
 * @param steps newest first, each against the snapshot before it
 * @param first the oldest snapshot; null when there is none
 */
export function tellTimeline(
  steps: readonly TimelineStep[],
  first: Snapshot | null,
  userId: string,
): readonly TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  let id = userId;
  for (const { snapshot, changes } of steps) {
    const own = changes.filter((change) => change.userId === id);
    for (const change of own) {
      entries.push({ at: snapshot.takenAt, snapshotId: snapshot.snapshotId, kind: change.kind, change });
    }
    const returned = own.find(({ kind, before }) => kind === 'rejoined' && typeof before === 'string');
    if (typeof returned?.before === 'string') id = returned.before;
  }
  if (first?.persons.some((person) => person.id === id) === true) {
    entries.push({ at: first.takenAt, snapshotId: first.snapshotId, kind: 'seen', change: null });
  }
  return entries;
}
