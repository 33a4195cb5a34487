import { Select } from '@mantine/core';
import { getCountries, getCountryCallingCode, type CountryCode } from 'libphonenumber-js/min';
import { useMemo, type ReactNode } from 'react';
import { useTranslate } from '../i18n/use-translate';

/** The country of phone numbers written without one, by name in the reader's language, searchable. */
export function CountrySelect(props: {
  readonly value: CountryCode | null;
  readonly onChange: (country: CountryCode | null) => void;
  readonly label?: ReactNode;
  readonly description?: ReactNode;
}): ReactNode {
  const { t, language } = useTranslate();
  const options = useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: 'region' });
    const collator = new Intl.Collator(language);
    return getCountries()
      .map((code) => ({ value: code, label: `${names.of(code) ?? code} (+${getCountryCallingCode(code)})` }))
      .sort((a, b) => collator.compare(a.label, b.label));
  }, [language]);
  return (
    <Select
      label={props.label ?? t('settings:country')}
      description={props.description}
      placeholder={t('settings:country-none')}
      data={options}
      value={props.value}
      onChange={(value) => props.onChange(options.find((option) => option.value === value)?.value ?? null)}
      searchable
      clearable
      nothingFoundMessage={t('settings:country-nothing-found')}
      maxDropdownHeight={280}
    />
  );
}
