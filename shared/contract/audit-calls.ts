import type { z } from 'zod';

/** Snapshots, what changed between them, findings, and review rounds. */
export const auditCalls = {} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export const auditEvents = {} as const satisfies Record<string, z.ZodType>;
