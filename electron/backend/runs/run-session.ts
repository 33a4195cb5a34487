import { setMaxListeners } from 'node:events';
import type { Failure } from '#shared/contract/failure';
import { assertNever } from '#shared/contract/result';
import type { JournalEntry, JournalReturned } from '#shared/runs/journal-entry';
import { applyEntry, isPending, isUnknown, type RowState, type RunFold } from '#shared/runs/run-fold';
import type { HoldReason, RunProgress } from '#shared/runs/types';
import type { CrashPoint } from '../crash-point';
import type { GhlApi } from '../ghl/ghl-api';
import { generatePassword } from '../planning/generate-password';
import type { Clock, Randomness } from '../ports';
import { confirmDeletions } from './confirm-deletions';
import { correctPerson } from './correct-person';
import { createPerson } from './create-person';
import { deletePerson } from './delete-person';
import { quoteFailure, traceOf } from './failure-words';
import { freshMs } from './fresh-reading';
import { JournalError, type JournalFile } from './journal-file';
import { createLookUpQueue } from './look-up-queue';
import { ProgressMeter } from './progress-meter';
import type { RowContext, RowOutcome, RowStep } from './row-context';
import { RunHealth } from './run-health';
import { updatePerson } from './update-person';

export interface SessionParts {
  readonly fold: RunFold;
  readonly journal: JournalFile;
  readonly api: GhlApi;
  readonly clock: Clock;
  /** By row number. Passwords made during the session are added. */
  readonly passwords: Map<number, string>;
  readonly randomness: Randomness;
  readonly reconcileMs: readonly number[];
  readonly deletionMs: readonly number[];
  /** Rows handed to the client at once. Its rate governor decides how fast they really go. */
  readonly concurrency: number;
  /** False for the first session of a run whose plan was made a moment ago. */
  readonly goesOn: boolean;
  readonly reached: CrashPoint;
  readonly onProgress: (progress: RunProgress) => void;
  /** Hears of a bug in the handling of a row, after the session has ended itself. */
  readonly onBug: (error: unknown) => void;
}

type Ending =
  | { readonly state: 'held'; readonly reason: HoldReason }
  | { readonly state: 'stopped'; readonly reason: null };

/**
 * A run under way, from start or resume until it does not go on by itself: done, held or stopped.
 *
 * Everything it knows is the fold of the journal, extended entry by entry as entries are written, so that what a
 * person sees and what a restart finds are the same.
 */
export class RunSession {
  readonly #parts: SessionParts;
  readonly #context: RowContext;
  readonly #health: RunHealth;
  readonly #meter: ProgressMeter;
  readonly #ending = createQuietController();
  #turn = createQuietController();
  readonly #queue: RowState[];
  readonly #refusals = new Map<number, number>();
  readonly #requestsBefore: number;
  readonly #requestsOfEarlierSessions: number;
  #inFlight = 0;
  #looking = 0;
  #paused = false;
  #wasInterrupted: boolean;
  readonly #begunAt: number;
  #ends: Ending | null = null;
  #closing = false;
  #settled: () => void = () => {};

