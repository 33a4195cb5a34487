import { mean, meanWithWarning, refuse, type Meaning } from './meaning';
import type { Resolver } from './resolution';
import { isExplicitNone, splitCellKeepingCommas } from './split-cell';

export type PhoneReader = (cell: string) => Meaning<string>;

/**
 * `Branch=+52…; Other branch=+52…` → location id → E.164. Replaces the whole map in GHL (documented): `[]` or `{}`
 * clears all, `Branch=` clears that one.
 *
 * @param offline true when branches are not known yet: a name is then not checked, and the cell has no value.
 */
export function createTwilioReader(
  resolve: Resolver,
  readPhone: PhoneReader,
  offline: boolean,
): (cell: string) => Meaning<Readonly<Record<string, string>>> {
  return (cell) => {
    if (isExplicitNone(cell) || cell === '{}') return mean({});
    const map: Record<string, string> = {};
    for (const piece of splitCellKeepingCommas(cell)) {
      const [, branch = '', number = ''] = /^(.*?)\s*[=:]\s*([^=:]*)$/.exec(piece) ?? [];
      if (branch === '') return refuse('invalid-twilio-map', { value: piece });
      const place = resolve(branch);
      if (place.meaning === null || place.meaning === '') {
        return offline
          ? meanWithWarning<Readonly<Record<string, string>>>(undefined, 'unknown-location', {
              value: branch,
            })
          : refuse('unknown-location', { value: branch, candidates: '' });
      }
      const phone = number === '' ? mean('') : readPhone(number);
      if (phone.value === undefined) return refuse('invalid-twilio-map', { value: piece });
      // One name may have been answered to stand for several sub-accounts.
      for (const id of place.meaning.split(';')) map[id] = phone.value;
    }
    return mean(map);
  };
}
