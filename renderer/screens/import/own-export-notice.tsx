import { Box } from '@mantine/core';
import type { ReactNode } from 'react';
import { Notice } from '../../components/notice';
import { useTranslate } from '../../i18n/use-translate';
import { useImport } from './import-context';
import { isFromHere } from './own-export';

/** Why people are updated although nobody chose it yet. Gone as soon as somebody chooses otherwise. */
export function OwnExportNotice(): ReactNode {
  const { t } = useTranslate();
  const { sheet, planChoices } = useImport();
  if (sheet === null || planChoices.onExisting !== 'update' || !isFromHere(sheet)) return null;
  const replaces =
    sheet.choices.locationMode === 'replace' &&
    sheet.overview.columns.some(({ field }) => field === 'locationIds');
  return (
    <Box mb={16}>
      <Notice tone="info" title={t('plan:own-export')}>
        <p>{t(replaces ? 'plan:own-export-locations' : 'plan:own-export-means')}</p>
      </Notice>
    </Box>
  );
}
