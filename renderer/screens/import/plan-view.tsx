import { Button, Checkbox, Radio, Stack } from '@mantine/core';
import { useLayoutEffect, useRef, type FocusEvent, type ReactNode } from 'react';
import type { PlanOverview } from '#shared/contract/calls';
import type { Translate } from '#shared/i18n/create-translator';
import type { PlanSummary } from '#shared/import-plan/types';
import { FailureNotice } from '../../components/failure-notice';
import { GuardTicks } from '../../components/guard-ticks';
import { Notice } from '../../components/notice';
import { planActions, PlanSentence } from '../../components/plan-sentence';
import { useTranslate } from '../../i18n/use-translate';
import { useImport, useImportStore } from './import-context';
import { countToImport, type PlanState } from './import-state';
import { onExistingChoices } from './import-store';
import classes from './plan-view.module.css';
import { RowChoices } from './row-choices';

/** The plan as sentences with numbers, the choice that shapes it, and what needs an explicit yes. */
export function PlanView(props: {
  readonly plan: Extract<PlanState, { readonly kind: 'ready' }>;
  /** Back to the table, to mend what keeps rows out. */
  readonly onCheck: () => void;
}): ReactNode {
  const { t } = useTranslate();
  const store = useImportStore();
  const { planChoices, allowed, leaveOutInvalid, exactly, locations } = useImport();
  const { plan } = props;
  const { overview } = plan;
  const nobody = countToImport(overview) === 0;
  const { summary, guards } = overview;
  const ownChoices = Object.keys(planChoices.perRow).length;
  const someExist = (overview.existing ?? 0) > 0 || ownChoices > 0 || planChoices.onExisting !== 'skip';
  const { sentencesRef, onFocus, onBlur } = useFocusOnSentences(overview);
  return (
    <div className={classes['plan']} aria-busy={plan.changing} onFocus={onFocus} onBlur={onBlur}>
      {plan.failure !== null && (
        <FailureNotice
          failure={plan.failure}
          actions={
            <Button size="sm" onClick={() => void store.preparePlan()}>
              {t('import:plan-again')}
            </Button>
          }
        />
      )}
      {someExist && (
        <Radio.Group
          className={classes['existing']}
          label={t('import:existing-label')}
          value={planChoices.onExisting}
          onChange={(value) => {
            const onExisting = onExistingChoices.find((choice) => choice === value);
            if (onExisting !== undefined) void store.choosePlan({ onExisting });
          }}
        >
          <div className={classes['options']}>
            {onExistingChoices.map((choice) => (
              <Radio
                key={choice}
                value={choice}
                label={t(`import:existing-${choice}`)}
                description={t(`import:existing-${choice}-help`)}
              />
            ))}
          </div>
          {ownChoices > 0 && (
            <p className={classes['own']}>
              {t('import:own-choices', { count: ownChoices })}
              <Button variant="subtle" size="compact-sm" onClick={() => void store.forgetRowChoices()}>
                {t('import:own-choices-forget')}
              </Button>
            </p>
          )}
        </Radio.Group>
      )}
      <ul ref={sentencesRef} className={classes['sentences']}>
        {planActions
          .filter((action) => summary[action] > 0)
          .map((action) => (
            <li key={action}>
              <PlanSentence
                overview={overview}
                action={action}
                words={describeAction(t, overview, action)}
                context={{ locations, renderChoices: (row) => <RowChoices row={row} /> }}
              />
            </li>
          ))}
      </ul>
      {summary.create > 0 && (
        <Checkbox
          className={classes['exactly']}
          label={t('import:exactly')}
          description={t('import:exactly-means')}
          checked={exactly}
          onChange={(event) => store.askExactly(event.currentTarget.checked)}
        />
      )}
      {nobody && summary.invalid > 0 && (
        <Notice
          tone="warn"
          title={t('import:plan-all-invalid')}
          actions={
            <Button size="compact-md" variant="default" onClick={props.onCheck}>
              {t('import:to-check')}
            </Button>
          }
        />
      )}
      {!nobody && (guards.length > 0 || summary.invalid > 0) && (
        <section aria-labelledby="guards-title" className={classes['guards']}>
          <h2 id="guards-title" className={classes['guardsTitle']}>
            {t('import:guards-title')}
          </h2>
          <Stack gap={12}>
            <GuardTicks guards={guards} allowed={allowed} onAllow={store.allowGuard} />
            {summary.invalid > 0 && (
              <Checkbox
                label={t('import:leave-out', { count: summary.invalid })}
                description={t('import:leave-out-means')}
                checked={leaveOutInvalid}
                onChange={(event) => store.leaveOutInvalid(event.currentTarget.checked)}
              />
            )}
          </Stack>
        </section>
      )}
    </div>
  );
}

function describeAction(t: Translate, overview: PlanOverview, action: keyof PlanSummary): string {
  const count = overview.summary[action];
  const gain = action === 'update' ? (overview.onlyGainLocations ?? 0) : 0;
  return gain === 0
    ? t(`import:plan-${action}`, { count })
    : t('import:plan-update-locations', { count, locations: gain });
}

/** A choice can take away the very sentence it was made under; the focus then goes to the first one there is. */
function useFocusOnSentences(overview: PlanOverview) {
  const sentencesRef = useRef<HTMLUListElement>(null);
  const wasInside = useRef(false);
  useLayoutEffect(() => {
    if (!wasInside.current || document.activeElement !== document.body) return;
    sentencesRef.current?.querySelector('button')?.focus();
  }, [overview]);
  return {
    sentencesRef,
    onFocus: (): void => {
      wasInside.current = true;
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLDivElement>): void => {
      if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) wasInside.current = false;
    },
  };
}
