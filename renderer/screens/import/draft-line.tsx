import type { ReactNode } from 'react';
import { FailureNotice } from '../../components/failure-notice';
import { Notice } from '../../components/notice';
import { useTranslate } from '../../i18n/use-translate';
import { useNow } from '../../state/use-now';
import classes from './draft-line.module.css';
import { useImport } from './import-context';

/** What a person should know about how their work is kept: quietly that it is, loudly when it is not. */
export function DraftLine(): ReactNode {
  const { t, formats } = useTranslate();
  const now = useNow();
  const { draft, draftRefusal, sheet, runId, step, locations, locationsSeenAt } = useImport();
  const { head, failure } = draft;
  // Sub-accounts that are known without having been read now are those of another day.
  const preparing = sheet !== null && runId === null;
  const old = preparing && locations !== null && locationsSeenAt !== null && step !== 'file';
  return (
    <>
      {draftRefusal !== null && (
        <div className={classes['notice']}>
          <FailureNotice failure={draftRefusal} />
        </div>
      )}
      {preparing && failure !== null && (
        <div className={classes['notice']}>
          <Notice tone="warn" announce="status" title={t('drafts:not-kept')}>
            <p>{t('drafts:not-kept-next')}</p>
          </Notice>
        </div>
      )}
      {old && (
        <div className={classes['notice']}>
          <Notice
            tone="info"
            announce="status"
            title={t('drafts:locations-seen', { when: formats.dateTime(locationsSeenAt) })}
          >
            <p>{t('drafts:locations-seen-means')}</p>
          </Notice>
        </div>
      )}
      {preparing && head !== null && failure === null && (
        <p className={classes['kept']}>
          {t('drafts:kept-now', { when: formats.ago(head.savedAt, now) })}
          {head.passwordsLeftOut && ` · ${t('drafts:passwords-left-out')}`}
        </p>
      )}
    </>
  );
}
