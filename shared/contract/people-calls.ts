import type { z } from 'zod';

/** Who is in the agency: search, a person's page, export, changes to a selection. */
export const peopleCalls = {} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export const peopleEvents = {} as const satisfies Record<string, z.ZodType>;
