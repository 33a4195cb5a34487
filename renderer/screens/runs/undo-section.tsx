import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { UndoOverview } from '#shared/contract/calls';
import type { Failure } from '#shared/contract/failure';
import { FailureNotice } from '../../components/failure-notice';
import { Card, Section } from '../../components/screen';
import { useTranslate } from '../../i18n/use-translate';
import { useBackend } from '../../state/backend-context';
import classes from './aftercare.module.css';
import { UndoPreview } from './undo-preview';
import { useLookingUp } from './use-looking-up';
import type { RunNow } from './use-run';

/** The way back from an import: first what it would do, then a button with the number. */
export function UndoSection({ run }: { readonly run: RunNow }): ReactNode {
  const { t } = useTranslate();
  const backend = useBackend();
  const { runId, agencyId } = run.record;
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [overview, setOverview] = useState<UndoOverview | null>(null);
  const lookedUp = useLookingUp(agencyId, busy);

  const look = async (): Promise<void> => {
    setBusy(true);
    const result = await backend.previewUndo({ runId });
    setBusy(false);
    setFailure(result.ok ? null : result.failure);
    if (result.ok) setOverview(result.value);
  };
  return (
    <Section title={t('history:undo-title')}>
      {failure !== null && <FailureNotice failure={failure} />}
      {overview === null ? (
        <Card>
          <div className={classes['offer']}>
            <p className={classes['offerText']}>{t('history:undo-text')}</p>
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={18} aria-hidden />}
              loading={busy}
              onClick={() => void look()}
            >
              {t('history:undo-look')}
            </Button>
          </div>
          {lookedUp !== null && (
            <p className={classes['looking']} role="status">
              {t('history:looking-up', { done: lookedUp.done, total: lookedUp.total })}
            </p>
          )}
        </Card>
      ) : (
        // Looked at anew, it is another question: nothing ticked before counts.
        <UndoPreview
          key={overview.undoId}
          overview={overview}
          onCancel={() => setOverview(null)}
          onLookAgain={() => void look()}
        />
      )}
    </Section>
  );
}
