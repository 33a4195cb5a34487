import type { ReactNode } from 'react';
import type { Translate } from '#shared/i18n/create-translator';
import type { RunSummary } from '#shared/runs/types';
import { useTranslate } from '../../i18n/use-translate';
import { tallyRun } from './summarize-run';

/** "264 done, 3 failed, 2 need your eye": only the numbers that are not zero. */
export function sayOutcome(t: Translate, summary: RunSummary): string {
  const tally = tallyRun(summary);
  const parts = [
    tally.done > 0 && t('history:outcome-done', { count: tally.done }),
    tally.failed > 0 && t('history:outcome-failed', { count: tally.failed }),
    tally.review > 0 && t('history:outcome-review', { count: tally.review }),
    tally.skipped > 0 && t('history:outcome-skipped', { count: tally.skipped }),
    tally.pending > 0 && t('history:outcome-pending', { count: tally.pending }),
  ].filter((part) => part !== false);
  return parts.length === 0 ? t('history:outcome-nothing') : parts.join(', ');
}

export function RunOutcome({ summary }: { readonly summary: RunSummary }): ReactNode {
  const { t } = useTranslate();
  return sayOutcome(t, summary);
}
