import type { ApiResult, CallOptions, GhlApi } from './ghl-api';

/**
 * Asks something that must work while the token does: one person of the agency. A 401 elsewhere may only mean that the
 * person asked for does not exist (reported), so confirm before holding a run for a dead token.
 * @returns the failure to believe when it does not work
 */
export async function confirmToken(api: GhlApi, options?: CallOptions): Promise<ApiResult<null>> {
  const answer = await api.searchUsers({}, { skip: 0, limit: 1 }, options);
  return answer.ok ? { ...answer, value: null } : answer;
}
