import { Button, TextInput } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { CallInput, CallOutput } from '#shared/contract/calls';
import type { DecisionKind } from '#shared/audit/review/types';
import type { Failure } from '#shared/contract/failure';
import type { ReviewOverview } from '#shared/contract/review-calls';
import { DropZone } from '../../../components/drop-zone';
import { FailureNotice } from '../../../components/failure-notice';
import { ProgressBar } from '../../../components/progress-bar';
import { encodeBase64 } from '../../../components/read-file';
import { Card } from '../../../components/screen';
import { useTranslate } from '../../../i18n/use-translate';
import { useBackend } from '../../../state/backend-context';
import auditClasses from '../audits.module.css';
import { AnswerReading } from './answer-reading';
import classes from './review.module.css';

type Answered = CallOutput<'readReviewAnswers'>;
type Content = CallInput<'readReviewAnswers'>['content'];

interface AnsweredFile {
  /** Tells readings apart, also of files of one name. */
  readonly key: number;
  readonly fileName: string;
  readonly content: Content;
  readonly answered: Answered;
}

/** Who has answered and who has not; answered sheets are dropped here, and it is said what was read from each. */
export function ReviewAnswers(props: {
  readonly review: ReviewOverview;
  readonly onRead: () => void;
  readonly onNext: () => void;
}): ReactNode {
  const { t } = useTranslate();
  const backend = useBackend();
  const { review } = props;
  const [decidedBy, setDecidedBy] = useState('');
  const [opening, setOpening] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  /** The youngest first. */
  const [readings, setReadings] = useState<readonly AnsweredFile[]>([]);

  const read = async (
    fileName: string,
    content: Content,
    meanings: Readonly<Record<string, DecisionKind>>,
    replaces?: number,
  ): Promise<void> => {
    setFailure(null);
    setOpening(fileName);
    const answer = await backend.readReviewAnswers({
      reviewId: review.reviewId,
      fileName,
      content,
      meanings,
      decidedBy: decidedBy.trim(),
    });
    setOpening(null);
    if (!answer.ok) return setFailure(answer.failure);
    setReadings((before) => {
      const fresh = { key: before.length, fileName, content, answered: answer.value };
      return replaces === undefined
        ? [fresh, ...before]
        : before.map((one) => (one.key === replaces ? { ...fresh, key: replaces } : one));
    });
    props.onRead();
  };
  /** One after the other: each is taken into the same round. */
  const take = async (files: readonly File[]): Promise<void> => {
    for (const file of files) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      await read(file.name, { base64: encodeBase64(bytes) }, {});
    }
  };
  const figures = t('reviewRoom:round-figures', { done: review.decided, count: review.people });
  return (
    <div className={auditClasses['stack']}>
      <Card>
        <p className={classes['figures']}>{figures}</p>
        <ProgressBar
          done={review.decided}
          total={review.people}
          label={t('reviewRoom:step-wait')}
          valueText={figures}
        />
        {review.locations.length > 1 && (
          <ul className={classes['waiting']} aria-label={t('reviewRoom:by-location')}>
            {review.locations.map(({ locationId, name, people, decided }) => (
              <li key={locationId}>
                <span>{name}</span>
                <span>{t('reviewRoom:location-figures', { done: decided, total: people })}</span>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <TextInput
        className={classes['field']}
        label={t('reviewRoom:decided-by')}
        description={t('reviewRoom:decided-by-means')}
        value={decidedBy}
        maxLength={200}
        onChange={(event) => setDecidedBy(event.currentTarget.value)}
      />
      <DropZone
        small={readings.length > 0}
        opening={opening}
        words={{
          idle: readings.length === 0 ? t('reviewRoom:drop-answers') : t('reviewRoom:drop-more'),
          kinds: t('reviewRoom:drop-kinds'),
        }}
        onFiles={(files) => void take(files)}
        onPaste={(text) => void read(t('import:pasted-name'), { text }, {})}
      />
      {failure !== null && <FailureNotice failure={failure} />}
      {readings.map(({ key, fileName, content, answered }) => (
        <AnswerReading
          key={key}
          fileName={fileName}
          answered={answered}
          onMeanings={(meanings) => void read(fileName, content, meanings, key)}
        />
      ))}
      {review.decided > 0 && (
        <div className={classes['decide']}>
          <Button rightSection={<IconArrowRight size={18} aria-hidden />} onClick={props.onNext}>
            {t('reviewRoom:to-apply', { count: review.decided })}
          </Button>
        </div>
      )}
    </div>
  );
}
