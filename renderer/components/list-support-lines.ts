import type { Failure } from '#shared/contract/failure';
import type { Translate } from '#shared/i18n/create-translator';

/** What vendor support asks for, one line each: kind, status, trace, the API's own message. Never a token. */
export function listSupportLines(t: Translate, failure: Failure): readonly string[] {
  const lines: string[] = [t('common:support-kind', { kind: failure.kind })];
  if ('support' in failure && failure.support !== null) {
    const { status, traceId, detail } = failure.support;
    if (status !== null) lines.push(t('common:support-status', { status }));
    if (traceId !== null) lines.push(t('common:support-trace', { traceId }));
    if (detail !== '') lines.push(detail);
  }
  if ('messages' in failure) lines.push(...failure.messages);
  if ('detail' in failure && failure.detail !== '') lines.push(failure.detail);
  return lines;
}
