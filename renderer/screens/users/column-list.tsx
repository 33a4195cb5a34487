import { ActionIcon, MultiSelect } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { permissionsByGroup } from '#shared/ghl/permissions';
import { flagOf, plainColumns, type PeopleColumn } from '#shared/people/columns';
import { useAnnounce } from '../../components/announcer';
import { useTranslate } from '../../i18n/use-translate';
import classes from './column-list.module.css';
import { nameColumn } from './describe-person';
import { moveColumn } from './move-column';

/** Columns in their order, each to be moved and taken away by keyboard or pointer; more are added from the field above. */
export function ColumnList(props: {
  readonly chosen: readonly PeopleColumn[];
  readonly onChange: (columns: readonly PeopleColumn[]) => void;
  /** A column that is always there and always first. */
  readonly alwaysFirst?: PeopleColumn;
}): ReactNode {
  const { t } = useTranslate();
  const announce = useAnnounce();
  const { chosen, onChange, alwaysFirst } = props;
  const movable = chosen.filter((column) => column !== alwaysFirst);
  const others = movable.filter((column) => flagOf(column) !== null).map((column) => column);
  const known = permissionsByGroup.flatMap(({ names }) => names.map((name) => `permissions.${name}`));
  const option = (column: PeopleColumn) => ({ value: column, label: nameColumn(t, column) });
  const move = (column: PeopleColumn, by: -1 | 1): void => {
    const next = moveColumn(movable, column, by);
    onChange(next);
    announce(
      t('people:column-moved', {
        column: nameColumn(t, column),
        place: next.indexOf(column) + 1,
        count: next.length,
      }),
    );
  };
  return (
    <>
      <MultiSelect
        label={t('people:columns-add')}
        placeholder={t('people:columns-add-placeholder')}
        searchable
        nothingFoundMessage={t('import:field-nothing')}
        // What is chosen stands in the list below, in its order; here it would be said twice.
        styles={{ pill: { display: 'none' } }}
        hidePickedOptions
        data={[
          {
            group: t('people:columns-group-person'),
            items: plainColumns.filter((column) => column !== alwaysFirst).map(option),
          },
          ...permissionsByGroup.map(({ group, names }) => ({
            group: t('import:group-permissions', { group: t(`permissions:group-${group}`) }),
            items: names.map((name) => option(`permissions.${name}`)),
          })),
          {
            group: t('import:group-other'),
            items: others.filter((column) => !known.includes(column)).map(option),
          },
        ].filter(({ items }) => items.length > 0)}
        value={[...movable]}
        onChange={(next) => onChange(next as PeopleColumn[])}
      />
      <ol className={classes['list']} aria-label={t('people:columns-order')}>
        {alwaysFirst !== undefined && (
          <li className={classes['line']}>
            <span className={classes['name']}>{nameColumn(t, alwaysFirst)}</span>
            <span className={classes['always']}>{t('people:columns-always')}</span>
          </li>
        )}
        {movable.map((column, index) => (
          <li key={column} className={classes['line']}>
            <span className={classes['name']}>{nameColumn(t, column)}</span>
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={index === 0}
              aria-label={t('people:column-up', { column: nameColumn(t, column) })}
              onClick={() => move(column, -1)}
            >
              <IconArrowUp size={16} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={index === movable.length - 1}
              aria-label={t('people:column-down', { column: nameColumn(t, column) })}
              onClick={() => move(column, 1)}
            >
              <IconArrowDown size={16} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('people:column-remove', { column: nameColumn(t, column) })}
              onClick={() => onChange(movable.filter((one) => one !== column))}
            >
              <IconX size={16} />
            </ActionIcon>
          </li>
        ))}
      </ol>
    </>
  );
}
