import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { CorrectionOverview } from '#shared/contract/calls';
import type { Failure } from '#shared/contract/failure';
import { describePermission } from '#shared/ghl/describe-permission';
import { FailureNotice } from '../../components/failure-notice';
import { Notice } from '../../components/notice';
import { PeopleList, PersonLine } from '../../components/people-list';
import { useTranslate } from '../../i18n/use-translate';
import { useBackend } from '../../state/backend-context';
import { useRuns } from '../../state/runs-provider';
import classes from './aftercare.module.css';
import { CorrectionPreview } from './correction-preview';
import { useLookingUp } from './use-looking-up';
import type { RunNow } from './use-run';

/** GHL grants more than was asked (observed): say for whom and what, and take it back in one step. */
export function GrantedMore({ run }: { readonly run: RunNow }): ReactNode {
  const { t, formats } = useTranslate();
  const backend = useBackend();
  const { runs } = useRuns();
  const { runId, agencyId } = run.record;
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [overview, setOverview] = useState<CorrectionOverview | null>(null);
  const lookedUp = useLookingUp(agencyId, busy);
  const people = run.grantedMore;
  if (people === 0) return null;

  const look = async (): Promise<void> => {
    setBusy(true);
    const result = await backend.previewCorrection({ runId });
    setBusy(false);
    setFailure(result.ok ? null : result.failure);
    if (result.ok) setOverview(result.value);
  };
  const corrected = (runs ?? []).some((one) => one.correctionOf === runId && one.state === 'done');
  return (
    <>
      <Notice
        tone={corrected ? 'info' : 'warn'}
        title={t('history:granted-title', { count: people })}
        actions={
          overview !== null ? undefined : (
            <>
              <Button size="sm" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
                {open ? t('history:granted-hide') : t('history:granted-show')}
              </Button>
              <Button
                size="sm"
                variant={corrected ? 'default' : 'filled'}
                loading={busy}
                onClick={() => void look()}
              >
                {corrected ? t('history:correct-look-again') : t('history:correct-look')}
              </Button>
            </>
          )
        }
      >
        <p>{corrected ? t('history:granted-corrected') : t('history:granted-text')}</p>
        {lookedUp !== null && (
          <p role="status">{t('history:looking-up', { done: lookedUp.done, total: lookedUp.total })}</p>
        )}
        {open && overview === null && (
          <div
            className={classes['grantedList']}
            tabIndex={0}
            role="group"
            aria-label={t('history:granted-list')}
          >
            <PeopleList
              total={people}
              fetchPage={(offset, limit) =>
                backend.getRunRows({ runId, status: null, grantedMore: true, offset, limit })
              }
              renderPerson={(row) => (
                <PersonLine
                  name={row.name}
                  email={row.email}
                  row={row.row}
                  notes={[formats.list(row.grantedMore.map((flag) => describePermission(t, flag)))]}
                />
              )}
            />
          </div>
        )}
      </Notice>
      {failure !== null && <FailureNotice failure={failure} />}
      {overview !== null && (
        <CorrectionPreview
          key={overview.correctionId}
          overview={overview}
          onCancel={() => setOverview(null)}
          onLookAgain={() => void look()}
        />
      )}
    </>
  );
}
