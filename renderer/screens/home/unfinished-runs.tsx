import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { Translate } from '#shared/i18n/create-translator';
import type { RunRecord } from '#shared/runs/types';
import { Notice } from '../../components/notice';
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
import { useSetLeft } from '../runs/use-set-left';
import classes from './home.module.css';

/** Imports that stopped before their end: nothing else on the screen matters more. */
export function UnfinishedRuns(props: {
  readonly own: readonly RunRecord[];
  readonly others: readonly RunRecord[];
}): ReactNode {
  const { t, formats } = useTranslate();
  const own = props.own.filter(asksToGoOn);
  const others = props.others.filter(asksToGoOn);
  const { left, leave, putBack } = useLeaving();
  if (own.length === 0 && others.length === 0 && left === null) return null;
  const agencies = [...new Set(others.map(({ agency }) => agency))];
  return (
    <div className={classes['unfinished']}>
      <Section title={t('home:unfinished-title')}>
        {left !== null && (
          <div key={left.runId} className={classes['left']}>
            <Notice
              tone="info"
              announce="status"
              title={t('home:left-title', { name: nameUnfinished(t, left) })}
              actions={
                <Button size="sm" variant="default" autoFocus onClick={putBack}>
                  {t('home:left-put-back')}
                </Button>
              }
            >
              <p>{t('home:left-text')}</p>
            </Notice>
          </div>
        )}
        {own.length > 0 && (
          <ul className={classes['list']}>
            {own.slice(0, 3).map((run) => (
              <UnfinishedRun key={run.runId} run={run} onLeave={() => leave(run)} />
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

/** What somebody left as it is asks for nothing any more. */
function asksToGoOn({ state, leftAt }: RunRecord): boolean {
  return isUnfinished(state) && leftAt === undefined;
}

/** Leaves a run as it is, at once and with the way back in its place. */
function useLeaving(): {
  readonly left: RunRecord | null;
  readonly leave: (run: RunRecord) => void;
  readonly putBack: () => void;
} {
  const setLeft = useSetLeft();
  const [left, remember] = useState<RunRecord | null>(null);
  return {
    left,
    leave: (run) => void setLeft(run.runId, true).then((done) => done && remember(run)),
    putBack: () => left !== null && void setLeft(left.runId, false).then((done) => done && remember(null)),
  };
}

function UnfinishedRun(props: { readonly run: RunRecord; readonly onLeave: () => void }): ReactNode {
  const { run } = props;
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
        <div className={classes['runButtons']}>
          {state !== 'paused' && (
            <Button
              variant="subtle"
              aria-label={t('home:unfinished-leave-which', { name })}
              onClick={props.onLeave}
            >
              {t('home:unfinished-leave')}
            </Button>
          )}
          <Button
            leftSection={<IconPlayerPlay size={18} aria-hidden />}
            loading={busy === 'resumeRun'}
            aria-label={t('home:unfinished-continue-which', { name })}
            onClick={() => void goOn()}
          >
            {t('home:unfinished-continue')}
          </Button>
        </div>
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
