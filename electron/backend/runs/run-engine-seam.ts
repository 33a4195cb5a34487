import type { Credential } from '#shared/export/credentials-csv';
import type { Result } from '#shared/contract/result';
import type { GuardKind } from '#shared/import-plan/types';
import type { PageOfResults } from '#shared/runs/row-result';
import type { RunFold } from '#shared/runs/run-fold';
import type { RowResult, RunProgress, RunRecord } from '#shared/runs/types';
import type { Connections } from '../agencies/connections';
import type { CrashPoint } from '../crash-point';
import type { Clock, Notifier, Randomness } from '../ports';
import type { RetryRow, RunOrder } from './run-order';
import type { SealingKeys } from './seal-passwords';

export interface RunEngineParts {
  readonly dataDirectory: string;
  readonly connections: Connections;
  readonly sealingKeys: SealingKeys;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly notifier: Notifier;
  /** Who this is, for those who find the agency busy. */
  readonly host: 'desktop' | 'browser' | 'terminal';
  /** Waits in ms before each look-up of a create whose outcome is unknown. Default 2000, 15000, 45000. */
  readonly reconcileMs?: readonly number[] | null;
  /** Waits in ms between looks whether deletions took effect. Default: for five minutes, more and more seldom. */
  readonly deletionMs?: readonly number[];
  /** Rows handed to the client at once, which decides how fast they really go. Default 100: one whole window. */
  readonly concurrency?: number;
  /** Default: never crashes. */
  readonly crashPoint?: CrashPoint;
  readonly reportBug?: (place: string, error: unknown) => void;
}

export interface RunEngine {
  /** Writes the journal, takes the agency's lock and begins. Guards and invalid rows were asked about before. */
  start(order: RunOrder, allowed: readonly GuardKind[]): Promise<Result<{ readonly runId: string }>>;
  /** Sends rows that failed or need a look again, as part of their run; the caller chose them and asked about guards. */
  retry(
    runId: string,
    rows: readonly RetryRow[],
    passwords?: ReadonlyMap<number, string>,
  ): Promise<Result<Record<string, never>>>;
  /** The run as its journal tells it, to plan what comes after it. Not to be changed. */
  read(runId: string): Promise<Result<RunFold>>;
  /** The passwords of a run that can still be opened, by row number. */
  passwords(runId: string): Promise<ReadonlyMap<number, string>>;
  /**
   * Goes on with a paused, held, stopped or interrupted run.
   * @param passwords by row number, from the sheet, where the journal could not keep them
   */
  resume(runId: string, passwords?: ReadonlyMap<number, string>): Promise<Result<Record<string, never>>>;
  pause(runId: string): Promise<Result<Record<string, never>>>;
  /**
   * Answers at once; `waitUntilSettled` tells when what was in flight is finished. A run that nobody is at work on
   * (held, interrupted) becomes stopped, its rows pending.
   */
  stop(runId: string): Promise<Result<Record<string, never>>>;
  /** Resolves when the run does not go on by itself here: done, held or stopped, written down, the agency free. */
  waitUntilSettled(runId: string): Promise<void>;
  list(): Promise<readonly RunRecord[]>;
  /** Runs whose journal cannot be read, with the line where it is damaged. */
  listDamaged(): Promise<readonly { readonly runId: string; readonly line: number; readonly path: string }[]>;
  get(runId: string): Promise<
    Result<{
      readonly record: RunRecord;
      readonly progress: RunProgress;
      readonly hasGeneratedPasswords: boolean;
      readonly grantedMore: number;
      readonly replaced: number;
    }>
  >;
  /** One result per source row, in the sheet's order. */
  rows(runId: string): Promise<Result<readonly RowResult[]>>;
  /** Some of them, of one status or of all. */
  page(
    runId: string,
    page: PageOfResults,
  ): Promise<Result<{ readonly total: number; readonly rows: readonly RowResult[] }>>;
  /** Passwords made for people this run created. Empty text where one is lost. */
  credentials(runId: string): Promise<Result<readonly Credential[]>>;
  /** Whether this process is at work on the run, or it is paused here. */
  isAtWork(runId: string): boolean;
  /** The run somebody is at work on for a company, in this process or another; null when nobody is. */
  findUnderWay(companyId: string): Promise<string | null>;
  readonly busy: boolean;
  /** Stops every run and waits for it. */
  close(): Promise<void>;
}
