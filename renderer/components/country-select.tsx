import { Select } from '@mantine/core';
import { getCountries, getCountryCallingCode, type CountryCode } from 'libphonenumber-js/min';
import type { ReactNode } from 'react';
import type { Language } from '#shared/contract/calls';
import { useTranslate } from '../i18n/use-translate';

/** The country of phone numbers written without one, by name in the reader's language, searchable. */
export function CountrySelect(props: {
  readonly value: CountryCode | null;
  readonly onChange: (country: CountryCode | null) => void;
  readonly label?: ReactNode;
  readonly description?: ReactNode;
}): ReactNode {
  const { t, language } = useTranslate();
  const options = listCountries(language);
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

interface CountryOption {
  readonly value: CountryCode;
  readonly label: string;
}

/** Made once per language: naming and sorting 245 countries takes longer than a frame. */
const listed = new Map<Language, CountryOption[]>();

function listCountries(language: Language): CountryOption[] {
  const known = listed.get(language);
  if (known !== undefined) return known;
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const collator = new Intl.Collator(language);
  const options = getCountries()
    .map((code) => ({ value: code, label: `${names.of(code) ?? code} (+${getCountryCallingCode(code)})` }))
    .sort((a, b) => collator.compare(a.label, b.label));
  listed.set(language, options);
  return options;
}
