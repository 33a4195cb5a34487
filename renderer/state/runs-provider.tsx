import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import type { Failure } from '#shared/contract/failure';
import type { RunProgress, RunRecord } from '#shared/runs/types';
import { useBackend } from './backend-context';
import { RunProgressStore } from './run-progress-store';
import { useBackendData } from './use-backend-data';

interface RunsState {
  /** Newest first; null until the first answer is there. */
  readonly runs: readonly RunRecord[] | null;
  readonly failure: Failure | null;
  readonly reloadRuns: () => void;
  readonly progress: RunProgressStore;
}

const RunsContext = createContext<RunsState | null>(null);

/** Knows every run there was and the live figures of those under way. */
export function RunsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const backend = useBackend();
  const { data, failure, reload } = useBackendData('runs', () => backend.listRuns({}));
  const progress = useMemo(() => new RunProgressStore(), []);

  useEffect(() => {
    const stopProgress = backend.onRunProgress((figures) => {
      if (progress.put(figures)) reload();
    });
    const stopChanged = backend.onChanged(({ what }) => {
      if (what === 'runs') reload();
    });
    return () => {
      stopProgress();
      stopChanged();
    };
  }, [backend, progress, reload]);

  useEffect(() => {
    if (data !== null) progress.dropStale(data);
  }, [data, progress]);

  const runs = useMemo(
    () => (data === null ? null : [...data].sort((a, b) => b.startedAt.localeCompare(a.startedAt))),
    [data],
  );
  return <RunsContext value={{ runs, failure, reloadRuns: reload, progress }}>{children}</RunsContext>;
}

export function useRuns(): RunsState {
  const state = useContext(RunsContext);
  if (state === null) throw new Error('useRuns needs a RunsProvider above it');
  return state;
}

/** The newest figures of one run; null until an event or `useRun` brought some. */
export function useRunProgress(runId: string): RunProgress | null {
  const { progress } = useRuns();
  return useSyncExternalStore(
    progress.subscribe,
    useCallback(() => progress.get(runId), [progress, runId]),
  );
}
