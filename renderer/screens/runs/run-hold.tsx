import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { FailureNotice } from '../../components/failure-notice';
import { Notice } from '../../components/notice';
import type { Failure } from '#shared/contract/failure';
import type { RunRecord } from '#shared/runs/types';
import { useTranslate } from '../../i18n/use-translate';
import { hrefTo } from '../../navigation/route';
import { useAgencies } from '../../state/agencies-provider';
import { useBackend } from '../../state/backend-context';
import { belongsTo } from './select-runs';
import type { RunNow } from './use-run';

/** A run that does not go on by itself: why, that nothing is lost, and how it goes on. */
export function RunHold({ run }: { readonly run: RunNow }): ReactNode {
  const { t } = useTranslate();
  const backend = useBackend();
  const { agencies } = useAgencies();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { record } = run;
  const agency = agencies?.find((one) => belongsTo(record, one) && one.kind === 'profile');
  const tokenHelps = record.reason === 'token-rejected' || record.reason === 'scope-missing';

  const resume = async (): Promise<void> => {
    setBusy(true);
    const result = await backend.resumeRun({ runId: record.runId });
    setBusy(false);
    setFailure(result.ok ? null : result.failure);
  };
  const actions = (
    <>
      {tokenHelps && agency !== undefined && (
        <Button component="a" size="sm" href={hrefTo({ name: 'connect', agencyId: agency.agencyId })}>
          {t('history:paste-token')}
        </Button>
      )}
      <Button
        size="sm"
        variant={tokenHelps && agency !== undefined ? 'default' : 'filled'}
        leftSection={<IconPlayerPlay size={18} aria-hidden />}
        loading={busy}
        onClick={() => void resume()}
      >
        {t('history:continue')}
      </Button>
    </>
  );
  return (
    <>
      {failure !== null && <FailureNotice failure={failure} />}
      <HoldNotice record={record} actions={actions} />
    </>
  );
}

function HoldNotice(props: { readonly record: RunRecord; readonly actions: ReactNode }): ReactNode {
  const { t } = useTranslate();
  const { state, reason } = props.record;
  if (state === 'held' && reason !== null)
    return (
      <Notice tone="warn" announce="status" title={t(`runs:hold-${reason}-what`)} actions={props.actions}>
        <p>{t(`runs:hold-${reason}-means`)}</p>
        <p>{t(`runs:hold-${reason}-next`)}</p>
      </Notice>
    );
  const interrupted = state === 'interrupted';
  return (
    <Notice
      tone={interrupted ? 'warn' : 'info'}
      title={interrupted ? t('history:interrupted-title') : t('history:stopped-title')}
      actions={props.actions}
    >
      <p>{interrupted ? t('history:interrupted-text') : t('history:stopped-text')}</p>
    </Notice>
  );
}
