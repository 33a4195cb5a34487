import type { Translate } from '../i18n/create-translator';
import { isOutcomeCode } from './outcome-codes';
import type { OutcomeMessage } from './types';

/** What is to be said about a row, in the language of `t`. A code from a newer version is named, not hidden. */
export function describeOutcome(t: Translate, message: OutcomeMessage): string {
  const { code, params } = message;
  if (!isOutcomeCode(code)) return t('runs:outcome-other', { code });
  if (code === 'refused' && params['detail'] === '') return t('runs:outcome-refused-silently');
  // Every word any message needs, so that none shows a hole where an older journal has no value.
  return t(`runs:outcome-${code}`, { name: '', email: '', detail: '', count: 0, ...params });
}
