import { asOutput } from '#shared/contract/as-output';
import type { PeopleList } from '#shared/contract/people-calls';
import { fail, succeed, type Result } from '#shared/contract/result';
import type { GhlLocation } from '#shared/ghl/user';
import { countPeople } from '#shared/people/count';
import { isMissingDetails } from '#shared/people/filter';
import type { Connection, Connections } from '../agencies/connections';
import { choosePeople } from '../people/choose-people';
import { exportPeople } from '../people/export-people';
import { OngoingWork } from '../people/ongoing-work';
import { PeopleListing } from '../people/people-lists';
import { readDetails } from '../people/read-details';
import { readSearch } from '../people/read-search';
import type { Clock, Notifier, Randomness, StreamingFileAccess } from '../ports';
import { PreviewStore } from '../runs/preview-store';
import type { ViewStore } from '../storage/views';
import type { Handlers } from './handler';

export interface PeopleHandlerParts {
  readonly connections: Connections;
  readonly views: ViewStore;
  readonly fileAccess: StreamingFileAccess;
  readonly notifier: Notifier;
  readonly clock: Clock;
  readonly randomness: Randomness;
}

/** Who is in the agency: lists, details, one person, saved views, export. Reads only. */
export function createPeopleHandlers(
  parts: PeopleHandlerParts,
): Handlers<
  | 'loadPeople'
  | 'cancelPeopleLoad'
  | 'getPeopleRows'
  | 'getPeopleIds'
  | 'getPeopleCounts'
  | 'readDetails'
  | 'getPerson'
  | 'listViews'
  | 'saveView'
  | 'removeView'
  | 'getPeopleMemory'
  | 'savePeopleMemory'
  | 'exportPeople'
> {
  const { connections, views, fileAccess, notifier, clock, randomness } = parts;
  const lists = new PreviewStore<PeopleListing>();
  const work = new OngoingWork();

  const viewChanged = <T extends Result<unknown>>(saved: T): T => {
    if (saved.ok) notifier.emit('changed', { what: 'views' });
    return saved;
  };

  return {
    loadPeople: async ({ agencyId, search }) => {
      const connection = await connections.open(agencyId);
      if (!connection.ok) return connection;
      return work.during(agencyId, 'list', async (signal) => {
        const onProgress = (done: number, total: number): void =>
          notifier.emit('peopleProgress', { agencyId, stage: 'list', done, total });
        onProgress(0, 0);
        const reading = await readSearch(connection.value.api, search, { signal, onProgress });
        if (!reading.ok) return reading;
        const { users, count, requests, ...told } = reading.value;
        const locations = await readLocations(connection.value, signal);
        if (!locations.ok) return locations;
        const list = new PeopleListing(
          {
            listId: Buffer.from(randomness.bytes(12)).toString('hex'),
            agencyId,
            search,
            apiCount: count,
            requests,
            ...told,
            readAt: new Date(clock.now()).toISOString(),
          },
          users,
          locations.value,
        );
        lists.add(list.facts.listId, list);
        return succeed(describeList(list));
      });
    },

    cancelPeopleLoad: async ({ agencyId }) => {
      work.stop(agencyId);
      return succeed({});
    },

    getPeopleRows: async ({ listId, filter, sort, offset, limit }) => {
      const list = lists.find(listId);
      if (list === undefined) return fail({ kind: 'list-not-found' });
      const found = choosePeople(list, filter, sort);
      return succeed({
        total: found.length,
        rows: found.slice(offset, offset + limit).map((person) => asOutput(person)),
      });
    },

    getPeopleIds: async ({ listId, filter }) => {
      const list = lists.find(listId);
      if (list === undefined) return fail({ kind: 'list-not-found' });
      return succeed({ ids: choosePeople(list, filter, null).map(({ id }) => id) });
    },

    getPeopleCounts: async ({ listId, filter }) => {
      const list = lists.find(listId);
      if (list === undefined) return fail({ kind: 'list-not-found' });
      return succeed(asOutput(countPeople(choosePeople(list, filter, null))));
    },

    readDetails: async ({ listId, ids }) => {
      const list = lists.find(listId);
      if (list === undefined) return fail({ kind: 'list-not-found' });
      const { agencyId } = list.facts;
      const connection = await connections.open(agencyId);
      if (!connection.ok) return connection;
      return work.during(agencyId, 'details', async (signal) =>
        succeed(
          await readDetails(connection.value.api, list, ids, {
            signal,
            onProgress: (done, total) =>
              notifier.emit('peopleProgress', { agencyId, stage: 'details', done, total }),
          }),
        ),
      );
    },

    getPerson: async ({ agencyId, userId }) => {
      const connection = await connections.open(agencyId);
      if (!connection.ok) return connection;
      const answer = await connection.value.api.getUserWithRaw(userId);
      if (!answer.ok) return fail(answer.failure);
      const locations = await readLocations(connection.value);
      if (!locations.ok) return locations;
      const names = new Map(locations.value.map(({ id, name }) => [id, name]));
      const { user, raw } = answer.value;
      return succeed({
        user: asOutput({ ...user, detailsRead: true }),
        raw,
        locations: user.locationIds.map((id) => ({ id, name: names.get(id) ?? null })),
      });
    },

    listViews: async ({ agencyId }) => asOutput(await views.list(agencyId)),
    saveView: async ({ agencyId, view }) => asOutput(viewChanged(await views.save(agencyId, view))),
    removeView: async ({ agencyId, name }) => asOutput(viewChanged(await views.remove(agencyId, name))),
    getPeopleMemory: () => views.memory(),
    savePeopleMemory: (change) => views.remember(change),

    exportPeople: async ({ listId, ids, filter, sort, columns, format, language }) => {
      const list = lists.find(listId);
      if (list === undefined) return fail({ kind: 'list-not-found' });
      const { agencyId, readAt } = list.facts;
      const chosen = ids === null ? null : new Set(ids);
      const people = choosePeople(list, chosen === null ? filter : {}, sort).filter(
        ({ id }) => chosen === null || chosen.has(id),
      );
      const remembered = await views.remember({ exportColumns: columns, exportFormat: format });
      if (!remembered.ok) return remembered;
      return work.during(agencyId, 'export', async (signal) => {
        const file = await fileAccess.saveParts(
          exportPeople({
            people,
            columns,
            format,
            language,
            locations: list.locations,
            readAt,
            signal,
            onProgress: (done, total) =>
              notifier.emit('peopleProgress', { agencyId, stage: 'export', done, total }),
          }),
        );
        return signal.aborted ? fail({ kind: 'cancelled' }) : succeed({ people: people.length, file });
      });
    },
  };
}

function describeList(list: PeopleListing): PeopleList {
  const { search: _search, ...facts } = list.facts;
  return { ...facts, total: list.size, detailsMissing: list.people().filter(isMissingDetails).length };
}

/** The agency's sub-accounts. A token that may not read sub-accounts still sees people: their ids stand for the names then. */
async function readLocations(
  { api }: Connection,
  signal?: AbortSignal,
): Promise<Result<readonly GhlLocation[]>> {
  const locations = await api.listAllLocations({ signal });
  if (locations.ok) return succeed(locations.value);
  const { kind } = locations.failure;
  return kind === 'scope-missing' || kind === 'forbidden' || kind === 'agency-token-needed'
    ? succeed([])
    : fail(locations.failure);
}
