import { createContext, useContext, useEffect, useSyncExternalStore, type ReactNode } from 'react';
import type { BackendApi } from '#shared/contract/backend-api';
import { useAgencies } from '../../state/agencies-provider';
import { useBackend } from '../../state/backend-context';
import { useSettings } from '../../state/settings-provider';
import { useTemplates } from '../../state/use-templates';
import { createSheetClient, startSheetWorker } from '../../workers/sheet-client';
import type { ImportState } from './import-state';
import { createImportStore, type ImportStore } from './import-store';

/** One wizard per backend, kept for as long as the page lives: leaving the screen and coming back finds it as it was. */
const stores = new WeakMap<BackendApi, ImportStore>();

function storeFor(backend: BackendApi): ImportStore {
  const held = stores.get(backend);
  if (held !== undefined) return held;
  const store = createImportStore(createSheetClient(startSheetWorker), backend);
  stores.set(backend, store);
  return store;
}

const ImportContext = createContext<ImportStore | null>(null);

/** Hands the wizard's store to its steps and keeps it in step with the agency and country chosen elsewhere. */
export function ImportProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const backend = useBackend();
  const store = storeFor(backend);
  const { agency, agencies } = useAgencies();
  const { settings } = useSettings();
  const known = agencies !== null;
  const agencyId = agency?.agencyId ?? null;
  const { country } = settings;

  useEffect(() => {
    if (known) void store.follow(agencyId, country);
  }, [store, known, agencyId, country]);

  const { templates } = useTemplates();
  useEffect(() => {
    if (templates !== null) void store.knowTemplates(templates.map(({ template }) => template));
  }, [store, templates]);

  return <ImportContext value={store}>{children}</ImportContext>;
}

/** The wizard's actions; they never change identity. */
export function useImportStore(): ImportStore {
  const store = useContext(ImportContext);
  if (store === null) throw new Error('useImportStore needs an ImportProvider above it');
  return store;
}

/** The wizard's state; the component renders again with every change of it. */
export function useImport(): ImportState {
  const store = useImportStore();
  return useSyncExternalStore(store.subscribe, store.getState);
}
