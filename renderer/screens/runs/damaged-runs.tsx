import { Box } from '@mantine/core';
import type { ReactNode } from 'react';
import { Notice } from '../../components/notice';
import { useTranslate } from '../../i18n/use-translate';
import { useBackend } from '../../state/backend-context';
import { useBackendData } from '../../state/use-backend-data';
import classes from './damaged-runs.module.css';

/** Runs whose record cannot be read: a list without a word of them would look as if they had never been. */
export function DamagedRuns(): ReactNode {
  const { t } = useTranslate();
  const backend = useBackend();
  const { data } = useBackendData('damaged runs', () => backend.listDamagedRuns({}));
  if (data === null || data.length === 0) return null;
  return (
    <Box mt={16}>
      <Notice tone="warn" title={t('history:damaged', { count: data.length })}>
        <p>{t('history:damaged-means')}</p>
        <ul className={classes['files']}>
          {data.map(({ runId, line, path }) => (
            <li key={runId}>
              <code>{path}</code>: {t('history:damaged-file', { line })}
            </li>
          ))}
        </ul>
      </Notice>
    </Box>
  );
}
