import { Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { FailureNotice } from '../../components/failure-notice';
import { useTranslate } from '../../i18n/use-translate';
import { useBackend } from '../../state/backend-context';
import { useBackendData } from '../../state/use-backend-data';
import { ChangeKindLine } from './change-kind-line';
import { ChangeWords } from './change-words';
import classes from './person-timeline.module.css';

/** One person's way through all pictures of an agency, newest first. Needs no network. Brings no heading of its own. */
export function PersonTimeline(props: { readonly agencyId: string; readonly userId: string }): ReactNode {
  const { t, formats } = useTranslate();
  const backend = useBackend();
  const { agencyId, userId } = props;
  const { data, failure } = useBackendData(`timeline ${agencyId} ${userId}`, () =>
    backend.getTimeline({ agencyId, userId }),
  );
  if (failure !== null) return <FailureNotice failure={failure} />;
  if (data === null) return <Loader size="sm" aria-label={t('common:loading')} />;
  const { entries, locations, snapshots } = data;
  if (entries.length === 0)
    return (
      <p className={classes['quiet']}>
        {snapshots === 0 ? t('auditRoom:timeline-no-pictures') : t('auditRoom:timeline-nothing')}
      </p>
    );
  return (
    <>
      <ol className={classes['entries']}>
        {entries.map(({ at, snapshotId, kind, change }) => (
          <li key={`${snapshotId} ${kind}`} className={classes['entry']}>
            <time className={classes['when']} dateTime={at}>
              {formats.dateTime(at)}
            </time>
            {change === null ? (
              <p className={classes['seen']}>{t('auditRoom:timeline-seen')}</p>
            ) : (
              <>
                <ChangeKindLine change={change} />
                <ChangeWords change={change} locations={locations} />
              </>
            )}
          </li>
        ))}
      </ol>
      <p className={classes['quiet']}>{t('auditRoom:timeline-means', { count: snapshots })}</p>
    </>
  );
}
