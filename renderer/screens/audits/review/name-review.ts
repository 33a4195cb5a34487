import type { ReviewOverview } from '#shared/contract/review-calls';
import type { Translate } from '#shared/i18n/create-translator';
import type { Formats } from '../../../i18n/formats';

/** What a round is called: as somebody named it, or by the day it began. */
export function nameReview(
  t: Translate,
  formats: Formats,
  { label, createdAt }: Pick<ReviewOverview, 'label' | 'createdAt'>,
): string {
  return label === '' ? t('reviewRoom:unnamed', { when: formats.dateTime(createdAt) }) : label;
}
