import { Select, type ComboboxItem, type ComboboxParsedItem } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { foldText } from '#shared/sheet/fold-text';
import { isField, type Field } from '#shared/sheet/fields';
import { useTranslate } from '../../i18n/use-translate';
import { apiNameOf } from '../../components/name-field';
import { listFieldChoices } from './field-words';
import classes from './field-select.module.css';

/** What a column means: searchable by our words and by the API's. "Not used" is a choice, not a blank. */
export function FieldSelect(props: {
  readonly label: string;
  readonly value: Field | null;
  readonly onChange: (field: Field | null) => void;
}): ReactNode {
  const { t } = useTranslate();
  const { value } = props;
  const data = useMemo(
    () => [
      { group: t('import:group-none'), items: [{ value: notUsed, label: t('import:not-used') }] },
      ...listFieldChoices(t, value === null ? [] : [value]).map(({ group, items }) => ({
        group,
        items: [...items],
      })),
    ],
    [t, value],
  );
  return (
    <Select
      aria-label={props.label}
      data={data}
      value={value ?? notUsed}
      searchable
      allowDeselect={false}
      maxDropdownHeight={320}
      // Hidden lists of every column would be thousands of elements to draw at once.
      comboboxProps={{ keepMounted: false }}
      nothingFoundMessage={t('import:field-nothing')}
      filter={({ options, search }) => filterOptions(options, search)}
      renderOption={({ option }) => (
        <span className={classes['option']}>
          {option.label}
          {isField(option.value) && <span className={classes['api']}>{apiNameOf(option.value)}</span>}
        </span>
      )}
      onChange={(chosen) => {
        if (chosen === null) return;
        props.onChange(isField(chosen) ? chosen : null);
      }}
    />
  );
}

const notUsed = '-';

function filterOptions(options: readonly ComboboxParsedItem[], search: string): ComboboxParsedItem[] {
  const wanted = foldText(search);
  const fits = (item: ComboboxItem): boolean =>
    foldText(item.label).includes(wanted) || item.value.toLowerCase().includes(search.trim().toLowerCase());
  const found: ComboboxParsedItem[] = [];
  for (const option of options) {
    if ('group' in option) {
      const items = option.items.filter((item) => typeof item === 'object' && fits(item as ComboboxItem));
      if (items.length > 0) found.push({ ...option, items });
    } else if (fits(option as ComboboxItem)) {
      found.push(option);
    }
  }
  return found;
}
