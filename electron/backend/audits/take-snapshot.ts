import { tallyPeople } from '#shared/audit/tally-people';
import { toSnapshotPerson } from '#shared/audit/snapshot-person';
import type { Snapshot, SnapshotCause, SnapshotLocation } from '#shared/audit/types';
import { fail, succeed, type Result } from '#shared/contract/result';
import type { GhlUser } from '#shared/ghl/user';
import type { Connection } from '../agencies/connections';
import { PeopleListing } from '../people/people-lists';
import { readDetails } from '../people/read-details';
import type { Clock, Randomness } from '../ports';
import type { DetailsMemory } from './details-memory';

export interface TakeSnapshotOptions {
  readonly details: boolean;
  readonly cause: SnapshotCause;
  readonly runId: string | null;
  readonly signal: AbortSignal;
  readonly clock: Clock;
  readonly randomness: Randomness;
  /** Who was read by id in an attempt that was stopped. */
  readonly memory: DetailsMemory;
  readonly onProgress: (step: 'people' | 'details', done: number, total: number | null) => void;
}

/** More people than this without a word about their sub-accounts: the list is brief on purpose, not by accident. */
const mostBriefAnswers = 200;

/**
 * Reads everybody of an agency as they are now: all pages, and with `details` each by id. Without details only those are
 * read by id of whom the list does not say where they work. A list whose number of people is not the one GHL counts is
 * kept with both numbers, so that a comparison can say what it rests on.
 */
export async function takeSnapshot(
  connection: Connection,
  options: TakeSnapshotOptions,
): Promise<Result<Snapshot>> {
  const { api, agency } = connection;
  const { signal, clock, memory } = options;
  options.onProgress('people', 0, null);
  const listed = await api.readAllUsers(
    {},
    { signal, onProgress: (done, total) => options.onProgress('people', done, total === 0 ? null : total) },
  );
  if (!listed.ok) return fail(listed.failure);
  const { users, count } = listed.value;
  const present = users.filter((user) => !user.deleted);
  const locations = await readLocations(connection, signal);
  if (!locations.ok) return locations;

  const takenAt = new Date(clock.now()).toISOString();
  const list = new PeopleListing(
    {
      listId: '',
      agencyId: agency.agencyId,
      search: {},
      apiCount: count,
      pages: 0,
      requests: 0,
      shifted: false,
      complete: true,
      readAt: takenAt,
    },
    present,
    [],
  );
  for (const user of memory.recall(agency.agencyId, clock.monotonic())) list.putDetails(user);
  const wanted = chooseWhomToRead(present, options.details);
  if (wanted === null || wanted.length > 0) {
    const details = await readDetails(api, list, wanted, {
      signal,
      onProgress: (done, total) => options.onProgress('details', done, total),
    });
    if (details.stopped || signal.aborted) {
      memory.keep(
        agency.agencyId,
        list.people().filter(({ detailsRead }) => detailsRead),
        clock.monotonic(),
      );
      return fail(details.failed.at(-1)?.failure ?? { kind: 'cancelled' });
    }
  }
  memory.forget(agency.agencyId);
  const persons = list
    .people()
    .map((user) => toSnapshotPerson(user, user.detailsRead))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return succeed({
    snapshotId: nameSnapshot(takenAt, options.randomness),
    agencyId: agency.agencyId,
    agency: agency.name,
    companyId: api.companyId,
    takenAt,
    cause: options.cause,
    runId: options.runId,
    people: persons.length,
    detailed: persons.filter(({ detailed }) => detailed).length,
    // Whoever is listed as deleted is counted there and not here.
    counted: count === null ? null : count - (users.length - present.length),
    wholeAgency: !agency.locationToken,
    tally: tallyPeople(persons),
    locations: locations.value,
    persons,
  });
}

/** @returns null for everybody */
function chooseWhomToRead(users: readonly GhlUser[], details: boolean): readonly string[] | null {
  if (details) return null;
  const brief = users.filter(({ locationIds, type }) => locationIds.length === 0 && type !== 'agency');
  return brief.length > mostBriefAnswers ? [] : brief.map(({ id }) => id);
}

/** A token that may not list sub-accounts still shows people; the snapshot then has ids instead of names. */
async function readLocations(
  { api }: Connection,
  signal: AbortSignal,
): Promise<Result<readonly SnapshotLocation[] | null>> {
  const answer = await api.listAllLocations({ signal });
  if (answer.ok) return succeed(answer.value.map(({ id, name }) => ({ id, name })));
  const refused = ['scope-missing', 'forbidden', 'agency-token-needed', 'not-found', 'token-rejected'];
  return refused.includes(answer.failure.kind) ? succeed(null) : fail(answer.failure);
}

/** Sorts by time in a folder, and is never the same for two hosts that press the button in the same second. */
export function nameSnapshot(takenAt: string, randomness: Randomness): string {
  const time = takenAt.slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  return `${time}-${Buffer.from(randomness.bytes(4)).toString('hex')}`;
}
