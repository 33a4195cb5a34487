import type { Failure } from '#shared/contract/failure';
import type { HoldReason } from '#shared/runs/types';
import type { GhlApi } from '../ghl/ghl-api';
import type { Clock } from '../ports';
import { judgeFailure, type Judgement } from './judge-failure';

type UnsentTrouble = Extract<Judgement, { kind: 'not-sent' }>['trouble'];

/** This many answers in a row that are no answers: the API is ill, and going on would only make unknown outcomes. */
const breakerLimit = 8;
/** A token may be refused for one person (reported for people who do not exist); this often in a row it is the token. */
const refusalLimit = 3;
/** Waits in ms before trying again while nothing can be reached; after the last one the run is held. */
const reconnectMs = [500, 1500, 4000] as const;
const rateLimitedMs = 10_000;
/** Longer than this nobody waits with a run that looks alive: it is held, and can be resumed. */
const longestRateLimitedMs = 5 * 60_000;

/**
 * Watches what comes back over all rows of a run and holds the run where going on would fail row after row.
 */
export class RunHealth {
  #trouble = 0;
  #refusals = 0;
  #disconnected = 0;
  #confirming: Promise<'works' | 'held'> | null = null;
  /** `proven`: a read came through although writes got no answer; after the next success it has to be proven anew. */
  #door: 'unproven' | 'proving' | 'proven' = 'unproven';
  #coolingUntil: Promise<void> | null = null;

  constructor(
    private readonly api: GhlApi,
    private readonly clock: Clock,
    private readonly ending: AbortSignal,
    private readonly hold: (reason: HoldReason) => void,
  ) {}

  /** While nothing can be reached, one request at a time is enough to find out. */
  get cautious(): boolean {
    return this.#disconnected > 0 || this.#door === 'proving';
  }

  /** GHL answered, whatever it said. */
  noteAnswer(): void {
    this.#trouble = 0;
    this.#disconnected = 0;
  }

  /** A look-up was answered: there is a network. It says nothing of how writes fare. */
  noteLookUp(): void {
    this.#disconnected = 0;
  }

  noteSuccess(): void {
    this.noteAnswer();
    this.#refusals = 0;
    if (this.#door === 'proven') this.#door = 'unproven';
  }

  /** No answer, or one that says nothing. */
  noteTrouble(): void {
    this.#trouble += 1;
    if (this.#trouble < breakerLimit) return;
    if (this.#door === 'unproven') void this.#proveDoor();
    else if (this.#door !== 'proving') this.hold('server-errors');
  }

  /**
   * Many writes got no answer. What is in flight fails all at once in a bad second, so that alone says little: a read,
   * which the client tries again by itself, tells whether the API is there. It answers once; the same again without a
   * success in between, and it is the API that is ill.
   */
  async #proveDoor(): Promise<void> {
    this.#door = 'proving';
    const answer = await this.api.searchUsers({}, { skip: 0, limit: 1 }, { signal: this.ending });
    this.#door = 'proven';
    if (answer.ok) return this.noteAnswer();
    const judgement = judgeFailure(answer.failure);
    if (judgement.kind === 'unknown') this.hold('server-errors');
    else this.#noteFailedRead(answer.failure);
  }

  /** A look-up failed although the client has tried again by itself. */
  async noteFailedLookUp(failure: Failure): Promise<void> {
    const judgement = judgeFailure(failure);
    if (judgement.kind === 'refused') await this.confirmRefusal(judgement.about);
    else this.#noteFailedRead(failure);
  }

  #noteFailedRead(failure: Failure): void {
    const judgement = judgeFailure(failure);
    switch (judgement.kind) {
      case 'refused':
        return this.hold(judgement.about === 'scope' ? 'scope-missing' : 'token-rejected');
      case 'not-sent':
        return this.#noteUnsentRead(judgement.trouble);
      case 'unknown':
        return this.noteTrouble();
      case 'duplicate':
      case 'not-found':
      case 'denied':
        return this.noteAnswer();
    }
  }

  #noteUnsentRead(trouble: UnsentTrouble): void {
    switch (trouble) {
      case 'network':
        return this.hold('no-network');
      case 'daily':
        return this.hold('daily-limit');
      case 'rate':
        // Turned away for now, again and again: that is no day's allowance, and passes.
        return this.noteTrouble();
      case 'taken-back':
        return;
    }
  }

  /** Waits until sending again makes sense. All rows wait together; the run is held when it never does. */
  async coolDown(trouble: UnsentTrouble, askedMs: number | null): Promise<void> {
    if (trouble === 'taken-back') return;
    if (trouble === 'daily') return this.hold('daily-limit');
    this.#coolingUntil ??= this.#wait(trouble, askedMs).finally(() => {
      this.#coolingUntil = null;
    });
    await this.#coolingUntil;
  }

  async #wait(trouble: 'network' | 'rate', askedMs: number | null): Promise<void> {
    if (trouble === 'rate') {
      if (askedMs !== null && askedMs > longestRateLimitedMs) {
        return this.hold(this.api.rate.dailyRemaining === 0 ? 'daily-limit' : 'server-errors');
      }
      this.noteTrouble();
      return sleepUnlessEnding(this.clock, askedMs ?? rateLimitedMs, this.ending);
    }
    const wait = reconnectMs[this.#disconnected];
    this.#disconnected += 1;
    if (wait === undefined) return this.hold('no-network');
    await sleepUnlessEnding(this.clock, wait, this.ending);
  }

  /**
   * A write was refused with 401 or 403. One such answer is not yet a dead token: a call that must work tells.
   * @returns `held`, or `works` when the refusal was about this one person
   */
  async confirmRefusal(about: 'scope' | 'token'): Promise<'works' | 'held'> {
    if (about === 'scope') {
      this.hold('scope-missing');
      return 'held';
    }
    this.#confirming ??= this.#confirm().finally(() => {
      this.#confirming = null;
    });
    return this.#confirming;
  }

  async #confirm(): Promise<'works' | 'held'> {
    const answer = await this.api.searchUsers({}, { skip: 0, limit: 1 });
    if (!answer.ok) {
      const judgement = judgeFailure(answer.failure);
      // A sub-account token may not search without a location: that "no" came after the door.
      const isInside = ['denied', 'duplicate', 'not-found'].includes(judgement.kind);
      if (!isInside) {
        this.#noteFailedRead(answer.failure);
        // Whatever else it was, nobody can tell now whether the token lives. The first reason to hold counts.
        this.hold('server-errors');
        return 'held';
      }
    }
    this.#refusals += 1;
    if (this.#refusals < refusalLimit) return 'works';
    // It reads and never writes: the scope for writing is missing, whatever the answer called it.
    this.hold('scope-missing');
    return 'held';
  }
}

export async function sleepUnlessEnding(clock: Clock, ms: number, ending: AbortSignal): Promise<void> {
  try {
    await clock.sleep(ms, ending);
  } catch (error) {
    if (!ending.aborted) throw error;
  }
}
