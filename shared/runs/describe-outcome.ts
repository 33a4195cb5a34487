import type { Translate } from '../i18n/create-translator';
import { describeProblem } from '../sheet/describe-problem';
import { isField } from '../sheet/fields';
import { problemCodes, type Problem } from '../sheet/problem';
import { isOutcomeCode } from './outcome-codes';
import type { OutcomeMessage } from './types';

/** What is to be said about a row, in the language of `t`. A code from a newer version is named, not hidden. */
export function describeOutcome(t: Translate, message: OutcomeMessage): string {
  const { code, params } = message;
  if (!isOutcomeCode(code)) return t('runs:outcome-other', { code });
  if (code === 'refused' && params['detail'] === '') return t('runs:outcome-refused-silently');
  const problem = code === 'left-out' ? readProblem(params) : null;
  if (problem !== null) return t('runs:outcome-left-out-because', { reason: describeProblem(t, problem) });
  // Every word any message needs, so that none shows a hole where an older journal has no value.
  return t(`runs:outcome-${code}`, { name: '', email: '', detail: '', count: 0, ...params });
}

/** The mistake that kept a row out, as `row-result.ts` put it into the message. */
function readProblem(params: OutcomeMessage['params']): Problem | null {
  const code = problemCodes.find((known) => known === params['problem']);
  if (code === undefined) return null;
  const field = String(params['field'] ?? '');
  return {
    code,
    severity: 'error',
    row: null,
    column: null,
    field: isField(field) ? field : null,
    params,
    suggestion: null,
  };
}
