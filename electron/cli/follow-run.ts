import type { BackendApi } from '#shared/contract/backend-api';
import { succeed, type Result } from '#shared/contract/result';
import type { RunProgress } from '#shared/runs/types';
import type { Terminal } from './terminal';

/** How often the run is asked besides listening: an event could be missed while nobody listened yet. */
const askEveryMs = 500;

/**
 * Shows a run's progress until it does not go on by itself. Ctrl-C stops it cleanly: what is in flight is finished and
 * written down, the rest stays pending and can be resumed.
 */
export async function followRun(api: BackendApi, runId: string, terminal: Terminal): Promise<Result<null>> {
  const { t, output, interruption } = terminal;
  let settled = (): void => {};
  const settling = new Promise<void>((resolve) => (settled = resolve));
  const hear = (progress: RunProgress): void => {
    if (progress.runId !== runId) return;
    if (progress.state !== 'running' && progress.state !== 'paused') settled();
    else output.progress(describeProgress(progress, terminal));
  };
  const stopListening = api.onRunProgress(hear);
  const asking = setInterval(() => {
    void api.getRun({ runId }).then((run) => (run.ok ? hear(run.value.progress) : settled()));
  }, askEveryMs);
  try {
    const first = await api.getRun({ runId });
    if (!first.ok) return first;
    hear(first.value.progress);
    await interruption.during(settling, () => {
      output.note(t('cli:stopping'));
      void api.stopRun({ runId }).then((stopped) => (stopped.ok ? undefined : settled()));
    });
    return succeed(null);
  } finally {
    clearInterval(asking);
    stopListening();
  }
}

function describeProgress(progress: RunProgress, { t }: Terminal): string {
  const { done, total, rowsPerMinute, remainingMs, waitingForDeletions = 0 } = progress;
  if (waitingForDeletions > 0) return t('cli:progress-deletions', { count: waitingForDeletions });
  const parts: string[] = [t('cli:progress', { done, total })];
  if (rowsPerMinute !== null) parts.push(t('cli:progress-rate', { rate: Math.round(rowsPerMinute) }));
  if (remainingMs !== null) parts.push(t('cli:progress-left', { time: writeDuration(remainingMs) }));
  return parts.join(' · ');
}

/** `45 s`, `3 min 05 s`, `2 h 10 min`: the same signs in both languages. */
export function writeDuration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  const two = (value: number): string => String(value).padStart(2, '0');
  if (minutes < 60) return `${minutes} min ${two(seconds % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`;
}
