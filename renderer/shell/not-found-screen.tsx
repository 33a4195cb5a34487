import { Button } from '@mantine/core';
import { IconMapSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { EmptyState } from '../components/empty-state';
import { PageHeader } from '../components/page-header';
import { Screen } from '../components/screen';
import { useTranslate } from '../i18n/use-translate';
import { hrefTo } from '../navigation/route';

export function NotFoundScreen(): ReactNode {
  const { t } = useTranslate();
  return (
    <Screen narrow>
      <PageHeader title={t('common:not-found')} />
      <EmptyState
        icon={IconMapSearch}
        title={t('common:not-found-next')}
        action={
          <Button component="a" href={hrefTo({ name: 'home' })} mt="sm">
            {t('common:go-home')}
          </Button>
        }
      />
    </Screen>
  );
}
