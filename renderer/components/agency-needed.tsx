import { Button, Group } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslate } from '../i18n/use-translate';
import { hrefTo } from '../navigation/route';
import { useAgencies } from '../state/agencies-provider';
import { EmptyState } from './empty-state';
import { useShowFailure } from './use-show-failure';

/** In place of what cannot be done offline: why, and the two ways to an agency. */
export function AgencyNeeded(props: { readonly title: string; readonly text: string }): ReactNode {
  const { t } = useTranslate();
  const { openPractice, openingPractice } = useAgencies();
  const showFailure = useShowFailure();
  const practise = async (): Promise<void> => {
    const opened = await openPractice();
    if (!opened.ok) showFailure(opened.failure);
  };
  return (
    <EmptyState
      icon={IconPlugConnectedX}
      title={props.title}
      text={props.text}
      action={
        <Group justify="center" gap={8}>
          <Button component="a" href={hrefTo({ name: 'connect', agencyId: null })}>
            {t('import:plan-connect')}
          </Button>
          <Button variant="default" loading={openingPractice} onClick={() => void practise()}>
            {t('import:plan-practise')}
          </Button>
        </Group>
      }
    />
  );
}
