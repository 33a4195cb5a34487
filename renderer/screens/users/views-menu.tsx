import { Button, Group, Menu, Modal, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBookmark, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { asOutput } from '#shared/contract/as-output';
import { useShowFailure } from '../../components/use-show-failure';
import { useTranslate } from '../../i18n/use-translate';
import { useBackend } from '../../state/backend-context';
import { useBackendData } from '../../state/use-backend-data';
import { usePeople, usePeopleStore } from './people-context';
import classes from './views-menu.module.css';

/** Questions somebody asks again: the search, the filters, the columns and the order under one name. */
export function ViewsMenu(): ReactNode {
  const { t } = useTranslate();
  const backend = useBackend();
  const store = usePeopleStore();
  const showFailure = useShowFailure();
  const { agencyId } = usePeople();
  const [naming, dialog] = useDisclosure(false);
  const id = agencyId ?? '';
  const { data: views, reload } = useBackendData(`views/${id}`, () => backend.listViews({ agencyId: id }));

  useEffect(
    () =>
      backend.onChanged(({ what }) => {
        if (what === 'views') reload();
      }),
    [backend, reload],
  );
  const remove = async (name: string): Promise<void> => {
    const removed = await backend.removeView({ agencyId: id, name });
    if (!removed.ok) showFailure(removed.failure);
  };
  return (
    <>
      <Menu position="bottom-start" closeOnItemClick>
        <Menu.Target>
          <Button variant="default" leftSection={<IconBookmark size={18} aria-hidden />}>
            {t('people:views')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes['menu'] ?? ''}>
          {(views ?? []).map((view) => (
            <Group key={view.name} gap={2} wrap="nowrap">
              <Menu.Item className={classes['view'] ?? ''} onClick={() => void store.openView(view)}>
                {view.name}
              </Menu.Item>
              <Menu.Item
                className={classes['remove'] ?? ''}
                aria-label={t('people:view-remove', { name: view.name })}
                closeMenuOnClick={false}
                onClick={() => void remove(view.name)}
              >
                <IconTrash size={16} aria-hidden />
              </Menu.Item>
            </Group>
          ))}
          {views?.length === 0 && <Menu.Label>{t('people:views-none')}</Menu.Label>}
          <Menu.Divider />
          <Menu.Item leftSection={<IconPlus size={16} aria-hidden />} onClick={dialog.open}>
            {t('people:view-save')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={naming}
        onClose={dialog.close}
        title={t('people:view-save-title')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <NameView
          agencyId={id}
          taken={(views ?? []).map(({ name }) => name.toLowerCase())}
          onDone={dialog.close}
        />
      </Modal>
    </>
  );
}

function NameView(props: {
  readonly agencyId: string;
  readonly taken: readonly string[];
  readonly onDone: () => void;
}): ReactNode {
  const { t } = useTranslate();
  const backend = useBackend();
  const showFailure = useShowFailure();
  const { search, filter, columns, sort } = usePeople();
  const [name, setName] = useState('');
  const trimmed = name.trim();
  const replaces = props.taken.includes(trimmed.toLowerCase());
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (trimmed === '') return;
    const saved = await backend.saveView({
      agencyId: props.agencyId,
      view: asOutput({ name: trimmed, search, filter, columns, sort }),
    });
    if (saved.ok) props.onDone();
    else showFailure(saved.failure);
  };
  return (
    <form onSubmit={(event) => void save(event)}>
      <TextInput
        label={t('people:view-name')}
        description={t('people:view-name-help')}
        data-autofocus
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Group justify="flex-end" gap={10} mt={16}>
        <Button variant="default" onClick={props.onDone}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" disabled={trimmed === ''}>
          {replaces ? t('people:view-replace') : t('people:view-keep')}
        </Button>
      </Group>
    </form>
  );
}
