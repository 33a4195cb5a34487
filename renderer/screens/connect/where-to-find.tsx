import { IconHelpCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslate } from '../../i18n/use-translate';
import classes from './connect.module.css';

/** What the token must be allowed: the API's own names, as GoHighLevel lists them. */
const scopes = ['users.readonly', 'users.write', 'locations.readonly'];

/** The way to the token in GoHighLevel, in words. Folded open: most people need it once, the first time. */
export function WhereToFind(): ReactNode {
  const { t } = useTranslate();
  return (
    <details className={classes['where']} open>
      <summary className={classes['whereTitle']}>
        <IconHelpCircle size={20} stroke={1.75} aria-hidden />
        {t('connect:where-title')}
      </summary>
      <ol className={classes['whereSteps']}>
        <li>{t('connect:where-1')}</li>
        <li>{t('connect:where-2')}</li>
        <li>
          {t('connect:where-3')}
          <ul className={classes['scopes']}>
            {scopes.map((scope) => (
              <li key={scope}>
                <code>{scope}</code>
              </li>
            ))}
          </ul>
        </li>
        <li>{t('connect:where-4')}</li>
      </ol>
    </details>
  );
}
