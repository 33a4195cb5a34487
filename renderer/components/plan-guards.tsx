import { Checkbox, Stack } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import type { PlanOverview } from '#shared/contract/calls';
import type { GuardKind } from '#shared/import-plan/types';
import { useTranslate } from '../i18n/use-translate';
import { GuardTicks } from './guard-ticks';
import classes from './plan-outline.module.css';

/** What a plan needs an explicit yes for, on the screen before its button, never as a pop-up after it. */
export function PlanGuards(props: {
  readonly overview: Pick<PlanOverview, 'guards' | 'summary'>;
  readonly allowed: readonly GuardKind[];
  readonly onAllow: (kind: GuardKind, allowed: boolean) => void;
  readonly leaveOutInvalid: boolean;
  readonly onLeaveOutInvalid: (leaveOut: boolean) => void;
}): ReactNode {
  const { t } = useTranslate();
  const id = useId();
  const { guards, summary } = props.overview;
  if (guards.length === 0 && summary.invalid === 0) return null;
  return (
    <section aria-labelledby={id} className={classes['guards']}>
      <h2 id={id} className={classes['guardsTitle']}>
        {t('import:guards-title')}
      </h2>
      <Stack gap={12}>
        <GuardTicks guards={guards} allowed={props.allowed} onAllow={props.onAllow} />
        {summary.invalid > 0 && (
          <Checkbox
            label={t('import:leave-out', { count: summary.invalid })}
            description={t('import:leave-out-means')}
            checked={props.leaveOutInvalid}
            onChange={(event) => props.onLeaveOutInvalid(event.currentTarget.checked)}
          />
        )}
      </Stack>
    </section>
  );
}