  /** Resolves when the run does not go on by itself and its journal is closed. Never rejects. */
  readonly whenSettled: Promise<void>;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.whenSettled = new Promise((resolve) => (this.#settled = resolve));
    this.#wasInterrupted = parts.goesOn;
    this.#begunAt = parts.clock.now();
    this.#requestsBefore = parts.api.rate.requests;
    this.#requestsOfEarlierSessions = parts.fold.requests;
    this.#meter = new ProgressMeter(parts.clock, () => parts.onProgress(this.progress()));
    this.#health = new RunHealth(parts.api, parts.clock, this.#ending.signal, (reason) =>
      this.#end({ state: 'held', reason }),
    );
    const waiting = [...parts.fold.rows.values()].filter(isPending);
    // Whatever may have happened unseen is found out first.
    this.#queue = [...waiting.filter(isUnknown), ...waiting.filter((row) => !isUnknown(row))];
    this.#context = {
      api: parts.api,
      clock: parts.clock,
      reconcileMs: parts.reconcileMs,
      deletionMs: parts.deletionMs,
      exactly: parts.fold.header.grant === 'exactly',
      mergesAnew: () => this.#wasInterrupted || parts.clock.now() - this.#begunAt > freshMs,
      ending: this.#ending.signal,
      turn: () => this.#turn.signal,
      lookUps: createLookUpQueue(parts.api, parts.clock),
      health: this.#health,
      reached: parts.reached,
      intend: (row) => this.#intend(row),
      noteReturn: (row, result, failure) => this.#noteReturn(row, result, failure),
      noteChecked: (row, lookUps) => this.#write({ k: 'checked', row: row.planned.row, lookUps }),
      passwordOf: (row) => parts.passwords.get(row.planned.row),
      passwordToSend: (row) => this.#passwordToSend(row),
      countRefusal: (row) => this.#countRefusal(row),
    };
  }

  get fold(): RunFold {
    return this.#parts.fold;
  }

  get paused(): boolean {
    return this.#paused;
  }

  progress(): RunProgress {
    const { fold, api } = this.#parts;
    return this.#meter.read(fold, {
      requests: this.#countRequests(),
      dailyRemaining: api.rate.dailyRemaining,
    });
  }

  async start(): Promise<void> {
    await this.#say('running');
    this.#pump();
  }

  /** What is in flight is finished, nothing new is begun. */
  async pause(): Promise<void> {
    if (this.#paused || this.#ends !== null) return;
    this.#paused = true;
    this.#turn.abort();
    await this.#say('paused');
  }

  async unpause(): Promise<void> {
    if (!this.#paused || this.#ends !== null) return;
    this.#paused = false;
    // Nobody knows for how long.
    this.#wasInterrupted = true;
    this.#turn = createQuietController();
    await this.#say('running');
    this.#pump();
  }

  /** Finishes what is in flight and ends. Rows left over stay pending; `whenSettled` tells when it is over. */
  stop(): void {
    this.#end({ state: 'stopped', reason: null });
  }

  async #say(state: 'running' | 'paused'): Promise<void> {
    try {
      await this.#writeState(state, null);
      this.#meter.tellNow();
    } catch (error) {
      if (!(error instanceof JournalError)) throw error;
      this.#end({ state: 'held', reason: 'disk' });
    }
  }

  /** The first reason to end counts. */
  #end(ending: Ending): void {
    // Nothing is left to do but to look after deletions: that ends, and the run is done.
    if (this.#closing) this.#ending.abort(new Error('The run is ending'));
    if (this.#ends !== null || this.#closing) return;
    this.#ends = ending;
    this.#ending.abort(new Error('The run is ending'));
    this.#turn.abort();
    this.#pump();
  }

  #pump(): void {
    const { concurrency } = this.#parts;
    while (this.#ends === null && !this.#paused) {
      // While nothing can be reached, one row at a time finds out when it can.
      if (this.#inFlight >= (this.#health.cautious ? 1 : concurrency)) break;
      const row = this.#queue.shift();
      if (row === undefined) break;
      this.#inFlight += 1;
      void this.#take(row, () => this.#send(row)).finally(() => {
        this.#inFlight -= 1;
        this.#pump();
      });
    }
    if (this.#inFlight > 0 || this.#looking > 0 || this.#closing) return;
    if (this.#ends === null && (this.#paused || this.#queue.length > 0)) return;
    this.#closing = true;
    void this.#close();
  }

  #send(row: RowState): Promise<RowStep> {
    switch (row.planned.action) {
      case 'create':
        return createPerson(this.#context, row);
      case 'update':
        return this.#parts.fold.header.kind === 'correction'
          ? correctPerson(this.#context, row)
          : updatePerson(this.#context, row);
      case 'delete':
        return deletePerson(this.#context, row);
      case 'skip':
      case 'invalid':
        throw new Error('A row that is not sent is never pending');
      default:
        return assertNever(row.planned.action);
    }
  }

  /** Runs one step of a row and does what it asks for. A failing disk holds the run; a bug ends it and is reported. */
  async #take(row: RowState, step: () => Promise<RowStep>): Promise<void> {
    try {
      const next = await step();
      switch (next.kind) {
        case 'settled':
          return await this.#settleRow(row, next.outcome);
        case 'again':
          this.#queue.unshift(row);
          return;
        case 'look':
          this.#looking += 1;
          void this.#take(row, next.look).finally(() => {
            this.#looking -= 1;
            this.#pump();
          });
          return;
        case 'parked':
          return;
        default:
          return assertNever(next);
      }
    } catch (error) {
      this.#end(
        error instanceof JournalError
          ? { state: 'held', reason: 'disk' }
          : { state: 'stopped', reason: null },
      );
      if (!(error instanceof JournalError)) this.#parts.onBug(error);
    }
  }

  async #settleRow(row: RowState, outcome: RowOutcome): Promise<void> {
    this.#parts.reached('row:before-outcome');
    await this.#write({
      k: 'outcome',
      row: row.planned.row,
      ...outcome,
      grantedMore: [...outcome.grantedMore],
      grantedLess: [...outcome.grantedLess],
      grantedOther: [...outcome.grantedOther],
      message:
        outcome.message === null ? null : { ...outcome.message, params: { ...outcome.message.params } },
      at: this.#time(),
    });
    this.#parts.reached('row:after-outcome');
    this.#meter.noteSettled(row);
  }

  async #close(): Promise<void> {
    const { journal, reached } = this.#parts;
    try {
      if (this.#ends === null) {
        // From here on it may take minutes in which nothing else is to be told.
        this.#meter.tellNow();
        await confirmDeletions(this.#context, this.#parts.fold, (row, outcome) =>
          this.#settleRow(row, outcome),
        );
        reached('run:before-done');
      }
      const ending = this.#ends ?? { state: 'done' as const, reason: null };
      await this.#writeState(ending.state, ending.reason);
      reached('run:after-done');
    } catch (error) {
      // The last line could not be written. Without it a restart finds the run interrupted, which is true enough.
      const ending: Ending = { state: 'held', reason: 'disk' };
      applyEntry(this.#parts.fold, this.#stateEntry(ending.state, ending.reason));
      if (!(error instanceof JournalError)) this.#parts.onBug(error);
    }
    await journal.close().catch(() => {});
    this.#settled();
  }

  async #intend(row: RowState): Promise<void> {
    const entry: JournalEntry = {
      k: 'intent',
      row: row.planned.row,
      attempt: row.attempts + 1,
      at: this.#time(),
    };
    await this.#parts.journal.writeDurably(entry);
    applyEntry(this.#parts.fold, entry);
  }

  async #noteReturn(row: RowState, result: JournalReturned['result'], failure: Failure): Promise<void> {
    await this.#write({
      k: 'returned',
      row: row.planned.row,
      attempt: row.attempts,
      result,
      failure: failure.kind,
      detail: quoteFailure(failure, this.#parts.passwords.get(row.planned.row)),
      traceId: traceOf(failure),
    });
  }

  async #writeState(state: 'running' | 'paused' | 'held' | 'stopped' | 'done', reason: HoldReason | null) {
    const entry = this.#stateEntry(state, reason);
    await this.#parts.journal.writeDurably(entry);
    applyEntry(this.#parts.fold, entry);
  }

  #stateEntry(
    state: 'running' | 'paused' | 'held' | 'stopped' | 'done',
    reason: HoldReason | null,
  ): JournalEntry {
    return { k: 'state', state, reason, at: this.#time(), requests: this.#countRequests() };
  }

  async #write(entry: JournalEntry): Promise<void> {
    await this.#parts.journal.write(entry);
    applyEntry(this.#parts.fold, entry);
  }

  #countRequests(): number {
    return this.#requestsOfEarlierSessions + this.#parts.api.rate.requests - this.#requestsBefore;
  }

  #passwordToSend({ planned }: RowState): string | undefined {
    const { passwords, randomness } = this.#parts;
    if (planned.password === 'generated' && !passwords.has(planned.row)) {
      passwords.set(planned.row, generatePassword(randomness));
    }
    return passwords.get(planned.row);
  }

  #countRefusal(row: RowState): number {
    const count = (this.#refusals.get(row.planned.row) ?? 0) + 1;
    this.#refusals.set(row.planned.row, count);
    return count;
  }

  #time(): string {
    return new Date(this.#parts.clock.now()).toISOString();
  }
}

/** Every row that waits listens: many at once are no leak. */
function createQuietController(): AbortController {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  return controller;
}
