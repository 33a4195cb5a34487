import { describePermission } from '../../ghl/describe-permission';
import { isAdminRole } from '../../ghl/user';
import type { Translate } from '../../i18n/create-translator';
import { isLimitingFlag } from '../escalation';
import type { SnapshotPerson } from '../types';

/** What somebody may do, for a branch manager who has never seen a permission flag. */
export function describeAccess(t: Translate, { role, permissions }: SnapshotPerson): string {
  // Flags do not bind admins (observed): listing them would look like a limit.
  if (isAdminRole(role)) return t('review:access-admin');
  if (permissions === null) return t('review:access-unknown');
  const on = Object.entries(permissions)
    .filter(([, isOn]) => isOn)
    // What limits somebody is said last.
    .sort(([a], [b]) => Number(isLimitingFlag(a)) - Number(isLimitingFlag(b)))
    .map(([flag]) => describePermission(t, flag));
  return on.length === 0 ? t('review:access-nothing') : on.join(', ');
}

/** Where somebody works, by name. */
export function describePlaces(
  t: Translate,
  person: SnapshotPerson,
  names: ReadonlyMap<string, string>,
): string {
  if (person.type === 'agency') return t('review:access-agency');
  if (person.locationIds === null) return t('review:access-unknown');
  return person.locationIds.map((id) => names.get(id) ?? id).join('; ');
}
