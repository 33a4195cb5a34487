import { Button } from '@mantine/core';
import { IconFileSpreadsheet, IconPlugConnected, IconSchool, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { PageHeader } from '../../components/page-header';
import { Screen } from '../../components/screen';
import { useSaveFile } from '../../components/use-save-file';
import { useShowFailure } from '../../components/use-show-failure';
import { useTranslate } from '../../i18n/use-translate';
import { hrefTo } from '../../navigation/route';
import { useAgencies } from '../../state/agencies-provider';
import { useBackend } from '../../state/backend-context';
import classes from './home.module.css';

/** The first start: three ways in, the safest first. */
export function FirstSteps(): ReactNode {
  const { t, language } = useTranslate();
  const backend = useBackend();
  const { openPractice, openingPractice } = useAgencies();
  const saveFile = useSaveFile();
  const showFailure = useShowFailure();
  const practise = async (): Promise<void> => {
    const result = await openPractice();
    if (!result.ok) showFailure(result.failure);
  };
  return (
    <Screen>
      <PageHeader title={t('home:welcome-title')} lead={t('home:welcome-lead')} />
      <ul className={classes['cards']} aria-label={t('home:start-label')}>
        <StepCard
          icon={IconSchool}
          title={t('home:start-practise-title')}
          text={t('home:start-practise-text')}
          action={
            <Button fullWidth loading={openingPractice} onClick={() => void practise()}>
              {t('home:start-practise-action')}
            </Button>
          }
        />
        <StepCard
          icon={IconPlugConnected}
          title={t('home:start-connect-title')}
          text={t('home:start-connect-text')}
          action={
            <Button
              fullWidth
              variant="default"
              component="a"
              href={hrefTo({ name: 'connect', agencyId: null })}
            >
              {t('home:start-connect-action')}
            </Button>
          }
        />
        <StepCard
          icon={IconFileSpreadsheet}
          title={t('home:start-template-title')}
          text={t('home:start-template-text')}
          action={
            <Button
              fullWidth
              variant="default"
              onClick={() => void saveFile(backend.saveTemplateSheet({ language }))}
            >
              {t('home:start-template-action')}
            </Button>
          }
        />
      </ul>
    </Screen>
  );
}

function StepCard(props: {
  readonly icon: Icon;
  readonly title: string;
  readonly text: string;
  readonly action: ReactNode;
}): ReactNode {
  const Symbol = props.icon;
  return (
    <li className={classes['card']}>
      <span className={classes['cardIcon']}>
        <Symbol size={26} stroke={1.5} aria-hidden />
      </span>
      <h2 className={classes['cardTitle']}>{props.title}</h2>
      <p className={classes['cardText']}>{props.text}</p>
      {props.action}
    </li>
  );
}
