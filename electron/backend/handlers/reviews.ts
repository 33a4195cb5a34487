import { createHash } from 'node:crypto';
import { findAll } from '#shared/audit/findings/find-all';
import { defaultThresholds } from '#shared/audit/findings/types';
import { markDismissed } from '#shared/audit/dismissals';
import { readAnswers } from '#shared/audit/review/read-answers';
import { writeReviewReportCsv, writeReviewReportHtml } from '#shared/audit/review/review-report';
import { writeReviewSheet } from '#shared/audit/review/review-sheet';
import { listItems, putDecisions, subjectKey } from '#shared/audit/review/subjects';
import type { Review } from '#shared/audit/review/types';
import type { Snapshot } from '#shared/audit/types';
import { asOutput } from '#shared/contract/as-output';
import { fail, succeed, type Result } from '#shared/contract/result';
import type { ReviewOverview } from '#shared/contract/review-calls';
import { createTranslator } from '#shared/i18n/create-translator';
import type { RunRecord } from '#shared/runs/types';
import { readTable } from '#shared/sheet/reading/read-table';
import type { Connections } from '../agencies/connections';
import { nameDay } from '../audits/name-day';
import { prepareReviewPlan } from '../audits/prepare-review-plan';
import { describeReview, findReviewRuns, type ReviewRuns } from '../audits/review-overview';
import type { PlanStore } from '../planning/plan-store';
import type { Clock, FileAccess, Notifier, Randomness } from '../ports';
import type { RunEngine } from '../runs/run-engine';
import type { Dismissals } from '../storage/dismissals';
import type { Reviews } from '../storage/reviews';
import type { Snapshots } from '../storage/snapshots';
import type { Handlers } from './handler';
import { describePlan } from './plans';

export interface ReviewHandlerParts {
  readonly connections: Connections;
  readonly snapshots: Snapshots;
  /** A copy of each review's snapshot: removing the snapshot must not take a review with it. */
  readonly reviewedSnapshots: Snapshots;
  readonly reviews: Reviews;
  readonly dismissals: Dismissals;
  readonly engine: RunEngine;
  readonly plans: PlanStore;
  readonly fileAccess: FileAccess;
  readonly notifier: Notifier;
  readonly clock: Clock;
  readonly randomness: Randomness;
}

/** A review with everything it takes to speak of it. */
interface OpenReview {
  readonly review: Review;
  readonly snapshot: Snapshot;
  readonly runs: ReviewRuns;
}

/** Review rounds: sheets out, answers in, a plan of them, the report. */
export function createReviewHandlers({
  connections,
  snapshots,
  reviewedSnapshots,
  reviews,
  dismissals,
  engine,
  plans,
  fileAccess,
  notifier,
  clock,
  randomness,
}: ReviewHandlerParts): Handlers<
  | 'createReview'
  | 'listReviews'
  | 'getReview'
  | 'removeReview'
  | 'getReviewItems'
  | 'saveReviewSheet'
  | 'readReviewAnswers'
  | 'setReviewDecision'
  | 'prepareReviewPlan'
  | 'saveReviewReport'
