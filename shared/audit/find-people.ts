import { foldText } from '../sheet/fold-text';
import type { SnapshotPerson } from './types';

/** People by name, of one sub-account or all, in whom every word of `text` is found, without case or accents. */
export function findPeople(
  persons: readonly SnapshotPerson[],
  { text, locationId }: { readonly text: string; readonly locationId: string | null },
): readonly SnapshotPerson[] {
  const words = foldText(text).split(' ').filter(Boolean);
  return persons
    .filter((person) => {
      if (locationId !== null && person.locationIds?.includes(locationId) !== true) return false;
      if (words.length === 0) return true;
      const where = foldText(`${person.name} ${person.email} ${person.phone ?? ''}`);
      return words.every((word) => where.includes(word));
    })
    .sort((a, b) => compareText(foldText(a.name), foldText(b.name)) || compareText(a.id, b.id));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
