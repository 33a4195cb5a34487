import { useCallback, useEffect, useRef, useState } from 'react';
import type { EventPayload } from '#shared/contract/calls';
import type { SnapshotInfo } from '#shared/audit/types';
import type { Failure } from '#shared/contract/failure';
import { useBackend } from '../../state/backend-context';

export interface PictureTaking {
  /** Null while nothing is under way, as far as this page has heard. */
  readonly progress: PictureProgress | null;
  readonly failure: Failure | null;
  /** True from the wish to stop until it has stopped. */
  readonly cancelling: boolean;
  readonly take: (details: boolean) => void;
  readonly cancel: () => void;
}

export type PictureProgress = Pick<EventPayload<'auditProgress'>, 'step' | 'done' | 'total'>;

/**
 * Takes a picture of an agency and follows it. One that another window, or this room before it was left, began is
 * followed too; one taken by itself after a run is not, since nobody waits for it. Whoever has left the room by the time
 * it is done is left in peace: `onTaken` is for those who waited.
 */
export function usePictureTaking(agencyId: string, onTaken: (taken: SnapshotInfo) => void): PictureTaking {
  const backend = useBackend();
  const [progress, setProgress] = useState<PictureProgress | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [cancelling, setCancelling] = useState(false);

  useEffect(
    () =>
      backend.onAuditProgress((news) => {
        if (news.agencyId !== agencyId || news.automatic) return;
        setProgress({ step: news.step, done: news.done, total: news.total });
      }),
    [backend, agencyId],
  );
  // Whatever was under way has ended when the list of pictures changes.
  useEffect(
    () =>
      backend.onChanged(({ what }) => {
        if (what === 'snapshots') setProgress(null);
      }),
    [backend],
  );

  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  const take = useCallback(
    (details: boolean) => {
      setFailure(null);
      setProgress({ step: 'people', done: 0, total: null });
      void backend.takeSnapshot({ agencyId, details }).then((answer) => {
        if (!isHere.current) return;
        setProgress(null);
        setCancelling(false);
        if (answer.ok) onTaken(answer.value);
        else if (answer.failure.kind !== 'cancelled') setFailure(answer.failure);
      });
    },
    [backend, agencyId, onTaken],
  );
  const cancel = useCallback(() => {
    setCancelling(true);
    void backend.cancelSnapshot({ agencyId });
  }, [backend, agencyId]);
  return { progress, failure, cancelling, take, cancel };
}
