import { Button } from '@mantine/core';
import { IconArrowRight, IconDownload } from '@tabler/icons-react';
import { useDeferredValue, useState, type ReactNode } from 'react';
import type { SheetFile } from '#shared/sheet/types';
import { Notice } from '../../components/notice';
import { useSaveFile } from '../../components/use-save-file';
import { useShowFailure } from '../../components/use-show-failure';
import { useTranslate } from '../../i18n/use-translate';
import { navigate } from '../../navigation/use-route';
import { useAgencies } from '../../state/agencies-provider';
import { useBackend } from '../../state/backend-context';
import { useDrafts } from '../../state/use-drafts';
import { useBackendData } from '../../state/use-backend-data';
import { DropZone } from '../../components/drop-zone';
import classes from './file-step.module.css';
import { useImport, useImportStore } from './import-context';
import { decodeBase64, readDroppedFile, readPastedTable } from '../../components/read-file';
import { describeReading, keepReading } from './read-words';
import { ReadSettings } from './read-settings';
import { NextMoment } from './next-moment';
import { RefusalNotice } from './refusal-notice';
import { DraftList } from './draft-list';
import { SampleList } from './sample-list';
import { SheetPreview } from './sheet-preview';
import { StepFrame } from '../../components/step-frame';

/** Step 1: a sheet comes in, and how it was read is shown at once. */
export function FileStep({ onNext }: { readonly onNext: () => void }): ReactNode {
  const { t, language } = useTranslate();
  const backend = useBackend();
  const store = useImportStore();
  const { sheet: now, opening, refusal, touched } = useImport();
  // Drawn in pieces the window can breathe between.
  const sheet = useDeferredValue(now);
  const { agency } = useAgencies();
  const saveFile = useSaveFile();
  const showFailure = useShowFailure();
  const drafts = useDrafts();
  const samples = useBackendData('samples', () => backend.listSamples({}));
  /** A file that waits for the word to take the place of a sheet somebody worked on. */
  const [waiting, setWaiting] = useState<SheetFile | null>(null);
  const [unreadable, setUnreadable] = useState<string | null>(null);

  const take = (file: SheetFile): void => {
    setUnreadable(null);
    if (touched) setWaiting(file);
    else void store.openFile(file);
  };
  const takeDropped = (file: File): void => {
    const taken = /\.json$/i.test(file.name) ? takeOwnFile(file) : readDroppedFile(file).then(take);
    taken.catch(() => setUnreadable(file.name));
  };
  /** A colleague's draft. */
  const takeOwnFile = async (file: File): Promise<void> => {
    setUnreadable(null);
    const imported = await backend.importDraft({ text: await file.text() });
    if (imported.ok) navigate({ name: 'import', step: imported.value.draftId });
    else showFailure(imported.failure);
  };
  const takeSample = async (name: string): Promise<void> => {
    const sample = await backend.readSample({ name });
    if (sample.ok) take({ name: sample.value.fileName, bytes: decodeBase64(sample.value.base64) });
    else setUnreadable(name);
  };

  return (
    <StepFrame
      // Another file is another question: the focus starts at its top again.
      key={sheet?.overview.source.sha256 ?? ''}
      title={sheet === null ? t('import:file-title') : t('import:file-title-read')}
      lead={sheet === null ? t('import:file-lead') : undefined}
      status={sheet === null ? undefined : t('import:rows', { count: sheet.overview.rowCount })}
      next={
        sheet === null ? undefined : (
          <Button rightSection={<IconArrowRight size={18} />} onClick={onNext}>
            {t('import:next-columns')}
          </Button>
        )
      }
    >
      <div className={classes['notices']}>
        {waiting !== null && (
          <Notice
            tone="warn"
            announce="alert"
            title={t('import:file-replace', {
              old: sheet?.overview.source.fileName ?? '',
              fresh: waiting.name,
            })}
            actions={
              <>
                <Button
                  size="sm"
                  onClick={() => {
                    setWaiting(null);
                    void store.openFile(waiting);
                  }}
                >
                  {t('import:file-replace-yes', { name: waiting.name })}
                </Button>
                <Button size="sm" variant="default" onClick={() => setWaiting(null)}>
                  {t('import:file-replace-no', { name: sheet?.overview.source.fileName ?? '' })}
                </Button>
              </>
            }
          >
            <p>{t('import:file-replace-means')}</p>
          </Notice>
        )}
        {refusal !== null && <RefusalNotice fileName={refusal.fileName} failure={refusal.failure} />}
        {unreadable !== null && (
          <Notice tone="bad" announce="alert" title={t('import:file-unreadable', { name: unreadable })}>
            <p>{t('import:file-unreadable-next')}</p>
          </Notice>
        )}
      </div>

      {sheet !== null && (
        <section className={classes['sheet']} aria-label={sheet.overview.source.fileName}>
          <div className={classes['sheetHead']}>
            <h2 className={classes['fileName']}>{sheet.overview.source.fileName}</h2>
            <p className={classes['reading']} role="status">
              {describeReading(t, sheet.overview)}
            </p>
          </div>
          <ReadSettings source={sheet.overview.source} onChange={(options) => void store.reread(options)} />
          <NextMoment>
            <SheetPreview
              overview={sheet.overview}
              onHeaderRow={(headerRow) => {
                void store.reread({ ...keepReading(sheet.overview.source), headerRow });
              }}
            />
          </NextMoment>
        </section>
      )}

      <DropZone
        opening={opening}
        small={sheet !== null}
        words={{
          idle: sheet === null ? t('import:file-drop') : t('import:file-another'),
          kinds: t('import:file-kinds'),
        }}
        onFile={takeDropped}
        onPaste={(text) => take(readPastedTable(text, t('import:pasted-name')))}
      />
      {sheet === null && drafts !== null && drafts.length > 0 && (
        <section className={classes['drafts']}>
          <h2 className={classes['draftsTitle']}>{t('drafts:file-title')}</h2>
          <DraftList drafts={drafts} />
        </section>
      )}
      {sheet === null && (
        <>
          {samples.data !== null && samples.data.length > 0 && (
            <SampleList
              samples={samples.data}
              prominent={agency?.kind === 'practice'}
              disabled={opening !== null}
              onTake={(name) => void takeSample(name)}
            />
          )}
          <p className={classes['template']}>
            {t('import:template-lead')}{' '}
            <Button
              variant="subtle"
              size="compact-md"
              leftSection={<IconDownload size={18} />}
              onClick={() => void saveFile(backend.saveTemplateSheet({ language }))}
            >
              {t('import:template-save')}
            </Button>
          </p>
        </>
      )}
    </StepFrame>
  );
}
