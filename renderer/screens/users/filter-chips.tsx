import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { PeopleList } from '#shared/contract/people-calls';
import { useTranslate } from '../../i18n/use-translate';
import classes from './filter-chips.module.css';
import { listFilterChips } from './list-filter-chips';
import { usePeople, usePeopleStore } from './people-context';
import { listQuickFilters, type QuickFilter } from './quick-filters';
import { useCounts } from './use-counts';
import type { Locations } from './use-locations';

const everybody = {};
/** Each quick filter stands for these chips, which are not shown a second time. */
const chipOf: Readonly<Record<QuickFilter, RegExp>> = {
  admins: /^role-/,
  agency: /^type-/,
  'no-location': /^location-count$/,
  'no-two-factor': /^two-factor-/,
};

/** What the list is narrowed by, and what it often is narrowed by. */
export function FilterChips(props: { readonly list: PeopleList; readonly locations: Locations }): ReactNode {
  const { t, formats } = useTranslate();
  const store = usePeopleStore();
  const { filter, revision } = usePeople();
  const all = useCounts(props.list, everybody, revision);
  const quick = all === null ? [] : listQuickFilters(filter, all);
  const hidden = quick.filter(({ isOn }) => isOn).map(({ id }) => chipOf[id]);
  const chips = listFilterChips(t, filter, props.locations.nameOf).filter(
    ({ key }) => !hidden.some((pattern) => pattern.test(key)),
  );
  return (
    <ul className={classes['chips']} aria-label={t('people:chips')}>
      {quick
        .filter(({ people, isOn }) => people > 0 || isOn)
        .map(({ id, people, isOn, next }) => (
          <li key={id}>
            <button
              type="button"
              className={classes['chip']}
              aria-pressed={isOn}
              onClick={() => store.narrow(next)}
            >
              {t(`people:quick-${id}`)} <span className={classes['count']}>{formats.number(people)}</span>
            </button>
          </li>
        ))}
      {chips.map(({ key, label, without }) => (
        <li key={key}>
          <button
            type="button"
            className={classes['chip']}
            data-active
            aria-label={t('people:chip-remove', { filter: label })}
            onClick={() => store.narrow(without)}
          >
            {label} <IconX size={14} aria-hidden />
          </button>
        </li>
      ))}
      {quick.filter(({ isOn }) => isOn).length + chips.length > 1 && (
        <li>
          <Button size="compact-sm" variant="subtle" onClick={() => store.narrow({})}>
            {t('people:chips-clear')}
          </Button>
        </li>
      )}
    </ul>
  );
}
