import { Anchor, Tabs } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { ReviewOverview } from '#shared/contract/review-calls';
import { FailureNotice } from '../../../components/failure-notice';
import { useTranslate } from '../../../i18n/use-translate';
import { hrefTo } from '../../../navigation/route';
import { useBackend } from '../../../state/backend-context';
import { useRuns } from '../../../state/runs-provider';
import { useBackendData } from '../../../state/use-backend-data';
import { useChanged } from '../../../state/use-changed';
import { nameReview } from './name-review';
import { ReviewAnswers } from './review-answers';
import { ReviewApply } from './review-apply';
import { ReviewReport } from './review-report';
import { StageBadge } from './review-list';
import { ReviewSheets } from './review-sheets';
import classes from './review.module.css';

const steps = ['send', 'wait', 'apply', 'report'] as const;
type Step = (typeof steps)[number];

const stepOfStage: Readonly<Record<ReviewOverview['stage'], Step>> = {
  new: 'send',
  waiting: 'wait',
  answered: 'apply',
  applied: 'report',
  'taken-back': 'apply',
};

/** One round, from the sheets that go out to the report: it opens where it is. */
export function ReviewRound(props: { readonly reviewId: string }): ReactNode {
  const { t, formats } = useTranslate();
  const backend = useBackend();
  const { reviewId } = props;
  const { runs } = useRuns();
  // A run that carries decisions out changes what is to be shown here when it begins and when it ends.
  const runStates = (runs ?? []).map(({ runId, state }) => `${runId}${state}`).join();
  const loaded = useBackendData(`review ${reviewId}`, () => backend.getReview({ reviewId }));
  useChanged('reviews', loaded.reload);
  useChanged('runs', loaded.reload);
  const [step, setStep] = useState<Step | null>(null);
  const { data: review, failure, reload } = loaded;
  if (review === null) return failure === null ? null : <FailureNotice failure={failure} />;
  // Where it opens it stays, until somebody moves on: what was just read from an answer must not go with the first decision.
  const current = step ?? stepOfStage[review.stage];
  if (step === null) setStep(current);
  return (
    <>
      <Anchor
        href={hrefTo({ name: 'audits', part: 'review', detail: null })}
        size="sm"
        display="inline-flex"
        mb={6}
      >
        <IconArrowLeft size={18} stroke={1.75} aria-hidden />
        &nbsp;{t('reviewRoom:rounds')}
      </Anchor>
      <h2 className={classes['title']}>
        {nameReview(t, formats, review)} <StageBadge stage={review.stage} />
      </h2>
      <p className={classes['lead']}>
        {t('reviewRoom:round-lead', { when: formats.dateTime(review.takenAt), count: review.people })}
      </p>
      <Tabs
        keepMounted={false}
        value={current}
        onChange={(value) => setStep(steps.find((one) => one === value) ?? 'send')}
      >
        <Tabs.List mb={18}>
          {steps.map((one, at) => (
            <Tabs.Tab key={one} value={one}>
              {`${at + 1} · ${t(`reviewRoom:step-${one}`)}`}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="send">
          <ReviewSheets review={review} onSent={reload} />
        </Tabs.Panel>
        <Tabs.Panel value="wait">
          <ReviewAnswers review={review} onRead={reload} onNext={() => setStep('apply')} />
        </Tabs.Panel>
        <Tabs.Panel value="apply">
          <ReviewApply key={runStates} review={review} onChanged={reload} />
        </Tabs.Panel>
        <Tabs.Panel value="report">
          <ReviewReport review={review} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
