import { permissionOf, type Field } from '#shared/sheet/fields';

export { describeField as nameField } from '#shared/sheet/describe-problem';

/** What the API calls the field, in small print for those who know it. */
export function apiNameOf(field: Field): string {
  return permissionOf(field) === null ? field : field.slice('permissions.'.length);
}
