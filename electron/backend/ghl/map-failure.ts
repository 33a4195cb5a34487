import type { Failure, SupportDetails } from '#shared/contract/failure';
import { readTraceId, readMessages, type AnswerBody } from './answer-body';
import { readRetryAfterMs } from './retry-after';

/** Scopes a token needs (documented per call). */
export type NeededScope = 'users.readonly' | 'users.write' | 'locations.readonly';

export interface FailedAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: AnswerBody;
  /** Wall-clock ms, for a Retry-After that is a date. */
  readonly now: number;
}

export interface CallContext {
  readonly scope: NeededScope;
  /** What the call is about: `person` when a missing one is worth its own answer, `new-person` for a create. */
  readonly about: 'person' | 'new-person' | 'other';
  /** Takes secrets out of what the server said. */
  readonly redact: (text: string) => string;
}

/**
 * Which failure an answer is. 400, 401 and 422 are documented; 403, 404, 429, 5xx, HTML pages from the edge and
 * redirects are not, but happen.
 *
 * A 401 is not yet a dead token: a GET of a person who does not exist was reported to answer 401. Callers that would
 * stop a run for it ask something that must work first (`runs/run-health.ts`).
 */
export function mapFailure(answer: FailedAnswer, context: CallContext): Failure {
  const messages = readMessages(answer.body).map(context.redact);
  const said = messages.join(' · ');
  const support: SupportDetails = {
    status: answer.status,
    traceId: readTraceId(answer.body, answer.headers),
    detail: shorten(said === '' ? describeBody(answer.body) : said),
  };
  const { status } = answer;
  if (status >= 300 && status < 400) return { kind: 'unreadable-answer', support };
  if (status === 401 || status === 403) return mapRefusedAccess(status, said, context, support);
  if (status === 429) return mapTooMany(answer, said, support);
  if (status >= 500 || status === 408) return { kind: 'server-error', support };
  // A page instead of JSON comes from something in between; it says nothing about the person or the request.
  if (answer.body.kind === 'html') return { kind: 'unreadable-answer', support };
  if (context.about === 'new-person' && saysDuplicate(said)) return { kind: 'duplicate-email', support };
  if (status === 404) return { kind: 'not-found', support };
  if (context.about === 'person' && /\buser\b.{0,40}(not found|does ?n.t exist|does not exist)/i.test(said)) {
    return { kind: 'not-found', support };
  }
  return { kind: 'refused', messages: messages.length > 0 ? messages : [support.detail], support };
}

function mapRefusedAccess(
  status: 401 | 403,
  said: string,
  context: CallContext,
  support: SupportDetails,
): Failure {
  // Observed: "This authClass type is not allowed to access this scope." It mentions a scope, but no scope helps.
  if (/auth ?class|(agency|company)[- ](level )?(access )?token|type of token|token type/i.test(said)) {
    return { kind: 'agency-token-needed', support };
  }
  if (/\bscopes?\b/i.test(said)) return { kind: 'scope-missing', scope: context.scope, support };
  if (status === 403 || /does(n.t| not) have access|no access to/i.test(said)) {
    return { kind: 'forbidden', support };
  }
  return { kind: 'token-rejected', support };
}

function mapTooMany(answer: FailedAnswer, said: string, support: SupportDetails): Failure {
  const isDaily =
    answer.headers.get('x-ratelimit-daily-remaining')?.trim() === '0' || /\bdaily\b/i.test(said);
  if (isDaily) return { kind: 'daily-limit', support };
  return { kind: 'rate-limited', retryAfterMs: readRetryAfterMs(answer.headers, answer.now), support };
}

/** Observed: 400 "A user with this email already exists"; documented as 422. The wording is nobody's promise. */
function saysDuplicate(said: string): boolean {
  return (
    /already (exists?|in use|taken|registered|used)|duplicate/i.test(said) &&
    /\b(e-?mail|users?)\b/i.test(said)
  );
}

function describeBody(body: AnswerBody): string {
  switch (body.kind) {
    case 'html':
      return body.title === null ? 'An HTML page' : `An HTML page: ${body.title}`;
    case 'json':
      return 'An answer without a message';
    case 'empty':
      return 'An empty answer';
    case 'other':
      return 'Not JSON';
  }
}

function shorten(text: string): string {
  return text.length > 500 ? `${text.slice(0, 499)}…` : text;
}
