import type { IncomingMessage, ServerResponse } from 'node:http';
import { assertNever } from '#shared/contract/result';
import type { Clock } from '../ports';
import {
  answer as answerWith,
  badGateway,
  edgeRefusal,
  scopeMissing,
  serverError,
  tokenRejected,
  tooManyRequests,
  unprocessable,
  type PracticeAnswer,
} from './answers';
import type { Fault, FaultPlan } from './faults';
import { readText } from './http-server';
import type { RequestAllowance } from './request-allowance';
import type { RequestLog } from './request-log';
import { identify, type RoutedRequest } from './route-request';
import type { PracticeToken } from './tokens';

/** What an exchange looked like, for a test that holds both sides to the vendor's specification. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON; undefined when the request had no body. */
  readonly requestBody: unknown;
  readonly status: number;
  readonly answerBody: unknown;
  readonly fault: string | null;
}

export interface AnswerParts {
  readonly companyId: string;
  readonly tokens: readonly PracticeToken[];
  readonly clock: Clock;
  readonly faults: FaultPlan;
  readonly allowance: RequestAllowance;
  readonly log: RequestLog;
  /** Aborted when the practice agency closes: nothing hangs longer than that. */
  readonly closing: AbortSignal;
  readonly nextTraceId: () => string;
  readonly onExchange: ((exchange: Exchange) => void) | undefined;
  route(token: PracticeToken, request: RoutedRequest): PracticeAnswer;
}

type Delivery = 'whole' | 'cut-in-half' | 'dropped' | 'never';

interface Outcome {
  readonly answer: PracticeAnswer;
  readonly delivery: Delivery;
}

/**
 * Answers one request of the API as GoHighLevel would: edge, token, allowance, faults without effect, the effect,
 * faults after it.
 */
export async function answerRequest(
  parts: AnswerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://practice.invalid');
  const method = request.method ?? 'GET';
  const text = await readText(request);
  const settle = parts.log.record({
    method,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: describeHeaders(request, parts.tokens),
    body: parseOrNull(text ?? ''),
    at: parts.clock.monotonic(),
    status: null,
    fault: null,
  });
  const { fault, delayMs } = parts.faults.draw(method, url.pathname);
  settle({ fault: fault?.kind ?? null });
  // Half of a delay lies on the way there: the allowance is counted on arrival, and the effect comes even if the
  // client has hung up by then.
  if (!(await wait(parts, delayMs / 2))) return;
  const routed: RoutedRequest = { method, path: url.pathname, query: url.searchParams, text: text ?? '' };
  const { outcome, rateHeaders } = decide(parts, request, routed, fault);
  if (!(await wait(parts, delayMs / 2))) return;
  const body = addTraceId(outcome.answer.body, parts.nextTraceId());
  if (outcome.delivery !== 'dropped' && outcome.delivery !== 'never')
    settle({ status: outcome.answer.status });
  parts.onExchange?.({
    method,
    path: url.pathname,
    query: url.searchParams,
    headers: describeHeaders(request, parts.tokens),
    requestBody: text ? parseOrNull(text) : undefined,
    status: outcome.answer.status,
    answerBody: body,
    fault: fault?.kind ?? null,
  });
  deliver(response, outcome, body, { ...rateHeaders, ...outcome.answer.headers });
}

function decide(
  parts: AnswerParts,
  request: IncomingMessage,
  routed: RoutedRequest,
  fault: Fault | null,
): { readonly outcome: Outcome; readonly rateHeaders: Readonly<Record<string, string>> } {
  const plain = (answer: PracticeAnswer) => ({
    outcome: { answer, delivery: 'whole' as const },
    rateHeaders: {},
  });
  // Observed: the edge turns a library's own user agent away before the API sees it.
  if (!(request.headers['user-agent'] ?? '').startsWith('Mozilla/')) return plain(edgeRefusal());
  const token = identify(request.headers, parts.tokens);
  if ('status' in token) return plain(token);
  const resource = token.locationId ?? parts.companyId;
  if (fault?.kind === 'daily-spent') parts.allowance.spendDay(resource);
  const admission = parts.allowance.admit(resource);
  const outcome: Outcome = admission.admitted
    ? applyFault(fault, () => parts.route(token, routed))
    : { answer: tooManyRequests(admission.retryAfterSeconds), delivery: 'whole' };
  return { outcome, rateHeaders: admission.headers };
}

/** Runs the effect or not, and says what the client gets to see of it. */
function applyFault(fault: Fault | null, run: () => PracticeAnswer): Outcome {
  const instead = (answer: PracticeAnswer, delivery: Delivery = 'whole'): Outcome => ({ answer, delivery });
  if (fault === null) return instead(run());
  switch (fault.kind) {
    case 'drop-before':
      return instead(serverError(), 'dropped');
    case 'drop-after':
      return instead(run(), 'dropped');
    case 'cut-answer':
      return instead(run(), 'cut-in-half');
    case 'hang-before':
      return instead(serverError(), 'never');
    case 'hang-after':
      return instead(run(), 'never');
    case '500-before':
      return instead(serverError());
    case '500-after':
      run();
      return instead(serverError());
    case '502-before':
      return instead(badGateway());
    case '502-after':
      run();
      return instead(badGateway());
    case '429':
      return instead(tooManyRequests(fault.retryAfterSeconds));
    case 'status':
      return instead(
        answerWith(fault.status, {
          statusCode: fault.status,
          message: fault.message,
          error: 'Practice fault',
        }),
      );
    case '422-after':
      run();
      return instead(unprocessable(fault.message));
    case 'token-revoked':
      return instead(tokenRejected());
    case 'scope-missing':
      return instead(scopeMissing());
    case 'slow':
    case 'daily-spent':
      // Delays and allowances are the caller's.
      return instead(run());
    default:
      return assertNever(fault);
  }
}

function deliver(
  response: ServerResponse,
  outcome: Outcome,
  body: object | string,
  headers: Readonly<Record<string, string>>,
): void {
  if (outcome.delivery === 'never' || response.destroyed) return;
  if (outcome.delivery === 'dropped') {
    response.destroy();
    return;
  }
  const isPage = typeof body === 'string';
  const bytes = Buffer.from(isPage ? body : JSON.stringify(body), 'utf8');
  response.writeHead(outcome.answer.status, {
    'Content-Type': isPage ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
    'Content-Length': bytes.length,
    ...headers,
  });
  if (outcome.delivery === 'cut-in-half') {
    response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy());
    return;
  }
  response.end(bytes);
}

/** @returns false when the practice agency closed meanwhile */
async function wait(parts: AnswerParts, ms: number): Promise<boolean> {
  if (ms <= 0) return !parts.closing.aborted;
  try {
    await parts.clock.sleep(ms, parts.closing);
    return true;
  } catch {
    return false;
  }
}

/** Observed: answers carry a trace id; a bare array has no place for one. */
function addTraceId(body: object | string, traceId: string): object | string {
  return typeof body === 'string' || Array.isArray(body) ? body : { ...body, traceId };
}

function describeHeaders(
  request: IncomingMessage,
  tokens: readonly PracticeToken[],
): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  const [scheme, secret] = (headers['authorization'] ?? '').split(' ');
  if (scheme) {
    headers['authorization'] = `${scheme} ${tokens.find(({ token }) => token === secret)?.kind ?? 'unknown'}`;
  }
  return headers;
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
