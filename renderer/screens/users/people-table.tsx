import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconUserSearch } from '@tabler/icons-react';
import { useCallback, useMemo, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { asOutput } from '#shared/contract/as-output';
import type { PeopleList } from '#shared/contract/people-calls';
import type { PeopleColumn } from '#shared/people/columns';
import { EmptyState } from '../../components/empty-state';
import { VirtualTable, type TableColumn, type VirtualTableHandle } from '../../components/virtual-table';
import { useTranslate } from '../../i18n/use-translate';
import { hrefTo } from '../../navigation/route';
import { navigate } from '../../navigation/use-route';
import { useBackend } from '../../state/backend-context';
import { useRowWindows } from '../../state/use-row-windows';
import { columnWidths } from './column-widths';
import { describeCell, nameColumn, nameOf } from './describe-person';
import { usePeople, usePeopleStore } from './people-context';
import { sortBy } from './people-state';
import classes from './people-table.module.css';
import type { Locations } from './use-locations';

/** The contract hands over so many rows at a time. */
const longestRange = 1000;

/** A tick is set by a click, also from the keyboard. */
function isShiftDown(event: Event): boolean {
  return event instanceof MouseEvent && event.shiftKey;
}

/**
 * The list, sorted and narrowed by the backend, in windows. Space selects the row the keyboard is on (with Shift: from
 * the last one on), Enter opens the
 * person, Ctrl+A selects everybody the filter lets through.
 */
export function PeopleTable({
  ref,
  ...props
}: {
  readonly list: PeopleList;
  readonly locations: Locations;
  readonly ref: Ref<VirtualTableHandle>;
}): ReactNode {
  const { t, formats } = useTranslate();
  const backend = useBackend();
  const store = usePeopleStore();
  const { filter, sort, columns, selected, revision } = usePeople();
  const { listId } = props.list;

  const fetchRows = useCallback(
    async (offset: number, limit: number) => {
      const page = await backend.getPeopleRows({ listId, filter: asOutput(filter), sort, offset, limit });
      if (page.ok) return page.value;
      store.report(page.failure);
      return null;
    },
    [backend, store, listId, filter, sort],
  );
  const { total, rowAt, show } = useRowWindows(fetchRows, revision);
  // While another filter is being answered the table keeps its height, so that nothing jumps.
  const [lastTotal, setLastTotal] = useState(props.list.total);
  if (total !== null && total !== lastTotal) setLastTotal(total);

  // The name leads, whatever is chosen beside it: it says whose row it is, and opens them.
  const shown = useMemo<readonly PeopleColumn[]>(
    () => ['name', ...columns.filter((column) => column !== 'name')],
    [columns],
  );
  const tableColumns = shown.map((column): TableColumn => {
    const sorted = sort.column === column ? sort.direction : null;
    return {
      id: column,
      ...columnWidths(column),
      sorted: sorted === null ? 'none' : sorted === 'asc' ? 'ascending' : 'descending',
      header: (
        <button type="button" className={classes['heading']} onClick={() => store.sort(sortBy(sort, column))}>
          <span className={classes['headingWords']}>{nameColumn(t, column)}</span>
          {sorted === 'asc' && <IconArrowUp size={14} aria-hidden />}
          {sorted === 'desc' && <IconArrowDown size={14} aria-hidden />}
        </button>
      ),
    };
  });

  /** Where the last tick was set or taken away: with Shift, everybody from there on follows. */
  const anchor = useRef<number | null>(null);
  const toggle = (row: number, withRange: boolean): void => {
    const person = rowAt(row);
    if (person === null) return;
    const isSelected = !selected.has(person.id);
    const from = anchor.current;
    anchor.current = row;
    if (!withRange || from === null) return store.select([person.id], isSelected);
    // Those in between may never have been drawn.
    const first = Math.min(from, row);
    const limit = Math.min(longestRange, Math.abs(from - row) + 1);
    void fetchRows(first, limit).then((page) => {
      if (page !== null)
        store.select(
          page.rows.map(({ id }) => id),
          isSelected,
        );
    });
  };
  const open = (row: number): void => {
    const person = rowAt(row);
    if (person !== null) navigate({ name: 'people', userId: person.id });
  };
  const onOtherKey = (event: KeyboardEvent, { row }: { readonly row: number }): void => {
    if (event.key === ' ') {
      event.preventDefault();
      toggle(row, event.shiftKey);
    } else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void store.selectAll();
    }
  };

  return (
    <VirtualTable
      ref={ref}
      label={t('people:table')}
      columns={tableColumns}
      rowCount={total ?? lastTotal}
      onRangeChange={show}
      onActivate={({ row }) => open(row)}
      onOtherKey={onOtherKey}
      isSelected={(row) => {
        const person = rowAt(row);
        return person !== null && selected.has(person.id);
      }}
      empty={
        total === 0 ? (
          <EmptyState icon={IconUserSearch} title={t('people:nobody')} text={t('people:nobody-means')} />
        ) : undefined
      }
      renderCell={({ row, column }) => {
        const person = rowAt(row);
        const id = shown[column];
        if (person === null || id === undefined) return null;
        if (id !== 'name') {
          const { text } = describeCell(person, id, { t, formats, nameOfLocation: props.locations.nameOf });
          return text;
        }
        return (
          <span className={classes['who']}>
            <Checkbox
              size="xs"
              tabIndex={-1}
              aria-label={t('people:select', { name: nameOf(person) })}
              checked={selected.has(person.id)}
              onChange={(event) => toggle(row, isShiftDown(event.nativeEvent))}
            />
            <a tabIndex={-1} className={classes['name']} href={hrefTo({ name: 'people', userId: person.id })}>
              {nameOf(person)}
            </a>
          </span>
        );
      }}
      lookOfCell={({ row, column }) => {
        const person = rowAt(row);
        const id = shown[column];
        if (person === null || id === undefined) return undefined;
        const { text, quiet } = describeCell(person, id, {
          t,
          formats,
          nameOfLocation: props.locations.nameOf,
        });
        return { title: text, ...(quiet === true && { tone: 'quiet' as const }) };
      }}
    />
  );
}
