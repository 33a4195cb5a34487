import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { PeopleList } from '#shared/contract/people-calls';
import { useTranslate } from '../../i18n/use-translate';
import { usePeople, usePeopleStore } from './people-context';
import { isFiltered } from './people-state';
import classes from './selection-bar.module.css';
import { useCounts } from './use-counts';

/**
 * How many people are shown, how many are selected, and what can be done with those together. It is always there, so
 * that the table does not jump with the first tick. Nothing here acts without a plan first.
 */
export function SelectionBar(props: { readonly list: PeopleList; readonly onExport: () => void }): ReactNode {
  const { t } = useTranslate();
  const store = usePeopleStore();
  const { filter, revision, selected } = usePeople();
  const shown = useCounts(props.list, filter, revision)?.people ?? null;
  const some = selected.size > 0;
  const selectAll = shown !== null && shown > 0 && selected.size < shown && (
    <Button size="compact-sm" variant="subtle" onClick={() => void store.selectAll()}>
      {t('people:select-all', { count: shown })}
    </Button>
  );
  return (
    <section className={classes['bar']} aria-label={t('people:selection')} data-some={some || undefined}>
      <span className={classes['count']} role="status">
        {some
          ? t('people:selected', { count: selected.size })
          : shown !== null &&
            (isFiltered(filter)
              ? t('people:left', { count: shown, total: props.list.total })
              : t('people:people', { count: shown }))}
      </span>
      {!some && selectAll}
      {some && (
        <>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('people:select-none')}
            onClick={() => store.clearSelection()}
          >
            <IconX size={17} />
          </ActionIcon>
          {selectAll}
          <span className={classes['actions']}>
            <Button size="compact-sm" variant="default" onClick={props.onExport}>
              {t('people:export-them')}
            </Button>
            <Button size="compact-sm" onClick={() => store.change([...selected])}>
              {t('people:change')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => store.change([...selected], 'delete')}>
              {t('people:delete')}
            </Button>
          </span>
        </>
      )}
    </section>
  );
}
