import { Button } from '@mantine/core';
import { IconDownload, IconFileSpreadsheet } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Card } from '../../components/screen';
import { useSaveFile } from '../../components/use-save-file';
import { useTranslate } from '../../i18n/use-translate';
import { useBackend } from '../../state/backend-context';
import { useNow } from '../../state/use-now';
import { CredentialsPart } from './credentials-part';
import { RunOutcome } from './run-outcome';
import classes from './run-view.module.css';
import type { RunNow } from './use-run';

/** How the run ended, in one sentence, and the files that can be taken away. */
export function RunVerdict({ run }: { readonly run: RunNow }): ReactNode {
  const { t, formats, language } = useTranslate();
  const backend = useBackend();
  const saveFile = useSaveFile();
  const now = useNow();
  const { runId, summary, startedAt, finishedAt } = run.record;
  const isImport = (run.record.kind ?? 'import') === 'import';
  return (
    <Card>
      <div className={classes['verdict']}>
        <div>
          <h2 className={classes['verdictText']}>
            <RunOutcome summary={summary} />
          </h2>
          {finishedAt !== null && (
            <p className={classes['when']}>
              {t('history:finished-took', {
                when: formats.ago(finishedAt, now),
                duration: formats.duration(Date.parse(finishedAt) - Date.parse(startedAt)),
              })}
            </p>
          )}
        </div>
        <div className={classes['buttons']}>
          <Button
            // Of a run that waits, going on comes first.
            variant={run.record.state === 'done' ? 'filled' : 'default'}
            leftSection={<IconDownload size={18} aria-hidden />}
            onClick={() => void saveFile(backend.saveResults({ runId, language }))}
          >
            {t('history:save-results')}
          </Button>
          {isImport && summary.failed > 0 && (
            <Button
              variant="default"
              leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
              onClick={() => void saveFile(backend.saveFailedRows({ runId, language }))}
            >
              {t('history:save-failed', { count: summary.failed })}
            </Button>
          )}
        </div>
      </div>
      {run.hasGeneratedPasswords && <CredentialsPart run={run} />}
    </Card>
  );
}
