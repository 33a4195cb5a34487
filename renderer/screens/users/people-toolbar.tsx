import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconColumns, IconSearch } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import type { PeopleList } from '#shared/contract/people-calls';
import { useTranslate } from '../../i18n/use-translate';
import { ColumnChooser } from './column-chooser';
import { FilterPanel } from './filter-panel';
import { usePeople, usePeopleStore } from './people-context';
import classes from './people-toolbar.module.css';
import type { Locations } from './use-locations';
import { ViewsMenu } from './views-menu';

/** Long enough for a word to be typed, short enough to feel like an answer to each letter. ms */
const typingPause = 120;

/** Search as you type, filters, views, columns. */
export function PeopleToolbar(props: {
  readonly list: PeopleList;
  readonly locations: Locations;
}): ReactNode {
  const { t } = useTranslate();
  const { columns } = usePeople();
  const store = usePeopleStore();
  const [panel, setPanel] = useState<'filters' | 'columns' | null>(null);
  return (
    <div className={classes['toolbar']}>
      <SearchField />
      <Button
        variant="default"
        leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden />}
        onClick={() => setPanel('filters')}
      >
        {t('people:filters')}
      </Button>
      <ViewsMenu />
      <Button
        variant="default"
        leftSection={<IconColumns size={18} aria-hidden />}
        onClick={() => setPanel('columns')}
      >
        {t('people:columns')}
      </Button>
      <FilterPanel opened={panel === 'filters'} onClose={() => setPanel(null)} {...props} />
      <ColumnChooser
        opened={panel === 'columns'}
        onClose={() => setPanel(null)}
        columns={columns}
        onChoose={store.chooseColumns}
      />
    </div>
  );
}

/** Its own words while somebody types; the filter follows when they pause. */
function SearchField(): ReactNode {
  const { t } = useTranslate();
  const store = usePeopleStore();
  const field = useRef<HTMLInputElement>(null);
  const text = usePeople().filter.text ?? '';
  const [words, setWords] = useState(text);
  /** What the filter holds as far as this field knows: anything else was put there by a chip or a view. */
  const [sent, setSent] = useState(text);
  if (text !== sent) {
    setSent(text);
    setWords(text);
  }
  const narrow = useDebouncedCallback((next: string) => {
    setSent(next);
    store.narrow({ ...store.getState().filter, text: next });
  }, typingPause);
  useHotkeys([['/', () => field.current?.focus()]]);
  return (
    <TextInput
      ref={field}
      className={classes['search'] ?? ''}
      type="search"
      aria-label={t('people:search')}
      placeholder={t('people:search-placeholder')}
      leftSection={<IconSearch size={18} aria-hidden />}
      value={words}
      onChange={(event) => {
        setWords(event.currentTarget.value);
        narrow(event.currentTarget.value);
      }}
    />
  );
}
