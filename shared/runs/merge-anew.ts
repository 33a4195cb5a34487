import type { GhlUser, PersonInput } from '../ghl/user';
import type { JournalRow } from './journal-entry';

/**
 * What an update planned a while ago has to send now. PUT replaces sub-accounts and permissions as a whole (observed), so
 * what was merged then would take away what others gave since: only what the row itself changes is put on top of what is
 * there now. All other fields are as planned.
 * @param current the person as just read
 */
export function mergeAnew(
  { send, before }: Pick<JournalRow, 'send' | 'before'>,
  current: GhlUser,
): PersonInput {
  const planned: PersonInput = send ?? {};
  if (before === null) return planned;
  const { locationIds, permissions } = planned;
  return {
    ...planned,
    ...(locationIds !== undefined && {
      locationIds: moveLocations(before.locationIds, locationIds, current.locationIds),
    }),
    // An answer without any flag says nothing about them.
    ...(permissions !== undefined &&
      Object.keys(current.permissions).length > 0 && {
        permissions: { ...current.permissions, ...findChangedFlags(before.permissions, permissions) },
      }),
  };
}

/** Whether something in it replaces what is there as a whole. */
export function replacesWhole(send: PersonInput | null): boolean {
  return send?.locationIds !== undefined || send?.permissions !== undefined;
}

/**
 * What a row itself asks for, without what only came along because PUT replaces it as a whole: flags it does not change,
 * and sub-accounts when it changes none. For a body that is kept or handed on, to be planned anew later.
 */
export function takeOwnWishes({ send, before }: Pick<JournalRow, 'send' | 'before'>): PersonInput {
  const { locationIds, permissions, ...rest } = send ?? {};
  if (before === null) return send ?? {};
  const flags = permissions && findChangedFlags(before.permissions, permissions);
  const moves = locationIds?.some((id) => !before.locationIds.includes(id));
  const leaves = locationIds && before.locationIds.some((id) => !locationIds.includes(id));
  return {
    ...rest,
    ...(flags !== undefined && Object.keys(flags).length > 0 && { permissions: flags }),
    ...((moves || leaves) && { locationIds }),
  };
}

function moveLocations(
  before: readonly string[],
  planned: readonly string[],
  current: readonly string[],
): readonly string[] {
  const given = planned.filter((id) => !before.includes(id));
  const kept = current.filter((id) => !before.includes(id) || planned.includes(id));
  return [...new Set([...kept, ...given])];
}

function findChangedFlags(
  before: Readonly<Record<string, boolean>>,
  planned: Readonly<Record<string, boolean>>,
): Readonly<Record<string, boolean>> {
  return Object.fromEntries(Object.entries(planned).filter(([flag, on]) => before[flag] !== on));
}
