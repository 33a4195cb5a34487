import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Notice } from '../../components/notice';
import { useTranslate } from '../../i18n/use-translate';
import { EditorDialog } from './editor-dialog';
import { useImport } from './import-context';
import classes from './phone-map-editor.module.css';
import { readPhoneMap, writePhoneMap } from './shared-values';
import { nameField } from '../../components/name-field';

/** One calling number per sub-account. GoHighLevel replaces the whole list with it (documented), so that is said. */
export function PhoneMapEditor(props: {
  readonly text: string | undefined;
  readonly onChange: (text: string | null) => void;
}): ReactNode {
  const { t } = useTranslate();
  const { locations } = useImport();
  const saved = readPhoneMap(props.text);
  const [draft, setDraft] = useState(saved);
  const put = (at: number, change: Partial<(typeof saved)[number]>): void =>
    setDraft(draft.map((entry, index) => (index === at ? { ...entry, ...change } : entry)));
  return (
    <EditorDialog
      title={nameField(t, 'twilioPhone')}
      summary={
        saved.length === 0 ? t('import:list-not-given') : t('import:phones-chosen', { count: saved.length })
      }
      onOpen={() => setDraft(saved.length === 0 ? [{ locationId: '', phone: '' }] : saved)}
      onApply={() => props.onChange(writePhoneMap(draft.filter(({ locationId }) => locationId !== '')))}
    >
      <Notice tone="warn" title={t('import:phones-replace-what')}>
        <p>{t('import:phones-replace-means')}</p>
      </Notice>
      <ul className={classes['list']}>
        {draft.map((entry, at) => (
          <li key={at} className={classes['line']}>
            {locations === null ? (
              <TextInput
                label={t('import:phones-location')}
                value={entry.locationId}
                onChange={(event) => put(at, { locationId: event.currentTarget.value })}
              />
            ) : (
              <Select
                label={t('import:phones-location')}
                data={locations.map(({ id, name }) => ({ value: id, label: name }))}
                value={entry.locationId === '' ? null : entry.locationId}
                searchable
                allowDeselect={false}
                nothingFoundMessage={t('import:field-nothing')}
                onChange={(id) => put(at, { locationId: id ?? '' })}
              />
            )}
            <TextInput
              label={t('import:phones-number')}
              type="tel"
              placeholder="+52…"
              value={entry.phone}
              onChange={(event) => put(at, { phone: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('import:phones-remove')}
              onClick={() => setDraft(draft.filter((_, index) => index !== at))}
            >
              <IconTrash size={18} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Button
        variant="subtle"
        leftSection={<IconPlus size={18} />}
        onClick={() => setDraft([...draft, { locationId: '', phone: '' }])}
      >
        {t('import:phones-add')}
      </Button>
    </EditorDialog>
  );
}
