import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { FailureNotice } from '../../components/failure-notice';
import { Notice } from '../../components/notice';
import { PlanGuards } from '../../components/plan-guards';
import { PlanSentences } from '../../components/plan-sentences';
import { Card } from '../../components/screen';
import { usePreparedPlan } from '../../components/use-prepared-plan';
import { useTranslate } from '../../i18n/use-translate';
import { navigate } from '../../navigation/use-route';
import { useBackend } from '../../state/backend-context';
import classes from './aftercare.module.css';
import type { RunNow } from './use-run';

/** People who got a new account for their new email: their old ones are still there until somebody removes them. */
export function ReplacedAccounts({ run }: { readonly run: RunNow }): ReactNode {
  const { t } = useTranslate();
  const [looking, setLooking] = useState(false);
  const count = run.replaced;
  if (count === 0) return null;
  return (
    <>
      <Notice
        tone="warn"
        title={t('history:replaced-title', { count })}
        actions={
          looking ? undefined : (
            <Button size="sm" onClick={() => setLooking(true)}>
              {t('history:replaced-look')}
            </Button>
          )
        }
      >
        <p>{t('history:replaced-text')}</p>
      </Notice>
      {looking && <RemovalPlan run={run} onCancel={() => setLooking(false)} />}
    </>
  );
}

function RemovalPlan(props: { readonly run: RunNow; readonly onCancel: () => void }): ReactNode {
  const { t } = useTranslate();
  const backend = useBackend();
  const { runId, agencyId = '' } = props.run.record;
  const plan = usePreparedPlan(agencyId, () =>
    backend.prepareRemoveReplaced({
      runId,
      label: t('history:replaced-label', { count: props.run.replaced }),
    }),
  );
  const { state, count } = plan;
  if (state.kind === 'preparing') return <p role="status">{t('import:plan-reading')}</p>;
  if (state.kind === 'failed') return <FailureNotice failure={state.failure} />;
  const start = async (): Promise<void> => {
    const started = await plan.start();
    if (started !== null) navigate({ name: 'run', runId: started });
  };
  return (
    <Card>
      {state.failure !== null && <FailureNotice failure={state.failure} />}
      <PlanSentences
        overview={state.overview}
        describe={(action) => {
          const people = state.overview.summary[action];
          return action === 'create'
            ? t('import:plan-create', { count: people })
            : t(`people:plan-${action}`, { count: people });
        }}
        context={{ locations: null }}
      />
      {count > 0 && (
        <PlanGuards
          overview={state.overview}
          allowed={plan.allowed}
          onAllow={plan.allow}
          leaveOutInvalid={plan.leaveOutInvalid}
          onLeaveOutInvalid={plan.setLeaveOutInvalid}
        />
      )}
      <div className={classes['offer']}>
        <Button variant="default" onClick={props.onCancel}>
          {t('common:cancel')}
        </Button>
        <Button
          disabled={count === 0 || plan.ticksMissing > 0 || plan.busy}
          loading={plan.busy}
          onClick={() => void start()}
        >
          {t('people:start-delete', { count })}
        </Button>
      </div>
    </Card>
  );
}
