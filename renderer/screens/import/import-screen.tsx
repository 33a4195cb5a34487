import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { assertNever } from '#shared/contract/result';
import { Notice } from '../../components/notice';
import { Screen } from '../../components/screen';
import { SupportDetails } from '../../components/support-details';
import { useTranslate } from '../../i18n/use-translate';
import { navigate, useRoute } from '../../navigation/use-route';
import { useRunProgress } from '../../state/runs-provider';
import { CheckStep } from './check-step';
import { ColumnsStep } from './columns-step';
import { FileStep } from './file-step';
import { ImportProvider, useImport, useImportStore } from './import-context';
import { canGoTo, importSteps, nameReading, type ImportStep } from './import-state';
import classes from './import-screen.module.css';
import { DraftLine } from './draft-line';
import { isDraftAddress } from './draft-list';
import { PlanStep } from './plan-step';
import { RunStep } from './run-step';
import { StepBar } from './step-bar';

/** Entry of the import wizard. */
export function ImportScreen(): ReactNode {
  return (
    <ImportProvider>
      <Wizard />
    </ImportProvider>
  );
}

function Wizard(): ReactNode {
  const { t } = useTranslate();
  const store = useImportStore();
  const state = useImport();
  const route = useRoute();
  const finished = useRunFinished(state.runId);
  const here = route.name === 'import';
  const asked = here ? importSteps.find((step) => step === route.step) : undefined;
  const { step } = state;
  const draftId = here && isDraftAddress(route.step) ? route.step : null;

  // The address of a draft leads to it, and then to the step it was left at.
  useEffect(() => {
    if (draftId === null) return;
    void store.openDraft(draftId).then(() => {
      navigate({ name: 'import', step: store.getState().step }, { replace: true });
    });
  }, [store, draftId]);

  // The address and the wizard agree. The address leads (the browser's back button walks the steps), and one that
  // cannot be, because the step's beginnings are gone, is mended without a trace.
  useEffect(() => {
    // On its way to another screen the address is no longer the wizard's to mend.
    if (!here || draftId !== null) return;
    const now = store.getState();
    if (asked === now.step) return;
    if (asked !== undefined && canGoTo(now, asked)) store.goTo(asked);
    else navigate({ name: 'import', step: now.step }, { replace: true });
  }, [store, here, asked, draftId]);
  // The wizard leads where it goes on by itself: to the run that was started, to the file that was opened.
  const followStep = useEffectEvent(() => {
    const now = store.getState().step;
    if (here && draftId === null && asked !== now) navigate({ name: 'import', step: now });
  });
  useEffect(() => followStep(), [step]);

  const go = (target: ImportStep): void => {
    if (canGoTo(state, target)) navigate({ name: 'import', step: target });
  };

  return (
    <Screen fill>
      <div className={classes['wizard']}>
        <StepBar state={state} finished={finished} onGo={go} />
        <DraftLine />
        {state.broken !== null && (
          <div className={classes['broken']}>
            <Notice tone="bad" announce="alert" title={t('import:broken')}>
              <p>{t('import:broken-next')}</p>
              <SupportDetails lines={[state.broken]} />
            </Notice>
          </div>
        )}
        <StepOf step={step} finished={finished} go={go} />
      </div>
    </Screen>
  );
}

function StepOf(props: {
  readonly step: ImportStep;
  readonly finished: boolean;
  readonly go: (step: ImportStep) => void;
}): ReactNode {
  const { step, go } = props;
  const { sheet, agencyId } = useImport();
  const reading = nameReading(sheet);
  switch (step) {
    case 'file':
      return <FileStep onNext={() => go('columns')} />;
    case 'columns':
      return <ColumnsStep key={reading} onBack={() => go('file')} onNext={() => go('check')} />;
    case 'check':
      return <CheckStep key={reading} onBack={() => go('columns')} onNext={() => go('plan')} />;
    case 'plan':
      // Whom one sheet leaves out in one agency must never be taken for those of another.
      return <PlanStep key={`${agencyId} ${reading}`} onBack={() => go('check')} />;
    case 'run':
      return <RunStep finished={props.finished} onBack={() => go('check')} />;
    default:
      return assertNever(step);
  }
}

/** Whether the run of this wizard has come to its end, so that its results are what is on screen. */
function useRunFinished(runId: string | null): boolean {
  const progress = useRunProgress(runId ?? '');
  return progress?.state === 'done' || progress?.state === 'stopped';
}
