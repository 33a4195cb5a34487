import { succeed, type Result } from '#shared/contract/result';
import type { JournalEntry } from '#shared/runs/journal-entry';
import { applyEntry } from '#shared/runs/run-fold';
import type { Clock } from '../ports';
import { openJournal } from './journal-file';
import type { RunStore } from './run-store';

/**
 * Writes into the journal of a run nobody is at work on that it was stopped. The agency's lock must be held.
 * @throws JournalError or the system's error when it cannot be written
 */
export async function markStopped(
  store: RunStore,
  runId: string,
  clock: Clock,
): Promise<Result<Record<string, never>>> {
  const read = await store.read(runId);
  if (!read.ok) return read;
  // The fold is extended here: it must not be handed out as what was read.
  store.forget(runId);
  const { fold } = read.value;
  const entry: JournalEntry = {
    k: 'state',
    state: 'stopped',
    reason: null,
    at: new Date(clock.now()).toISOString(),
    requests: fold.requests,
  };
  const journal = await openJournal(store.pathOf(runId), read.value);
  await journal.writeDurably(entry).finally(() => journal.close());
  applyEntry(fold, entry);
  await store.keepFold(fold);
  return succeed({});
}
