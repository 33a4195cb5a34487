import type { PermissionTemplate } from '../../ghl/permission-template';
import type { UserRole } from '../../ghl/user';
import type { Field } from '../fields';
import type { SheetChoices } from '../types';
import type { RowDraft } from './row-draft';

const nothing: readonly Field[] = [];

/**
 * Lays a row's template beneath what the row says of rights itself: flags one by one, scopes as a whole. `[]`, a list and
 * saying nothing stay apart. A row that says nothing at all of rights gets the template made for its role, the first one
 * if there are several.
 *
 * @param reach whom a default template is for.
 * @returns a function of the draft and of whether the row itself names its template. It answers which fields the template
 * gave that count for a new person only.
 */
export function createTemplateApplier(
  templates: readonly PermissionTemplate[],
  reach: NonNullable<SheetChoices['templateFor']>,
): (draft: RowDraft, namedByRow: boolean) => readonly Field[] {
  const byRole = new Map<UserRole, PermissionTemplate>();
  for (const template of templates) {
    for (const role of template.forRoles ?? []) if (!byRole.has(role)) byRole.set(role, template);
  }
  return (draft, namedByRow) => {
    if (draft.template !== null) {
      const given = lay(draft, draft.template);
      return namedByRow || reach === 'everyone' ? nothing : given;
    }
    const { role } = draft.person;
    const template = role === undefined || speaksOfRights(draft) ? undefined : byRole.get(role);
    return template === undefined ? nothing : lay(draft, template);
  };
}

function speaksOfRights({ permissions, person }: RowDraft): boolean {
  return permissions !== null || person.scopes !== undefined || person.scopesAssignedToOnly !== undefined;
}

function lay(draft: RowDraft, template: PermissionTemplate): readonly Field[] {
  const given: Field[] = [];
  const own = draft.permissions ?? {};
  for (const flag of Object.keys(template.permissions)) {
    if (!Object.hasOwn(own, flag)) given.push(`permissions.${flag}`);
  }
  if (given.length > 0) draft.permissions = { ...template.permissions, ...own };
  for (const field of ['scopes', 'scopesAssignedToOnly'] as const) {
    const list = template[field];
    if (list === undefined || draft.person[field] !== undefined) continue;
    draft.person[field] = list;
    given.push(field);
  }
  return given;
}
