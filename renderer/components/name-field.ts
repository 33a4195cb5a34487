import { describePermission } from '#shared/ghl/describe-permission';
import type { Translate } from '#shared/i18n/create-translator';
import { describeField } from '#shared/sheet/describe-problem';
import { permissionOf, type Field } from '#shared/sheet/fields';

/** What an office calls the field; a permission by its plain name, as GoHighLevel's own screen has it. */
export function nameField(t: Translate, field: Field): string {
  const flag = permissionOf(field);
  return flag === null ? describeField(t, field) : describePermission(t, flag);
}

/** What the API calls the field, in small print for those who know it. */
export function apiNameOf(field: Field): string {
  return permissionOf(field) === null ? field : field.slice('permissions.'.length);
}
