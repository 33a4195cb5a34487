import { Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useEffect, type ReactNode } from 'react';
import { ProgressBar } from '../../components/progress-bar';
import { Card, Section } from '../../components/screen';
import { StatCard, StatRow } from '../../components/stat-card';
import { RowStatusBadge } from '../../components/status-badge';
import { useShowFailure } from '../../components/use-show-failure';
import { useTranslate } from '../../i18n/use-translate';
import { useSettings } from '../../state/settings-provider';
import classes from './run-view.module.css';
import { useRunAction } from './use-run-action';
import type { RunNow } from './use-run';

/** A run under way or paused: how far, how fast, how long, and the two ways to hold it. */
export function RunLive({ run }: { readonly run: RunNow }): ReactNode {
  const { t, formats } = useTranslate();
  const { appInfo } = useSettings();
  const { record, progress } = run;
  const paused = record.state === 'paused';
  const { done, total, waitingForDeletions = 0 } = progress;
  // Nothing is sent any more: neither a speed nor a time left will ever come.
  const hasNoSpeed = paused || done >= total;
  return (
    <>
      <Card>
        <div className={classes['headline']}>
          <p className={classes['count']}>
            <strong>{t('history:progress-count', { done, total })}</strong>{' '}
            {t('history:progress-people', { count: total })}
          </p>
          <RunButtons run={run} />
        </div>
        <ProgressBar
          done={done}
          total={total}
          label={t('history:progress-label')}
          valueText={t('history:announce-progress', { done, total })}
          tone={paused ? 'quiet' : 'accent'}
        />
        <div className={classes['stats']}>
          <StatRow>
            <StatCard
              label={t('history:figure-rate')}
              value={
                hasNoSpeed
                  ? '–'
                  : progress.rowsPerMinute === null
                    ? t('history:figure-soon')
                    : t('history:figure-rate-value', { rate: Math.round(progress.rowsPerMinute) })
              }
            />
            <StatCard
              label={t('history:figure-left')}
              value={
                hasNoSpeed
                  ? '–'
                  : progress.remainingMs === null
                    ? t('history:figure-soon')
                    : formats.duration(progress.remainingMs)
              }
            />
            <StatCard
              label={t('history:figure-allowance')}
              value={
                progress.dailyRemaining === null
                  ? t('history:figure-unknown')
                  : t('history:figure-allowance-value', { count: progress.dailyRemaining })
              }
            />
          </StatRow>
        </div>
        {waitingForDeletions > 0 && (
          <p className={classes['note']}>{t('history:deletions-note', { count: waitingForDeletions })}</p>
        )}
        <p className={classes['note']}>
          {paused
            ? t('history:paused-note')
            : appInfo.host === 'browser'
              ? t('history:leave-note-browser')
              : t('history:leave-note-desktop')}{' '}
          {t('history:stop-note')}
        </p>
      </Card>
      <LatestPeople run={run} />
    </>
  );
}

/** Pause and Stop weigh the same: neither is the "right" one. */
function RunButtons({ run }: { readonly run: RunNow }): ReactNode {
  const { t } = useTranslate();
  const { runId, state } = run.record;
  const { busy, failure, act } = useRunAction(runId);
  const showFailure = useShowFailure();
  useEffect(() => {
    if (failure !== null) showFailure(failure);
  }, [failure, showFailure]);
  return (
    <div className={classes['buttons']}>
      {state === 'paused' ? (
        <Button
          leftSection={<IconPlayerPlay size={18} aria-hidden />}
          loading={busy === 'resumeRun'}
          onClick={() => void act('resumeRun')}
        >
          {t('history:continue')}
        </Button>
      ) : (
        <Button
          variant="default"
          leftSection={<IconPlayerPause size={18} aria-hidden />}
          loading={busy === 'pauseRun'}
          onClick={() => void act('pauseRun')}
        >
          {t('history:pause')}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconPlayerStop size={18} aria-hidden />}
        loading={busy === 'stopRun'}
        onClick={() => void act('stopRun')}
      >
        {t('history:stop')}
      </Button>
    </div>
  );
}

function LatestPeople({ run }: { readonly run: RunNow }): ReactNode {
  const { t } = useTranslate();
  const { latest } = run.progress;
  return (
    <Section title={t('history:latest-title')}>
      <Card flush>
        {latest.length === 0 ? (
          <p className={classes['empty']}>{t('history:latest-empty')}</p>
        ) : (
          <ul className={classes['people']}>
            {latest.map((row) => (
              <li key={row.row} className={classes['person']}>
                <span className={classes['name']}>{row.name}</span>
                <span className={classes['email']}>{row.email}</span>
                <RowStatusBadge status={row.status} />
              </li>
            ))}
          </ul>
        )}
      </Card>
    </Section>
  );
}
