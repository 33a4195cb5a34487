import type { UndoOverview } from '#shared/contract/calls';
import type { GuardKind } from '#shared/import-plan/types';

/** What an undo asks for and how many people it is about, with or without those somebody else changed since. */
export function weighUndo(
  overview: Pick<UndoOverview, 'summary' | 'guards' | 'guardsWithChanged'>,
  includeChanged: boolean,
): { readonly people: number; readonly guards: UndoOverview['guards'] } {
  const { summary } = overview;
  const touched = summary.delete + summary.restore;
  return includeChanged
    ? { people: touched, guards: overview.guardsWithChanged }
    : { people: touched - summary.changedSince, guards: overview.guards };
}

/** Whether every guard has its yes. */
export function areAllowed(
  guards: readonly { readonly kind: GuardKind }[],
  allowed: readonly GuardKind[],
): boolean {
  return guards.every(({ kind }) => allowed.includes(kind));
}

/** The ticks after one of them was set or taken away. */
export function allowGuard(
  allowed: readonly GuardKind[],
  kind: GuardKind,
  isAllowed: boolean,
): readonly GuardKind[] {
  const others = allowed.filter((one) => one !== kind);
  return isAllowed ? [...others, kind] : others;
}
