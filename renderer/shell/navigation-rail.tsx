import {
  IconFileImport,
  IconHistory,
  IconHome,
  IconReportSearch,
  IconSettings,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { AgencySwitcher } from '../components/agency-switcher';
import { useTranslate } from '../i18n/use-translate';
import { hrefTo, type Route } from '../navigation/route';
import { AppMark } from './app-mark';
import classes from './navigation-rail.module.css';

/** The left rail: whose agency this is, and every room of the app. */
export function NavigationRail({ route }: { readonly route: Route }): ReactNode {
  const { t } = useTranslate();
  const rooms: readonly { to: Route; label: string; icon: Icon; here: boolean }[] = [
    { to: { name: 'home' }, label: t('shell:nav-home'), icon: IconHome, here: route.name === 'home' },
    {
      to: { name: 'import', step: null },
      label: t('shell:nav-import'),
      icon: IconFileImport,
      here: route.name === 'import',
    },
    {
      to: { name: 'people', userId: null },
      label: t('shell:nav-people'),
      icon: IconUsers,
      here: route.name === 'people',
    },
    {
      to: { name: 'audits', part: null, detail: null },
      label: t('shell:nav-audits'),
      icon: IconReportSearch,
      here: route.name === 'audits',
    },
    {
      to: { name: 'history' },
      label: t('shell:nav-history'),
      icon: IconHistory,
      here: route.name === 'history' || route.name === 'run',
    },
    {
      to: { name: 'settings' },
      label: t('shell:nav-settings'),
      icon: IconSettings,
      here: route.name === 'settings' || route.name === 'templates',
    },
  ];
  return (
    <nav className={classes['rail']} aria-label={t('shell:nav-label')}>
      <a className={classes['brand']} href={hrefTo({ name: 'home' })}>
        <AppMark />
        <span>{t('common:app-name')}</span>
      </a>
      <AgencySwitcher />
      <ul className={classes['rooms']}>
        {rooms.map(({ to, label, icon: Symbol, here }) => (
          <li key={to.name}>
            <a className={classes['room']} href={hrefTo(to)} aria-current={here ? 'page' : undefined}>
              <Symbol size={20} stroke={1.75} aria-hidden />
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
