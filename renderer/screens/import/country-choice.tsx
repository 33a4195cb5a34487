import { VisuallyHidden } from '@mantine/core';
import type { CountryCode } from 'libphonenumber-js';
import type { ReactNode } from 'react';
import { CountrySelect } from '../../components/country-select';
import { useTranslate } from '../../i18n/use-translate';
import { useSettings } from '../../state/settings-provider';
import classes from './choice.module.css';
import { useImportStore } from './import-context';

/**
 * The country of phone numbers that carry none; without it, only numbers starting with `+` can be used. The first answer
 * is remembered for the next sheet, because an agency rarely has people in many countries.
 */
export function CountryChoice(props: {
  readonly country: CountryCode | null;
  /** Without its words, where they stand beside it. */
  readonly bare?: boolean;
}): ReactNode {
  const { t } = useTranslate();
  const store = useImportStore();
  const { settings, saveSettings } = useSettings();
  const choose = (country: CountryCode | null): void => {
    void store.choose({ country });
    if (settings.country === null && country !== null) void saveSettings({ country });
  };
  return (
    <div className={props.bare ? classes['bare'] : classes['choice']}>
      <CountrySelect
        label={props.bare ? <VisuallyHidden>{t('import:country')}</VisuallyHidden> : t('import:country')}
        value={props.country}
        onChange={choose}
      />
    </div>
  );
}
