import { createContext, useContext, useEffect, useSyncExternalStore, type ReactNode } from 'react';
import type { BackendApi } from '#shared/contract/backend-api';
import { useAgencies } from '../../state/agencies-provider';
import { useBackend } from '../../state/backend-context';
import type { PeopleState } from './people-state';
import { createPeopleStore, type PeopleStore } from './people-store';

/** One room per backend, kept for as long as the page lives: leaving the screen and coming back finds it as it was. */
const stores = new WeakMap<BackendApi, PeopleStore>();

function storeFor(backend: BackendApi): PeopleStore {
  const held = stores.get(backend);
  if (held !== undefined) return held;
  const store = createPeopleStore(backend);
  stores.set(backend, store);
  return store;
}

const PeopleContext = createContext<PeopleStore | null>(null);

/** Hands the room's store to its parts and keeps it in step with the agency chosen elsewhere. */
export function PeopleProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const store = storeFor(useBackend());
  const { agency, agencies } = useAgencies();
  const known = agencies !== null;
  const agencyId = agency?.agencyId ?? null;

  useEffect(() => {
    if (known) void store.follow(agencyId);
  }, [store, known, agencyId]);

  return <PeopleContext value={store}>{children}</PeopleContext>;
}

/** The room's actions; they never change identity. */
export function usePeopleStore(): PeopleStore {
  const store = useContext(PeopleContext);
  if (store === null) throw new Error('usePeopleStore needs a PeopleProvider above it');
  return store;
}

/** The room's state; the component renders again with every change of it. */
export function usePeople(): PeopleState {
  const store = usePeopleStore();
  return useSyncExternalStore(store.subscribe, store.getState);
}
