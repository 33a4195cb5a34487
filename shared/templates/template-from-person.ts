import type { PermissionTemplate } from '../ghl/permission-template';
import type { GhlUser } from '../ghl/user';

/**
 * What somebody may do, as the content of a template: every flag of theirs, and exactly their scopes. A list GHL's answer
 * left out stays unsaid, which is not the same as none. So does an empty `scopesAssignedToOnly`: almost everybody's is
 * empty, but sending it empty switches everything off (documented).
 */
export function templateFromPerson(
  person: Pick<GhlUser, 'permissions' | 'scopes' | 'scopesAssignedToOnly'>,
): Omit<PermissionTemplate, 'name'> {
  const { permissions, scopes, scopesAssignedToOnly } = person;
  return {
    permissions,
    ...(scopes !== null && { scopes }),
    ...(scopesAssignedToOnly !== null && scopesAssignedToOnly.length > 0 && { scopesAssignedToOnly }),
  };
}
