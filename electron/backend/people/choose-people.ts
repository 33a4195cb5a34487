import type { ListedPerson } from '#shared/people/person-row';
import { createPeopleFilter, type PeopleFilter } from '#shared/people/filter';
import { sortPeople, type PeopleSort } from '#shared/people/sort';
import type { PeopleListing } from './people-lists';

/** What a screen asks for at the same time: the rows on it, and the counts of its chips. */
const keptChoices = 4;

interface Kept {
  readonly version: number;
  /** In order of last use, the youngest last. */
  readonly choices: Map<string, readonly ListedPerson[]>;
  /** Everybody in the order asked for last. */
  sorted: { readonly key: string; readonly people: readonly ListedPerson[] } | null;
}

const kept = new WeakMap<PeopleListing, Kept>();

/**
 * The people a filter lets through, in the order asked for; null keeps GHL's. A table asks for them window by window
 * while somebody scrolls: the last few answers are kept as long as the list stays as it is, because sorting 25,000
 * names takes longer than drawing them.
 */
export function choosePeople(
  list: PeopleListing,
  filter: PeopleFilter,
  sort: PeopleSort | null,
): readonly ListedPerson[] {
  const { choices } = keptFor(list);
  const key = JSON.stringify([filter, sort]);
  const found = choices.get(key) ?? choose(list, filter, sort);
  choices.delete(key);
  choices.set(key, found);
  for (const oldest of choices.keys()) {
    if (choices.size <= keptChoices) break;
    choices.delete(oldest);
  }
  return found;
}

function keptFor(list: PeopleListing): Kept {
  const held = kept.get(list);
  if (held?.version === list.version) return held;
  const fresh: Kept = { version: list.version, choices: new Map(), sorted: null };
  kept.set(list, fresh);
  return fresh;
}

/** Everybody is sorted once for an order, then narrowed: a word being typed must not sort 25,000 names per letter. */
function choose(list: PeopleListing, filter: PeopleFilter, sort: PeopleSort | null): readonly ListedPerson[] {
  const { locationNames } = list;
  return sortEverybody(list, sort).filter(createPeopleFilter(filter, { locationNames }));
}

function sortEverybody(list: PeopleListing, sort: PeopleSort | null): readonly ListedPerson[] {
  if (sort === null) return list.people();
  const held = keptFor(list);
  const key = JSON.stringify(sort);
  if (held.sorted?.key === key) return held.sorted.people;
  const people = sortPeople(list.people(), sort, { locationNames: list.locationNames });
  held.sorted = { key, people };
  return people;
}
