import { IconShieldUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslate } from '../i18n/use-translate';
import { Badge } from './badge';

/** Marks a change that lets somebody do or reach more than before. */
export function MoreAccessBadge(): ReactNode {
  const { t } = useTranslate();
  return (
    <Badge tone="warn" icon={IconShieldUp}>
      {t('common:more-access')}
    </Badge>
  );
}
