import { setImmediate as letOthersWork } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { EventPayload } from '../../../shared/contract/calls';
import type { Result } from '../../../shared/contract/result';
import { createPeopleHandlers } from '../../../electron/backend/handlers/people';
import {
  startPracticeAgency,
  type PracticeOptions,
} from '../../../electron/backend/practice-agency/start-practice-agency';
import { writeAtomically } from '../../../electron/backend/storage/atomic-write';
import { openViews } from '../../../electron/backend/storage/views';
import { systemRandomness } from '../../../electron/backend/system-randomness';
import { makeTemporaryDirectory } from '../../helpers/temporary-directory';
import { createApiUnderTest } from '../ghl/api-under-test';

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** The real handlers and client over HTTP against a practice agency of its own. */
async function openRoom(options: PracticeOptions = {}) {
  const practice = await startPracticeAgency({ rate: null, ...options });
  onTestFinished(() => practice.close());
  const { api, clock } = createApiUnderTest(practice.url, practice);
  const heard: EventPayload<'peopleProgress'>[] = [];
  const files = new Map<string, string>();
  const agency = {
    agencyId: 'a1',
    name: 'Horizonte',
    kind: 'practice',
    companyId: practice.companyId,
    token: 'session',
    locationToken: false,
  } as const;
  const room = createPeopleHandlers({
    connections: { open: async () => ({ ok: true, value: { agency, api } }) },
    views: openViews(await makeTemporaryDirectory(), writeAtomically),
    fileAccess: {
      save: async () => ({ kind: 'cancelled' }),
      async saveParts({ suggestedName, parts, signal }) {
        const all: Uint8Array[] = [];
        try {
          for await (const part of parts()) all.push(part);
        } catch (error) {
          if (signal.aborted) return { kind: 'cancelled' };
          throw error;
        }
        files.set(suggestedName, Buffer.concat(all).toString('utf8'));
        return { kind: 'path', path: `/${suggestedName}` };
      },
    },
    notifier: {
      emit: (name, payload) => {
        if (name === 'peopleProgress') heard.push(payload as EventPayload<'peopleProgress'>);
      },
    },
    clock,
    randomness: systemRandomness,
  });
  const load = async (search: Parameters<typeof room.loadPeople>[0]['search'] = {}) =>
    valueOf(await room.loadPeople({ agencyId: 'a1', search }));
  return { practice, room, load, heard, files };
}

const wholePage = { offset: 0, limit: 1000 };

