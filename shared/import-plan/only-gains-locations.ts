import type { PlannedRow } from './types';

/** Whether all that would happen to this person is that sub-accounts are added to theirs; none is taken away. */
export function onlyGainsLocations({ action, changes }: Pick<PlannedRow, 'action' | 'changes'>): boolean {
  const [change, ...others] = changes;
  if (action !== 'update' || others.length > 0 || change?.field !== 'locationIds') return false;
  const { before, after } = change;
  if (!Array.isArray(after)) return false;
  return before === null || (Array.isArray(before) && before.every((id: string) => after.includes(id)));
}
