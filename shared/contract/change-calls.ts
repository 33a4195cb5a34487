import { z } from 'zod';
import { platformLanguages, userRoles, userTypes } from '../ghl/user';
import type { BulkChange } from '../import-plan/bulk-change';
import { planOverview } from './common';

const flags = z.record(z.string(), z.boolean());
const ids = z.array(z.string().min(1));
const lists = {
  scopes: z.array(z.string()).optional(),
  scopesAssignedToOnly: z.array(z.string()).optional(),
};

/** A change that names nothing would plan nothing for everybody: it is a slip, and refused as such. */
const namesSomething = 'The change has to name something';

export const bulkChange = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('locations'),
    mode: z.enum(['add', 'replace', 'remove']),
    locationIds: ids,
  }),
  z.object({ kind: z.literal('role'), role: z.enum(userRoles), type: z.enum(userTypes).optional() }),
  z.object({
    kind: z.literal('template'),
    template: z.object({ name: z.string(), permissions: flags, ...lists }),
  }),
  z.object({
    kind: z.literal('flags'),
    permissions: flags.refine((named) => Object.keys(named).length > 0, namesSomething),
  }),
  z
    .object({ kind: z.literal('scopes'), ...lists })
    .refine(
      ({ scopes, scopesAssignedToOnly }) => scopes !== undefined || scopesAssignedToOnly !== undefined,
      namesSomething,
    ),
  z.object({ kind: z.literal('language'), platformLanguage: z.enum(platformLanguages) }),
  z.object({ kind: z.literal('password') }),
  z.object({ kind: z.literal('delete') }),
]) satisfies z.ZodType<BulkChange>;

/** Changes to people who exist, without a sheet: they become a plan like any other, with its guards, run and undo. */
export const changeCalls = {
  /**
   * Reads these people afresh and plans the change; nothing is changed yet. The rows are numbered from 1 in the order
   * given, each person once. Whoever GHL no longer knows is an invalid row. `changePlan` can leave rows out; its other
   * choices do not apply. Emits `planProgress`.
   */
  prepareChange: {
    input: z.object({
      agencyId: z.string(),
      userIds: ids.min(1).max(100_000),
      change: bulkChange,
      /** What the history calls it, in the person's language: "Change: 12 people". */
      label: z.string().trim().min(1).max(200),
    }),
    output: planOverview,
  },
  /**
   * Reads everybody in the agency once, and asks about those rows that may be somebody who exists under another email: the
   * same name, and the same phone or the same sub-accounts. Emits `planProgress`.
   */
  lookForMoved: { input: z.object({ planId: z.string() }), output: planOverview },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
