import { asOutput } from '#shared/contract/as-output';
import { fail, succeed, type Result } from '#shared/contract/result';
import type { JournalHeader } from '#shared/runs/journal-entry';
import { pageOfResults, resultsOf } from '#shared/runs/row-result';
import { applyEntry, isPending, type RunFold } from '#shared/runs/run-fold';
import type { RunRecord } from '#shared/runs/types';
import type { Connection } from '../agencies/connections';
import { layOutDataDirectory } from '../storage/data-directory';
import type { FileLock } from '../storage/file-lock';
import { AgencyLocks } from './agency-lock';
import { createJournal, JournalError, openJournal } from './journal-file';
import { markStopped } from './mark-stopped';
import { describeFold } from './progress-meter';
import { countAfterwards, isRetryableIn, listCredentials, nameRun } from './run-facts';
import { makeHeader, toAgainEntries, type RetryRow } from './run-order';
import { choosePasswords, needsSheet, openPasswords, toJournalRow } from './run-passwords';
import { RunSession } from './run-session';
import { describeRun, RunStore, type StoredRun } from './run-store';
import type { RunEngine, RunEngineParts } from './run-engine-seam';

export type { RunEngine, RunEngineParts } from './run-engine-seam';

interface LiveRun {
  readonly session: RunSession;
  /** Journal closed, lock released. */
  readonly finished: Promise<void>;
}

const defaultReconcileMs = [2_000, 15_000, 45_000] as const;
const defaultDeletionMs = [
  0, 500, 1_000, 2_000, 2_000, 3_000, 5_000, 10_000, 20_000, 30_000, 60_000, 60_000, 120_000,
] as const;
const defaultConcurrency = 100;