describe('a loaded list', () => {
  it('stays in the backend and crosses in windows, narrowed and sorted', async () => {
    const { room, load, practice } = await openRoom({ people: 300 });
    const list = await load();
    const admins = practice.people().filter(({ role, deleted }) => role === 'admin' && !deleted);
    const filter = { roles: ['admin'] };
    const sort = { column: 'email', direction: 'asc' } as const;
    const first = valueOf(
      await room.getPeopleRows({ listId: list.listId, filter, sort, offset: 0, limit: 5 }),
    );
    expect(first.total).toBe(admins.length);
    expect(first.rows).toHaveLength(5);
    const emails = valueOf(
      await room.getPeopleRows({ listId: list.listId, filter, sort, ...wholePage }),
    ).rows.map(({ email }) => email);
    expect(emails).toEqual([...emails].sort((a, b) => a.localeCompare(b, 'es', { numeric: true })));
    expect(valueOf(await room.getPeopleIds({ listId: list.listId, filter })).ids).toHaveLength(admins.length);
    const counts = valueOf(await room.getPeopleCounts({ listId: list.listId, filter: {} }));
    expect(counts.people).toBe(list.total);
    expect(counts.roles.find(({ value }) => value === 'admin')?.people).toBe(admins.length);
  });

  it('is forgotten when many others were loaded since, and says so', async () => {
    const { room, load } = await openRoom({ people: 10 });
    const { listId } = await load();
    for (let more = 0; more < 6; more += 1) await load();
    expect(await room.getPeopleRows({ listId, filter: {}, sort: null, ...wholePage })).toEqual({
      ok: false,
      failure: { kind: 'list-not-found' },
    });
  });

  it('of people by id is asked for in parts that fit into an address line', async () => {
    const { load, practice } = await openRoom({ people: 400 });
    const ids = practice
      .people()
      .filter(({ deleted }) => !deleted)
      .map(({ id }) => id);
    const list = await load({ ids });
    expect(list).toMatchObject({ total: ids.length, apiCount: ids.length, complete: true });
    const longest = Math.max(...practice.log().map(({ query }) => (query['ids'] ?? '').length));
    expect(longest).toBeLessThan(4000);
  });

  it('can be cancelled while it is read', async () => {
    const { room, practice } = await openRoom({
      people: 3000,
      faults: [{ kind: 'slow', minMs: 30, maxMs: 30 }],
    });
    const loading = room.loadPeople({ agencyId: 'a1', search: {} });
    while (practice.log().length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    await room.cancelPeopleLoad({ agencyId: 'a1' });
    expect(await loading).toEqual({ ok: false, failure: { kind: 'cancelled' } });
  });
});

describe('details', () => {
  it('bring what the search left out, and are not read twice', async () => {
    const { room, load, practice, heard } = await openRoom({ people: 40 });
    const list = await load();
    expect(list.detailsMissing).toBe(list.total);
    const report = valueOf(await room.readDetails({ listId: list.listId, ids: null }));
    expect(report).toMatchObject({
      asked: list.total,
      read: list.total,
      gone: 0,
      failed: [],
      stopped: false,
    });
    expect(heard.at(-1)).toEqual({ agencyId: 'a1', stage: 'details', done: list.total, total: list.total });
    const { rows } = valueOf(
      await room.getPeopleRows({ listId: list.listId, filter: {}, sort: null, ...wholePage }),
    );
    const scopesOf = new Map(practice.people().map(({ id, scopes }) => [id, scopes.length]));
    expect(rows.map(({ id, scopes }) => [id, scopes?.length])).toEqual(
      rows.map(({ id }) => [id, scopesOf.get(id)]),
    );
    expect(valueOf(await room.readDetails({ listId: list.listId, ids: null })).asked).toBe(0);
  });

  it('go on where they were stopped', async () => {
    const { room, load, practice } = await openRoom({ people: 400 });
    const list = await load();
    practice.faults.set([{ kind: 'slow', minMs: 10, maxMs: 20 }]);
    const reading = room.readDetails({ listId: list.listId, ids: null });
    while (practice.log().length < 100) await new Promise((resolve) => setTimeout(resolve, 5));
    await room.cancelPeopleLoad({ agencyId: 'a1' });
    const stopped = valueOf(await reading);
    expect(stopped.stopped).toBe(true);
    expect(stopped.read).toBeGreaterThan(0);
    const rest = valueOf(await room.readDetails({ listId: list.listId, ids: null }));
    expect(rest).toMatchObject({ asked: list.total - stopped.read, stopped: false, failed: [] });
  });

  it('count each person who could not be read, and leave out who is gone', async () => {
    const { room, load, practice } = await openRoom({ people: 30, missingUser: 404 });
    const list = await load();
    const [unlucky, gone] = valueOf(await room.getPeopleIds({ listId: list.listId, filter: {} })).ids;
    practice.stir({ remove: [gone ?? ''] });
    practice.faults.set([{ kind: 'status', status: 400, path: `/users/${unlucky ?? ''}` }]);
    const report = valueOf(await room.readDetails({ listId: list.listId, ids: null }));
    expect(report).toMatchObject({ read: list.total - 2, gone: 1, stopped: false });
    expect(report.failed.map(({ userId }) => userId)).toEqual([unlucky]);
    expect(valueOf(await room.getPeopleIds({ listId: list.listId, filter: {} })).ids).not.toContain(gone);
  });

  it('go on after a 401 that is about one missing person, and stop at one that is about the token', async () => {
    const { room, load, practice } = await openRoom({ people: 30, missingUser: 401 });
    const list = await load();
    const [gone] = valueOf(await room.getPeopleIds({ listId: list.listId, filter: {} })).ids;
    practice.stir({ remove: [gone ?? ''] });
    const report = valueOf(await room.readDetails({ listId: list.listId, ids: null }));
    expect(report).toMatchObject({ read: list.total - 1, stopped: false });
    expect(report.failed.map(({ userId }) => userId)).toEqual([gone]);
    practice.faults.set([{ kind: 'token-revoked' }]);
    expect(valueOf(await room.readDetails({ listId: list.listId, ids: null })).stopped).toBe(true);
  });
});

describe('one person', () => {
  it('comes with the answer as it was and the names of their sub-accounts', async () => {
    const { room, practice } = await openRoom({ people: 30 });
    const someone = practice.people().find(({ locationIds, deleted }) => locationIds.length > 1 && !deleted);
    const { user, raw, locations } = valueOf(
      await room.getPerson({ agencyId: 'a1', userId: someone?.id ?? '' }),
    );
    expect(user).toMatchObject({ email: someone?.email, detailsRead: true });
    expect(raw).toMatchObject({ id: someone?.id, membershipContactId: `mc-${someone?.id ?? ''}` });
    const names = new Map(practice.locations.map(({ id, name }) => [id, name]));
    expect(locations).toEqual(someone?.locationIds.map((id) => ({ id, name: names.get(id) })));
  });
});

describe('an export', () => {
  const wanted = { ids: null, filter: {}, sort: null, language: 'es' } as const;

  it('holds those a filter lets through, and remembers what was chosen', async () => {
    const { room, load, files, practice } = await openRoom({ people: 80 });
    const { listId } = await load();
    const saved = valueOf(
      await room.exportPeople({
        ...wanted,
        listId,
        filter: { roles: ['admin'] },
        columns: ['email', 'role'],
        format: 'csv',
      }),
    );
    const admins = practice.people().filter(({ role, deleted }) => role === 'admin' && !deleted);
    expect(saved.people).toBe(admins.length);
    const [text = ''] = files.values();
    expect(text.startsWith('\uFEFF"Correo electrónico","Rol"\r\n')).toBe(true);
    expect(text.trim().split('\r\n')).toHaveLength(admins.length + 1);
    expect(valueOf(await room.getPeopleMemory({}))).toMatchObject({
      exportColumns: ['email', 'role'],
      exportFormat: 'csv',
    });
  });

  it('holds only the chosen ones, and ends where it is cancelled', async () => {
    const { room, load, files, heard } = await openRoom({ people: 2500 });
    const { listId } = await load();
    const { ids } = valueOf(await room.getPeopleIds({ listId, filter: {} }));
    const some = ids.slice(3, 6);
    valueOf(await room.exportPeople({ ...wanted, listId, ids: some, columns: ['id'], format: 'json' }));
    expect(JSON.parse([...files.values()][0] ?? '')).toEqual(some.map((id) => ({ id })));
    files.clear();
    const exporting = room.exportPeople({ ...wanted, listId, columns: ['id', 'email'], format: 'xlsx' });
    while (heard.at(-1)?.stage !== 'export' || heard.at(-1)?.total !== ids.length) await letOthersWork();
    await room.cancelPeopleLoad({ agencyId: 'a1' });
    expect(await exporting).toEqual({ ok: false, failure: { kind: 'cancelled' } });
    expect(files.size).toBe(0);
  });
});

describe('saved views', () => {
  const view = { name: 'Admins', search: {}, filter: { roles: ['admin'] }, columns: [], sort: null };

  it('are kept per agency, replaced by name and removed', async () => {
    const { room } = await openRoom({ people: 1 });
    valueOf(await room.saveView({ agencyId: 'a1', view }));
    valueOf(await room.saveView({ agencyId: 'a1', view: { ...view, name: 'admins', filter: {} } }));
    expect(valueOf(await room.listViews({ agencyId: 'a1' }))).toEqual([
      { ...view, name: 'admins', filter: {} },
    ]);
    expect(valueOf(await room.listViews({ agencyId: 'a2' }))).toEqual([]);
    expect(valueOf(await room.removeView({ agencyId: 'a1', name: 'ADMINS' }))).toEqual([]);
  });
});
