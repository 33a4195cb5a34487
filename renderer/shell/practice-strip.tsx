import { IconSchool } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslate } from '../i18n/use-translate';
import { useAgencies } from '../state/agencies-provider';
import classes from './practice-strip.module.css';

/** On every screen while practising, so that nobody mistakes the practice agency for a real one, or the reverse. */
export function PracticeStrip(): ReactNode {
  const { t } = useTranslate();
  const { agency, agencies, selectAgency } = useAgencies();
  if (agency?.kind !== 'practice') return null;
  const home = agencies?.find((one) => one.kind !== 'practice') ?? null;
  return (
    <aside className={classes['strip']} aria-label={t('shell:practice-name')}>
      <IconSchool size={18} stroke={1.75} aria-hidden />
      <p className={classes['words']}>
        <strong>{t('shell:practice-strip')}</strong> <span>{t('shell:practice-more')}</span>
      </p>
      <button
        type="button"
        className={classes['leave']}
        onClick={() => void selectAgency(home?.agencyId ?? null)}
      >
        {t('shell:practice-leave')}
      </button>
    </aside>
  );
}
