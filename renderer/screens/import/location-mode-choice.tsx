import { SegmentedControl } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import type { LocationMode } from '#shared/sheet/types';
import { useTranslate } from '../../i18n/use-translate';
import classes from './choice.module.css';
import { useImportStore } from './import-context';

const modes: readonly LocationMode[] = ['add', 'replace', 'remove'];

/** What the sheet's sub-accounts do to those somebody has already. New people simply get them. */
export function LocationModeChoice({ mode }: { readonly mode: LocationMode }): ReactNode {
  const { t } = useTranslate();
  const store = useImportStore();
  const id = useId();
  return (
    <div className={classes['choice']}>
      <span id={id} className={classes['label']}>
        {t('import:location-mode')}
      </span>
      <SegmentedControl
        size="sm"
        aria-labelledby={id}
        value={mode}
        data={modes.map((value) => ({ value, label: t(`import:location-mode-${value}`) }))}
        onChange={(value) => {
          const chosen = modes.find((one) => one === value);
          if (chosen !== undefined) void store.choose({ locationMode: chosen });
        }}
      />
    </div>
  );
}
