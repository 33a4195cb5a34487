import type { z } from 'zod';
import { templateCalls } from './template-calls';

export type { ClashAnswer, ListedTemplate } from './template-calls';

/** Permission templates, remembered columns and drafts: what is kept between one sheet and the next. */
export const preparationCalls = {
  ...templateCalls,
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
