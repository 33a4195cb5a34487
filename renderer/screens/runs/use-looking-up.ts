import { useEffect, useState } from 'react';
import { useBackend } from '../../state/backend-context';

export interface LookedUp {
  readonly done: number;
  readonly total: number;
}

/** How many people have been looked up while something is prepared for an agency; null while nothing is. */
export function useLookingUp(agencyId: string | undefined, busy: boolean): LookedUp | null {
  const backend = useBackend();
  const [progress, setProgress] = useState<LookedUp | null>(null);
  useEffect(() => {
    if (!busy) return;
    const stop = backend.onPlanProgress(({ agencyId: of, done, total }) => {
      if (agencyId === undefined || of === agencyId) setProgress({ done, total });
    });
    return () => {
      stop();
      setProgress(null);
    };
  }, [backend, agencyId, busy]);
  return busy ? progress : null;
}
