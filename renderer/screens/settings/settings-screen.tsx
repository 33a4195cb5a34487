import { Button, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import type { Settings } from '#shared/contract/calls';
import { CountrySelect } from '../../components/country-select';
import { PageHeader } from '../../components/page-header';
import { Card, Screen, Section } from '../../components/screen';
import { useShowFailure } from '../../components/use-show-failure';
import { useTranslate } from '../../i18n/use-translate';
import { hrefTo } from '../../navigation/route';
import { useAgencies } from '../../state/agencies-provider';
import { useBackend } from '../../state/backend-context';
import { useSettings } from '../../state/settings-provider';
import { AgencyList } from './agency-list';
import { MappingList } from './mapping-list';
import classes from './settings.module.css';

/** What a person may choose, and where things are. Every choice is saved as it is made. */
export function SettingsScreen(): ReactNode {
  const { t } = useTranslate();
  const { agency } = useAgencies();
  return (
    <Screen narrow>
      <PageHeader title={t('settings:title')} />
      <Section title={t('settings:section-look')}>
        <Card>
          <LookSettings />
        </Card>
      </Section>
      <Section title={t('settings:section-import')}>
        <Card>
          <ImportSettings />
        </Card>
      </Section>
      <Section title={t('templates:title')}>
        <Card>
          <TemplateSettings />
        </Card>
      </Section>
      <Section title={t('mappings:title')}>
        <MappingList />
      </Section>
      <Section title={t('settings:section-agencies')}>
        <AgencyList />
      </Section>
      {agency?.kind === 'practice' && <PracticeSettings />}
      <Section title={t('settings:section-about')}>
        <Card>
          <About />
        </Card>
      </Section>
    </Screen>
  );
}

function useChange(): (change: Partial<Settings>) => void {
  const { saveSettings } = useSettings();
  const showFailure = useShowFailure();
  return (change) => {
    void saveSettings(change).then((result) => {
      if (!result.ok) showFailure(result.failure);
    });
  };
}

function LookSettings(): ReactNode {
  const { t } = useTranslate();
  const { settings, appInfo } = useSettings();
  const change = useChange();
  const languages = ['en', 'es'] as const;
  const themes = ['auto', 'light', 'dark'] as const;
  return (
    <div className={classes['fields']}>
      <Select
        label={t('settings:language')}
        value={settings.language ?? 'system'}
        allowDeselect={false}
        data={[
          {
            value: 'system',
            label: t('settings:language-system', {
              language: t(`settings:language-${appInfo.systemLanguage}`),
            }),
          },
          ...languages.map((one) => ({ value: one, label: t(`settings:language-${one}`) })),
        ]}
        onChange={(value) => change({ language: languages.find((one) => one === value) ?? null })}
      />
      <Select
        label={t('settings:theme')}
        value={settings.theme}
        allowDeselect={false}
        data={themes.map((one) => ({ value: one, label: t(`settings:theme-${one}`) }))}
        onChange={(value) => change({ theme: themes.find((one) => one === value) ?? 'auto' })}
      />
    </div>
  );
}

function ImportSettings(): ReactNode {
  const { t } = useTranslate();
  const { settings } = useSettings();
  const change = useChange();
  return (
    <CountrySelect
      description={t('settings:country-help')}
      value={settings.country}
      onChange={(country) => change({ country })}
    />
  );
}

function TemplateSettings(): ReactNode {
  const { t } = useTranslate();
  return (
    <div className={classes['line']}>
      <p className={classes['lineText']}>{t('templates:lead')}</p>
      <Button
        component="a"
        variant="default"
        href={hrefTo({ name: 'templates', templateId: null, from: null })}
      >
        {t('templates:open')}
      </Button>
    </div>
  );
}

function PracticeSettings(): ReactNode {
  const { t } = useTranslate();
  const backend = useBackend();
  const showFailure = useShowFailure();
  const reset = async (): Promise<void> => {
    const result = await backend.resetPractice({});
    if (!result.ok) return showFailure(result.failure);
    notifications.show({
      message: t('settings:practice-reset-done'),
      closeButtonProps: { 'aria-label': t('common:close') },
    });
  };
  return (
    <Section title={t('settings:section-practice')}>
      <Card>
        <div className={classes['line']}>
          <p className={classes['lineText']}>{t('settings:practice-text')}</p>
          <Button variant="default" onClick={() => void reset()}>
            {t('settings:practice-reset')}
          </Button>
        </div>
      </Card>
    </Section>
  );
}

function About(): ReactNode {
  const { t } = useTranslate();
  const { appInfo } = useSettings();
  return (
    <dl className={classes['facts']}>
      <dt>{t('settings:version')}</dt>
      <dd>{appInfo.version}</dd>
      <dt>{t('settings:data-directory')}</dt>
      <dd>
        <code className={classes['path']}>{appInfo.dataDirectory}</code>
        <span className={classes['small']}>{t('settings:data-note')}</span>
      </dd>
      <dt>{t('settings:keychain')}</dt>
      <dd>{t(`settings:keychain-${appInfo.keychain}`)}</dd>
    </dl>
  );
}
