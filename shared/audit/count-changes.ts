import { changeKinds, type AuditChange, type ChangeKind } from './types';

/** How many changes of each kind, also of those with none. */
export function countChanges(changes: readonly AuditChange[]): Record<ChangeKind, number> {
  const counts = Object.fromEntries(changeKinds.map((kind) => [kind, 0])) as Record<ChangeKind, number>;
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}
