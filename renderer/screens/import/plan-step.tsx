import { Button, Loader } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { assertNever } from '#shared/contract/result';
import { AgencyNeeded } from '../../components/agency-needed';
import { FailureNotice } from '../../components/failure-notice';
import { ProgressBar } from '../../components/progress-bar';
import { useTranslate } from '../../i18n/use-translate';
import { navigate } from '../../navigation/use-route';
import { useAgencies } from '../../state/agencies-provider';
import { AbsentFlow } from './absent/absent-flow';
import { useImport, useImportStore } from './import-context';
import { canStart, countToImport, openGuards } from './import-state';
import classes from './plan-step.module.css';
import { PlanView } from './plan-view';
import { StepFrame } from '../../components/step-frame';

/** Step 4: exactly what would happen, before anything does; the button carries the number. */
export function PlanStep({ onBack }: { readonly onBack: () => void }): ReactNode {
  const { t } = useTranslate();
  const store = useImportStore();
  const state = useImport();
  const { agency } = useAgencies();
  const { plan, agencyId } = state;
  /** The plan whose sheet is looked at the other way round; null for the plan itself. */
  const [turned, setTurned] = useState<string | null>(null);
  const needsPlan = plan.kind === 'none' && agencyId !== null;

  useEffect(() => {
    if (needsPlan) void store.preparePlan();
  }, [store, needsPlan]);

  if (turned !== null && agencyId !== null) {
    return <AbsentFlow agencyId={agencyId} planId={turned} onBack={() => setTurned(null)} />;
  }

  const body = (): ReactNode => {
    if (agencyId === null) {
      return <AgencyNeeded title={t('import:plan-offline')} text={t('import:plan-offline-means')} />;
    }
    switch (plan.kind) {
      case 'none':
      case 'preparing': {
        const { done, total } = plan.kind === 'preparing' ? plan : { done: 0, total: 0 };
        const words =
          total === 0 ? t('import:plan-looking') : t('import:plan-looking-count', { done, count: total });
        return (
          <div className={classes['looking']}>
            <p className={classes['lookingWords']}>{words}</p>
            <ProgressBar done={done} total={total} label={t('import:plan-looking')} valueText={words} />
          </div>
        );
      }
      case 'failed':
        return (
          <FailureNotice
            failure={plan.failure}
            actions={
              <>
                <Button size="sm" onClick={() => void store.preparePlan()}>
                  {t('import:plan-retry')}
                </Button>
                {plan.failure.kind === 'token-rejected' && (
                  <Button size="sm" variant="default" onClick={() => navigate({ name: 'connect', agencyId })}>
                    {t('import:plan-new-token')}
                  </Button>
                )}
              </>
            }
          />
        );
      case 'ready':
        return <PlanView plan={plan} onCheck={onBack} onAbsent={() => setTurned(plan.overview.planId)} />;
      default:
        return assertNever(plan);
    }
  };

  const count = plan.kind === 'ready' ? countToImport(plan.overview) : 0;
  return (
    <StepFrame
      title={t('import:plan-title')}
      lead={agency === null ? undefined : t('import:plan-lead', { agency: agency.name })}
      onBack={onBack}
      status={<PlanStatus />}
      next={
        plan.kind === 'ready' ? (
          <Button
            disabled={!canStart(state)}
            leftSection={state.starting || plan.changing ? <Loader size={16} color="gray" /> : null}
            onClick={() => void store.startRun()}
          >
            {count === 0 ? t('import:plan-start-none') : t('import:plan-start', { count })}
          </Button>
        ) : undefined
      }
    >
      {body()}
    </StepFrame>
  );
}

/** Why the button waits, in one sentence; nothing when it does not. */
function PlanStatus(): ReactNode {
  const { t } = useTranslate();
  const state = useImport();
  if (state.plan.kind !== 'ready') return null;
  const { overview } = state.plan;
  if (countToImport(overview) === 0) return t('import:plan-nobody');
  const ticks = openGuards(state).length + (overview.summary.invalid > 0 && !state.leaveOutInvalid ? 1 : 0);
  return ticks === 0 ? t('import:plan-nothing-yet') : t('import:plan-ticks', { count: ticks });
}
