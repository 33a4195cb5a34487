import { Button, Select } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { decisionKinds, type DecisionKind } from '#shared/audit/review/types';
import type { CallOutput } from '#shared/contract/calls';
import { Notice } from '../../../components/notice';
import { useTranslate } from '../../../i18n/use-translate';
import classes from './review.module.css';
import { ReviewProblems } from './review-problems';

/** What was read from one answered sheet: how much counts, which words have to be asked, and which lines need a look. */
export function AnswerReading(props: {
  readonly fileName: string;
  readonly answered: CallOutput<'readReviewAnswers'>;
  readonly onMeanings: (meanings: Readonly<Record<string, DecisionKind>>) => void;
}): ReactNode {
  const { t } = useTranslate();
  const { fileName, answered } = props;
  const { rows, decided, blank, problems, unknownWords } = answered;
  const [meanings, setMeanings] = useState<Readonly<Record<string, DecisionKind>>>({});
  return (
    <>
      <Notice
        tone={decided > 0 ? 'good' : 'warn'}
        announce="status"
        title={t('reviewRoom:answers-read', { name: fileName, count: rows })}
      >
        <p>
          {t('reviewRoom:answers-decided', { count: decided })}{' '}
          {t('reviewRoom:answers-blank', { count: blank })}
        </p>
      </Notice>
      {unknownWords.length > 0 && (
        <Notice
          tone="warn"
          title={t('reviewRoom:words-title', { count: unknownWords.length })}
          actions={
            <Button
              size="sm"
              disabled={Object.keys(meanings).length === 0}
              onClick={() => props.onMeanings(meanings)}
            >
              {t('reviewRoom:words-again')}
            </Button>
          }
        >
          <div className={classes['words']}>
            {unknownWords.map(({ word, rows: lines }) => (
              <Select
                key={word}
                label={t('reviewRoom:word-means', { word, count: lines })}
                placeholder={t('reviewRoom:word-choose')}
                data={decisionKinds.map((kind) => ({ value: kind, label: t(`reviewRoom:decision-${kind}`) }))}
                value={meanings[word.toLowerCase()] ?? null}
                onChange={(value) => {
                  const kind = decisionKinds.find((one) => one === value);
                  if (kind !== undefined) setMeanings({ ...meanings, [word.toLowerCase()]: kind });
                }}
              />
            ))}
          </div>
        </Notice>
      )}
      <ReviewProblems problems={problems.filter(({ code }) => code !== 'unknown-decision')} />
    </>
  );
}
