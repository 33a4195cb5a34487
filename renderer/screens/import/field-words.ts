import { permissionGroups, permissionsByGroup } from '#shared/ghl/permissions';
import type { Translate } from '#shared/i18n/create-translator';
import { permissionOf, type Field } from '#shared/sheet/fields';
import { nameField } from '../../components/name-field';
import { plainFieldGroups } from './field-catalogue';

export interface FieldChoice {
  readonly value: Field;
  readonly label: string;
}

/** Every field a column can mean, in the groups a person looks for them in. `used` flags outside the catalogue stay. */
export function listFieldChoices(
  t: Translate,
  used: readonly Field[],
): readonly { readonly group: string; readonly items: readonly FieldChoice[] }[] {
  const choice = (value: Field): FieldChoice => ({ value, label: nameField(t, value) });
  const known = new Set(permissionsByGroup.flatMap(({ names }) => names));
  const others = used.filter((field) => {
    const flag = permissionOf(field);
    return flag !== null && !known.has(flag);
  });
  return [
    { group: t('import:group-person'), items: plainFieldGroups.person.map(choice) },
    { group: t('import:group-access'), items: plainFieldGroups.access.map(choice) },
    { group: t('import:group-other'), items: [...plainFieldGroups.other, ...new Set(others)].map(choice) },
    ...permissionGroups.map((group) => ({
      group: t('import:group-permissions', { group: t(`permissions:group-${group}`) }),
      items: (permissionsByGroup.find((one) => one.group === group)?.names ?? []).map((name) =>
        choice(`permissions.${name}`),
      ),
    })),
  ];
}
