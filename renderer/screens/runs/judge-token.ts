import type { ConnectionReport } from '#shared/contract/calls';
import type { Failure } from '#shared/contract/failure';

/** What a check found out about a token that is to take the place of another. */
export type TokenVerdict =
  | { readonly kind: 'fits' }
  /** It works, for another company: using it would do the rest of a run to other people. */
  | { readonly kind: 'other-company' }
  | { readonly kind: 'refused'; readonly failure: Failure };

/** @param companyId of the agency the token is for; null when its company was never known */
export function judgeToken(report: ConnectionReport, companyId: string | null): TokenVerdict {
  if (!report.usable) {
    const failed = report.steps.find(({ status }) => status === 'failed')?.failure;
    return { kind: 'refused', failure: failed ?? { kind: 'token-rejected', support: null } };
  }
  return companyId !== null && report.companyId !== companyId ? { kind: 'other-company' } : { kind: 'fits' };
}
