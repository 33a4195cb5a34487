import { z } from 'zod';
import { guard, planSummary } from './schemas';

/** Shapes that several groups of calls share. */

export const nothing = z.object({});
export const page = { offset: z.number().int().min(0), limit: z.number().int().min(1).max(1000) };

export const language = z.enum(['en', 'es']);
export type Language = z.infer<typeof language>;

/** How a file left the backend: a path (desktop, after a dialog), a link to fetch once (browser), or not at all. */
export const savedFile = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('path'), path: z.string() }),
  z.object({ kind: z.literal('download'), url: z.string(), fileName: z.string() }),
  z.object({ kind: z.literal('cancelled') }),
]);
export type SavedFile = z.infer<typeof savedFile>;

export const planOverview = z.object({
  planId: z.string(),
  summary: planSummary,
  /** Of those who would be changed: how many only get sub-accounts in addition. */
  onlyGainLocations: z.number().int().optional(),
  /** Of those who would be changed: how many may do more afterwards than before. */
  gainRights: z.number().int().optional(),
  /** Rows of people who exist already and to whom the choice for such people applies. */
  existing: z.number().int().optional(),
  /** Rows of people deleted in GHL, to whom the choice for such people applies. */
  deleted: z.number().int().optional(),
  /** Rows that seem to give somebody who exists another email. */
  newAddress: z.number().int().optional(),
  /** Whether people who may have changed their email were looked for (`lookForMoved`). */
  lookedForMoved: z.boolean().optional(),
  guards: z.array(guard),
  /** People of the agency in all; null when the token cannot tell. */
  agencyTotal: z.number().int().nullable(),
  requests: z.number().int(),
});
export type PlanOverview = z.infer<typeof planOverview>;

export const runId = z.string().min(1);
