import { createHash } from 'node:crypto';
import { combineDecisions, planReview, type WantedReview } from '#shared/audit/review/plan-review';
import type { Review, ReviewPlanRecord, ReviewProblem } from '#shared/audit/review/types';
import type { Snapshot } from '#shared/audit/types';
import { fail, succeed, type Result } from '#shared/contract/result';
import type { BulkChange } from '#shared/import-plan/bulk-change';
import { planImport } from '#shared/import-plan/plan-import';
import type { Connection } from '../agencies/connections';
import { gatherForChange } from '../planning/gather-for-change';
import { changeChoices } from '../planning/prepare-change';
import type { PreparedPlan } from '../planning/plan-store';
import type { Randomness } from '../ports';
import { describeWish, nameReviewPlan } from './review-overview';

export interface PreparedReview {
  readonly prepared: PreparedPlan;
  readonly record: ReviewPlanRecord;
  readonly problems: readonly ReviewProblem[];
}

/** A plan of everything a review decided, against the people as GHL answers them now. It is stored by the caller. */
export async function prepareReviewPlan(
  connection: Connection,
  review: Review,
  snapshot: Snapshot,
  parts: {
    readonly randomness: Randomness;
    readonly now: string;
    readonly onProgress: (done: number, total: number) => void;
  },
): Promise<Result<PreparedReview>> {
  const { wanted, problems } = combineDecisions(review, snapshot);
  if (wanted.length === 0) return fail({ kind: 'plan-is-empty' });
  const before = connection.api.rate.requests;
  const people = await gatherForChange(
    connection,
    wanted.map((one) => ({ userId: one.userId, change: toReadableChange(one) })),
    parts.onProgress,
  );
  if (!people.ok) return people;
  const planned = planReview(wanted, people.value.found, snapshot);
  if (planned.rows.length === 0) return fail({ kind: 'plan-is-empty' });
  const planId = Buffer.from(parts.randomness.bytes(12)).toString('hex');
  const wishes = new Map(wanted.map((one) => [one.userId, describeWish(one)]));
  const rows = planned.rows.map(({ row, person }) => ({
    row,
    userId: person.id ?? '',
    wish: wishes.get(person.id ?? '') ?? '',
  }));
  const sha256 = createHash('sha256')
    .update(JSON.stringify([review.reviewId, planId, rows]))
    .digest('hex');
  return succeed({
    prepared: {
      planId,
      agencyId: review.agencyId,
      companyId: connection.api.companyId,
      sheet: { fileName: nameReviewPlan(review), sha256 },
      rows: planned.rows,
      people: people.value,
      choices: changeChoices,
      plan: planImport(planned.rows, people.value, changeChoices),
      requests: connection.api.rate.requests - before,
      isChange: true,
    },
    record: { planId, sha256, at: parts.now, rows },
    problems: [...problems, ...planned.problems],
  });
}

/** Says what has to be known of the person: whom a template restricts is read with permissions and scopes. */
function toReadableChange({ template, remove, enter }: WantedReview): BulkChange {
  if (remove) return { kind: 'delete' };
  if (template !== null) return { kind: 'template', template };
  return { kind: 'locations', mode: 'replace', locationIds: enter };
}
