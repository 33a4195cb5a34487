import { countChanges } from '#shared/audit/count-changes';
import { findPeople } from '#shared/audit/find-people';
import { tellTimeline, type TimelineStep } from '#shared/audit/timeline';
import { readSnapshotText } from '#shared/audit/snapshot-text';
import type { Comparison, Snapshot, SnapshotLocation } from '#shared/audit/types';
import { asOutput } from '#shared/contract/as-output';
import { fail, succeed, type Result } from '#shared/contract/result';
import { writeChangesCsv } from '#shared/audit/changes-csv';
import { createTranslator } from '#shared/i18n/create-translator';
import type { Connections } from '../agencies/connections';
import type { ComparisonCache } from '../audits/comparisons';
import { compareWithHistory } from '../audits/comparisons';
import type { SnapshotTaker } from '../audits/snapshot-taker';
import { nameSnapshot } from '../audits/take-snapshot';
import type { FileAccess, Notifier, Randomness } from '../ports';
import { PreviewStore } from '../runs/preview-store';
import type { Snapshots } from '../storage/snapshots';
import type { Handlers } from './handler';

export interface AuditHandlerParts {
  readonly connections: Connections;
  readonly snapshots: Snapshots;
  readonly taker: SnapshotTaker;
  readonly comparisons: ComparisonCache;
  readonly fileAccess: FileAccess;
  readonly notifier: Notifier;
  readonly randomness: Randomness;
  /** `scheduled` for the command line. */
  readonly cause: 'asked' | 'scheduled';
}

interface OpenComparison extends Comparison {
  readonly before: Snapshot;
  readonly after: Snapshot;
}

/** As documented: 100 requests in 10 s. The announced figure may be another; this is an estimate. */
const msPerRequest = 100;
const largestPage = 100;

/** Snapshots and what changed between them. Reads GHL, changes nothing there. */
export function createAuditHandlers({
  connections,
  snapshots,
  taker,
  comparisons,
  fileAccess,
  notifier,
  randomness,
  cause,
}: AuditHandlerParts): Handlers<
  | 'estimateSnapshot'
  | 'takeSnapshot'
  | 'cancelSnapshot'
  | 'listSnapshots'
  | 'removeSnapshot'
  | 'exportSnapshot'
  | 'importSnapshot'
  | 'getSnapshotPeople'
  | 'compareSnapshots'
  | 'getChanges'
  | 'saveChanges'
  | 'getTimeline'
