import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslate } from '../../i18n/use-translate';
import { canGoTo, type ImportState, type ImportStep } from './import-state';
import classes from './step-bar.module.css';

const shownSteps = ['file', 'columns', 'check', 'plan', 'run', 'results'] as const;
export type ShownStep = (typeof shownSteps)[number];

/** Where in the conversation we are. Every step that has its beginnings can be gone to, forwards and back. */
export function StepBar(props: {
  readonly state: ImportState;
  /** The run has ended: its results are what is on screen. */
  readonly finished: boolean;
  readonly onGo: (step: ImportStep) => void;
}): ReactNode {
  const { t } = useTranslate();
  const { state, finished } = props;
  const current: ShownStep = state.step === 'run' && finished ? 'results' : state.step;
  const at = shownSteps.indexOf(current);
  return (
    <nav aria-label={t('import:steps-label')} className={classes['bar']}>
      <ol className={classes['list']}>
        {shownSteps.map((step, index) => {
          const target: ImportStep = step === 'results' ? 'run' : step;
          const reachable = canGoTo(state, target) && (step !== 'results' || finished);
          const passed = index < at || (step === 'run' && finished);
          const kind = step === current ? 'current' : passed ? 'passed' : 'ahead';
          return (
            <li key={step} className={classes['item']}>
              <button
                type="button"
                className={`${classes['step'] ?? ''} ${classes[kind] ?? ''}`}
                aria-current={step === current ? 'step' : undefined}
                disabled={!reachable}
                onClick={() => props.onGo(target)}
              >
                <span className={classes['mark']} aria-hidden>
                  {passed ? <IconCheck size={14} stroke={3} /> : index + 1}
                </span>
                <span className={classes['name']}>{t(`import:step-${step}`)}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
