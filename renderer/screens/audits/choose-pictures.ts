import type { SnapshotInfo } from '#shared/audit/types';

/** What a picture is held against: another one kept here, or one in a file. */
export type Before =
  | { readonly kind: 'snapshot'; readonly snapshotId: string }
  | { readonly kind: 'file'; readonly fileName: string; readonly text: string };

/** What a person picked; null leaves it to the room. */
export interface Chosen {
  readonly after: string | null;
  readonly before: Before | null;
}

/** Until somebody picks others: the newest picture, against the audit before it. */
export const nothingChosen: Chosen = { after: null, before: null };

/** @param snapshots newest first */
export function chooseAfter(snapshots: readonly SnapshotInfo[], chosen: Chosen): SnapshotInfo | null {
  return snapshots.find(({ snapshotId }) => snapshotId === chosen.after) ?? snapshots[0] ?? null;
}

/**
 * The picture before `after`, unless somebody picked another. One that was removed meanwhile counts as not picked. Those
 * the app took after a run are passed over while there is another: against them, whatever a run did since the last audit
 * would look as if nothing had changed.
 * @param snapshots newest first
 */
export function chooseBefore(
  snapshots: readonly SnapshotInfo[],
  after: SnapshotInfo,
  { before }: Chosen,
): Before | null {
  if (before?.kind === 'file') return before;
  const isThere = snapshots.some(({ snapshotId }) => snapshotId === before?.snapshotId);
  if (before !== null && isThere && before.snapshotId !== after.snapshotId) return before;
  const at = snapshots.findIndex(({ snapshotId }) => snapshotId === after.snapshotId);
  const rest = snapshots.slice(at + 1);
  const earlier = rest.find(({ cause }) => cause !== 'run') ?? rest[0];
  return earlier === undefined ? null : { kind: 'snapshot', snapshotId: earlier.snapshotId };
}
