import { accessGroups, groupOf, type AccessGroup } from './tally-people';
import type { Snapshot } from './types';

export interface LocationAccess {
  readonly locationId: string;
  readonly name: string;
  readonly admins: number;
  readonly users: number;
  readonly others: number;
}

export interface Access {
  readonly byRole: readonly { readonly group: AccessGroup; readonly people: number }[];
  /** Largest first; people of the agency are not counted. */
  readonly byLocation: readonly LocationAccess[];
  readonly withoutLocation: number;
}

/** Who has access to what, in numbers. */
export function countAccess({ persons, locations }: Snapshot): Access {
  const people = new Map<AccessGroup, number>(accessGroups.map((group) => [group, 0]));
  const places = new Map(
    (locations ?? []).map(({ id, name }) => [id, { locationId: id, name, admins: 0, users: 0, others: 0 }]),
  );
  let withoutLocation = 0;
  for (const person of persons) {
    const group = groupOf(person);
    people.set(group, (people.get(group) ?? 0) + 1);
    if (person.type === 'agency') continue;
    if (person.locationIds?.length === 0) withoutLocation += 1;
    for (const id of person.locationIds ?? []) {
      const place = places.get(id) ?? { locationId: id, name: id, admins: 0, users: 0, others: 0 };
      places.set(id, place);
      if (group === 'admin') place.admins += 1;
      else if (group === 'user') place.users += 1;
      else place.others += 1;
    }
  }
  return {
    byRole: accessGroups.map((group) => ({ group, people: people.get(group) ?? 0 })),
    byLocation: [...places.values()].sort(
      (a, b) => sumOf(b) - sumOf(a) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
    ),
    withoutLocation,
  };
}

function sumOf({ admins, users, others }: LocationAccess): number {
  return admins + users + others;
}
