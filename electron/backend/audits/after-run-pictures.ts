import type { SnapshotInfo } from '#shared/audit/types';
import type { RunProgress } from '#shared/runs/types';
import type { Connections } from '../agencies/connections';
import type { EventHub } from '../event-hub';
import type { Clock } from '../ports';
import type { RunEngine } from '../runs/run-engine';
import type { Snapshots } from '../storage/snapshots';
import type { SnapshotTaker } from './snapshot-taker';

export interface AfterRunPictureParts {
  readonly hub: Pick<EventHub, 'subscribe'>;
  readonly engine: Pick<RunEngine, 'busy' | 'get'>;
  readonly connections: Connections;
  readonly snapshots: Snapshots;
  readonly taker: SnapshotTaker;
  readonly clock: Clock;
}

/** Long enough for the next run to begin, when somebody does one after the other. */
const calmMs = 5_000;
/** Older ones of these make room: nobody asked for them. */
const mostAutomatic = 20;
/** Each costs a request: so many take about two minutes of an allowance nobody else uses then. */
const mostWithDetails = 1_000;
/** Whoever was deleted while the audit ran could not be read. */
const nearlyAll = 0.95;

/**
 * [Note: pictures after runs]
 *
 * After a run that changed people a picture is taken by itself, so that what came before and after it can be told apart
 * from what others did. With details where the last audit had them and the agency is small, so that what it finds is as
 * full as the audit's; else without, which is a hundredth of the requests. Only for agencies that had a picture before,
 * because whoever never audits should not pay for it; and only while no run is at work: the moment one begins, the
 * picture is given up, since both share one allowance. It can fail without anybody noticing but the list of pictures.
 * The command line takes none: its process ends with its command.
 */
export function takePicturesAfterRuns({
  hub,
  engine,
  connections,
  snapshots,
  taker,
  clock,
}: AfterRunPictureParts): { readonly close: () => void } {
  const closing = new AbortController();
  const seen = new Set<string>();

  const takePicture = async (runId: string): Promise<void> => {
    await clock.sleep(calmMs, closing.signal);
    if (engine.busy) return;
    const run = await engine.get(runId);
    const agencyId = run.ok ? run.value.record.agencyId : undefined;
    if (agencyId === undefined) return;
    const list = await snapshots.list(agencyId);
    if (!list.ok || list.value.snapshots.length === 0) return;
    const connection = await connections.open(agencyId);
    if (!connection.ok || engine.busy) return;
    const taken = await taker.take(connection.value, {
      details: deservesDetails(list.value.snapshots),
      cause: 'run',
      runId,
    });
    if (!taken.ok) return;
    const old = list.value.snapshots.filter(({ cause }) => cause === 'run').slice(mostAutomatic - 1);
    for (const { snapshotId } of old) await snapshots.remove(agencyId, snapshotId);
  };

  const hear = ({ runId, state, summary }: RunProgress): void => {
    if (state === 'running') taker.stopAutomatic();
    if (state !== 'done' || seen.has(runId)) return;
    seen.add(runId);
    if (summary.created + summary.updated + summary.deleted === 0) return;
    // Given up when the program closes, or for want of a disk: a picture nobody asked for is no reason to complain.
    void takePicture(runId).catch(() => {});
  };

  const stop = hub.subscribe((name, payload) => {
    if (name === 'runProgress') hear(payload as RunProgress);
  });
  return {
    close() {
      stop();
      closing.abort();
    },
  };
}

/** @param snapshots newest first */
function deservesDetails(snapshots: readonly SnapshotInfo[]): boolean {
  const audit = snapshots.find(({ cause }) => cause !== 'run');
  return audit !== undefined && audit.people <= mostWithDetails && audit.detailed >= audit.people * nearlyAll;
}
