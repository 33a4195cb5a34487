import type { Failure } from '#shared/contract/failure';
import { assertNever } from '#shared/contract/result';
import type { Clock, Randomness } from '../ports';
import { readAnswerBody, readTraceId } from './answer-body';
import type { ApiResult } from './ghl-api';
import type { HttpClient, HttpOutcome, HttpRequest } from './http-client';
import { mapFailure, type NeededScope } from './map-failure';
import type { RateGovernor } from './rate-governor';
import { readAnnouncedLimits } from './rate-headers';
import type { RequestQueue } from './request-queue';
import { readRetryAfterMs } from './retry-after';
import { planRetry } from './retry-policy';

export interface ApiCall extends Omit<HttpRequest, 'signal'> {
  readonly kind: 'read' | 'write';
  readonly scope: NeededScope;
  readonly about: 'person' | 'new-person' | 'other';
  /** Besides the token: what must not come back in a failure's words, such as the password being set. */
  readonly secrets?: readonly string[];
  readonly signal?: AbortSignal;
}

export interface ApiCallerParts {
  readonly http: HttpClient;
  readonly queue: RequestQueue;
  readonly governor: RateGovernor;
  readonly clock: Clock;
  readonly randomness: Randomness;
}

interface Attempt<T> {
  readonly result: ApiResult<T>;
  readonly retryAfterMs: number | null;
}

/**
 * One call of the API from asking to a value or a typed failure: waits its turn, sends, reads, and sends again where
 * the retry policy says that is safe.
 *
 * `cancelled` always means that nothing happened in GHL: a waiting request is taken out, a read on the wire is dropped,
 * but a write on the wire runs to its end whatever the signal says, because otherwise nobody would know its outcome.
 */
export class ApiCaller {
  readonly #parts: ApiCallerParts;

  constructor(parts: ApiCallerParts) {
    this.#parts = parts;
  }

  /** @param read makes the value of a successful answer's JSON (undefined when it had no body); null: unreadable */
  async call<T>(call: ApiCall, read: (json: unknown) => T | null): Promise<ApiResult<T>> {
    const { queue, governor, clock, randomness } = this.#parts;
    for (let attempt = 1; ; attempt += 1) {
      const turn = await queue.run(call.kind, call.signal, async (pass) => {
        const outcome = await this.#send(call, (headers) =>
          pass.leave(headers === null ? null : readAnnouncedLimits(headers)),
        );
        return this.#judge(call, outcome, read);
      });
      if (turn.kind === 'cancelled') return { ok: false, failure: { kind: 'cancelled' } };
      if (turn.kind === 'daily-limit') return { ok: false, failure: { kind: 'daily-limit', support: null } };
      const { result, retryAfterMs } = turn.value;
      if (result.ok) return result;
      const retry = planRetry(call.kind, result.failure, retryAfterMs, attempt, randomness);
      if (retry === null) return result;
      if (retry.forEveryone) governor.pause(retry.waitMs);
      else if (!(await this.#wait(clock, retry.waitMs, call.signal))) {
        return { ok: false, failure: { kind: 'cancelled' } };
      }
    }
  }

  #send(call: ApiCall, onHeard: (headers: Headers | null) => void): Promise<HttpOutcome> {
    const { method, path, query, body } = call;
    const signal = call.kind === 'read' ? call.signal : undefined;
    return this.#parts.http.send({ method, path, query, body, signal }, onHeard);
  }

  #judge<T>(call: ApiCall, outcome: HttpOutcome, read: (json: unknown) => T | null): Attempt<T> {
    const failed = (failure: Failure, retryAfterMs: number | null = null): Attempt<T> => ({
      result: { ok: false, failure },
      retryAfterMs,
    });
    switch (outcome.kind) {
      case 'answer':
        break;
      case 'timeout':
        return failed({ kind: 'timeout', timeoutMs: this.#parts.http.timeoutMs, support: null });
      case 'no-network': {
        const support = { status: null, traceId: null, detail: outcome.detail };
        return failed({ kind: 'no-network', mayHaveArrived: outcome.mayHaveArrived, support });
      }
      case 'cancelled':
        return failed({ kind: 'cancelled' });
      case 'unusable-token':
        return failed({ kind: 'token-rejected', support: null });
      default:
        return assertNever(outcome);
    }
    const { status, headers } = outcome;
    const body = readAnswerBody(outcome.text, outcome.complete);
    const now = this.#parts.clock.now();
    if (status >= 200 && status < 300) {
      const json = body.kind === 'json' ? body.value : undefined;
      const value = body.kind === 'json' || body.kind === 'empty' ? read(json) : null;
      const traceId = readTraceId(body, headers);
      if (value !== null) return { result: { ok: true, value, traceId }, retryAfterMs: null };
      const detail = `A success (${status}) that cannot be read: ${outcome.complete ? body.kind : 'cut off'}`;
      return failed({ kind: 'unreadable-answer', support: { status, traceId, detail } });
    }
    const redact = (text: string): string => this.#parts.http.redact(text, call.secrets);
    const failure = mapFailure(
      { status, headers, body, now },
      { scope: call.scope, about: call.about, redact },
    );
    return failed(failure, readRetryAfterMs(headers, now));
  }

  async #wait(clock: Clock, ms: number, signal: AbortSignal | undefined): Promise<boolean> {
    try {
      await clock.sleep(ms, signal);
      return true;
    } catch (error) {
      if (signal?.aborted) return false;
      throw error;
    }
  }
}
