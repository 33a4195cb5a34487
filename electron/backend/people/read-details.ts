import type { DetailsReport } from '#shared/contract/people-calls';
import type { Failure } from '#shared/contract/failure';
import { doAtOnce } from '../ghl/at-once';
import type { GhlApi } from '../ghl/ghl-api';
import type { PeopleListing } from './people-lists';

/** After one of these the next person would meet the same: going on would only cost requests. */
const stoppingFailures: ReadonlySet<Failure['kind']> = new Set<Failure['kind']>([
  'cancelled',
  'daily-limit',
  'token-rejected',
  'scope-missing',
  'agency-token-needed',
]);

/**
 * Reported: 401 for a person who does not exist, whom a list may still name. What must work with the same token tells
 * whether it is the token: one ghost must not end every audit of the agency.
 */
async function stopsAll(api: GhlApi, failure: Failure, signal: AbortSignal): Promise<boolean> {
  if (failure.kind !== 'token-rejected') return stoppingFailures.has(failure.kind);
  return !(await api.searchUsers({}, { skip: 0, limit: 1 }, { signal })).ok;
}

/**
 * Reads people of a list by id, for what its search left out. What is read stays in the list, so that a call that was
 * stopped goes on where it ended.
 * @param userIds null: everybody in the list
 */
export async function readDetails(
  api: GhlApi,
  list: PeopleListing,
  userIds: readonly string[] | null,
  options: { readonly signal: AbortSignal; readonly onProgress: (done: number, total: number) => void },
): Promise<DetailsReport> {
  const wanted = (userIds === null ? list.people().map(({ id }) => id) : [...new Set(userIds)]).filter(
    (id) => list.find(id)?.detailsRead === false,
  );
  const requestsBefore = api.rate.requests;
  const failed: DetailsReport['failed'] = [];
  const report = { asked: wanted.length, read: 0, gone: 0, stopped: false };
  let done = 0;

  options.onProgress(0, wanted.length);
  await doAtOnce(wanted, async (userId) => {
    if (options.signal.aborted) return false;
    const answer = await api.getUser(userId, { signal: options.signal });
    if (answer.ok && !answer.value.deleted) {
      list.putDetails(answer.value);
      report.read += 1;
    } else if (answer.ok || answer.failure.kind === 'not-found') {
      list.remove(userId);
      report.gone += 1;
    } else if (await stopsAll(api, answer.failure, options.signal)) {
      report.stopped = true;
      if (answer.failure.kind !== 'cancelled') failed.push({ userId, failure: answer.failure });
      return false;
    } else {
      failed.push({ userId, failure: answer.failure });
    }
    done += 1;
    options.onProgress(done, wanted.length);
    return true;
  });
  return {
    ...report,
    stopped: report.stopped || options.signal.aborted,
    failed,
    requests: api.rate.requests - requestsBefore,
  };
}
