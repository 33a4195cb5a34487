import type { z } from 'zod';

/** Permission templates, remembered columns and drafts: what is kept between one sheet and the next. */
export const preparationCalls = {} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
