import { Button } from '@mantine/core';
import { IconClipboardCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { decisionKinds } from '#shared/audit/review/types';
import type { ReviewItem, ReviewOverview } from '#shared/contract/review-calls';
import { StatCard, StatRow } from '../../../components/stat-card';
import { EmptyState } from '../../../components/empty-state';
import { Card, Section } from '../../../components/screen';
import { useTranslate } from '../../../i18n/use-translate';
import { navigate } from '../../../navigation/use-route';
import { useBackend } from '../../../state/backend-context';
import auditClasses from '../audits.module.css';
import { PagedLines } from '../paged-lines';
import { ReviewItemLine } from './review-item-line';
import classes from './review.module.css';

/** What was decided about whom, decisions by hand, and the plan of everything that is to be done. */
export function ReviewApply(props: {
  readonly review: ReviewOverview;
  readonly onChanged: () => void;
}): ReactNode {
  const { t, formats } = useTranslate();
  const { review } = props;
  const toDo = review.counts.restrict + review.counts.move + review.counts.remove;
  return (
    <>
      <Card>
        <StatRow>
          {decisionKinds.map((kind) => (
            <StatCard
              key={kind}
              label={t(`reviewRoom:decision-${kind}`)}
              value={formats.number(review.counts[kind])}
            />
          ))}
          <StatCard label={t('reviewRoom:undecided')} value={formats.number(review.undecided)} />
        </StatRow>
        <div className={classes['decide']}>
          <Button
            leftSection={<IconClipboardCheck size={18} aria-hidden />}
            disabled={toDo === 0}
            onClick={() => navigate({ name: 'audits', part: 'apply', detail: review.reviewId })}
          >
            {t('reviewRoom:see-plan')}
          </Button>
          <p className={auditClasses['quiet']}>
            {toDo === 0 ? t('reviewRoom:nothing-to-do') : t('reviewRoom:nothing-yet')}
          </p>
        </div>
      </Card>
      {(['decided', 'undecided'] as const).map((which) => (
        <Section key={which} title={t(`reviewRoom:${which}-title`, { count: review[which] })}>
          {review[which] === 0 ? (
            <Card>
              <EmptyState icon={IconClipboardCheck} title={t(`reviewRoom:${which}-none`)} />
            </Card>
          ) : (
            <Card flush>
              <Items review={review} decided={which === 'decided'} onChanged={props.onChanged} />
            </Card>
          )}
        </Section>
      ))}
    </>
  );
}

function Items(props: {
  readonly review: ReviewOverview;
  readonly decided: boolean;
  readonly onChanged: () => void;
}): ReactNode {
  const { t } = useTranslate();
  const backend = useBackend();
  const { review, decided } = props;
  const { reviewId } = review;
  return (
    <PagedLines<ReviewItem>
      label={decided ? t('reviewRoom:decided-label') : t('reviewRoom:undecided-label')}
      version={review}
      fetchPage={async (offset, limit) => {
        const answer = await backend.getReviewItems({ reviewId, decided, locationId: null, offset, limit });
        return answer.ok
          ? { ok: true, value: { rows: answer.value.items, total: answer.value.total } }
          : answer;
      }}
      keyOf={(item) => `${item.userId} ${item.locationId ?? ''}`}
      renderLine={(item) => <ReviewItemLine review={review} item={item} onChanged={props.onChanged} />}
    />
  );
}
