import { Button, Group, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconBookmark,
  IconDeviceFloppy,
  IconFileExport,
  IconFileImport,
  IconSettings,
  IconTrash,
} from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import type { ListedMapping } from '#shared/contract/preparation-calls';
import { MappingNameDialog } from '../../components/mapping-name-dialog';
import { nameMapping } from '../../components/name-mapping';
import { useSaveFile } from '../../components/use-save-file';
import { useShowFailure } from '../../components/use-show-failure';
import { useTranslate } from '../../i18n/use-translate';
import { hrefTo } from '../../navigation/route';
import { useBackend } from '../../state/backend-context';
import { useMappings } from '../../state/use-mappings';
import { useImport, useImportStore } from './import-context';
import type { MappingEvent } from './mapping-news';
import classes from './mapping-menu.module.css';

/** Keeps how this sheet is understood, or uses what was kept: under a name, or as a file. */
export function MappingMenu({ onEvent }: { readonly onEvent: (event: MappingEvent) => void }): ReactNode {
  const { t, language } = useTranslate();
  const backend = useBackend();
  const store = useImportStore();
  const { sheet } = useImport();
  const saveFile = useSaveFile();
  const showFailure = useShowFailure();
  const { mappings } = useMappings();
  const [naming, dialog] = useDisclosure(false);
  const input = useRef<HTMLInputElement>(null);
  const fileName = sheet?.overview.source.fileName ?? null;
  const known = mappings ?? [];
  const named = known.filter(({ name }) => name !== null);

  const applyListed = async (listed: ListedMapping): Promise<void> => {
    const count = await store.applyMapping(listed.mapping);
    onEvent({ kind: 'applied', name: nameMapping(t, listed), count });
  };
  const save = async (name: string, replaced: ListedMapping | null): Promise<void> => {
    const mapping = await store.describeMapping();
    if (mapping === null) return;
    const mappingId = replaced?.mappingId ?? null;
    const saved = await backend.saveMapping({ mappingId, name, mapping, fileName });
    dialog.close();
    if (saved.ok) onEvent({ kind: 'saved', name });
    else showFailure(saved.failure);
  };
  const exportThis = async (): Promise<void> => {
    const mapping = await store.describeMapping();
    if (mapping === null) return;
    const kept = await backend.rememberMapping({ mapping, fileName });
    if (!kept.ok) return showFailure(kept.failure);
    await saveFile(backend.exportMapping({ mappingId: kept.value.mappingId, language }));
  };
  const takeFile = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const taken = await backend.importMapping({ text: await file.text() });
    if (taken.ok) await applyListed(taken.value);
    else showFailure(taken.failure);
  };
  const remove = async (mappingId: string): Promise<void> => {
    const removed = await backend.removeMapping({ mappingId });
    if (!removed.ok) showFailure(removed.failure);
  };
  useDroppedFile((file) => void takeFile(file));

  return (
    <>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconBookmark size={18} aria-hidden />}>
            {t('mappings:menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes['menu'] ?? ''}>
          <Menu.Label>{t(named.length > 0 ? 'mappings:menu-use' : 'mappings:menu-none')}</Menu.Label>
          {named.map((listed) => (
            <Group key={listed.mappingId} gap={2} wrap="nowrap">
              <Menu.Item className={classes['saved'] ?? ''} onClick={() => void applyListed(listed)}>
                <span className={classes['savedName']}>{listed.name}</span>
                <span className={classes['small']}>
                  {t('mappings:list-columns', { count: listed.mapping.columns.length })}
                </span>
              </Menu.Item>
              <Menu.Item
                className={classes['remove'] ?? ''}
                aria-label={t('mappings:menu-remove', { name: listed.name ?? '' })}
                closeMenuOnClick={false}
                onClick={() => void remove(listed.mappingId)}
              >
                <IconTrash size={16} aria-hidden />
              </Menu.Item>
            </Group>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconDeviceFloppy size={18} aria-hidden />} onClick={dialog.open}>
            {t('mappings:menu-save')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileExport size={18} aria-hidden />} onClick={() => void exportThis()}>
            {t('mappings:menu-export')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileImport size={18} aria-hidden />}
            onClick={() => input.current?.click()}
          >
            {t('mappings:menu-import')}
          </Menu.Item>
          <Menu.Item
            component="a"
            href={hrefTo({ name: 'settings' })}
            leftSection={<IconSettings size={18} aria-hidden />}
          >
            {t('mappings:menu-manage')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <input
        ref={input}
        className={classes['input']}
        type="file"
        accept=".json,application/json"
        tabIndex={-1}
        aria-label={t('mappings:menu-import')}
        onChange={(event) => {
          void takeFile(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <MappingNameDialog
        opened={naming}
        title={t('mappings:save-title')}
        name=""
        known={known}
        mayReplace
        onSave={(name, replaced) => void save(name, replaced)}
        onClose={dialog.close}
      />
    </>
  );
}

/** A file let go of anywhere on the page. */
function useDroppedFile(onFile: (file: File | undefined) => void): void {
  const take = useEffectEvent(onFile);
  useEffect(() => {
    const drag = (event: DragEvent): void => {
      // Without this the browser would leave the app and show the file.
      event.preventDefault();
      if (event.type === 'drop') take(event.dataTransfer?.files[0]);
    };
    window.addEventListener('dragover', drag);
    window.addEventListener('drop', drag);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('drop', drag);
    };
  }, []);
}
