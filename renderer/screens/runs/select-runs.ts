import type { Agency } from '#shared/contract/calls';
import type { RunRecord } from '#shared/runs/types';

/**
 * Runs of the current agency and of all others, each in the order given. Records name their agency as the profile calls
 * it, and those names are unique. Without an agency (working offline) no run is foreign.
 */
export function selectRunsOf(
  runs: readonly RunRecord[],
  agency: Pick<Agency, 'name'> | null,
): { readonly own: readonly RunRecord[]; readonly others: readonly RunRecord[] } {
  if (agency === null) return { own: runs, others: [] };
  return {
    own: runs.filter((run) => run.agency === agency.name),
    others: runs.filter((run) => run.agency !== agency.name),
  };
}
