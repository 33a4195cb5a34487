import { createHash } from 'node:crypto';
import { combineDecisions, type WantedReview } from '#shared/audit/review/plan-review';
import { decisionKinds, type DecisionKind, type Review } from '#shared/audit/review/types';
import { listReviewed, listReviewLocations } from '#shared/audit/review/subjects';
import type { Snapshot } from '#shared/audit/types';
import { asOutput } from '#shared/contract/as-output';
import type { ReviewOverview } from '#shared/contract/review-calls';
import type { RowResult, RunRecord } from '#shared/runs/types';
import type { RunEngine } from '../runs/run-engine';

/** What became of a review's plans, found by the hash that ties a run to its plan. */
export interface ReviewRuns {
  /** Oldest first. */
  readonly records: readonly RunRecord[];
  /** By person: how their row of the last run ended that did what is decided now. */
  readonly done: ReadonlyMap<string, RowResult>;
  /** People for whom that was done, and then taken back by an undo. */
  readonly takenBack: ReadonlySet<string>;
}

/** Looks for the runs of a review. Only a run that bears the name of one of its plans is opened. */
export async function findReviewRuns(
  engine: Pick<RunEngine, 'list' | 'read' | 'rows'>,
  review: Review,
  snapshot: Snapshot,
  known: readonly RunRecord[],
): Promise<ReviewRuns> {
  const records: RunRecord[] = [];
  const done = new Map<string, RowResult>();
  const takenBack = new Set<string>();
  if (review.plans.length === 0) return { records, done, takenBack };
  const wishes = new Map(
    combineDecisions(review, snapshot).wanted.map((one) => [one.userId, describeWish(one)]),
  );
  const own = new Set<string>();
  for (const record of known.toSorted((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt))) {
    if (record.undoOf !== undefined && own.has(record.undoOf)) {
      for (const userId of await listPutBack(engine, record.runId)) {
        if (done.delete(userId)) takenBack.add(userId);
      }
      continue;
    }
    if (!isNamedAfter(review, record)) continue;
    const fold = await engine.read(record.runId);
    if (!fold.ok) continue;
    const plan = review.plans.find(({ sha256 }) => sha256 === fold.value.header.sheetSha256);
    if (plan === undefined) continue;
    records.push(record);
    own.add(record.runId);
    const rows = await engine.rows(record.runId);
    if (!rows.ok) continue;
    const results = new Map(rows.value.map((result) => [result.row, result]));
    for (const { row, userId, wish } of plan.rows) {
      const result = results.get(row);
      if (result === undefined || wishes.get(userId) !== wish) continue;
      done.set(userId, result);
      takenBack.delete(userId);
    }
  }
  return { records, done, takenBack };
}

function isNamedAfter(review: Review, { file, agencyId }: RunRecord): boolean {
  return file === nameReviewPlan(review) && (agencyId ?? review.agencyId) === review.agencyId;
}

/** Whom an undo really put back: not who was left alone, failed, or is still to come. */
async function listPutBack(engine: Pick<RunEngine, 'rows'>, runId: string): Promise<readonly string[]> {
  const rows = await engine.rows(runId);
  if (!rows.ok) return [];
  return rows.value.flatMap(({ status, userId }) =>
    status === 'updated' && userId !== null ? [userId] : [],
  );
}

/** What is decided about a person, to be compared with what was decided when a plan was made. */
export function describeWish({ userId: _userId, ...wish }: WantedReview): string {
  return createHash('sha256').update(JSON.stringify(wish)).digest('hex').slice(0, 16);
}

/** The name a review's run has in the history. */
export function nameReviewPlan({ label, reviewId }: Review): string {
  return label === '' ? `Review ${reviewId}` : label;
}

export function describeReview(review: Review, snapshot: Snapshot, runs: ReviewRuns): ReviewOverview {
  const people = listReviewed(review, snapshot);
  const decidedAbout = new Set(review.decisions.map(({ userId }) => userId));
  const decided = people.filter(({ id }) => decidedAbout.has(id)).length;
  const counts = Object.fromEntries(decisionKinds.map((kind) => [kind, 0])) as Record<DecisionKind, number>;
  for (const { decision } of review.decisions) counts[decision] += 1;
  const sentAt = (locationId: string | null): string | null =>
    review.sheets.findLast((sheet) => sheet.locationId === locationId)?.at ?? null;
  const isDecidedIn = (userId: string, locationId: string): boolean =>
    review.decisions.some(
      (decision) =>
        decision.userId === userId && (decision.locationId === null || decision.locationId === locationId),
    );
  return {
    reviewId: review.reviewId,
    agencyId: review.agencyId,
    agency: review.agency,
    label: review.label,
    snapshotId: review.snapshotId,
    takenAt: review.takenAt,
    createdAt: review.createdAt,
    locationIds: asOutput(review.locationIds),
    templates: review.templates.map(({ name }) => name),
    locations: listReviewLocations(review, snapshot).map(({ locationId, name, people: there }) => ({
      locationId,
      name,
      people: there.length,
      decided: there.filter(({ id }) => isDecidedIn(id, locationId)).length,
      sentAt: sentAt(locationId),
    })),
    sentWholeAt: sentAt(null),
    people: people.length,
    decided,
    undecided: people.length - decided,
    counts,
    answers: review.answers.map(({ fileName, at, decisions }) => ({ fileName, at, decisions })),
    runs: asOutput(runs.records),
    stage: findStage(review, snapshot, runs),
  };
}

function findStage(
  review: Review,
  snapshot: Snapshot,
  { done, takenBack }: ReviewRuns,
): ReviewOverview['stage'] {
  if (review.decisions.length === 0) return review.sheets.length === 0 ? 'new' : 'waiting';
  const { wanted, problems } = combineDecisions(review, snapshot);
  const isApplied = (userId: string): boolean =>
    ['updated', 'deleted', 'skipped'].includes(done.get(userId)?.status ?? '');
  if (problems.length === 0 && wanted.every(({ userId }) => isApplied(userId))) return 'applied';
  return wanted.some(({ userId }) => takenBack.has(userId)) ? 'taken-back' : 'answered';
}
