import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { AskInPlace } from '../../components/ask-in-place';
import { useSaveFile } from '../../components/use-save-file';
import { useTranslate } from '../../i18n/use-translate';
import { useBackend } from '../../state/backend-context';
import { useNow } from '../../state/use-now';
import classes from './run-view.module.css';
import type { RunNow } from './use-run';

/**
 * The passwords this run made. They leave in a file only when somebody asks; a second file is asked about, since every one
 * that lies about is another way in.
 */
export function CredentialsPart({ run }: { readonly run: RunNow }): ReactNode {
  const { t, formats, language } = useTranslate();
  const backend = useBackend();
  const saveFile = useSaveFile();
  const now = useNow();
  const { runId } = run.record;
  const { credentialsSavedAt: savedAt } = run;
  const save = (): void => void saveFile(backend.saveCredentials({ runId, language }));
  return (
    <div className={classes['credentials']}>
      <p id="credentials-warning" className={classes['warning']}>
        <IconKey size={16} aria-hidden />
        <span>
          {savedAt !== null && (
            <strong title={formats.dateTime(savedAt)}>
              {t('history:credentials-saved', { when: formats.ago(savedAt, now) })}{' '}
            </strong>
          )}
          {t('history:credentials-warning')}
        </span>
      </p>
      {savedAt === null ? (
        <Button
          variant="default"
          leftSection={<IconKey size={18} aria-hidden />}
          aria-describedby="credentials-warning"
          onClick={save}
        >
          {t('history:save-credentials')}
        </Button>
      ) : (
        <AskInPlace
          key={savedAt}
          label={t('history:credentials-again')}
          name={t('history:credentials-again')}
          question={t('history:credentials-again-question')}
          yes={t('history:credentials-again-yes')}
          no={t('history:credentials-again-no')}
          onYes={save}
        />
      )}
    </div>
  );
}
