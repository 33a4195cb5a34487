import type { Failure } from '#shared/contract/failure';

/** The API's own words for a refusal, without the password they might quote. At most 300 characters. */
export function quoteFailure(failure: Failure, password: string | undefined): string {
  const said =
    failure.kind === 'refused' && failure.messages.length > 0
      ? failure.messages.join(' · ')
      : 'support' in failure && failure.support !== null
        ? failure.support.detail
        : '';
  const safe = password === undefined || password === '' ? said : said.split(password).join('••••••');
  return safe.length > 300 ? `${safe.slice(0, 299)}…` : safe;
}

export function traceOf(failure: Failure): string | null {
  return 'support' in failure ? (failure.support?.traceId ?? null) : null;
}
