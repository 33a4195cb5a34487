import { z } from 'zod';
import type { PersonRegistry } from './person-registry';

const stirSchema = z
  .object({
    /** Ids of people who are gone from now on. */
    remove: z.array(z.string()).default([]),
    rename: z.array(z.object({ id: z.string(), firstName: z.string() })).default([]),
    /** New people, one per address. */
    add: z.array(z.string()).default([]),
  })
  .strict();
export type Stir = z.input<typeof stirSchema>;

/** @throws ZodError naming what is wrong */
export function readStir(given: unknown): Stir {
  return stirSchema.parse(given);
}

/** What somebody else does in the agency while a list is being read. */
export function stirPeople(people: PersonRegistry, stir: Stir): void {
  const { remove, rename, add } = stirSchema.parse(stir);
  for (const id of remove) people.expel(id);
  for (const { id, firstName } of rename) people.update(id, { firstName });
  for (const email of add) {
    people.create({
      firstName: 'Meanwhile',
      lastName: email,
      email,
      phone: null,
      type: 'account',
      role: 'user',
      locationIds: [],
      permissions: {},
      scopes: [],
      scopesAssignedToOnly: [],
      platformLanguage: 'es',
      profilePhoto: null,
      twilioPhone: {},
    });
  }
}
