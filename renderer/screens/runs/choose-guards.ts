import type { UndoOverview } from '#shared/contract/calls';

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
