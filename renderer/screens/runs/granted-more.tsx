import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { describePermission } from '#shared/ghl/describe-permission';
import { Notice } from '../../components/notice';
import { useTranslate } from '../../i18n/use-translate';
import { useBackend } from '../../state/backend-context';
import { useBackendData } from '../../state/use-backend-data';
import { fetchAllRows } from './fetch-all-rows';
import classes from './run-view.module.css';
import type { RunNow } from './use-run';

/** People whose rights are listed by name; more would help nobody read. */
const shownPeople = 200;

/** GHL grants more than was asked (observed): say for whom and what. */
export function GrantedMore({ run }: { readonly run: RunNow }): ReactNode {
  const { t, formats } = useTranslate();
  const backend = useBackend();
  const [open, setOpen] = useState(false);
  const { runId, summary } = run.record;
  const { data } = useBackendData(`granted/${runId}/${summary.created}/${summary.updated}`, () =>
    fetchAllRows(backend, runId, ['created', 'updated'], ({ grantedMore }) => grantedMore.length > 0),
  );
  if (data === null || data.length === 0) return null;
  const more = data.length - shownPeople;
  return (
    <Notice
      tone="warn"
      title={t('history:granted-title', { count: data.length })}
      actions={
        <Button size="sm" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('history:granted-hide') : t('history:granted-show')}
        </Button>
      }
    >
      <p>{t('history:granted-text')}</p>
      {open && (
        <ul className={classes['granted']} tabIndex={0}>
          {data.slice(0, shownPeople).map((row) => (
            <li key={row.row}>
              <strong>{t('history:granted-person', { name: row.name || row.email, row: row.row })}</strong>{' '}
              {formats.list(row.grantedMore.map((flag) => describePermission(t, flag)))}
            </li>
          ))}
          {more > 0 && <li>{t('history:granted-more', { count: more })}</li>}
        </ul>
      )}
    </Notice>
  );
}
