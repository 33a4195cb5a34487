import type { PermissionTemplate } from '#shared/ghl/permission-template';
import type { Translate } from '#shared/i18n/create-translator';

/** "6 on, 32 off · exactly 10 scopes · for new people with the role User". What is left unsaid is not mentioned. */
export function describeContent(t: Translate, template: PermissionTemplate): string {
  const flags = Object.values(template.permissions);
  const on = flags.filter(Boolean).length;
  const { scopes, scopesAssignedToOnly, forRoles = [] } = template;
  return [
    flags.length === 0
      ? t('templates:content-no-flags')
      : t('templates:content-flags', { on, off: flags.length - on }),
    scopes === undefined
      ? ''
      : scopes.length === 0
        ? t('templates:content-no-scopes')
        : t('templates:content-scopes', { count: scopes.length }),
    scopesAssignedToOnly === undefined
      ? ''
      : scopesAssignedToOnly.length === 0
        ? t('templates:content-no-assigned')
        : t('templates:content-assigned', { count: scopesAssignedToOnly.length }),
    forRoles.length === 0
      ? ''
      : t('templates:content-roles', { roles: forRoles.map((role) => t(`import:role-${role}`)).join(', ') }),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
