import { countAccess } from '#shared/audit/access-picture';
import { countFindings, type FindingCounts } from '#shared/audit/count-findings';
import { isOpen, markDismissed, type MarkedFinding } from '#shared/audit/dismissals';
import { findAll, type AuditFindings } from '#shared/audit/findings/find-all';
import { defaultThresholds } from '#shared/audit/findings/types';
import { writeFindingsCsv } from '#shared/audit/findings-csv';
import type { Snapshot, SnapshotInfo } from '#shared/audit/types';
import { asOutput } from '#shared/contract/as-output';
import { succeed, type Result } from '#shared/contract/result';
import type { PermissionTemplate } from '#shared/ghl/permission-template';
import { createTranslator } from '#shared/i18n/create-translator';
import type { ComparisonCache } from '../audits/comparisons';
import { nameDay } from '../audits/name-day';
import type { Clock, FileAccess, Notifier } from '../ports';
import { PreviewStore } from '../runs/preview-store';
import type { Dismissals } from '../storage/dismissals';
import type { Snapshots } from '../storage/snapshots';
import type { Templates } from '../storage/templates';
import type { Handlers } from './handler';

export interface FindingHandlerParts {
  readonly snapshots: Snapshots;
  readonly dismissals: Dismissals;
  readonly templates: Templates;
  readonly comparisons: ComparisonCache;
  readonly fileAccess: FileAccess;
  readonly notifier: Notifier;
  readonly clock: Clock;
}

/** Findings with what somebody said about them. */
interface JudgedFindings {
  readonly marked: readonly MarkedFinding[];
  readonly counts: FindingCounts;
  readonly unknown: AuditFindings['unknown'];
}

/** Snapshots whose changes a chart shows, the newest; each costs a comparison the first time. */
const historyWithChanges = 12;

/** What of a snapshot deserves a look, what somebody said about it, and the picture on top. Needs no network. */
export function createFindingHandlers({
  snapshots,
  dismissals,
  templates,
  comparisons,
  fileAccess,
  notifier,
  clock,
}: FindingHandlerParts): Handlers<
  'getFindings' | 'saveFindings' | 'dismissFinding' | 'restoreFinding' | 'getAccessPicture'
> {
  const found = new PreviewStore<AuditFindings>(3);
  const marks = new PreviewStore<JudgedFindings>(2);

  const findIn = async (
    snapshot: Snapshot,
    given: readonly PermissionTemplate[] | undefined,
  ): Promise<Result<JudgedFindings>> => {
    const own = given === undefined ? await templates.list() : succeed([]);
    if (!own.ok) return own;
    const against = given ?? own.value.map(({ template }) => template);
    const key = JSON.stringify([snapshot.agencyId, snapshot.snapshotId, against]);
    const all = found.find(key) ?? findAll({ snapshot, thresholds: defaultThresholds, templates: against });
    found.add(key, all);
    const said = await dismissals.list(snapshot.agencyId);
    if (!said.ok) return said;
    // Asked for window by window: what was said about them is put in once, until somebody says something else.
    const day = nameDay(clock.now());
    const markedKey = JSON.stringify([key, day, said.value]);
    const known = marks.find(markedKey);
    if (known !== undefined) return succeed(known);
    const marked = markDismissed(all.findings, said.value, day);
    const judged = { marked, counts: countFindings(marked), unknown: all.unknown };
    marks.add(markedKey, judged);
    return succeed(judged);
  };

  const readMarked = async (agencyId: string, snapshotId: string, given?: readonly PermissionTemplate[]) => {
    const snapshot = await snapshots.read(agencyId, snapshotId);
    if (!snapshot.ok) return snapshot;
    const findings = await findIn(snapshot.value, given);
    return findings.ok ? succeed({ snapshot: snapshot.value, ...findings.value }) : findings;
  };

  return {
    getFindings: async ({ agencyId, snapshotId, templates: given, offset, limit, ...wanted }) => {
      const read = await readMarked(agencyId, snapshotId, given);
      if (!read.ok) return read;
      const { marked, counts, unknown } = read.value;
      const chosen = marked.filter(
        (finding) =>
          (wanted.severity === null || finding.severity === wanted.severity) &&
          (wanted.rule === null || finding.rule === wanted.rule) &&
          (wanted.dismissed === null || isOpen(finding) !== wanted.dismissed) &&
          (wanted.userId === undefined || finding.userId === wanted.userId),
      );
      return succeed({
        total: chosen.length,
        findings: asOutput(chosen.slice(offset, offset + limit)),
        counts: asOutput(counts),
        unknown: asOutput(unknown),
      });
    },

    saveFindings: async ({ agencyId, snapshotId, language }) => {
      const read = await readMarked(agencyId, snapshotId);
      if (!read.ok) return read;
      const { t } = createTranslator(language);
      const { snapshot, marked } = read.value;
      return succeed(
        await fileAccess.save({
          suggestedName: `${t('audits:file-findings', { date: snapshot.takenAt.slice(0, 10) })}.csv`,
          mediaType: 'text/csv; charset=utf-8',
          bytes: new TextEncoder().encode(writeFindingsCsv(t, marked, snapshot.locations ?? [])),
        }),
      );
    },

    dismissFinding: async ({ agencyId, ...dismissal }) => {
      const at = new Date(clock.now()).toISOString();
      const saved = await dismissals.put(agencyId, { ...dismissal, at });
      if (saved.ok) notifier.emit('changed', { what: 'snapshots' });
      return saved.ok ? succeed({}) : saved;
    },

    restoreFinding: async ({ agencyId, ...key }) => {
      const removed = await dismissals.remove(agencyId, key);
      if (removed.ok) notifier.emit('changed', { what: 'snapshots' });
      return removed.ok ? succeed({}) : removed;
    },

    getAccessPicture: async ({ agencyId, snapshotId }) => {
      const read = await readMarked(agencyId, snapshotId);
      if (!read.ok) return read;
      const list = await snapshots.list(agencyId);
      if (!list.ok) return list;
      const { snapshot, counts } = read.value;
      const { locations: _locations, persons: _persons, ...info } = snapshot;
      return succeed({
        snapshot: info,
        ...asOutput(countAccess(snapshot)),
        findings: asOutput(counts),
        history: await tellHistory(agencyId, list.value.snapshots),
      });
    },
  };

  async function tellHistory(agencyId: string, newestFirst: readonly SnapshotInfo[]) {
    const history = [];
    for (const [index, { snapshotId, takenAt, people, tally }] of newestFirst.entries()) {
      const after = newestFirst[index];
      const before = newestFirst[index + 1];
      const isRecent = index < historyWithChanges && before !== undefined && after !== undefined;
      const changes = isRecent ? await comparisons.changesBetween(agencyId, before, after) : null;
      const count = (wanted: (change: NonNullable<typeof changes>[number]) => boolean): number =>
        changes?.filter(wanted).length ?? 0;
      history.push({
        snapshotId,
        takenAt,
        people,
        tally,
        changes:
          changes === null
            ? null
            : {
                joined: count(({ kind }) => kind === 'joined' || kind === 'rejoined'),
                left: count(({ kind }) => kind === 'left'),
                escalations: count(({ escalation }) => escalation),
                others: count(
                  ({ kind, escalation }) => !escalation && !['joined', 'rejoined', 'left'].includes(kind),
                ),
              },
      });
    }
    return history.reverse();
  }
}
