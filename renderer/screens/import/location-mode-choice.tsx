import type { ReactNode } from 'react';
import type { LocationMode } from '#shared/sheet/types';
import { useTranslate } from '../../i18n/use-translate';
import { ChoiceRow } from './choice-row';
import classes from './choice.module.css';
import { useImportStore } from './import-context';

const modes: readonly LocationMode[] = ['add', 'replace', 'remove'];

/** What the sheet's sub-accounts do to those somebody has already. New people simply get them. */
export function LocationModeChoice({ mode }: { readonly mode: LocationMode }): ReactNode {
  const { t } = useTranslate();
  const store = useImportStore();
  return (
    <div className={classes['choice']}>
      <span className={classes['label']} aria-hidden>
        {t('import:location-mode')}
      </span>
      <ChoiceRow
        label={t('import:location-mode')}
        options={modes.map((value) => ({ value, label: t(`import:location-mode-${value}`) }))}
        value={mode}
        onChange={(locationMode) => void store.choose({ locationMode })}
      />
    </div>
  );
}
