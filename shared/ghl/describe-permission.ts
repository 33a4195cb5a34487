import type { Translate } from '../i18n/create-translator';
import { knownPermissions, type KnownPermissionName } from './permissions';

const known: ReadonlySet<string> = new Set(knownPermissions.map((flag) => flag.name));

/**
 * A permission flag in plain words. The catalogue is open: a flag nobody has words for is spelled out from its name,
 * `voiceAiEnabled` → "Voice ai".
 */
export function describePermission(t: Translate, flag: string): string {
  if (isKnown(flag)) return t(`permissions:${flag}`);
  const spelledOut = flag
    .replace(/Enabled$/, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return spelledOut === '' ? flag : spelledOut.charAt(0).toUpperCase() + spelledOut.slice(1);
}

function isKnown(flag: string): flag is KnownPermissionName {
  return known.has(flag);
}
