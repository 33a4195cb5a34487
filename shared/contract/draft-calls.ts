import { z } from 'zod';
import { planChangeKinds } from '../import-plan/compare-plans';
import { language, nothing, savedFile } from './common';
import { planChoices, planSummary, rowNumber } from './schemas';
import { sheetDraft, sheetDraftInTransit } from './sheet-schemas';

const count = z.number().int().min(0);

/** What the list of drafts shows without opening them. */
const draftFacts = z.object({
  /** The wizard's step it was left at. */
  step: z.string(),
  /** The agency it was prepared for; null when none was connected. */
  agencyId: z.string().nullable(),
  /** Rows with data, and those that still have a problem. */
  rows: count,
  problems: count,
});

export const draftHead = draftFacts.extend({
  draftId: z.string(),
  /** Of the sheet. */
  fileName: z.string(),
  /** The agency's name when the draft was saved. */
  agency: z.string().nullable(),
  /** ISO 8601. */
  savedAt: z.string(),
  /** What the last plan that was shown came to; null when none was. */
  planned: planSummary.nullable(),
  /** Passwords were in the sheet and are not in the draft. */
  passwordsLeftOut: z.boolean(),
  /** `damaged`, or `newer` than this version can read: kept as it is, and can only be removed. */
  state: z.enum(['ready', 'damaged', 'newer']),
});
export type DraftHead = z.infer<typeof draftHead>;

/** Drafts: sheets being prepared, kept until they are run or removed. */
export const draftCalls = {
  /**
   * Keeps a sheet as it stands: a new draft (`draftId: null`) or in place of the one with this id, whole or not at all.
   * Passwords in it are kept only sealed, with the keychain's key. Where there is none, hand over a sheet made
   * `withPasswords: false`; the backend otherwise takes them out itself, which reads the whole sheet once more.
   */
  saveDraft: {
    input: draftFacts.extend({
      draftId: z.string().nullable(),
      sheet: sheetDraftInTransit,
      /** What `toDraft` was asked for. */
      withPasswords: z.boolean(),
      planChoices: planChoices.nullable(),
      /** The plan that was just shown: its result is kept, to say later what changed. Null keeps the one before. */
      planId: z.string().nullable(),
    }),
    output: draftHead,
  },
  /** The latest first. */
  listDrafts: { input: nothing, output: z.array(draftHead) },
  /** Fails with `draft-not-found`, `draft-damaged`, `draft-sealed` (the key is gone) or `newer-file`. */
  openDraft: {
    input: z.object({ draftId: z.string() }),
    output: z.object({ head: draftHead, sheet: sheetDraft, planChoices: planChoices.nullable() }),
  },
  removeDraft: { input: z.object({ draftId: z.string() }), output: nothing },
  /** One file for a colleague. With passwords they stand in it in clear: warn before. */
  exportDraft: {
    input: z.object({ draftId: z.string(), withPasswords: z.boolean(), language }),
    output: savedFile,
  },
  /** Takes in a file's text as a new draft. */
  importDraft: { input: z.object({ text: z.string().max(200_000_000) }), output: draftHead },
  /**
   * What a new plan of the same sheet says otherwise than the one kept with the draft; null when none is kept. To be
   * asked before the draft is saved with the new plan.
   */
  comparePlan: {
    input: z.object({ draftId: z.string(), planId: z.string() }),
    output: z
      .object({
        /** When the plan before was kept, ISO 8601. */
        plannedAt: z.string(),
        before: planSummary,
        after: planSummary,
        /** Only kinds that happened. */
        changes: z.array(
          z.object({
            kind: z.enum(planChangeKinds),
            rows: z.array(rowNumber),
            /** The first of them. */
            people: z.array(z.object({ row: rowNumber, name: z.string(), email: z.string() })),
          }),
        ),
      })
      .nullable(),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
