import { Select } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { requiredToCreate, type Field } from '#shared/sheet/fields';
import { describeField } from './sheet-words';
import type { ColumnMatch, SheetChoices } from '#shared/sheet/types';
import { useTranslate } from '../../i18n/use-translate';
import { findMissingFields, sharedRequiredFields } from './field-catalogue';
import { apiNameOf } from './field-words';
import { useImportStore } from './import-context';
import classes from './missing-fields.module.css';
import { SharedField } from './shared-field';

/**
 * What GoHighLevel needs of a new person and the sheet has no column for: one value for everyone, or the column that
 * was not recognised. A line stays after it is answered, so that the answer can be seen and changed.
 */
export function MissingFields(props: {
  readonly columns: readonly ColumnMatch[];
  readonly choices: SheetChoices;
}): ReactNode {
  const { t } = useTranslate();
  const { columns, choices } = props;
  const hasColumn = (field: Field): boolean => columns.some((column) => column.field === field);
  const named = hasColumn('fullName');
  const needed = requiredToCreate.filter(
    (field) => !hasColumn(field) && !(named && (field === 'firstName' || field === 'lastName')),
  );
  if (needed.length === 0) return null;
  const missing = findMissingFields(columns, choices);
  return (
    <section className={classes['panel']} aria-labelledby="missing-title" data-open={missing.length > 0}>
      <h2 id="missing-title" className={classes['title']}>
        {t('import:missing-title')}
      </h2>
      <p className={classes['lead']}>{t('import:missing-lead')}</p>
      <ul className={classes['list']}>
        {needed.map((field) => {
          const given = !missing.includes(field);
          const StateIcon = given ? IconCircleCheck : IconCircleDashed;
          return (
            <li key={field} className={classes['line']}>
              <div className={classes['name']}>
                <StateIcon
                  size={20}
                  className={given ? classes['given'] : classes['open']}
                  role="img"
                  aria-label={given ? t('import:missing-given') : t('import:missing-open')}
                />
                <span>
                  <span className={classes['label']}>{describeField(t, field)}</span>
                  <span className={classes['api']}>{apiNameOf(field)}</span>
                </span>
              </div>
              <div className={classes['control']}>
                {sharedRequiredFields.includes(field) ? (
                  <SharedField field={field} choices={choices} />
                ) : (
                  <ColumnPicker field={field} columns={columns} />
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** For what can never be the same for everyone: which of the columns is it? */
function ColumnPicker(props: { readonly field: Field; readonly columns: readonly ColumnMatch[] }): ReactNode {
  const { t } = useTranslate();
  const store = useImportStore();
  const label = describeField(t, props.field);
  return (
    <Select
      aria-label={t('import:missing-which', { field: label })}
      placeholder={t('import:missing-choose-column')}
      searchable
      nothingFoundMessage={t('import:field-nothing')}
      value={null}
      data={props.columns.map((column) => ({
        value: String(column.index),
        label: [column.heading, ...column.samples.slice(0, 1)].join(' – '),
      }))}
      onChange={(index) => index !== null && void store.chooseField(Number(index), props.field)}
    />
  );
}
