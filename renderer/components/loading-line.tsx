import { useEffect, useState, type ReactNode } from 'react';
import { useTranslate } from '../i18n/use-translate';
import classes from './loading-line.module.css';

/** Waits shorter than this need no word; ms. */
const patience = 300;

/** Says that something is on its way, but only to those who have waited a moment: what flashes by is noise. */
export function LoadingLine(): ReactNode {
  const { t } = useTranslate();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className={classes['line']} role="status">
      {late && t('common:loading')}
    </p>
  );
}
