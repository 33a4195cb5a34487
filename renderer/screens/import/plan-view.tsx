import { Button, Checkbox, Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { FailureNotice } from '../../components/failure-notice';
import { GuardTicks } from '../../components/guard-ticks';
import { Notice } from '../../components/notice';
import { useTranslate } from '../../i18n/use-translate';
import { useImport, useImportStore } from './import-context';
import { countToImport, type PlanState } from './import-state';
import { onExistingChoices } from './import-store';
import { PlanSentence } from './plan-sentence';
import classes from './plan-view.module.css';

const actions = ['create', 'update', 'delete', 'skip', 'invalid'] as const;

/** The plan as sentences with numbers, the choice that shapes it, and what needs an explicit yes. */
export function PlanView(props: {
  readonly plan: Extract<PlanState, { readonly kind: 'ready' }>;
  /** Back to the table, to mend what keeps rows out. */
  readonly onCheck: () => void;
}): ReactNode {
  const { t } = useTranslate();
  const store = useImportStore();
  const { planChoices, allowed, leaveOutInvalid, exactly } = useImport();
  const { plan } = props;
  const { overview } = plan;
  const nobody = countToImport(overview) === 0;
  const { summary, guards } = overview;
  const someExist = summary.update + summary.skip + summary.delete > 0 || planChoices.onExisting !== 'skip';
  return (
    <div className={classes['plan']} aria-busy={plan.changing}>
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
        </Radio.Group>
      )}
      <ul className={classes['sentences']}>
        {actions
          .filter((action) => summary[action] > 0)
          .map((action) => (
            <li key={action}>
              <PlanSentence planId={overview.planId} summary={summary} action={action} />
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
