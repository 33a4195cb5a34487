import type { z } from 'zod';
import { draftCalls } from './draft-calls';
import { mappingCalls } from './mapping-calls';
import { templateCalls } from './template-calls';

export type { DraftHead } from './draft-calls';
export type { ListedMapping } from './mapping-calls';
export type { ClashAnswer, ListedTemplate } from './template-calls';

/** Permission templates, remembered columns and drafts: what is kept between one sheet and the next. */
export const preparationCalls = {
  ...templateCalls,
  ...mappingCalls,
  ...draftCalls,
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
