import { z } from 'zod';
import type { GhlUser } from '../ghl/user';

/** A person as a journal keeps them, for undo and comparison. Parsed again whenever a journal is read. */
export const storedUser = z.object({
  id: z.string(),
  name: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  extension: z.string().nullable(),
  type: z.string().nullable(),
  role: z.string().nullable(),
  locationIds: z.array(z.string()),
  restrictSubAccount: z.boolean().nullable(),
  permissions: z.record(z.string(), z.boolean()),
  scopes: z.array(z.string()).nullable(),
  scopesAssignedToOnly: z.array(z.string()).nullable(),
  platformLanguage: z.string().nullable(),
  profilePhoto: z.string().nullable(),
  deleted: z.boolean(),
  totpEnabled: z.boolean().nullable(),
  dateAdded: z.string().nullable(),
  dateUpdated: z.string().nullable(),
  extra: z.record(z.string(), z.unknown()),
}) satisfies z.ZodType<GhlUser>;