export function createRunEngine(parts: RunEngineParts): RunEngine {
  const { connections, sealingKeys, clock, randomness, notifier } = parts;
  const directories = layOutDataDirectory(parts.dataDirectory);
  const store = new RunStore(directories.runs);
  const live = new Map<string, LiveRun>();
  /** Where no key is safe, passwords of this process's runs are only here. */
  const remembered = new Map<string, Map<number, string>>();
  /** Holds that could not be written down, because it was the disk that failed. */
  const unwrittenHolds = new Set<string>();
  const locks = new AgencyLocks(directories.locks, parts.host);
  const reached = parts.crashPoint ?? (() => {});

  const open = async (
    connection: Connection,
    lock: FileLock,
    runId: string,
    more: ReadonlyMap<number, string> | undefined,
    again: readonly RetryRow[] | 'first-session' | 'first-session-of-an-old-plan',
  ): Promise<Result<Record<string, never>>> => {
    const read = await store.read(runId);
    if (!read.ok) return read;
    // From here on the session changes this fold: the store must not hand it out as what the disk says.
    store.forget(runId);
    const { fold } = read.value;
    const key = fold.header.sealedWith === null ? null : await sealingKeys.find(fold.header.sealedWith);
    const passwords = openPasswords(fold, key, more ?? remembered.get(runId));
    const at = new Date(clock.now()).toISOString();
    const passwordOf = (row: number) => passwords.get(row);
    // Another process may have sent some of them in the meantime.
    const wanted = typeof again === 'string' ? [] : again;
    const rows = wanted.filter(({ row }) => isRetryableIn(fold, row));
    if (wanted.length > 0 && rows.length === 0) return fail({ kind: 'run-not-resumable', runId });
    const entries = toAgainEntries(rows, { at, runId, key, randomness, passwordOf });
    for (const { row, password } of rows) if (password !== undefined) passwords.set(row, password);
    for (const entry of entries) applyEntry(fold, entry);
    if (needsSheet(fold, passwords)) return fail({ kind: 'sheet-needed', runId });
    remembered.set(runId, passwords);
    const journal = await openJournal(store.pathOf(runId), read.value);
    await Promise.all(entries.map((entry) => journal.writeDurably(entry))).catch(async (error: unknown) => {
      await journal.close().catch(() => {});
      throw error;
    });
    const session = new RunSession({
      fold,
      journal,
      api: connection.api,
      clock,
      randomness,
      passwords,
      reconcileMs: parts.reconcileMs ?? defaultReconcileMs,
      deletionMs: parts.deletionMs ?? defaultDeletionMs,
      concurrency: parts.concurrency ?? defaultConcurrency,
      goesOn: again !== 'first-session',
      reached,
      onProgress: (progress) => notifier.emit('runProgress', asOutput(progress)),
      onBug: (error) => parts.reportBug?.(`run ${runId}`, error),
    });
    unwrittenHolds.delete(runId);
    live.set(runId, { session, finished: session.whenSettled.then(() => finish(session, lock)) });
    notifier.emit('changed', { what: 'runs' });
    await session.start();
    return succeed({});
  };

  const finish = async (session: RunSession, lock: FileLock): Promise<void> => {
    const { runId } = session.fold.header;
    if (session.fold.reason === 'disk') {
      unwrittenHolds.add(runId);
    } else {
      await store.keepFold(session.fold);
    }
    await lock.release();
    live.delete(runId);
    notifier.emit('runProgress', asOutput(session.progress()));
    notifier.emit('changed', { what: 'runs' });
  };

  /** A journal that ends in `running` with nobody at work on it belongs to a process that died. */
  const correctState = async ({ record, companyId }: StoredRun): Promise<RunRecord> => {
    if (record.state !== 'running' && record.state !== 'paused') return record;
    if (unwrittenHolds.has(record.runId)) return { ...record, state: 'held', reason: 'disk' };
    const atWork = await locks.findRun(companyId);
    return atWork === record.runId ? record : { ...record, state: 'interrupted' };
  };

  const readFold = async (runId: string): Promise<Result<RunFold>> => {
    const running = live.get(runId);
    if (running !== undefined) return succeed(running.session.fold);
    const read = await store.read(runId);
    return read.ok ? succeed(read.value.fold) : read;
  };

  /** Takes the agency of a run nobody here is at work on, and does something with its journal. */
  const withLock = async (
    header: JournalHeader,
    work: (lock: FileLock) => Promise<Result<Record<string, never>>>,
  ): Promise<Result<Record<string, never>>> => {
    const { runId } = header;
    const lock = await locks.take(header.companyId, runId);
    if (!lock.ok) return lock;
    // The lock is ours now: what another process wrote until a moment ago has to be read again.
    store.forget(runId);
    try {
      const done = await work(lock.value);
      if (!done.ok) await lock.value.release();
      return done;
    } catch (error) {
      await lock.value.release();
      if (isSystemError(error) || error instanceof JournalError) {
        return fail({ kind: 'file-not-writable', path: store.pathOf(runId), detail: error.message });
      }
      throw error;
    }
  };

  const reopen = async (
    header: JournalHeader,
    passwords: ReadonlyMap<number, string> | undefined,
    again: readonly RetryRow[],
  ): Promise<Result<Record<string, never>>> => {
    const connection = await connections.open(header.agencyId);
    if (!connection.ok) return connection;
    // A profile may have been pointed at another company since: those are other people.
    if (connection.value.api.companyId !== header.companyId) {
      return fail({ kind: 'agency-not-found', agencyId: header.agencyId });
    }
    return withLock(header, (lock) => open(connection.value, lock, header.runId, passwords, again));
  };

  /** Nobody is at work on it: only the journal is told that it was stopped. */
  const stopResting = async (runId: string): Promise<Result<Record<string, never>>> => {
    const known = await store.read(runId);
    if (!known.ok) return known;
    const { state } = known.value.fold;
    if (state === 'stopped') return succeed({});
    if (state === 'done') return fail({ kind: 'run-not-resumable', runId });
    return withLock(known.value.fold.header, async (lock) => {
      const stopped = await markStopped(store, runId, clock);
      if (!stopped.ok) return stopped;
      unwrittenHolds.delete(runId);
      await lock.release();
      notifier.emit('changed', { what: 'runs' });
      return succeed({});
    });
  };

  return {
    async start(order, allowed) {
      const connection = await connections.open(order.agencyId);
      if (!connection.ok) return connection;
      const { agency, api } = connection.value;
      if (order.companyId !== undefined && order.companyId !== api.companyId) {
        return fail({ kind: 'agency-not-found', agencyId: order.agencyId });
      }
      const runId = nameRun(clock, randomness);
      const lock = await locks.take(api.companyId, runId);
      if (!lock.ok) return lock;
      try {
        const key = await sealingKeys.forNewRun(agency);
        const { rows } = order.plan;
        const passwords = choosePasswords(rows, randomness);
        const header = makeHeader(order, {
          runId,
          at: new Date(clock.now()).toISOString(),
          agencyName: agency.name,
          companyId: api.companyId,
          allowed,
          sealedWith: key?.id ?? null,
        });
        reached('run:before-journal');
        const journalRows = function* () {
          for (const row of rows) yield toJournalRow(row, passwords.get(row.row), { key, runId, randomness });
        };
        try {
          await createJournal(store.pathOf(runId), header, journalRows());
        } catch (error) {
          await lock.value.release();
          return fail({ kind: 'file-not-writable', path: directories.runs, detail: describeError(error) });
        }
        reached('run:after-journal');
        const session = order.isOld === true ? 'first-session-of-an-old-plan' : 'first-session';
        const opened = await open(connection.value, lock.value, runId, passwords, session);
        if (opened.ok) return succeed({ runId });
        await lock.value.release();
        return opened;
      } catch (error) {
        await lock.value.release();
        throw error;
      }
    },

    async resume(runId, passwords) {
      const running = live.get(runId);
      if (running !== undefined) {
        if (running.session.paused) {
          await running.session.unpause();
          return succeed({});
        }
        if (isAtWork(running)) return fail({ kind: 'run-not-resumable', runId });
        await running.finished;
      }
      const read = await store.read(runId);
      if (!read.ok) return read;
      const { fold } = read.value;
      const isOver = fold.state === 'done' && ![...fold.rows.values()].some(isPending);
      return isOver ? fail({ kind: 'run-not-resumable', runId }) : reopen(fold.header, passwords, []);
    },

    async retry(runId, rows, passwords) {
      const running = live.get(runId);
      if (running !== undefined) {
        if (isAtWork(running)) return fail({ kind: 'run-not-resumable', runId });
        await running.finished;
      }
      const read = await store.read(runId);
      return read.ok ? reopen(read.value.fold.header, passwords, rows) : read;
    },

    read: readFold,

    async passwords(runId) {
      const fold = await readFold(runId);
      if (!fold.ok) return new Map();
      const { sealedWith } = fold.value.header;
      const key = sealedWith === null ? null : await sealingKeys.find(sealedWith);
      return openPasswords(fold.value, key, remembered.get(runId));
    },

    async pause(runId) {
      const running = live.get(runId);
      if (running === undefined) return describeAbsence(await store.describe(runId), runId);
      await running.session.pause();
      return succeed({});
    },

    async stop(runId) {
      const running = live.get(runId);
      if (running !== undefined && isAtWork(running)) {
        running.session.stop();
        return succeed({});
      }
      // One that is held a moment ago still closes its journal.
      await running?.finished;
      return stopResting(runId);
    },

    async waitUntilSettled(runId) {
      await live.get(runId)?.finished;
    },

    async list() {
      const stored = await store.list();
      return Promise.all(
        stored.map(async (run) => {
          const running = live.get(run.record.runId);
          return running === undefined ? correctState(run) : describeRun(running.session.fold).record;
        }),
      );
    },

    listDamaged: () => store.listDamaged(),

    async get(runId) {
      const running = live.get(runId);
      if (running !== undefined) {
        const { session } = running;
        const { fold } = session;
        return succeed({
          record: describeRun(fold).record,
          progress: session.progress(),
          ...countAfterwards(fold),
        });
      }
      const read = await store.read(runId);
      if (!read.ok) return read;
      const { fold } = read.value;
      const record = await correctState(describeRun(fold));
      return succeed({
        record,
        progress: { ...describeFold(fold, fold.requests), state: record.state, reason: record.reason },
        ...countAfterwards(fold),
      });
    },

    async rows(runId) {
      const fold = await readFold(runId);
      return fold.ok ? succeed(resultsOf(fold.value)) : fold;
    },

    async page(runId, page) {
      const fold = await readFold(runId);
      return fold.ok ? succeed(pageOfResults(fold.value, page)) : fold;
    },

    async credentials(runId) {
      const fold = await readFold(runId);
      if (!fold.ok) return fold;
      const passwords = await this.passwords(runId);
      return succeed(listCredentials(fold.value, passwords));
    },

    isAtWork(runId) {
      const running = live.get(runId);
      return running !== undefined && isAtWork(running);
    },

    findUnderWay: (companyId) => locks.findRun(companyId),

    get busy() {
      return live.size > 0;
    },

    async close() {
      const running = [...live.values()];
      for (const { session } of running) session.stop();
      await Promise.all(running.map(({ finished }) => finished));
    },
  };
}

function isAtWork({ session }: LiveRun): boolean {
  return session.fold.state === 'running' || session.fold.state === 'paused';
}

function describeAbsence(run: Result<StoredRun>, runId: string): Result<Record<string, never>> {
  return run.ok ? fail({ kind: 'run-not-resumable', runId }) : run;
}

function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
