import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconPlugConnectedX, IconPlus, IconSchool, IconSelector } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Agency } from '#shared/contract/calls';
import type { Translate } from '#shared/i18n/create-translator';
import { useTranslate } from '../i18n/use-translate';
import { navigate } from '../navigation/use-route';
import { useAgencies } from '../state/agencies-provider';
import { AgencyBadge } from './agency-badge';
import classes from './agency-switcher.module.css';
import { useShowFailure } from './use-show-failure';

/** What the agency is called on screen: the practice agency in the reader's language, the others by their own name. */
export function nameAgency(t: Translate, agency: Agency | null): string {
  if (agency === null) return t('shell:agency-none');
  return agency.kind === 'practice' ? t('shell:practice-name') : agency.name;
}

/** The agency everything on screen is about, with its badge; one click away from any other. */
export function AgencySwitcher(): ReactNode {
  const { t } = useTranslate();
  const { agencies, agency, selectAgency, openPractice } = useAgencies();
  const showFailure = useShowFailure();
  const others = (agencies ?? []).filter((one) => one.kind !== 'practice');
  const practise = async (): Promise<void> => {
    const result = await openPractice();
    if (!result.ok) showFailure(result.failure);
  };
  const mark = (current: boolean): ReactNode =>
    current ? <IconCheck size={16} aria-hidden /> : <span className={classes['noMark']} />;

  return (
    <Menu position="bottom-start" width={272} shadow="md" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <UnstyledButton className={classes['button']}>
          <VisuallyHidden>{t('shell:agency-switch')}</VisuallyHidden>
          <span className={classes['words']}>
            {agency?.kind !== 'practice' && <span className={classes['name']}>{nameAgency(t, agency)}</span>}
            <AgencyBadge agency={agency} />
          </span>
          <IconSelector size={18} stroke={1.75} aria-hidden className={classes['chevron']} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {others.length > 0 && <Menu.Label>{t('shell:agency-list')}</Menu.Label>}
        {others.map((one) => (
          <Menu.Item
            key={one.agencyId}
            leftSection={mark(one.agencyId === agency?.agencyId)}
            onClick={() => void selectAgency(one.agencyId)}
          >
            <span className={classes['item']}>
              {one.name}
              {one.token === 'missing' && <AgencyBadge agency={one} />}
            </span>
          </Menu.Item>
        ))}
        {others.length > 0 && <Menu.Divider />}
        <Menu.Item
          leftSection={agency?.kind === 'practice' ? mark(true) : <IconSchool size={16} aria-hidden />}
          onClick={() => void practise()}
        >
          {t('shell:menu-practise')}
        </Menu.Item>
        <Menu.Item
          leftSection={agency === null ? mark(true) : <IconPlugConnectedX size={16} aria-hidden />}
          onClick={() => void selectAgency(null)}
        >
          {t('shell:menu-offline')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => navigate({ name: 'connect', agencyId: null })}
        >
          {t('shell:menu-connect')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
