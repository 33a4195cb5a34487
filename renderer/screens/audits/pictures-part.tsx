import { IconCamera } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { CallOutput } from '#shared/contract/calls';
import type { Failure } from '#shared/contract/failure';
import type { SnapshotInfo } from '#shared/audit/types';
import { TrendLines } from '../../components/charts/trend-lines';
import { DropZone } from '../../components/drop-zone';
import { EmptyState } from '../../components/empty-state';
import { FailureNotice } from '../../components/failure-notice';
import { Notice } from '../../components/notice';
import { Card } from '../../components/screen';
import { useTranslate } from '../../i18n/use-translate';
import { useBackend } from '../../state/backend-context';
import classes from './audits.module.css';
import { listTrend } from './chart-data';
import { PictureTable } from './picture-table';
import { ToPictures } from './to-pictures';

/** All pictures of an agency: how its numbers went, and each to look at, hand out or remove; others to take in. */
export function PicturesPart(props: {
  readonly agencyId: string;
  /** Newest first. */
  readonly snapshots: readonly SnapshotInfo[];
  readonly damaged: CallOutput<'listSnapshots'>['damaged'];
  readonly onChanged: () => void;
  readonly onShow: (snapshotId: string) => void;
}): ReactNode {
  const { t } = useTranslate();
  const backend = useBackend();
  const { agencyId, snapshots, damaged } = props;
  const [opening, setOpening] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const firstStep = useRef<HTMLAnchorElement>(null);
  const hadPictures = useRef(false);
  useEffect(() => {
    // The last picture took its button, and with it the focus, away.
    if (snapshots.length === 0 && hadPictures.current && document.activeElement === document.body)
      firstStep.current?.focus();
    hadPictures.current = snapshots.length > 0;
  }, [snapshots]);
  const trend = listTrend(
    t,
    snapshots.toReversed().map((snapshot) => ({ ...snapshot, changes: null })),
  );
  const takeIn = async (file: File): Promise<void> => {
    setFailure(null);
    setOpening(file.name);
    const answer = await backend.importSnapshot({ agencyId, text: await file.text() });
    setOpening(null);
    if (answer.ok) props.onChanged();
    else setFailure(answer.failure);
  };
  return (
    <div className={classes['stack']}>
      {snapshots.length >= 2 && (
        <Card>
          <TrendLines
            title={t('auditRoom:chart-trend')}
            summary={t('auditRoom:chart-trend-summary', {
              count: snapshots.length,
              before: snapshots.at(-1)?.people ?? 0,
              after: snapshots[0]?.people ?? 0,
            })}
            series={trend.series}
            points={trend.points}
          />
        </Card>
      )}
      {snapshots.length === 0 ? (
        <Card>
          <EmptyState
            icon={IconCamera}
            title={t('auditRoom:no-pictures')}
            text={t('auditRoom:no-pictures-means')}
            action={<ToPictures ref={firstStep} />}
          />
        </Card>
      ) : (
        <Card flush>
          <PictureTable snapshots={snapshots} onShow={props.onShow} onChanged={props.onChanged} />
        </Card>
      )}
      {damaged.length > 0 && (
        <Notice tone="warn" title={t('auditRoom:damaged', { count: damaged.length })}>
          {damaged.map(({ file, reason }) => (
            <p key={file}>
              {file}: {t(`auditRoom:damage-${reason}`)}
            </p>
          ))}
        </Notice>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
      <DropZone
        small
        opening={opening}
        words={{ idle: t('auditRoom:import-picture'), kinds: '' }}
        accept=".ndjson,.jsonl,.json,.txt,application/x-ndjson"
        onFile={(file) => void takeIn(file)}
      />
    </div>
  );
}
