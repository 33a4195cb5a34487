import { Button } from '@mantine/core';
import { IconClipboardList, IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { SnapshotInfo } from '#shared/audit/types';
import { EmptyState } from '../../../components/empty-state';
import { FailureNotice } from '../../../components/failure-notice';
import { Notice } from '../../../components/notice';
import { Card, Section } from '../../../components/screen';
import { useTranslate } from '../../../i18n/use-translate';
import { navigate } from '../../../navigation/use-route';
import { useBackend } from '../../../state/backend-context';
import { useBackendData } from '../../../state/use-backend-data';
import { useChanged } from '../../../state/use-changed';
import { ToPictures } from '../to-pictures';
import { NewReview } from './new-review';
import { ReviewList } from './review-list';
import { ReviewRound } from './review-round';
import classes from './review.module.css';

/** Review rounds, `#/audits/review` and `#/audits/review/<id>`: who may keep what, asked of those who know. */
export function ReviewPart(props: {
  readonly agencyId: string;
  /** Newest first. */
  readonly snapshots: readonly SnapshotInfo[];
  readonly reviewId: string | null;
}): ReactNode {
  const { t } = useTranslate();
  const backend = useBackend();
  const { agencyId, reviewId, snapshots } = props;
  const [starting, setStarting] = useState(false);
  const list = useBackendData(`reviews ${agencyId}`, () => backend.listReviews({ agencyId }));
  useChanged('reviews', list.reload);
  if (reviewId !== null) return <ReviewRound key={reviewId} reviewId={reviewId} />;
  if (list.failure !== null && list.data === null) return <FailureNotice failure={list.failure} />;
  if (list.data === null) return null;
  const { reviews, damaged } = list.data;
  const [newest] = snapshots;
  const lost = damaged.length > 0 && (
    <Notice tone="warn" title={t('reviewRoom:damaged', { count: damaged.length })}>
      <p>{t('reviewRoom:damaged-means')}</p>
      {damaged.map((file) => (
        <p key={file}>{file}</p>
      ))}
    </Notice>
  );
  if (newest === undefined && reviews.length === 0)
    return (
      <>
        {lost}
        <Card>
          <EmptyState
            icon={IconClipboardList}
            title={t('reviewRoom:needs-picture')}
            text={t('reviewRoom:needs-picture-means')}
            action={<ToPictures />}
          />
        </Card>
      </>
    );
  if (newest !== undefined && (starting || reviews.length === 0))
    return (
      <>
        {lost}
        <NewReview
          newest={newest}
          onCancel={reviews.length === 0 ? null : () => setStarting(false)}
          onCreated={({ reviewId: created }) => {
            setStarting(false);
            list.reload();
            navigate({ name: 'audits', part: 'review', detail: created });
          }}
        />
      </>
    );
  return (
    <Section
      title={t('reviewRoom:rounds')}
      aside={
        // A round starts from a picture; those there are stay, whatever becomes of theirs.
        newest === undefined ? (
          <ToPictures />
        ) : (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setStarting(true)}>
            {t('reviewRoom:start-round')}
          </Button>
        )
      }
    >
      {lost}
      {newest === undefined && <p className={classes['lead']}>{t('reviewRoom:needs-picture-means')}</p>}
      <Card flush>
        <ReviewList reviews={reviews} onChanged={list.reload} />
      </Card>
    </Section>
  );
}
