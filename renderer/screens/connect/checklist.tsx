import { Loader, VisuallyHidden } from '@mantine/core';
import {
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleMinus,
  IconCircleXFilled,
  IconHelpCircle,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { describeFailure } from '#shared/contract/describe-failure';
import type { Translate } from '#shared/i18n/create-translator';
import { listSupportLines } from '../../components/list-support-lines';
import { SupportDetails } from '../../components/support-details';
import { useTranslate } from '../../i18n/use-translate';
import type { ChecklistLine } from './connection-checklist';
import classes from './connect.module.css';

/** What is known of a token so far, one line per question. A failing line says what to do. */
export function Checklist({ lines }: { readonly lines: readonly ChecklistLine[] }): ReactNode {
  const { t } = useTranslate();
  return (
    <ul className={classes['checklist']}>
      {lines.map((line) => (
        <li key={line.step} className={classes['check']} data-status={line.status}>
          <StatusSign status={line.status} />
          <div className={classes['checkWords']}>
            <span className={classes['checkTitle']}>{nameLine(t, line)}</span>
            <VisuallyHidden>: {t(`connect:step-status-${line.status}`)}</VisuallyHidden>
            <LineHelp line={line} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function LineHelp({ line }: { readonly line: ChecklistLine }): ReactNode {
  const { t } = useTranslate();
  if (line.failure !== null && line.status === 'failed') {
    const words = describeFailure(t, line.failure);
    return (
      <div className={classes['checkHelp']}>
        <p>{words.what}</p>
        <p>{words.next}</p>
        <SupportDetails lines={listSupportLines(t, line.failure)} />
      </div>
    );
  }
  if (line.step === 'write' && line.status === 'unknown')
    return <p className={classes['checkHelp']}>{t('connect:write-unknown')}</p>;
  return null;
}

function nameLine(t: Translate, { step, status, count }: ChecklistLine): string {
  if (status === 'ok' && count !== null) {
    if (step === 'locations') return t('connect:step-locations-count', { count });
    if (step === 'read') return t('connect:step-read-count', { count });
  }
  return t(`connect:step-${step}`);
}

function StatusSign({ status }: { readonly status: ChecklistLine['status'] }): ReactNode {
  switch (status) {
    case 'ok':
      return <IconCircleCheckFilled size={22} aria-hidden className={classes['good']} />;
    case 'failed':
      return <IconCircleXFilled size={22} aria-hidden className={classes['bad']} />;
    case 'unknown':
      return <IconHelpCircle size={22} stroke={1.75} aria-hidden className={classes['warn']} />;
    case 'skipped':
      return <IconCircleMinus size={22} stroke={1.75} aria-hidden className={classes['quiet']} />;
    case 'checking':
      return <Loader size={20} aria-hidden />;
    case 'waiting':
      return <IconCircleDashed size={22} stroke={1.75} aria-hidden className={classes['quiet']} />;
  }
}
