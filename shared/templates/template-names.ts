import type { PermissionTemplate } from '../ghl/permission-template';
import { templates as english } from '../i18n/en/templates';
import { templates as spanish } from '../i18n/es/templates';
import { foldText } from '../sheet/fold-text';
import { starterIds, type StarterId } from './starters';

/** Names are compared as the cells of a sheet are: without case, accents and outer blanks. */
export function isSameTemplateName(a: string, b: string): boolean {
  return foldText(a) === foldText(b);
}

const starterOfName: ReadonlyMap<string, StarterId> = new Map(
  [english, spanish].flatMap((words) =>
    starterIds.map((starterId) => [foldText(words[`starter-${starterId}`]), starterId] as const),
  ),
);

/**
 * The starter that has this name in either language: it stays the starter's, because a cell that says it must mean one
 * thing. Null when the name is free for a person's own.
 */
export function findStarterByName(name: string): StarterId | null {
  return starterOfName.get(foldText(name)) ?? null;
}

/** "Sales" → "Sales (2)", or the first number that is free. */
export function findFreeName(name: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name;
  const stem = name.replace(/ \(\d+\)$/, '');
  for (let number = 2; ; number += 1) {
    const candidate = `${stem} (${number})`;
    if (!isTaken(candidate)) return candidate;
  }
}

/** Whether two templates say the same, whatever they are called: order does not matter, what is left unsaid does. */
export function isSameContent(
  a: Omit<PermissionTemplate, 'name'>,
  b: Omit<PermissionTemplate, 'name'>,
): boolean {
  return canonize(a) === canonize(b);
}

function canonize({
  permissions,
  scopes,
  scopesAssignedToOnly,
  forRoles,
}: Omit<PermissionTemplate, 'name'>): string {
  const sort = (list: readonly string[] | undefined): readonly string[] | null =>
    list === undefined ? null : [...new Set(list)].sort();
  return JSON.stringify([
    Object.entries(permissions).sort(([one], [other]) => (one < other ? -1 : 1)),
    sort(scopes),
    sort(scopesAssignedToOnly),
    sort(forRoles) ?? [],
  ]);
}
