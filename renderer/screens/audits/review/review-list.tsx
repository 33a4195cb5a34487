import {
  IconArrowBackUp,
  IconCircleCheck,
  IconClock,
  IconInbox,
  IconSend,
  type Icon,
} from '@tabler/icons-react';
import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ReviewOverview } from '#shared/contract/review-calls';
import { AskInPlace } from '../../../components/ask-in-place';
import { Badge, type BadgeTone } from '../../../components/badge';
import { useFocusInPlace } from '../../../components/use-focus-in-place';
import { useShowFailure } from '../../../components/use-show-failure';
import { useTranslate } from '../../../i18n/use-translate';
import { hrefTo } from '../../../navigation/route';
import { useBackend } from '../../../state/backend-context';
import auditClasses from '../audits.module.css';
import { nameReview } from './name-review';
import classes from './review.module.css';

/** Every round there was, each a link to its page. */
export function ReviewList(props: {
  readonly reviews: readonly ReviewOverview[];
  readonly onChanged: () => void;
}): ReactNode {
  const { t } = useTranslate();
  const { listRef, onFocus, onBlur } = useFocusInPlace<HTMLUListElement>(props.reviews);
  return (
    <ul
      ref={listRef}
      onFocus={onFocus}
      onBlur={onBlur}
      className={auditClasses['lines']}
      aria-label={t('reviewRoom:rounds')}
    >
      {props.reviews.map((review) => (
        <li key={review.reviewId}>
          <ReviewLine review={review} onChanged={props.onChanged} />
        </li>
      ))}
    </ul>
  );
}

function ReviewLine(props: { readonly review: ReviewOverview; readonly onChanged: () => void }): ReactNode {
  const { t, formats } = useTranslate();
  const backend = useBackend();
  const showFailure = useShowFailure();
  const { review } = props;
  const name = nameReview(t, formats, review);
  const remove = async (): Promise<void> => {
    const answer = await backend.removeReview({ reviewId: review.reviewId });
    if (answer.ok) props.onChanged();
    else showFailure(answer.failure);
  };
  return (
    <div className={classes['round']}>
      <div className={classes['roundWords']}>
        <p className={classes['roundName']}>
          <Anchor fw={600} href={hrefTo({ name: 'audits', part: 'review', detail: review.reviewId })}>
            {name}
          </Anchor>
          <StageBadge stage={review.stage} />
        </p>
        <p className={auditClasses['email']}>
          {t('reviewRoom:round-figures', { done: review.decided, count: review.people })}
        </p>
      </div>
      <AskInPlace
        label={t('auditRoom:remove')}
        name={t('reviewRoom:remove-which', { name })}
        question={t('reviewRoom:remove-question')}
        yes={t('auditRoom:remove-yes')}
        no={t('auditRoom:remove-no')}
        onYes={() => void remove()}
      />
    </div>
  );
}

const looks: Readonly<Record<ReviewOverview['stage'], readonly [BadgeTone, Icon]>> = {
  new: ['quiet', IconSend],
  waiting: ['warn', IconClock],
  answered: ['info', IconInbox],
  applied: ['good', IconCircleCheck],
  'taken-back': ['warn', IconArrowBackUp],
};

/** How far a round is. */
export function StageBadge({ stage }: { readonly stage: ReviewOverview['stage'] }): ReactNode {
  const { t } = useTranslate();
  const [tone, icon] = looks[stage];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`reviewRoom:stage-${stage}`)}
    </Badge>
  );
}
