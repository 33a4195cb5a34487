import { z } from 'zod';
import { userRoles } from '../ghl/user';
import type { PermissionTemplate } from '../ghl/permission-template';
import type { AppFileForm } from '../export/app-file';

/** A template as it crosses the contract and as it is stored: any flag and any scope, the catalogues are open. */
export const permissionTemplate = z.object({
  name: z.string().trim().min(1).max(80),
  permissions: z.record(z.string().max(200), z.boolean()),
  scopes: z.array(z.string().max(200)).optional(),
  scopesAssignedToOnly: z.array(z.string().max(200)).optional(),
  forRoles: z.array(z.enum(userRoles)).optional(),
}) satisfies z.ZodType<PermissionTemplate>;

/** One or several templates as a file for a colleague. */
export const templateFile: AppFileForm<z.infer<typeof permissionTemplate>[]> = {
  kind: 'permission-templates',
  version: 1,
  content: z.array(permissionTemplate),
};
