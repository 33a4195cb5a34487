import { assertNever } from '#shared/contract/result';
import type { Translate } from '#shared/i18n/create-translator';
import type { AvailableFix, Fix } from '#shared/sheet/fixing/fix';
import type { ProblemCode } from '#shared/sheet/problem';

/** What a button says that mends all of a kind, with the number it would change. */
export function describeFix(t: Translate, { fix, count }: AvailableFix): string {
  switch (fix.kind) {
    case 'suggestions':
      return t('import:fix-suggestions', { count });
    case 'clear':
      return t('import:fix-clear', { count });
    case 'exclude':
      return t('import:fix-exclude', { count });
    case 'trim':
    case 'lower-case':
    case 'normalise-phones':
    case 'title-case':
    case 'swap':
    case 'replace-value':
      return t(`import:fix-${fix.kind}`);
    default:
      return assertNever(fix);
  }
}

/** The kind of problem a fix belongs to; null for one that only tidies up. */
export function codeOf(fix: Fix): ProblemCode | null {
  return 'code' in fix ? fix.code : null;
}
