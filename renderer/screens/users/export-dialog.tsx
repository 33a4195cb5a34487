import { Button, Modal, Radio, Stack } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { asOutput } from '#shared/contract/as-output';
import type { PeopleList } from '#shared/contract/people-calls';
import { fail, succeed } from '#shared/contract/result';
import { firstExportColumns, type PeopleColumn } from '#shared/people/columns';
import { useSaveFile } from '../../components/use-save-file';
import { useTranslate } from '../../i18n/use-translate';
import { useBackend } from '../../state/backend-context';
import { useBackendData } from '../../state/use-backend-data';
import { ColumnList } from './column-list';
import { usePeople } from './people-context';
import { isFiltered } from './people-state';
import classes from './side-panel.module.css';
import { useCounts } from './use-counts';

const formats = ['csv', 'xlsx', 'json'] as const;
type Format = (typeof formats)[number];
type Whom = 'shown' | 'all' | 'selected';

/** Whom, which columns, and what kind of file; each kind says what it is good for. */
export function ExportDialog(props: {
  readonly list: PeopleList;
  /** Whom the button that opened it was about. */
  readonly what: 'all' | 'selected';
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslate();
  const backend = useBackend();
  const memory = useBackendData('people-memory', () => backend.getPeopleMemory({}));
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('people:export-title')}
      size={680}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {memory.data !== null && (
        <ExportForm
          {...props}
          firstColumns={memory.data.exportColumns.length > 0 ? memory.data.exportColumns : firstExportColumns}
          firstFormat={memory.data.exportFormat}
        />
      )}
    </Modal>
  );
}

function ExportForm(props: {
  readonly list: PeopleList;
  readonly what: 'all' | 'selected';
  readonly onClose: () => void;
  readonly firstColumns: readonly PeopleColumn[];
  readonly firstFormat: Format;
}): ReactNode {
  const { t, language } = useTranslate();
  const backend = useBackend();
  const saveFile = useSaveFile();
  const { filter, sort, selected, revision } = usePeople();
  const { list } = props;
  const left = useCounts(list, filter, revision);
  const filtered = isFiltered(filter);
  const [whom, setWhom] = useState<Whom>(props.what === 'selected' ? 'selected' : filtered ? 'shown' : 'all');
  const [columns, setColumns] = useState(props.firstColumns);
  const [format, setFormat] = useState(props.firstFormat);
  const [done, setDone] = useState<number | null>(null);
  const counts = { shown: left?.people ?? 0, all: list.total, selected: selected.size };
  const people = counts[whom];

  useEffect(
    () =>
      backend.onPeopleProgress((progress) => {
        if (progress.stage === 'export' && progress.agencyId === list.agencyId) setDone(progress.done);
      }),
    [backend, list.agencyId],
  );

  const save = async (): Promise<void> => {
    setDone(0);
    const answer = await backend.exportPeople({
      listId: list.listId,
      ids: whom === 'selected' ? [...selected] : null,
      filter: whom === 'shown' ? asOutput(filter) : {},
      sort,
      columns: [...columns],
      format,
      language,
    });
    setDone(null);
    await saveFile(Promise.resolve(answer.ok ? succeed(answer.value.file) : fail(answer.failure)));
    if (answer.ok && answer.value.file.kind !== 'cancelled') props.onClose();
  };

  const whoms: readonly Whom[] = [
    ...(filtered ? (['shown'] as const) : []),
    'all',
    ...(selected.size > 0 ? (['selected'] as const) : []),
  ];
  return (
    <Stack gap={16}>
      <Radio.Group
        label={t('people:export-whom')}
        value={whom}
        onChange={(value) => setWhom(whoms.find((one) => one === value) ?? whom)}
      >
        <Stack gap={6} mt={6}>
          {whoms.map((one) => (
            <Radio key={one} value={one} label={t(`people:export-${one}`, { count: counts[one] })} />
          ))}
        </Stack>
      </Radio.Group>
      <Radio.Group
        label={t('people:export-format')}
        value={format}
        onChange={(value) => setFormat(formats.find((one) => one === value) ?? format)}
      >
        <Stack gap={6} mt={6}>
          {formats.map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`people:export-${one}`)}
              description={t(`people:export-${one}-means`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <div>
        <ColumnList chosen={columns} onChange={setColumns} />
        {!columns.includes('id') && <p className={classes['hint']}>{t('people:export-no-id')}</p>}
      </div>
      <div className={classes['footer']}>
        <Button variant="subtle" mr="auto" onClick={() => setColumns(firstExportColumns)}>
          {t('people:columns-reset')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            if (done !== null) void backend.cancelPeopleLoad({ agencyId: list.agencyId });
            else props.onClose();
          }}
        >
          {done === null ? t('common:cancel') : t('people:reading-stop')}
        </Button>
        <Button
          disabled={columns.length === 0 || people === 0}
          loading={done !== null}
          onClick={() => void save()}
        >
          {t('people:export-save', { count: people })}
        </Button>
      </div>
    </Stack>
  );
}
