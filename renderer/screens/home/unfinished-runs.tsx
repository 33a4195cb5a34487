import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RunRecord } from '#shared/runs/types';
import { ProgressBar } from '../../components/progress-bar';
import { Section } from '../../components/screen';
import { RunStateBadge } from '../../components/status-badge';
import { useTranslate } from '../../i18n/use-translate';
import { hrefTo } from '../../navigation/route';
import { useRunProgress } from '../../state/runs-provider';
import { countRows } from '../../state/use-run-figures';
import { isUnfinished } from '../runs/summarize-run';
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
  const progress = useRunProgress(run.runId);
  const state = progress?.state ?? run.state;
  const { done, total } = progress ?? countRows(run.summary);
  const count = t('home:unfinished-count', { done, total });
  return (
    <li className={classes['run']}>
      <div className={classes['runWords']}>
        <p className={classes['runTitle']}>
          {t('home:unfinished-line', { file: run.file })} <RunStateBadge state={state} />
        </p>
        <ProgressBar
          slim
          done={done}
          total={total}
          label={t('home:unfinished-line', { file: run.file })}
          valueText={count}
          tone={state === 'held' || state === 'interrupted' ? 'warn' : 'quiet'}
        />
        <p className={classes['runCount']}>{count}</p>
      </div>
      <Button component="a" href={hrefTo({ name: 'run', runId: run.runId })}>
        {state === 'held' ? t('home:unfinished-look') : t('home:unfinished-continue')}
      </Button>
    </li>
  );
}
