import { Button } from '@mantine/core';
import { IconDownload, IconPencil, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslate } from '../../i18n/use-translate';
import { usePeople, usePeopleStore } from './people-context';
import classes from './selection-bar.module.css';

/** How many people are selected and what can be done with them together. Nothing here acts without a plan first. */
export function SelectionBar({ onExport }: { readonly onExport: () => void }): ReactNode {
  const { t } = useTranslate();
  const store = usePeopleStore();
  const { selected } = usePeople();
  if (selected.size === 0) return null;
  return (
    <section className={classes['bar']} aria-label={t('people:selection')}>
      <strong role="status">{t('people:selected', { count: selected.size })}</strong>
      <Button size="compact-md" variant="subtle" onClick={() => store.clearSelection()}>
        {t('people:select-none')}
      </Button>
      <span className={classes['actions']}>
        <Button
          size="sm"
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          onClick={onExport}
        >
          {t('people:export')}
        </Button>
        <Button
          size="sm"
          leftSection={<IconPencil size={18} aria-hidden />}
          onClick={() => store.change([...selected])}
        >
          {t('people:change')}
        </Button>
        <Button
          size="sm"
          variant="default"
          leftSection={<IconTrash size={18} aria-hidden />}
          onClick={() => store.change([...selected], 'delete')}
        >
          {t('people:delete')}
        </Button>
      </span>
    </section>
  );
}
