import { Button, Checkbox } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { CallOutput } from '#shared/contract/calls';
import type { SnapshotInfo } from '#shared/audit/types';
import { FailureNotice } from '../../components/failure-notice';
import { ProgressBar } from '../../components/progress-bar';
import { Card } from '../../components/screen';
import { useTranslate } from '../../i18n/use-translate';
import { useBackend } from '../../state/backend-context';
import { useBackendData } from '../../state/use-backend-data';
import classes from './take-picture.module.css';
import { usePictureTaking, type PictureProgress } from './use-picture-taking';

/** Up to this long people wait gladly for a picture that knows everything; ms. */
const shortWait = 120_000;

type Estimate = CallOutput<'estimateSnapshot'>;

/** The one button of an audit, what it costs, and how far it is. */
export function TakePicture(props: {
  readonly agencyId: string;
  /** The newest picture there is; null before the first. */
  readonly last: SnapshotInfo | null;
  readonly onTaken: (taken: SnapshotInfo) => void;
}): ReactNode {
  const { t } = useTranslate();
  const backend = useBackend();
  const { agencyId, last } = props;
  const taking = usePictureTaking(agencyId, props.onTaken);
  const estimate = useBackendData(`estimate ${agencyId}`, () => backend.estimateSnapshot({ agencyId }));
  const [asked, setAsked] = useState<boolean | null>(null);
  const wasDetailed = last !== null && last.detailed > 0;
  const details =
    asked ?? (wasDetailed || (estimate.data?.details?.ms ?? Number.POSITIVE_INFINITY) <= shortWait);

  const busy = taking.progress !== null;
  const box = useFocusOnSwap(busy);
  if (taking.progress !== null)
    return (
      <div ref={box}>
        <TakingProgress progress={taking.progress} stopping={taking.cancelling} onStop={taking.cancel} />
      </div>
    );
  return (
    <div ref={box}>
      <Card>
        <div className={classes['ask']}>
          <div className={classes['words']}>
            <Checkbox
              label={t('auditRoom:details')}
              description={t('auditRoom:details-means')}
              checked={details}
              onChange={(event) => setAsked(event.currentTarget.checked)}
            />
            <p className={classes['cost']}>
              <Cost estimate={estimate.data} details={details} />
            </p>
          </div>
          <Button
            size="md"
            leftSection={<IconCamera size={20} aria-hidden />}
            onClick={() => taking.take(details)}
          >
            {t('auditRoom:take')}
          </Button>
        </div>
        {taking.failure !== null && (
          <div className={classes['failure']}>
            <FailureNotice failure={taking.failure} />
          </div>
        )}
      </Card>
    </div>
  );
}

/** One button takes the other's place when a picture begins or ends: the focus stays with whichever is there. */
function useFocusOnSwap(busy: boolean) {
  const box = useRef<HTMLDivElement>(null);
  const last = useRef(busy);
  useLayoutEffect(() => {
    if (last.current === busy) return;
    last.current = busy;
    if (document.activeElement === document.body) box.current?.querySelector('button')?.focus();
  }, [busy]);
  return box;
}

/** How many requests and minutes, as far as it can be said beforehand. */
function Cost(props: { readonly estimate: Estimate | null; readonly details: boolean }): ReactNode {
  const { t, formats } = useTranslate();
  const { estimate, details } = props;
  const list = estimate?.list ?? null;
  const more = details ? (estimate?.details ?? null) : { requests: 0, ms: 0 };
  if (estimate === null || list === null || more === null) return t('auditRoom:cost-unknown');
  const requests = list.requests + more.requests;
  const words = t('auditRoom:cost', {
    count: requests,
    people: estimate.people ?? 0,
    duration: formats.duration(list.ms + more.ms),
  });
  const { dailyRemaining } = estimate;
  if (dailyRemaining === null) return words;
  return `${words} ${
    dailyRemaining < requests
      ? t('auditRoom:cost-too-much', { left: dailyRemaining })
      : t('auditRoom:cost-left', { left: dailyRemaining })
  }`;
}

function TakingProgress(props: {
  readonly progress: PictureProgress;
  readonly stopping: boolean;
  readonly onStop: () => void;
}): ReactNode {
  const { t, formats } = useTranslate();
  const { step, done, total } = props.progress;
  const title = t(`auditRoom:taking-${step}`);
  const count =
    total === null
      ? t('auditRoom:taking-count-open', { done })
      : t('auditRoom:taking-count', { done, total, share: formats.percent(total === 0 ? 1 : done / total) });
  return (
    <Card>
      <div className={classes['ask']}>
        <div className={classes['words']}>
          <p className={classes['title']} role="status">
            {title}
          </p>
          <ProgressBar done={done} total={total ?? 0} label={title} valueText={count} />
          <p className={classes['cost']}>{count}</p>
        </div>
        <Button variant="default" loading={props.stopping} onClick={props.onStop}>
          {t('auditRoom:taking-stop')}
        </Button>
      </div>
      <p className={classes['note']}>{t('auditRoom:taking-may-leave')}</p>
    </Card>
  );
}
