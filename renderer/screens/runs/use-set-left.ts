import { useCallback } from 'react';
import { useShowFailure } from '../../components/use-show-failure';
import { useBackend } from '../../state/backend-context';

/** Leaves an unfinished run as it is, or lets it ask again. @returns whether that was kept */
export function useSetLeft(): (runId: string, leave: boolean) => Promise<boolean> {
  const backend = useBackend();
  const showFailure = useShowFailure();
  return useCallback(
    async (runId, leave) => {
      const kept = await backend.leaveRun({ runId, leave });
      if (!kept.ok) showFailure(kept.failure);
      return kept.ok;
    },
    [backend, showFailure],
  );
}
