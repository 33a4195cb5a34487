import { Button, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PlanOverview } from '#shared/contract/calls';
import { assertNever, type Result } from '#shared/contract/result';
import type { GhlLocation } from '#shared/ghl/user';
import type { PlannedRowView, PlanSummary } from '#shared/import-plan/types';
import { useTranslate } from '../i18n/use-translate';
import { navigate } from '../navigation/use-route';
import { useAnnounce } from './announcer';
import { FailureNotice } from './failure-notice';
import { PlanGuards } from './plan-guards';
import classes from './plan-page.module.css';
import { PlanSentences } from './plan-sentences';
import { ProgressBar } from './progress-bar';
import { StepFrame } from './step-frame';
import { usePreparedPlan, type PreparedPlan } from './use-prepared-plan';

/** So many are shown with before and after at once; more are unfolded one by one. */
const fewPeople = 5;

/**
 * A plan that was made without a sheet: people are read, then it says what would happen as sentences that unfold to
 * before → after, asks its guards and ends in one button with the number. The run's own page takes over from there.
 */
export function PlanPage(props: {
  readonly agencyId: string;
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  /** Names for sub-accounts; without them their ids are shown. */
  readonly locations: readonly GhlLocation[] | null;
  /** Reads people afresh and makes the plan; nothing is changed yet. */
  readonly prepare: () => Promise<Result<PlanOverview>>;
  /** One sentence of the plan, with its number. */
  readonly describe: (action: keyof PlanSummary, count: number) => string;
  /** The words of the button that starts it, with the number of people. */
  readonly startLabel: (count: number) => string;
  /** What should be known before the sentences are read, for example what is replaced. */
  readonly note?: ReactNode;
  readonly onBack: () => void;
  readonly onStarted: (runId: string) => void;
}): ReactNode {
  const { t } = useTranslate();
  const plan = usePreparedPlan(props.agencyId, props.prepare);
  const { state, count } = plan;
  const start = async (): Promise<void> => {
    const runId = await plan.start();
    if (runId !== null) props.onStarted(runId);
  };
  return (
    <StepFrame
      title={props.title}
      lead={props.lead}
      onBack={props.onBack}
      status={state.kind === 'ready' ? describeWaiting(t, plan) : undefined}
      next={
        state.kind === 'ready' ? (
          <Button
            disabled={count === 0 || plan.ticksMissing > 0 || plan.busy}
            leftSection={plan.busy ? <Loader size={16} color="gray" /> : null}
            onClick={() => void start()}
          >
            {count === 0 ? t('import:plan-start-none') : props.startLabel(count)}
          </Button>
        ) : undefined
      }
    >
      <PlanBody plan={plan} {...props} />
    </StepFrame>
  );
}

function PlanBody(
  props: { readonly plan: PreparedPlan } & Pick<
    Parameters<typeof PlanPage>[0],
    'agencyId' | 'locations' | 'describe' | 'note'
  >,
): ReactNode {
  const { t } = useTranslate();
  const { plan, agencyId } = props;
  const { state } = plan;
  switch (state.kind) {
    case 'preparing': {
      const words =
        state.total === 0
          ? t('import:plan-reading')
          : t('import:plan-reading-count', { done: state.done, count: state.total });
      return (
        <div className={classes['looking']}>
          <p className={classes['lookingWords']}>{words}</p>
          <ProgressBar
            done={state.done}
            total={state.total}
            label={t('import:plan-reading')}
            valueText={words}
          />
        </div>
      );
    }
    case 'failed':
      return (
        <FailureNotice
          failure={state.failure}
          actions={
            <>
              <Button size="sm" onClick={plan.prepareAgain}>
                {t('import:plan-retry')}
              </Button>
              {state.failure.kind === 'token-rejected' && (
                <Button size="sm" variant="default" onClick={() => navigate({ name: 'connect', agencyId })}>
                  {t('import:plan-new-token')}
                </Button>
              )}
            </>
          }
        />
      );
    case 'ready':
      return (
        <div className={classes['plan']} aria-busy={plan.busy}>
          {state.failure !== null && (
            <FailureNotice
              failure={state.failure}
              actions={
                <Button size="sm" onClick={plan.prepareAgain}>
                  {t('import:plan-again')}
                </Button>
              }
            />
          )}
          {props.note}
          <PlanSentences
            overview={state.overview}
            describe={(action) => props.describe(action, state.overview.summary[action])}
            context={{
              locations: props.locations,
              fromSheet: false,
              startsOpen: plan.count <= fewPeople,
              renderChoices: (row) => <LeaveOut row={row} plan={plan} />,
            }}
          />
          {plan.count > 0 && (
            <PlanGuards
              overview={state.overview}
              allowed={plan.allowed}
              onAllow={plan.allow}
              leaveOutInvalid={plan.leaveOutInvalid}
              onLeaveOutInvalid={plan.setLeaveOutInvalid}
            />
          )}
        </div>
      );
    default:
      return assertNever(state);
  }
}

/** Whether one person takes part at all. */
function LeaveOut(props: { readonly row: PlannedRowView; readonly plan: PreparedPlan }): ReactNode {
  const { t } = useTranslate();
  const announce = useAnnounce();
  const { row, plan } = props;
  const leftOut = row.skipReason === 'excluded';
  if (row.action === 'invalid' || (row.action === 'skip' && !leftOut)) return null;
  const name = row.name === '' ? row.email : row.name;
  const what = leftOut ? t('people:take-back') : t('people:leave-out');
  const choose = async (): Promise<void> => {
    if (await plan.leaveOut(row.row, !leftOut))
      announce(`${name}: ${t(leftOut ? 'import:row-is-back' : 'import:row-is-out')}`);
  };
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      styles={{ label: { fontWeight: 400 } }}
      aria-label={`${what}: ${name}`}
      // Held down, Enter would go through the whole list, as the next person's button takes this one's place.
      onKeyDown={(event) => {
        if (event.repeat) event.preventDefault();
      }}
      onClick={() => void choose()}
    >
      {what}
    </Button>
  );
}

/** Why the button waits, in one sentence. */
function describeWaiting(t: ReturnType<typeof useTranslate>['t'], plan: PreparedPlan): string {
  if (plan.count === 0) return t('import:plan-nobody');
  return plan.ticksMissing === 0
    ? t('import:plan-nothing-yet')
    : t('import:plan-ticks', { count: plan.ticksMissing });
}
