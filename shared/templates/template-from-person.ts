import type { PermissionTemplate } from '../ghl/permission-template';
import type { GhlUser } from '../ghl/user';

/**
 * What somebody may do, as the content of a template: every flag of theirs, and exactly their scopes. A list GHL's answer
 * left out stays unsaid, which is not the same as none.
 */
export function templateFromPerson(
  person: Pick<GhlUser, 'permissions' | 'scopes' | 'scopesAssignedToOnly'>,
): Omit<PermissionTemplate, 'name'> {
  const { permissions, scopes, scopesAssignedToOnly } = person;
  return {
    permissions,
    ...(scopes !== null && { scopes }),
    ...(scopesAssignedToOnly !== null && { scopesAssignedToOnly }),
  };
}
