import { z } from 'zod';
import { platformLanguages, userRoles, userTypes } from '../ghl/user';
import type { BulkChange } from '../import-plan/bulk-change';
import type { AbsentPerson } from '../import-plan/find-absent';
import { page, planOverview } from './common';

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

const count = z.number().int().min(0);

const absentPerson = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.string().nullable(),
  type: z.string().nullable(),
  locationIds: z.array(z.string()),
  sameName: z.boolean(),
}) satisfies z.ZodType<AbsentPerson>;

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
  /**
   * People in GHL whom no row of this plan's sheet is about. Reads all people of the scope, and fails with
   * `people-list-incomplete` rather than list a part. Emits `planProgress`.
   */
  listAbsentPeople: {
    input: z.object({
      planId: z.string(),
      scope: z.object({
        locationId: z.string().min(1).nullable(),
        role: z.enum(userRoles).nullable(),
        type: z.enum(userTypes).nullable(),
      }),
    }),
    output: z.object({
      absentId: z.string(),
      agencyId: z.string(),
      total: count,
      /** People of the scope in all, those in the sheet included. */
      inScope: count,
      /** Of those listed: how many have the name of somebody in the sheet. */
      sameName: count,
      /** Rows of the sheet with neither id nor email: whoever they mean may be listed. */
      unreadableRows: count,
      /** How many may be changed at once unless somebody raises it. */
      suggestedMost: count,
      requests: count,
    }),
  },
  /** Plans to delete the old accounts of people whom this run gave a new one. `plan-is-empty` where there are none. */
  prepareRemoveReplaced: {
    input: z.object({ runId: z.string().min(1), label: z.string().trim().min(1).max(200) }),
    output: planOverview,
  },
  getAbsentPeople: {
    input: z.object({ absentId: z.string(), ...page }),
    output: z.object({ total: count, people: z.array(absentPerson) }),
  },
  /** Plans a change to some of the people listed, as `prepareChange` does; `too-many-people` above `most`. */
  prepareAbsentChange: {
    input: z.object({
      absentId: z.string(),
      userIds: ids.min(1).max(100_000),
      most: z.number().int().min(1),
      change: bulkChange,
      label: z.string().trim().min(1).max(200),
    }),
    output: planOverview,
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
