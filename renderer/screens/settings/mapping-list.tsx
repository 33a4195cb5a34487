import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { ListedMapping } from '#shared/contract/preparation-calls';
import { DropZone } from '../../components/drop-zone';
import { FailureNotice } from '../../components/failure-notice';
import { MappingNameDialog } from '../../components/mapping-name-dialog';
import { nameMapping } from '../../components/name-mapping';
import { Notice } from '../../components/notice';
import { Card } from '../../components/screen';
import { useFocusInPlace } from '../../components/use-focus-in-place';
import { useSaveFile } from '../../components/use-save-file';
import { useShowFailure } from '../../components/use-show-failure';
import { useTranslate } from '../../i18n/use-translate';
import { useBackend } from '../../state/backend-context';
import { useMappings } from '../../state/use-mappings';
import { useNow } from '../../state/use-now';
import classes from './settings.module.css';

const shownAtFirst = 8;

/** How sheets were understood before: what is remembered can be named, taken along and forgotten. */
export function MappingList(): ReactNode {
  const { t, language } = useTranslate();
  const backend = useBackend();
  const saveFile = useSaveFile();
  const showFailure = useShowFailure();
  const { mappings, failure } = useMappings();
  const [naming, setNaming] = useState<ListedMapping | null>(null);
  const [removed, setRemoved] = useState<ListedMapping | null>(null);
  const [taken, setTaken] = useState<ListedMapping | null>(null);
  const [all, setAll] = useState(false);
  const { listRef, onFocus, onBlur } = useFocusInPlace<HTMLUListElement>(mappings);
  if (failure !== null) return <FailureNotice failure={failure} />;
  if (mappings === null) return null;
  const shown = all ? mappings : mappings.slice(0, shownAtFirst);

  const rename = async (listed: ListedMapping, name: string): Promise<void> => {
    const { mappingId, mapping, fileName } = listed;
    const saved = await backend.saveMapping({ mappingId, name, mapping, fileName });
    setNaming(null);
    if (!saved.ok) showFailure(saved.failure);
  };
  const remove = async (listed: ListedMapping): Promise<void> => {
    const gone = await backend.removeMapping({ mappingId: listed.mappingId });
    if (!gone.ok) return showFailure(gone.failure);
    setTaken(null);
    setRemoved(listed);
  };
  const putBack = async ({ name, mapping, fileName }: ListedMapping): Promise<void> => {
    const back =
      name === null
        ? await backend.rememberMapping({ mapping, fileName })
        : await backend.saveMapping({ mappingId: null, name, mapping, fileName });
    if (!back.ok) return showFailure(back.failure);
    setRemoved(null);
  };
  const takeFile = async (file: File): Promise<void> => {
    const imported = await backend.importMapping({ text: await file.text() });
    if (!imported.ok) return showFailure(imported.failure);
    setRemoved(null);
    setTaken(imported.value);
  };

  return (
    <>
      {removed !== null && (
        <div className={classes['news']}>
          <Notice
            tone="info"
            announce="status"
            title={t('mappings:removed', { name: nameMapping(t, removed) })}
            actions={
              <Button size="sm" variant="default" onClick={() => void putBack(removed)}>
                {t('mappings:put-back')}
              </Button>
            }
          />
        </div>
      )}
      {taken !== null && (
        <div className={classes['news']}>
          <Notice
            tone="good"
            announce="status"
            title={t('mappings:imported', { name: nameMapping(t, taken) })}
          />
        </div>
      )}
      <Card flush>
        <p className={classes['cardLead']}>{t('mappings:lead')}</p>
        {mappings.length === 0 ? (
          <p className={classes['none']}>{t('mappings:list-none')}</p>
        ) : (
          <ul className={classes['agencies']} ref={listRef} onFocus={onFocus} onBlur={onBlur}>
            {shown.map((listed) => (
              <MappingLine
                key={listed.mappingId}
                listed={listed}
                onName={() => setNaming(listed)}
                onExport={() =>
                  void saveFile(backend.exportMapping({ mappingId: listed.mappingId, language }))
                }
                onRemove={() => void remove(listed)}
              />
            ))}
          </ul>
        )}
        <div className={classes['foot']}>
          {shown.length < mappings.length && (
            <Button variant="subtle" onClick={() => setAll(true)} mb={12}>
              {t('mappings:list-more', { count: mappings.length - shown.length })}
            </Button>
          )}
          <DropZone
            opening={null}
            small
            words={{ idle: t('mappings:drop'), kinds: '' }}
            accept=".json,application/json"
            onFile={(file) => void takeFile(file)}
          />
        </div>
      </Card>
      <MappingNameDialog
        opened={naming !== null}
        title={t('mappings:rename-title')}
        name={naming?.name ?? ''}
        known={mappings}
        mayReplace={false}
        onSave={(name) => naming !== null && void rename(naming, name)}
        onClose={() => setNaming(null)}
      />
    </>
  );
}

function MappingLine(props: {
  readonly listed: ListedMapping;
  readonly onName: () => void;
  readonly onExport: () => void;
  readonly onRemove: () => void;
}): ReactNode {
  const { t, formats } = useTranslate();
  const now = useNow();
  const { listed } = props;
  const { fileName, savedAt, mapping } = listed;
  const name = nameMapping(t, listed);
  const isNamed = listed.name !== null;
  const facts = [
    t('mappings:list-columns', { count: mapping.columns.length }),
    ...(fileName === null ? [] : [t('mappings:list-file', { file: fileName })]),
  ];
  return (
    <li className={classes['agency']}>
      <div className={classes['agencyWords']}>
        <p className={classes['agencyName']}>{name}</p>
        <p className={classes['small']}>
          {facts.join(' · ')} ·{' '}
          <time dateTime={savedAt} title={formats.dateTime(savedAt)}>
            {formats.ago(savedAt, now)}
          </time>
        </p>
      </div>
      <div className={classes['agencyButtons']}>
        <Button
          size="sm"
          variant="default"
          aria-label={t(isNamed ? 'mappings:rename-of' : 'mappings:give-name-of', { name })}
          onClick={props.onName}
        >
          {t(isNamed ? 'mappings:rename' : 'mappings:give-name')}
        </Button>
        <Button
          size="sm"
          variant="subtle"
          aria-label={t('mappings:export-of', { name })}
          onClick={props.onExport}
        >
          {t('mappings:export')}
        </Button>
        <Button
          size="sm"
          variant="subtle"
          aria-label={t('mappings:remove-of', { name })}
          onClick={props.onRemove}
        >
          {t('mappings:remove')}
        </Button>
      </div>
    </li>
  );
}
