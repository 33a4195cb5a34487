import { Select } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { requiredToCreate, type Field } from '#shared/sheet/fields';
import { isOwnExport } from '#shared/sheet/matching/known-exports';
import type { ColumnMatch, SheetChoices } from '#shared/sheet/types';
import { useTranslate } from '../../i18n/use-translate';
import { findMissingFields, sharedRequiredFields } from './field-catalogue';
import { apiNameOf, nameField } from '../../components/name-field';
import { useImportStore } from './import-context';
import classes from './missing-fields.module.css';
import { CountryChoice } from './country-choice';
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
  // Asked here only when nobody has said it before; answered, it stays like every line.
  const [asksCountry] = useState(choices.country === null);
  const hasColumn = (field: Field): boolean => columns.some((column) => column.field === field);
  const named = hasColumn('fullName');
  const needed = requiredToCreate.filter(
    (field) => !hasColumn(field) && !(named && (field === 'firstName' || field === 'lastName')),
  );
  const country = asksCountry && hasColumn('phone');
  if (needed.length === 0 && !country) return null;
  const missing = findMissingFields(columns, choices);
  // Everybody in an export exists already: only somebody added to it would need these.
  const fromHere = isOwnExport(columns);
  const isOpen = !fromHere && (missing.length > 0 || (country && choices.country === null));
  return (
    <section className={classes['panel']} aria-labelledby="missing-title" data-open={isOpen}>
      <h2 id="missing-title" className={classes['title']}>
        {t('import:missing-title')}
      </h2>
      <p className={classes['lead']}>{t(fromHere ? 'import:missing-lead-export' : 'import:missing-lead')}</p>
      <ul className={classes['list']}>
        {needed.map((field) => (
          <NeededLine
            key={field}
            given={!missing.includes(field)}
            label={nameField(t, field)}
            apiName={apiNameOf(field)}
          >
            {sharedRequiredFields.includes(field) ? (
              <SharedField field={field} choices={choices} required />
            ) : (
              <ColumnPicker field={field} columns={columns} />
            )}
          </NeededLine>
        ))}
        {country && (
          <NeededLine given={choices.country !== null} label={t('import:country')} apiName={null}>
            <CountryChoice country={choices.country} bare />
          </NeededLine>
        )}
      </ul>
    </section>
  );
}

function NeededLine(props: {
  readonly given: boolean;
  readonly label: string;
  readonly apiName: string | null;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useTranslate();
  const StateIcon = props.given ? IconCircleCheck : IconCircleDashed;
  return (
    <li className={classes['line']}>
      <div className={classes['name']}>
        <StateIcon
          size={20}
          className={props.given ? classes['given'] : classes['open']}
          role="img"
          aria-label={props.given ? t('import:missing-given') : t('import:missing-open')}
        />
        <span>
          <span className={classes['label']}>{props.label}</span>
          {props.apiName !== null && <span className={classes['api']}>{props.apiName}</span>}
        </span>
      </div>
      <div className={classes['control']}>{props.children}</div>
    </li>
  );
}

/** For what can never be the same for everyone: which of the columns is it? */
function ColumnPicker(props: { readonly field: Field; readonly columns: readonly ColumnMatch[] }): ReactNode {
  const { t } = useTranslate();
  const store = useImportStore();
  const label = nameField(t, props.field);
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
