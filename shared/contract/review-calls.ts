import { z } from 'zod';
import { permissionTemplate } from '../templates/template-file';
import { decisionKind, reviewProblem } from './audit-schemas';
import { language, nothing, page, planOverview, savedFile } from './common';
import { rowStatus, runRecord } from './schemas';

const reviewId = z.string().min(1);
const count = z.number().int().min(0);

/** A review round: who may keep what, asked of those who know, carried out, and written down. */
const reviewOverview = z.object({
  reviewId,
  agencyId: z.string(),
  agency: z.string(),
  label: z.string(),
  snapshotId: z.string(),
  /** When the picture was taken; ISO 8601, as all times here. */
  takenAt: z.string(),
  createdAt: z.string(),
  /** Null for everybody of the agency. */
  locationIds: z.array(z.string()).nullable(),
  templates: z.array(z.string()),
  /** What can be sent out: one sheet per sub-account, or one of everybody. */
  locations: z.array(
    z.object({
      locationId: z.string(),
      name: z.string(),
      people: count,
      decided: count,
      sentAt: z.string().nullable(),
    }),
  ),
  /** When the sheet of everybody went out. */
  sentWholeAt: z.string().nullable(),
  people: count,
  /** People with at least one decision, and none. */
  decided: count,
  undecided: count,
  counts: z.record(decisionKind, count),
  answers: z.array(z.object({ fileName: z.string(), at: z.string(), decisions: count })),
  /** Runs that carried decisions out, oldest first. */
  runs: z.array(runRecord),
  /** Whether decisions ask for something that no run has done yet, or that an undo has taken back. */
  stage: z.enum(['new', 'waiting', 'answered', 'applied', 'taken-back']),
});
export type ReviewOverview = z.infer<typeof reviewOverview>;

const reviewItem = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  /** Null when the decision is about the person as a whole. */
  locationId: z.string().nullable(),
  decision: decisionKind.nullable(),
  template: z.string().nullable(),
  moveTo: z.array(z.string()),
  decidedBy: z.string(),
  decidedOn: z.string(),
  note: z.string(),
  /** How the person's row of the last run ended; null before. */
  done: rowStatus.nullable(),
});
export type ReviewItem = z.infer<typeof reviewItem>;

export const reviewCalls = {
  createReview: {
    input: z.object({
      agencyId: z.string(),
      snapshotId: z.string(),
      /** Null for everybody, people of the agency included. */
      locationIds: z.array(z.string()).min(1).nullable(),
      /** What reviewers may restrict people to. */
      templates: z.array(permissionTemplate),
      label: z.string().trim().max(100),
    }),
    output: reviewOverview,
  },
  /** Newest first. */
  listReviews: {
    input: z.object({ agencyId: z.string() }),
    /** `damaged`: names of files in the data directory that cannot be read, of whatever agency. */
    output: z.object({ reviews: z.array(reviewOverview), damaged: z.array(z.string()) }),
  },
  getReview: { input: z.object({ reviewId }), output: reviewOverview },
  removeReview: { input: z.object({ reviewId }), output: nothing },
  /** One line per person and sub-account under review; `decided: false` for those who wait. */
  getReviewItems: {
    input: z.object({
      reviewId,
      decided: z.boolean().nullable(),
      locationId: z.string().nullable(),
      ...page,
    }),
    output: z.object({ total: z.number().int(), items: z.array(reviewItem) }),
  },
  /** @param locationId the sheet of one sub-account; null for one of everybody */
  saveReviewSheet: {
    input: z.object({ reviewId, locationId: z.string().nullable(), language }),
    output: savedFile,
  },
  /**
   * Reads an answered sheet (CSV as any spreadsheet saves it, or .xlsx) into the review. Blank is undecided and takes no
   * earlier decision back. `unknownWords` are asked: read again with their `meanings`. Lines with an error are left out,
   * the others count. Fails with `review-answers-unreadable`.
   */
  readReviewAnswers: {
    input: z.object({
      reviewId,
      fileName: z.string(),
      content: z.union([z.object({ base64: z.string() }), z.object({ text: z.string() })]),
      /** By the word as in the sheet, without case. */
      meanings: z.record(z.string(), decisionKind),
      /** For lines that do not say who decided. */
      decidedBy: z.string(),
    }),
    output: z.object({
      review: reviewOverview,
      rows: count,
      /** Taken in from this file. */
      decided: count,
      blank: count,
      problems: z.array(reviewProblem),
      unknownWords: z.array(z.object({ word: z.string(), rows: count })),
    }),
  },
  /** One decision by hand; `decision: null` takes it back. */
  setReviewDecision: {
    input: z.object({
      reviewId,
      userId: z.string(),
      locationId: z.string().nullable(),
      decision: decisionKind.nullable(),
      template: z.string().nullable(),
      moveTo: z.array(z.string()),
      decidedBy: z.string(),
      note: z.string(),
    }),
    output: reviewOverview,
  },
  /**
   * A plan of everything decided, against GHL as it is now; emits `planProgress`. Started with `startRun` like any other.
   * Fails with `plan-is-empty` when nothing decided asks for a change.
   */
  prepareReviewPlan: {
    input: z.object({ reviewId }),
    output: planOverview.extend({ problems: z.array(reviewProblem) }),
  },
  saveReviewReport: {
    input: z.object({ reviewId, format: z.enum(['html', 'csv']), language }),
    output: savedFile,
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