> {
  const open = new PreviewStore<OpenComparison>();
  const changed = <T extends Result<unknown>>(result: T): T => {
    if (result.ok) notifier.emit('changed', { what: 'snapshots' });
    return result;
  };

  return {
    estimateSnapshot: async ({ agencyId }) => {
      const connection = await connections.open(agencyId);
      if (!connection.ok) return connection;
      const { api } = connection.value;
      const counted = await api.searchUsers({}, { skip: 0, limit: 1 });
      if (!counted.ok) return fail(counted.failure);
      const people = counted.value.count;
      const estimate = (requests: number) => ({ requests, ms: requests * msPerRequest });
      // The count itself and the sub-accounts come on top of the pages.
      const pages = people === null ? null : Math.ceil(people / largestPage) + 2;
      return succeed({
        people,
        list: pages === null ? null : estimate(pages),
        details: pages === null || people === null ? null : estimate(pages + people),
        dailyRemaining: api.rate.dailyRemaining,
      });
    },

    takeSnapshot: async ({ agencyId, details }) => {
      const connection = await connections.open(agencyId);
      if (!connection.ok) return connection;
      return taker.take(connection.value, { details, cause, runId: null });
    },

    cancelSnapshot: async ({ agencyId }) => {
      taker.stop(agencyId);
      return succeed({});
    },

    listSnapshots: async ({ agencyId }) => {
      const list = await snapshots.list(agencyId);
      return list.ok ? succeed(asOutput(list.value)) : list;
    },

    removeSnapshot: async ({ agencyId, snapshotId }) => {
      const removed = changed(await snapshots.remove(agencyId, snapshotId));
      return removed.ok ? succeed({}) : removed;
    },

    exportSnapshot: async ({ agencyId, snapshotId }) => {
      const text = await snapshots.readText(agencyId, snapshotId);
      if (!text.ok) return text;
      return succeed(
        await fileAccess.save({
          suggestedName: `${snapshotId}.snapshot.ndjson`,
          mediaType: 'application/x-ndjson',
          bytes: new TextEncoder().encode(text.value),
        }),
      );
    },

    importSnapshot: async ({ agencyId, text }) => {
      const read = readSnapshotText(text);
      if (!read.ok) return fail({ kind: 'snapshot-damaged', name: '', reason: read.failure });
      const list = await snapshots.list(agencyId);
      if (!list.ok) return list;
      const { takenAt, companyId, people } = read.value;
      const same = list.value.snapshots.find(
        (one) => one.takenAt === takenAt && one.companyId === companyId && one.people === people,
      );
      if (same !== undefined) return succeed(asOutput(same));
      const snapshotId = nameSnapshot(new Date(takenAt).toISOString(), randomness);
      return changed(await snapshots.keepText(text, { agencyId, snapshotId, cause: 'imported' }));
    },

    getSnapshotPeople: async ({ agencyId, snapshotId, text, locationId, offset, limit }) => {
      const snapshot = await snapshots.read(agencyId, snapshotId);
      if (!snapshot.ok) return snapshot;
      const found = findPeople(snapshot.value.persons, { text, locationId });
      return succeed({
        total: found.length,
        people: found.slice(offset, offset + limit).map((person) => asOutput(person)),
        locations: asOutput(snapshot.value.locations ?? []),
      });
    },

    compareSnapshots: async ({ agencyId, before: wanted, after: afterId }) => {
      const after = await snapshots.read(agencyId, afterId);
      if (!after.ok) return after;
      const before =
        'text' in wanted ? readGiven(wanted.text) : await snapshots.read(agencyId, wanted.snapshotId);
      if (!before.ok) return before;
      const compared = await compareWithHistory(snapshots, agencyId, before.value, after.value);
      if (!compared.ok) return compared;
      const comparisonId = Buffer.from(randomness.bytes(12)).toString('hex');
      const { changes, cautions } = compared.value;
      open.add(comparisonId, { changes, cautions, before: before.value, after: after.value });
      return succeed({
        comparisonId,
        before: asOutput(before.value),
        after: asOutput(after.value),
        total: changes.length,
        escalations: changes.filter(({ escalation }) => escalation).length,
        counts: countChanges(changes),
        cautions: [...cautions],
      });
    },

    getChanges: async ({ comparisonId, kind, escalations, offset, limit }) => {
      const comparison = open.find(comparisonId);
      if (comparison === undefined) return fail({ kind: 'comparison-not-found' });
      const found = comparison.changes.filter(
        (change) =>
          (kind === null || change.kind === kind) &&
          (escalations === undefined || change.escalation === escalations),
      );
      return succeed({
        total: found.length,
        changes: asOutput(found.slice(offset, offset + limit)),
        locations: nameLocations(comparison.before, comparison.after),
      });
    },

    saveChanges: async ({ comparisonId, language }) => {
      const comparison = open.find(comparisonId);
      if (comparison === undefined) return fail({ kind: 'comparison-not-found' });
      const { t } = createTranslator(language);
      const names = nameLocations(comparison.before, comparison.after);
      return succeed(
        await fileAccess.save({
          suggestedName: `${t('audits:file-changes', { date: comparison.after.takenAt.slice(0, 10) })}.csv`,
          mediaType: 'text/csv; charset=utf-8',
          bytes: new TextEncoder().encode(writeChangesCsv(t, comparison.changes, names)),
        }),
      );
    },

    getTimeline: async ({ agencyId, userId }) => {
      const list = await snapshots.list(agencyId);
      if (!list.ok) return list;
      const all = list.value.snapshots;
      const steps: TimelineStep[] = [];
      const names = new Map<string, string>();
      for (const [index, snapshot] of all.entries()) {
        const before = all[index + 1];
        if (before === undefined) break;
        const changes = await comparisons.changesBetween(agencyId, before, snapshot);
        if (changes !== null) steps.push({ snapshot, changes });
      }
      const oldest = all.at(-1);
      const first = oldest === undefined ? null : await snapshots.read(agencyId, oldest.snapshotId);
      const latest = all[0] === undefined ? null : await snapshots.read(agencyId, all[0].snapshotId);
      for (const read of [first, latest]) {
        if (read?.ok === true) for (const { id, name } of read.value.locations ?? []) names.set(id, name);
      }
      return succeed({
        entries: asOutput(tellTimeline(steps, first?.ok === true ? first.value : null, userId)),
        snapshots: all.length,
        locations: [...names].map(([id, name]) => ({ id, name })),
      });
    },
  };

  function readGiven(text: string): Result<Snapshot> {
    const read = readSnapshotText(text);
    return read.ok ? read : fail({ kind: 'snapshot-damaged', name: '', reason: read.failure });
  }
}

/** The later name counts where a sub-account was renamed. */
function nameLocations(before: Snapshot, after: Snapshot): SnapshotLocation[] {
  const names = new Map(
    [...(before.locations ?? []), ...(after.locations ?? [])].map(({ id, name }) => [id, name]),
  );
  return [...names].map(([id, name]) => ({ id, name }));
}
