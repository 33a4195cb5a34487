import type { ReactNode } from 'react';
import { useTranslate } from '../i18n/use-translate';
import classes from './support-details.module.css';

/** Technical lines for vendor support, folded so that nobody has to read them. */
export function SupportDetails({ lines }: { readonly lines: readonly string[] }): ReactNode {
  const { t } = useTranslate();
  if (lines.length === 0) return null;
  return (
    <details className={classes['details']}>
      <summary>{t('common:details-for-support')}</summary>
      <pre className={classes['lines']}>{lines.join('\n')}</pre>
    </details>
  );
}
