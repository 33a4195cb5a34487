import { z } from 'zod';
import type { AppFileForm } from '../export/app-file';
import type { PlanPrint } from '../import-plan/compare-plans';
import type { SheetDraft } from '../sheet/draft';
import { planChoices, planSummary } from './schemas';
import { sheetDraft } from './sheet-schemas';

const planPrint = z.object({
  summary: planSummary,
  rows: z.array(
    z.tuple([
      z.number().int(),
      z.enum(['create', 'update', 'delete', 'skip', 'invalid']),
      z.boolean(),
      z.string(),
    ]),
  ),
}) satisfies z.ZodType<PlanPrint>;

/** What a draft holds beside what lists show of it. */
export interface DraftBody {
  readonly sheet: SheetDraft;
  readonly planChoices: z.infer<typeof planChoices> | null;
  /** What the last plan that was shown said, and when (ISO 8601). */
  readonly planned: { readonly at: string; readonly print: PlanPrint } | null;
}

const body = z.object({
  sheet: sheetDraft,
  planChoices: planChoices.nullable(),
  planned: z.object({ at: z.string(), print: planPrint }).nullable(),
});
export const draftBody: z.ZodType<DraftBody> = body;

/** A draft as it travels: without what means something on one computer only. */
export interface PortableDraft extends DraftBody {
  readonly step: string;
  readonly rows: number;
  readonly problems: number;
}

const count = z.number().int().min(0);

/** A prepared sheet as a file for a colleague. */
export const draftFile: AppFileForm<PortableDraft> = {
  kind: 'draft',
  version: 1,
  content: body.extend({ step: z.string(), rows: count, problems: count }),
};