> {
  const nowText = (): string => new Date(clock.now()).toISOString();

  const complete = async (review: Review, known: readonly RunRecord[]): Promise<Result<OpenReview>> => {
    const snapshot = await reviewedSnapshots.read(review.agencyId, review.snapshotId);
    if (!snapshot.ok) return snapshot;
    const runs = await findReviewRuns(engine, review, snapshot.value, known);
    return succeed({ review, snapshot: snapshot.value, runs });
  };
  const open = async (reviewId: string): Promise<Result<OpenReview>> => {
    const review = await reviews.read(reviewId);
    return review.ok ? complete(review.value, await engine.list()) : review;
  };
  const overview = ({ review, snapshot, runs }: OpenReview): ReviewOverview =>
    describeReview(review, snapshot, runs);

  const change = async (
    reviewId: string,
    update: (review: Review) => Review,
  ): Promise<Result<OpenReview>> => {
    const changed = await reviews.change(reviewId, update);
    if (!changed.ok) return changed;
    notifier.emit('changed', { what: 'reviews' });
    return complete(changed.value, await engine.list());
  };

  return {
    createReview: async ({ agencyId, snapshotId, locationIds, templates, label }) => {
      const snapshot = await snapshots.read(agencyId, snapshotId);
      if (!snapshot.ok) return snapshot;
      const kept = await reviewedSnapshots.save(snapshot.value);
      if (!kept.ok) return kept;
      const createdAt = nowText();
      const added = await reviews.add({
        reviewId: `${createdAt.slice(0, 10)}-${Buffer.from(randomness.bytes(5)).toString('hex')}`,
        agencyId,
        agency: snapshot.value.agency,
        label,
        snapshotId,
        takenAt: snapshot.value.takenAt,
        createdAt,
        locationIds,
        templates,
        sheets: [],
        decisions: [],
        answers: [],
        plans: [],
      });
      if (!added.ok) return added;
      notifier.emit('changed', { what: 'reviews' });
      return succeed(
        describeReview(added.value, snapshot.value, { records: [], done: new Map(), takenBack: new Set() }),
      );
    },

    listReviews: async ({ agencyId }) => {
      const list = await reviews.list(agencyId);
      const known = list.reviews.some((review) => review.plans.length > 0) ? await engine.list() : [];
      const opened = await Promise.all(
        list.reviews.map(async (review) => ({ review, whole: await complete(review, known) })),
      );
      return succeed({
        reviews: opened.flatMap(({ whole }) => (whole.ok ? [overview(whole.value)] : [])),
        // Without its copy of the snapshot nobody knows whom a round is about; its file still holds what was decided.
        damaged: [
          ...list.damaged,
          ...opened.flatMap(({ review, whole }) => (whole.ok ? [] : [`${review.reviewId}.json`])),
        ],
      });
    },

    getReview: async ({ reviewId }) => {
      const opened = await open(reviewId);
      return opened.ok ? succeed(overview(opened.value)) : opened;
    },

    removeReview: async ({ reviewId }) => {
      const review = await reviews.read(reviewId);
      const removed = await reviews.remove(reviewId);
      if (!removed.ok) return removed;
      if (review.ok) {
        const { agencyId, snapshotId } = review.value;
        const others = await reviews.list(agencyId);
        // A damaged one may be of the same picture.
        const isUsed =
          others.damaged.length > 0 || others.reviews.some((other) => other.snapshotId === snapshotId);
        if (!isUsed) await reviewedSnapshots.remove(agencyId, snapshotId);
      }
      notifier.emit('changed', { what: 'reviews' });
      return succeed({});
    },

    getReviewItems: async ({ reviewId, decided, locationId, offset, limit }) => {
      const opened = await open(reviewId);
      if (!opened.ok) return opened;
      const { review, snapshot, runs } = opened.value;
      const items = listItems(review, snapshot).filter(
        (item) =>
          (decided === null || (item.decision !== null) === decided) &&
          (locationId === null || item.locationId === locationId),
      );
      return succeed({
        total: items.length,
        items: items.slice(offset, offset + limit).map(({ person, locationId: place, decision }) => ({
          userId: person.id,
          name: person.name,
          email: person.email,
          locationId: place,
          decision: decision?.decision ?? null,
          template: decision?.template ?? null,
          moveTo: [...(decision?.moveTo ?? [])],
          decidedBy: decision?.decidedBy ?? '',
          decidedOn: decision?.decidedOn ?? '',
          note: decision?.note ?? '',
          done: runs.done.get(person.id)?.status ?? null,
        })),
      });
    },

    saveReviewSheet: async ({ reviewId, locationId, language }) => {
      const opened = await open(reviewId);
      if (!opened.ok) return opened;
      const { review, snapshot } = opened.value;
      const said = await dismissals.list(review.agencyId);
      if (!said.ok) return said;
      const { findings } = findAll({ snapshot, thresholds: defaultThresholds, templates: [] });
      const { t } = createTranslator(language);
      const text = writeReviewSheet(
        t,
        review,
        snapshot,
        locationId,
        markDismissed(findings, said.value, nameDay(clock.now())),
      );
      const place = locationId === null ? review.agency : nameLocation(snapshot, locationId);
      const name = t('review:file-sheet', { name: place, date: nameDay(clock.now()) });
      const saved = await saveText(`${name}.csv`, 'text/csv; charset=utf-8', text);
      if (saved.kind === 'cancelled') return succeed(saved);
      const changed = await change(reviewId, (old) => ({
        ...old,
        sheets: [...old.sheets, { locationId, at: nowText() }],
      }));
      return changed.ok ? succeed(saved) : changed;
    },

    readReviewAnswers: async ({ reviewId, fileName, content, meanings, decidedBy }) => {
      const opened = await open(reviewId);
      if (!opened.ok) return opened;
      const { review, snapshot } = opened.value;
      const bytes =
        'text' in content ? new TextEncoder().encode(content.text) : Buffer.from(content.base64, 'base64');
      const table = await readTable({ name: fileName, bytes }, {});
      const latest = await findLatest(review);
      if (!latest.ok) return latest;
      const answers = table.ok
        ? readAnswers(table.value.records, {
            review,
            snapshot,
            latest: latest.value,
            meanings,
            decidedBy: decidedBy.trim(),
            today: nameDay(clock.now()),
          })
        : null;
      if (answers === null) return fail({ kind: 'review-answers-unreadable', name: fileName });
      const { decisions, rows, blank, problems, unknownWords } = answers;
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const changed = await change(reviewId, (old) => ({
        ...old,
        decisions: putDecisions(old.decisions, decisions),
        // The same file read again, with meanings for its words, is still one answer.
        answers: [
          ...old.answers.filter((answer) => answer.sha256 !== sha256),
          { fileName, at: nowText(), decisions: decisions.length, sha256 },
        ],
      }));
      if (!changed.ok) return changed;
      return succeed({
        review: overview(changed.value),
        rows,
        decided: decisions.length,
        blank,
        problems: asOutput(problems),
        unknownWords: asOutput(unknownWords),
      });
    },

    setReviewDecision: async ({ reviewId, decision, ...rest }) => {
      const changed = await change(reviewId, (old) => ({
        ...old,
        decisions:
          decision === null
            ? old.decisions.filter((other) => subjectKey(other) !== subjectKey(rest))
            : putDecisions(old.decisions, [{ ...rest, decision, decidedOn: nameDay(clock.now()) }]),
      }));
      return changed.ok ? succeed(overview(changed.value)) : changed;
    },

    prepareReviewPlan: async ({ reviewId }) => {
      const opened = await open(reviewId);
      if (!opened.ok) return opened;
      const { review, snapshot } = opened.value;
      const { agencyId } = review;
      const connection = await connections.open(agencyId);
      if (!connection.ok) return connection;
      const plan = await prepareReviewPlan(connection.value, review, snapshot, {
        randomness,
        now: nowText(),
        onProgress: (done, total) => notifier.emit('planProgress', { agencyId, done, total }),
      });
      if (!plan.ok) return plan;
      // Written down before it can be started: a run that nobody can tie to its review would be lost evidence.
      const changed = await change(reviewId, (old) => ({ ...old, plans: [...old.plans, plan.value.record] }));
      if (!changed.ok) return changed;
      plans.add(plan.value.prepared);
      return succeed({ ...describePlan(plan.value.prepared), problems: asOutput(plan.value.problems) });
    },

    saveReviewReport: async ({ reviewId, format, language }) => {
      const opened = await open(reviewId);
      if (!opened.ok) return opened;
      const { review, snapshot, runs } = opened.value;
      const { t } = createTranslator(language);
      const input = { review, snapshot, done: runs.done, runs: runs.records, madeAt: nowText() };
      const name = t('review:file-report', {
        name: review.label || review.agency,
        date: nameDay(clock.now()),
      });
      return succeed(
        format === 'csv'
          ? await saveText(`${name}.csv`, 'text/csv; charset=utf-8', writeReviewReportCsv(t, input))
          : await saveText(
              `${name}.html`,
              'text/html; charset=utf-8',
              writeReviewReportHtml(t, language, input),
            ),
      );
    },
  };

  /** The newest picture taken after the review's own; null when there is none. */
  async function findLatest(review: Review): Promise<Result<Snapshot | null>> {
    const list = await snapshots.list(review.agencyId);
    if (!list.ok) return list;
    const [latest] = list.value.snapshots;
    if (latest === undefined || Date.parse(latest.takenAt) <= Date.parse(review.takenAt))
      return succeed(null);
    const read = await snapshots.read(review.agencyId, latest.snapshotId);
    // A damaged one only means that nobody can tell who has changed; the plan looks again anyway.
    return succeed(read.ok ? read.value : null);
  }

  function saveText(name: string, mediaType: string, text: string) {
    const suggestedName = name.replace(/[\\/:*?"<>|]/g, '-');
    return fileAccess.save({ suggestedName, mediaType, bytes: new TextEncoder().encode(text) });
  }
}

function nameLocation({ locations }: Snapshot, locationId: string): string {
  return locations?.find(({ id }) => id === locationId)?.name ?? locationId;
}
