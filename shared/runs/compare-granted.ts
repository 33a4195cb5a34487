import type { GhlUser, PersonInput } from '../ghl/user';

/**
 * Flags that are on although the row did not ask for them. GHL fills flags left out with `true` and adds undocumented
 * ones (observed). Without any flag in the row nothing was asked, and GHL's own defaults are what the person gets.
 * @param asked the body that was sent; an update sends the whole object, so flags that were on before are in it
 */
export function findGrantedMore(asked: PersonInput | null, granted: GhlUser): readonly string[] {
  const wanted = asked?.permissions;
  if (wanted === undefined) return [];
  return Object.entries(granted.permissions)
    .filter(([flag, on]) => on && wanted[flag] !== true)
    .map(([flag]) => flag)
    .sort();
}
