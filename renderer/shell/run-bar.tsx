import { IconAlertTriangle, IconPlayerPause, IconUsersPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { RunRecord } from '#shared/runs/types';
import { ProgressBar } from '../components/progress-bar';
import { useTranslate } from '../i18n/use-translate';
import { hrefTo, type Route } from '../navigation/route';
import { nameRun } from '../screens/runs/name-run';
import { useRunProgress, useRuns } from '../state/runs-provider';
import { useRunFigures } from '../state/use-run-figures';
import classes from './run-bar.module.css';

/** Long work can be left: while a run is under way it stays visible at the bottom of every screen but its own. */
export function RunBar({ route }: { readonly route: Route }): ReactNode {
  const { runs } = useRuns();
  const active = (runs ?? []).filter(({ state }) => ['running', 'paused', 'held'].includes(state));
  const [first] = active;
  if (first === undefined) return null;
  if (route.name === 'run' && route.runId === first.runId) return null;
  // The home screen lists what waits for a person at its top.
  if (route.name === 'home' && active.every(({ state }) => state === 'held')) return null;
  return <RunBarOf run={first} more={active.length - 1} />;
}

function RunBarOf({ run, more }: { readonly run: RunRecord; readonly more: number }): ReactNode {
  const { t, formats } = useTranslate();
  const progress = useRunProgress(run.runId);
  const figures = useRunFigures(run, progress);
  const state = progress?.state ?? run.state;
  const Symbol = state === 'paused' ? IconPlayerPause : state === 'held' ? IconAlertTriangle : IconUsersPlus;
  const name = nameRun(t, run);
  const title =
    state === 'paused'
      ? t('shell:run-bar-paused', { file: name })
      : state === 'held'
        ? t('shell:run-bar-held', { file: name })
        : (run.kind ?? 'import') === 'import'
          ? t('shell:run-bar-running', { file: name })
          : name;
  const countText = t('shell:run-bar-count', { done: figures.done, total: figures.total });
  const left = state === 'running' ? (progress?.remainingMs ?? null) : null;
  return (
    <section className={classes['bar']} aria-label={t('shell:run-bar')}>
      <Symbol size={20} stroke={1.75} aria-hidden className={classes['icon']} />
      <span className={classes['title']}>{title}</span>
      <div className={classes['progress']}>
        <ProgressBar
          slim
          done={figures.done}
          total={figures.total}
          label={title}
          valueText={countText}
          tone={state === 'held' ? 'warn' : state === 'paused' ? 'quiet' : 'accent'}
        />
      </div>
      <span className={classes['count']}>
        {countText}
        {left !== null && ` · ${t('shell:run-bar-left', { duration: formats.duration(left) })}`}
        {more > 0 && ` · ${t('shell:run-bar-more', { count: more })}`}
      </span>
      <a className={classes['open']} href={hrefTo({ name: 'run', runId: run.runId })}>
        {t('shell:run-bar-open')}
      </a>
    </section>
  );
}
