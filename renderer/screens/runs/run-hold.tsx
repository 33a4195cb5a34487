import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { RunRecord } from '#shared/runs/types';
import { Notice } from '../../components/notice';
import { useTranslate } from '../../i18n/use-translate';
import { useAgencies } from '../../state/agencies-provider';
import { countRows } from '../../state/use-run-figures';
import { NewToken } from './new-token';
import { ResumeFailure } from './resume-failure';
import { belongsTo } from './select-runs';
import classes from './run-view.module.css';
import { needsToken } from './summarize-run';
import { useRunAction } from './use-run-action';
import { useSetLeft } from './use-set-left';
import type { RunNow } from './use-run';

/** A run that does not go on by itself: why, that nothing is lost, and how it goes on, right here. */
export function RunHold({ run }: { readonly run: RunNow }): ReactNode {
  const { t } = useTranslate();
  const { agencies } = useAgencies();
  const { record } = run;
  const { busy, failure, act } = useRunAction(record.runId);
  const setLeft = useSetLeft();
  const [pasting, setPasting] = useState(false);
  const owner = agencies?.find((one) => belongsTo(record, one) && one.kind === 'profile') ?? null;
  const tokenIsKey = owner !== null && needsToken(record, owner);
  const tokenHelps = owner !== null && record.reason === 'scope-missing';
  const asksToken = owner !== null && (tokenIsKey || pasting || failure?.kind === 'token-missing');

  return (
    <>
      {failure !== null && failure.kind !== 'token-missing' && <ResumeFailure failure={failure} />}
      <HoldNotice
        record={record}
        tokenGone={owner?.token === 'missing'}
        actions={
          <>
            {!(owner?.token === 'missing') && (
              <Button
                size="sm"
                variant={asksToken ? 'default' : 'filled'}
                leftSection={<IconPlayerPlay size={18} aria-hidden />}
                loading={busy === 'resumeRun'}
                onClick={() => void act('resumeRun')}
              >
                {asksToken ? t('history:continue-same-token') : t('history:continue')}
              </Button>
            )}
            {tokenHelps && !asksToken && (
              <Button size="sm" variant="default" onClick={() => setPasting(true)}>
                {t('history:paste-token')}
              </Button>
            )}
            {record.state !== 'stopped' && (
              <Button
                size="sm"
                variant="default"
                loading={busy === 'stopRun'}
                onClick={() => void act('stopRun')}
              >
                {t('history:stop-here')}
              </Button>
            )}
            {(record.state === 'stopped' || record.leftAt !== undefined) && (
              <Button
                size="sm"
                variant="default"
                onClick={() => void setLeft(record.runId, record.leftAt === undefined)}
              >
                {t(record.leftAt === undefined ? 'history:leave' : 'history:left-ask-again')}
              </Button>
            )}
          </>
        }
      >
        {record.leftAt !== undefined && <p>{t('history:left-text')}</p>}
        {asksToken && <NewToken agency={owner} onReplaced={() => act('resumeRun')} />}
      </HoldNotice>
    </>
  );
}

function HoldNotice(props: {
  readonly record: RunRecord;
  readonly tokenGone: boolean;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useTranslate();
  const { state, reason, summary } = props.record;
  const { done, total } = countRows(summary);
  const words =
    state === 'held' && reason !== null
      ? {
          title: t(`runs:hold-${reason}-what`),
          means: t(`runs:hold-${reason}-means`),
          next: t(`runs:hold-${reason}-next`),
        }
      : state === 'interrupted'
        ? { title: t('history:interrupted-title'), means: t('history:interrupted-text'), next: null }
        : { title: t('history:stopped-title'), means: t('history:stopped-text'), next: null };
  return (
    <Notice
      tone={state === 'stopped' ? 'info' : 'warn'}
      announce="status"
      title={words.title}
      actions={props.actions}
    >
      <p>
        <strong className={classes['holdCount']}>
          {t('history:hold-done', { count: done })}, {t('history:hold-waiting', { count: total - done })}.
        </strong>{' '}
        {words.means}
      </p>
      {props.tokenGone ? <p>{t('history:token-gone')}</p> : words.next !== null && <p>{words.next}</p>}
      {props.children}
    </Notice>
  );
}
