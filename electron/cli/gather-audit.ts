import type { MarkedFinding } from '#shared/audit/dismissals';
import type {
  AuditChange,
  ComparisonCaution,
  SnapshotInfo,
  SnapshotLocation,
  SnapshotPerson,
} from '#shared/audit/types';
import type { BackendApi } from '#shared/contract/backend-api';
import type { CallOutput } from '#shared/contract/calls';
import { succeed, type Result } from '#shared/contract/result';
import type { Baseline } from './audit-baseline';

/** Everything one audit says. */
export interface GatheredAudit {
  readonly snapshot: SnapshotInfo;
  readonly people: readonly SnapshotPerson[];
  readonly locations: readonly SnapshotLocation[];
  readonly findings: readonly MarkedFinding[];
  readonly counts: CallOutput<'getFindings'>['counts'];
  readonly unknown: CallOutput<'getFindings'>['unknown'];
  /** The picture it was compared with; null for none. */
  readonly against: SnapshotInfo | null;
  readonly changes: readonly AuditChange[];
  readonly cautions: readonly ComparisonCaution[];
}

export async function gatherAudit(
  api: BackendApi,
  snapshot: SnapshotInfo,
  baseline: Baseline | null,
): Promise<Result<GatheredAudit>> {
  const { agencyId, snapshotId } = snapshot;
  const people = await readAll(
    (page) => api.getSnapshotPeople({ agencyId, snapshotId, text: '', locationId: null, ...page }),
    (answer) => answer.people,
  );
  if (!people.ok) return people;
  const findings = await readAll(
    (page) => api.getFindings({ agencyId, snapshotId, severity: null, rule: null, dismissed: null, ...page }),
    (answer) => answer.findings,
  );
  if (!findings.ok) return findings;
  const base = {
    snapshot,
    people: people.value.items,
    locations: people.value.last.locations,
    findings: findings.value.items,
    counts: findings.value.last.counts,
    unknown: findings.value.last.unknown,
  };
  if (baseline === null) return succeed({ ...base, against: null, changes: [], cautions: [] });
  const compared = await api.compareSnapshots({ agencyId, before: baseline, after: snapshotId });
  if (!compared.ok) return compared;
  const { comparisonId, before, cautions } = compared.value;
  const changes = await readAll(
    (page) => api.getChanges({ comparisonId, kind: null, ...page }),
    (answer) => answer.changes,
  );
  if (!changes.ok) return changes;
  const locations = changes.value.last.locations;
  return succeed({ ...base, locations, against: before, changes: changes.value.items, cautions });
}

const pageLength = 1000;

/** All windows of a list the backend holds, and the last answer for what else it says. */
async function readAll<Answer extends { readonly total: number }, Item>(
  read: (page: { readonly offset: number; readonly limit: number }) => Promise<Result<Answer>>,
  itemsOf: (answer: Answer) => readonly Item[],
): Promise<Result<{ readonly items: readonly Item[]; readonly last: Answer }>> {
  const items: Item[] = [];
  for (;;) {
    const answer = await read({ offset: items.length, limit: pageLength });
    if (!answer.ok) return answer;
    const found = itemsOf(answer.value);
    items.push(...found);
    if (found.length === 0 || items.length >= answer.value.total)
      return succeed({ items, last: answer.value });
  }
}
