import { succeed, type Result } from '#shared/contract/result';
import type { AgencyPeople } from '#shared/import-plan/types';
import { listTouched, needsWhole, planUndo, type UndoDraft } from '#shared/runs/plan-undo';
import { listDiffering, planCorrection, type CorrectionDraft } from '#shared/runs/plan-correction';
import type { JournalHeader } from '#shared/runs/journal-entry';
import type { RunFold } from '#shared/runs/run-fold';
import type { Connection } from '../agencies/connections';
import { countAgency } from '../planning/gather-people';
import { readPeople } from '../planning/read-people';

/** What could be done after a run, waiting for a yes. Never leaves the backend. */
interface Prepared<D> {
  readonly id: string;
  readonly header: JournalHeader;
  readonly drafts: readonly D[];
  readonly agency: AgencyPeople;
  /** Requests it took. */
  readonly requests: number;
}
export type PreparedUndo = Prepared<UndoDraft>;
export type PreparedCorrection = Prepared<CorrectionDraft>;

type OnProgress = (done: number, total: number) => void;

/** Reads everybody a run touched and plans how to take it back. Changes nothing. */
export async function prepareUndo(
  connection: Connection,
  run: RunFold,
  id: string,
  onProgress: OnProgress,
): Promise<Result<PreparedUndo>> {
  const before = connection.api.rate.requests;
  const now = await readPeople(connection, listTouched(run), { isLacking: needsWhole(run), onProgress });
  if (!now.ok) return now;
  const people = [...now.value.values()];
  const counted = await countAgency(connection, people);
  if (!counted.ok) return counted;
  return succeed({
    id,
    header: run.header,
    drafts: planUndo(run, now.value),
    agency: { found: people, ...counted.value },
    requests: connection.api.rate.requests - before,
  });
}

/** Reads everybody who did not get exactly what a run asked for. Changes nothing. */
export async function prepareCorrection(
  connection: Connection,
  run: RunFold,
  id: string,
  onProgress: OnProgress,
): Promise<Result<PreparedCorrection>> {
  const before = connection.api.rate.requests;
  const differing = listDiffering(run);
  const asked = new Map(differing.map(({ userId, planned }) => [userId, planned.send] as const));
  const now = await readPeople(
    connection,
    differing.map(({ userId, planned }) => ({ id: userId, email: planned.before?.email ?? planned.email })),
    {
      isLacking: (user) => {
        const send = asked.get(user.id);
        return (
          (send?.permissions !== undefined && Object.keys(user.permissions).length === 0) ||
          (send?.scopes !== undefined && user.scopes === null)
        );
      },
      onProgress,
    },
  );
  if (!now.ok) return now;
  const people = [...now.value.values()];
  const counted = await countAgency(connection, people);
  if (!counted.ok) return counted;
  return succeed({
    id,
    header: run.header,
    drafts: planCorrection(run, now.value),
    agency: { found: people, ...counted.value },
    requests: connection.api.rate.requests - before,
  });
}
