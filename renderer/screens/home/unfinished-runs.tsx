import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Translate } from '#shared/i18n/create-translator';
import type { RunRecord } from '#shared/runs/types';
import { ProgressBar } from '../../components/progress-bar';
import { Section } from '../../components/screen';
import { RunStateBadge } from '../../components/status-badge';
import { useTranslate } from '../../i18n/use-translate';
import { hrefTo } from '../../navigation/route';
import { navigate } from '../../navigation/use-route';
import { useAgencies } from '../../state/agencies-provider';
import { useRunProgress } from '../../state/runs-provider';
import { countRows } from '../../state/use-run-figures';
import { ResumeFailure } from '../runs/resume-failure';
import { nameRun } from '../runs/name-run';
import { belongsTo } from '../runs/select-runs';
import { canGoOn, isUnfinished } from '../runs/summarize-run';
import { useRunAction } from '../runs/use-run-action';
import classes from './home.module.css';

/** Imports that stopped before their end: nothing else on the screen matters more. */
export function UnfinishedRuns(props: {
  readonly own: readonly RunRecord[];
  readonly others: readonly RunRecord[];
}): ReactNode {
  const { t, formats } = useTranslate();
  const own = props.own.filter(({ state }) => isUnfinished(state));
  const others = props.others.filter(({ state }) => isUnfinished(state));
  if (own.length === 0 && others.length === 0) return null;
  const agencies = [...new Set(others.map(({ agency }) => agency))];
  return (
    <div className={classes['unfinished']}>
      <Section title={t('home:unfinished-title')}>
        {own.length > 0 && (
          <ul className={classes['list']}>
            {own.slice(0, 3).map((run) => (
              <UnfinishedRun key={run.runId} run={run} />
            ))}
          </ul>
        )}
        {others.length > 0 && (
          <p className={classes['others']}>
            {t('home:unfinished-others', { count: others.length, agencies: formats.list(agencies) })}{' '}
            <a className={classes['more']} href={hrefTo({ name: 'history' })}>
              {t('home:unfinished-others-link')}
            </a>
          </p>
        )}
      </Section>
    </div>
  );
}

function UnfinishedRun({ run }: { readonly run: RunRecord }): ReactNode {
  const { t } = useTranslate();
  const { agencies } = useAgencies();
  const progress = useRunProgress(run.runId);
  const { busy, failure, act } = useRunAction(run.runId);
  const { state, reason } = progress ?? run;
  const { done, total } = progress ?? countRows(run.summary);
  const name = nameUnfinished(t, run);
  const count = t('home:unfinished-count', { done, total });
  const owner = agencies?.find((one) => belongsTo(run, one)) ?? null;

  const goOn = async (): Promise<void> => {
    // Where Continue alone cannot help, the run's page says what has to happen before.
    const page = { name: 'run', runId: run.runId } as const;
    if (!canGoOn({ state, reason }, owner) || (await act('resumeRun'))) navigate(page);
  };
  return (
    <li className={classes['run']}>
      <div className={classes['runLine']}>
        <div className={classes['runWords']}>
          <p className={classes['runTitle']}>
            <a className={classes['runLink']} href={hrefTo({ name: 'run', runId: run.runId })}>
              {name}
            </a>{' '}
            <RunStateBadge state={state} />
          </p>
          <ProgressBar
            slim
            done={done}
            total={total}
            label={name}
            valueText={count}
            tone={state === 'held' || state === 'interrupted' ? 'warn' : 'quiet'}
          />
          <p className={classes['runCount']}>
            {count}
            {state === 'held' && reason !== null && ` · ${t(`runs:hold-${reason}-what`)}`}
          </p>
        </div>
        <Button
          leftSection={<IconPlayerPlay size={18} aria-hidden />}
          loading={busy === 'resumeRun'}
          aria-label={t('home:unfinished-continue-which', { name })}
          onClick={() => void goOn()}
        >
          {t('home:unfinished-continue')}
        </Button>
      </div>
      {failure !== null && <ResumeFailure failure={failure} />}
    </li>
  );
}

/** "Import of …" for an import; the others say what they are in their names. */
function nameUnfinished(t: Translate, run: RunRecord): string {
  return (run.kind ?? 'import') === 'import'
    ? t('home:unfinished-line', { file: run.file })
    : nameRun(t, run);
}
