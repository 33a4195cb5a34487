import type { Translate } from '#shared/i18n/create-translator';

/** A permission flag's plain name, or the flag itself where GHL grants one nobody has described. */
export function namePermission(_t: Translate, flag: string): string {
  return flag;
}
