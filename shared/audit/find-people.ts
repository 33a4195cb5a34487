import { foldText } from '../sheet/fold-text';
import type { SnapshotPerson } from './types';

interface Sought {
  readonly person: SnapshotPerson;
  /** What is searched, folded. */
  readonly where: string;
}

/** A snapshot is asked for window by window, and never changes: its people are put in order once. */
const sorted = new WeakMap<readonly SnapshotPerson[], readonly Sought[]>();

/** People by name, of one sub-account or all, in whom every word of `text` is found, without case or accents. */
export function findPeople(
  persons: readonly SnapshotPerson[],
  { text, locationId }: { readonly text: string; readonly locationId: string | null },
): readonly SnapshotPerson[] {
  const words = foldText(text).split(' ').filter(Boolean);
  return sortOnce(persons)
    .filter(
      ({ person, where }) =>
        (locationId === null || person.locationIds?.includes(locationId) === true) &&
        words.every((word) => where.includes(word)),
    )
    .map(({ person }) => person);
}

function sortOnce(persons: readonly SnapshotPerson[]): readonly Sought[] {
  const known = sorted.get(persons);
  if (known !== undefined) return known;
  const list = persons
    .map((person) => ({
      person,
      name: foldText(person.name),
      where: foldText(`${person.name} ${person.email} ${person.phone ?? ''}`),
    }))
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.person.id, b.person.id));
  sorted.set(persons, list);
  return list;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
