import type { Agency } from '#shared/contract/calls';
import type { RunRecord } from '#shared/runs/types';

/** Whether a run was made in an agency. Without an id in the record, the agency's unique name decides. */
export function belongsTo(
  run: Pick<RunRecord, 'agency' | 'agencyId'>,
  agency: Pick<Agency, 'agencyId' | 'name'>,
): boolean {
  return run.agencyId === undefined ? run.agency === agency.name : run.agencyId === agency.agencyId;
}

/**
 * Runs of the current agency and of all others, each in the order given. Without an agency (working offline) no run is
 * foreign.
 */
export function selectRunsOf(
  runs: readonly RunRecord[],
  agency: Pick<Agency, 'agencyId' | 'name'> | null,
): { readonly own: readonly RunRecord[]; readonly others: readonly RunRecord[] } {
  if (agency === null) return { own: runs, others: [] };
  return {
    own: runs.filter((run) => belongsTo(run, agency)),
    others: runs.filter((run) => !belongsTo(run, agency)),
  };
}
