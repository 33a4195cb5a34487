import { readFile } from 'node:fs/promises';
import type { BackendApi } from '#shared/contract/backend-api';
import type { CallInput } from '#shared/contract/calls';
import { succeed, type Result } from '#shared/contract/result';
import { complainFailure, complainUsage, type Complaint } from './complaint';
import type { Terminal } from './terminal';

/** What a picture is compared with: one that is kept, or the text of an exported file. */
export type Baseline = CallInput<'compareSnapshots'>['before'];

/**
 * `--against last|ID|FILE`; without it the last picture, with `--details` the last that was taken with details. Null for the first picture of all: a scheduled audit must not
 * fail the first time.
 */
export async function chooseBaseline(
  api: BackendApi,
  agencyId: string,
  { given, details }: { readonly given: string | null; readonly details: boolean },
  { t, output }: Terminal,
): Promise<Result<Baseline | null, Complaint>> {
  const list = await api.listSnapshots({ agencyId });
  if (!list.ok) return complainFailure(t, list.failure);
  for (const { file } of list.value.damaged) output.note(t('audits:damaged-left-out', { file }));
  const { snapshots } = list.value;
  if (given === null || given.toLowerCase() === 'last') {
    // One that was taken by itself after a run knows no scopes, and against it what the run did would look as if nothing
    // had changed since the last audit.
    const detailed = details ? snapshots.find(({ people, detailed: read }) => read === people) : undefined;
    const last = detailed ?? snapshots.find(({ cause }) => cause !== 'run') ?? snapshots[0];
    if (last === undefined && given !== null) output.note(t('audits:nothing-to-compare'));
    return succeed(last === undefined ? null : { snapshotId: last.snapshotId });
  }
  const named = snapshots.filter(({ snapshotId }) => snapshotId.startsWith(given));
  const exact =
    named.find(({ snapshotId }) => snapshotId === given) ?? (named.length === 1 ? named[0] : undefined);
  if (exact !== undefined) return succeed({ snapshotId: exact.snapshotId });
  try {
    return succeed({ text: await readFile(given, 'utf8') });
  } catch {
    return complainUsage(
      t('audits:against-unknown', { value: given }),
      snapshots.length === 0
        ? null
        : t('audits:against-known', {
            list: snapshots
              .slice(0, 5)
              .map(({ snapshotId }) => snapshotId)
              .join(', '),
          }),
    );
  }
}
