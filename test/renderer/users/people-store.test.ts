import { describe, expect, it } from 'vitest';
import { createPeopleStore, type PeopleStore } from '../../../renderer/screens/users/people-store';
import { openBackend, type OpenBackend } from '../../backend/handlers/open-backend';

/** The room over a real backend and its practice agency of 60 people. */
async function openRoom(): Promise<{ store: PeopleStore; api: OpenBackend['api']; agencyId: string }> {
  const { api } = await openBackend();
  const practice = await api.openPractice({});
  if (!practice.ok) throw new Error(practice.failure.kind);
  return { store: createPeopleStore(api), api, agencyId: practice.value.agencyId };
}

describe('the room of the people', () => {
  it('reads everybody of the agency once, and nobody while working offline', async () => {
    const { store, agencyId } = await openRoom();
    await store.follow(null);
    expect(store.getState()).toMatchObject({ agencyId: null, list: null, reading: null });
    await store.follow(agencyId);
    const { list, reading, failure } = store.getState();
    expect(reading).toBeNull();
    expect(failure).toBeNull();
    expect(list?.total).toBeGreaterThan(50);
    await store.follow(agencyId);
    expect(store.getState().list?.listId).toBe(list?.listId);
  });

  it('never lets the list, filter or selection of one agency into another', async () => {
    const { store, agencyId } = await openRoom();
    await store.follow(agencyId);
    await store.selectAll();
    store.narrow({ text: 'ana' });
    const late = store.read();
    await store.follow(null);
    await late;
    const { list, filter, selected, agencyId: now } = store.getState();
    expect({ now, list, filter, selected: selected.size }).toEqual({
      now: null,
      list: null,
      filter: {},
      selected: 0,
    });
  });

  it('selects everybody a filter lets through, and keeps them while another filter hides them', async () => {
    const { store, api, agencyId } = await openRoom();
    await store.follow(agencyId);
    const listId = store.getState().list?.listId ?? '';
    const users = await api.getPeopleIds({ listId, filter: { roles: ['user'] } });
    store.narrow({ roles: ['user'] });
    await store.selectAll();
    store.narrow({ roles: ['admin'] });
    expect([...store.getState().selected].sort()).toEqual(users.ok ? [...users.value.ids].sort() : []);
  });

  it('drops from the selection whoever is no longer in the list', async () => {
    const { store, agencyId } = await openRoom();
    await store.follow(agencyId);
    await store.selectAll();
    const all = store.getState().selected.size;
    await store.read({ role: 'admin' });
    const { selected, list } = store.getState();
    expect(selected.size).toBe(list?.total);
    expect(selected.size).toBeLessThan(all);
  });

  it('goes on saying that a list is read when the details of the one before come in', async () => {
    const { api, agencyId } = await openRoom();
    let open: () => void = () => undefined;
    let gate = Promise.resolve();
    const store = createPeopleStore({
      ...api,
      loadPeople: async (input) => {
        await gate;
        return api.loadPeople(input);
      },
    });
    await store.follow(agencyId);
    gate = new Promise((resolve) => {
      open = resolve;
    });
    const details = store.readDetails();
    const reading = store.read();
    await details;
    expect(store.getState().reading?.stage).toBe('list');
    open();
    await reading;
    expect(store.getState().reading).toBeNull();
  });

  it('says how far it is, stops when asked, and calls that no failure', async () => {
    const { store, agencyId } = await openRoom();
    await store.follow(agencyId);
    const seen: number[] = [];
    store.subscribe(() => {
      const { reading } = store.getState();
      if (reading?.stage !== 'details') return;
      seen.push(reading.done);
      if (reading.done >= 3 && reading.done < reading.total) void store.cancel();
    });
    await store.readDetails();
    const { details, reading, failure, revision } = store.getState();
    expect({ reading, failure, revision }).toEqual({ reading: null, failure: null, revision: 1 });
    expect(details?.stopped).toBe(true);
    expect(details?.read).toBeGreaterThanOrEqual(3);
    expect(seen.length).toBeGreaterThan(1);
  });

  it('reads again a list the backend has forgotten, and shows any other failure', async () => {
    const { store, agencyId } = await openRoom();
    await store.follow(agencyId);
    const before = store.getState().list?.listId;
    store.report({ kind: 'list-not-found' });
    await expect.poll(() => store.getState().reading).toBeNull();
    expect(store.getState().list?.listId).not.toBe(before);
    store.report({ kind: 'forbidden', support: null });
    expect(store.getState().failure?.kind).toBe('forbidden');
  });

  it('opens a saved view: another search reads, the same one only narrows', async () => {
    const { store, agencyId } = await openRoom();
    await store.follow(agencyId);
    const first = store.getState().list?.listId;
    const view = { name: 'x', search: {}, filter: { text: 'a' }, columns: ['email' as const], sort: null };
    await store.openView(view);
    expect(store.getState()).toMatchObject({ filter: { text: 'a' }, columns: ['email'] });
    expect(store.getState().list?.listId).toBe(first);
    await store.openView({ ...view, search: { role: 'admin' } });
    expect(store.getState().list?.listId).not.toBe(first);
    expect(store.getState().search).toEqual({ role: 'admin' });
  });

  it('remembers the columns for the next room', async () => {
    const { store, api, agencyId } = await openRoom();
    await store.follow(agencyId);
    store.chooseColumns(['email', 'permissions.refundsEnabled']);
    await expect
      .poll(async () => {
        const memory = await api.getPeopleMemory({});
        return memory.ok && memory.value.tableColumns;
      })
      .toEqual(['email', 'permissions.refundsEnabled']);
    const next = createPeopleStore(api);
    await next.follow(agencyId);
    expect(next.getState().columns).toEqual(['email', 'permissions.refundsEnabled']);
  });

  it('keeps a change that is being prepared until it is given up or has started', async () => {
    const { store, agencyId } = await openRoom();
    await store.follow(agencyId);
    store.select(['u1', 'u2'], true);
    store.change(['u1', 'u2']);
    store.editChange({ step: 'plan' });
    expect(store.getState().changing).toMatchObject({ userIds: ['u1', 'u2'], name: null, step: 'plan' });
    store.endChange(false);
    expect(store.getState()).toMatchObject({ changing: null });
    expect(store.getState().selected.size).toBe(2);
    store.change(['u1'], 'delete', 'Ana Ruiz');
    expect(store.getState().changing).toMatchObject({ name: 'Ana Ruiz', step: 'plan' });
    store.endChange(true);
    expect(store.getState()).toMatchObject({ changing: null });
    expect(store.getState().selected.size).toBe(0);
  });
});
