import type { Snapshot, SnapshotPerson } from '../types';
import type { Review, ReviewDecision, ReviewSubject } from './types';

/** As people look names up: accents and capitals do not count, "Clínica 2" stands before "Clínica 10". */
const names = new Intl.Collator('es', { sensitivity: 'base', numeric: true });

type Scope = Pick<Review, 'locationIds'>;

/** Everybody under review, by name: those of its sub-accounts, or everybody of the agency. */
export function listReviewed({ locationIds }: Scope, { persons }: Snapshot): readonly SnapshotPerson[] {
  const wanted = locationIds === null ? null : new Set(locationIds);
  return persons
    .filter((person) => wanted === null || (person.locationIds ?? []).some((id) => wanted.has(id)))
    .sort(byName);
}

/** The sub-accounts a sheet each can be written for: those under review in which somebody is. */
export function listReviewLocations(
  scope: Scope,
  snapshot: Snapshot,
): readonly {
  readonly locationId: string;
  readonly name: string;
  readonly people: readonly SnapshotPerson[];
}[] {
  const nameOf = new Map((snapshot.locations ?? []).map(({ id, name }) => [id, name]));
  const people = new Map<string, SnapshotPerson[]>();
  for (const person of listReviewed(scope, snapshot)) {
    for (const id of person.locationIds ?? []) {
      if (scope.locationIds !== null && !scope.locationIds.includes(id)) continue;
      const there = people.get(id);
      if (there === undefined) people.set(id, [person]);
      else there.push(person);
    }
  }
  return [...people]
    .map(([locationId, there]) => ({ locationId, name: nameOf.get(locationId) ?? locationId, people: there }))
    .sort((a, b) => names.compare(a.name, b.name));
}

/** The people of one sheet: of a sub-account, or with null everybody under review. */
export function listSheetPeople(
  scope: Scope,
  snapshot: Snapshot,
  locationId: string | null,
): readonly SnapshotPerson[] {
  const all = listReviewed(scope, snapshot);
  return locationId === null ? all : all.filter(({ locationIds }) => locationIds?.includes(locationId));
}

/** Whether a line can be about this review at all. */
export function isSubject(review: Scope, person: SnapshotPerson, { locationId }: ReviewSubject): boolean {
  const own = person.locationIds ?? [];
  if (locationId === null)
    return review.locationIds === null || own.some((id) => review.locationIds?.includes(id));
  return own.includes(locationId) && (review.locationIds === null || review.locationIds.includes(locationId));
}

export function subjectKey({ userId, locationId }: ReviewSubject): string {
  return `${userId} ${locationId ?? '*'}`;
}

/** The decisions with these put in: about one subject the later one counts. */
export function putDecisions(
  decisions: readonly ReviewDecision[],
  added: readonly ReviewDecision[],
): readonly ReviewDecision[] {
  const all = new Map(decisions.map((decision) => [subjectKey(decision), decision]));
  for (const decision of added) all.set(subjectKey(decision), decision);
  return [...all.values()];
}

/** One line of a review: decided, or waiting. */
export interface ReviewItem {
  readonly person: SnapshotPerson;
  readonly locationId: string | null;
  readonly decision: ReviewDecision | null;
}

/**
 * The lines of the whole review: what was decided, and for everybody about whom nothing was decided one line that
 * waits. Somebody decided about as a whole does not wait in their sub-accounts as well, nor the other way round.
 */
export function listItems(
  review: Pick<Review, 'locationIds' | 'decisions'>,
  snapshot: Snapshot,
): readonly ReviewItem[] {
  const byUser = new Map<string, ReviewDecision[]>();
  for (const decision of review.decisions) {
    byUser.set(decision.userId, [...(byUser.get(decision.userId) ?? []), decision]);
  }
  return listReviewed(review, snapshot).flatMap((person): readonly ReviewItem[] => {
    const own = byUser.get(person.id) ?? [];
    const decided = own.map((decision) => ({ person, locationId: decision.locationId, decision }));
    if (own.some(({ locationId }) => locationId === null)) return decided;
    const places = (person.locationIds ?? []).filter(
      (id) => review.locationIds === null || review.locationIds.includes(id),
    );
    if (own.length === 0) {
      const lines: readonly (string | null)[] = places.length === 0 ? [null] : places;
      return lines.map((locationId) => ({ person, locationId, decision: null }));
    }
    const waiting = places
      .filter((id) => !own.some(({ locationId }) => locationId === id))
      .map((locationId) => ({ person, locationId, decision: null }));
    return [...decided, ...waiting];
  });
}

function byName(a: SnapshotPerson, b: SnapshotPerson): number {
  return names.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}
