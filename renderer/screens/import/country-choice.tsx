import { Select } from '@mantine/core';
import { getCountries, getCountryCallingCode, type CountryCode } from 'libphonenumber-js';
import { useId, useMemo, type ReactNode } from 'react';
import { useTranslate } from '../../i18n/use-translate';
import classes from './choice.module.css';
import { useImportStore } from './import-context';

/** The country of phone numbers that carry none. Without it, only numbers starting with `+` can be used. */
export function CountryChoice({ country }: { readonly country: CountryCode | null }): ReactNode {
  const { t, language } = useTranslate();
  const store = useImportStore();
  const id = useId();
  const countries = useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'region' });
    return getCountries()
      .map((code) => ({ value: code, label: `${names.of(code) ?? code} (+${getCountryCallingCode(code)})` }))
      .sort((a, b) => a.label.localeCompare(b.label, language));
  }, [language]);
  return (
    <div className={classes['choice']}>
      <label className={classes['label']} htmlFor={id}>
        {t('import:country')}
      </label>
      <Select
        id={id}
        w={260}
        size="sm"
        data={countries}
        value={country}
        placeholder={t('import:country-none')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('import:country-clear') }}
        nothingFoundMessage={t('import:field-nothing')}
        onChange={(code) => void store.choose({ country: code })}
      />
    </div>
  );
}
