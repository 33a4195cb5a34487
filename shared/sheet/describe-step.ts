import type { Translate } from '../i18n/create-translator';
import type { StepLabel } from './fixing/history';

/** What a step did, short enough for a button's hint: "31 cells mended". */
export function describeStep(t: Translate, { kind, count, row }: StepLabel): string {
  return row === null ? t(`sheet:step-${kind}`, { count }) : t('sheet:step-edit-row', { row });
}
