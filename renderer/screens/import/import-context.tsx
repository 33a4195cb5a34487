import { createContext, useContext, useEffect, useSyncExternalStore, type ReactNode } from 'react';
import type { BackendApi } from '#shared/contract/backend-api';
import { useAgencies } from '../../state/agencies-provider';
import { useBackend } from '../../state/backend-context';
import { useSettings } from '../../state/settings-provider';
import { useMappings } from '../../state/use-mappings';
import { useTemplates } from '../../state/use-templates';
import { createSheetClient, startSheetWorker } from '../../workers/sheet-client';
import type { ImportState } from './import-state';
import { createImportStore, type ImportStore } from './import-store';

/** One wizard per backend, kept for as long as the page lives: leaving the screen and coming back finds it as it was. */
const stores = new WeakMap<BackendApi, ImportStore>();

function storeFor(backend: BackendApi, keychain: boolean): ImportStore {
  const held = stores.get(backend);
  if (held !== undefined) return held;
  const store = createImportStore(createSheetClient(startSheetWorker), backend, { keychain });
  stores.set(backend, store);
  return store;
}

const ImportContext = createContext<ImportStore | null>(null);

/** Hands the wizard's store to its steps and keeps it in step with the agency and country chosen elsewhere. */
export function ImportProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const backend = useBackend();
  const { agency, agencies } = useAgencies();
  const { settings, appInfo } = useSettings();
  const store = storeFor(backend, appInfo.keychain === 'available');
  const known = agencies !== null;
  const agencyId = agency?.agencyId ?? null;
  const { country } = settings;

  useEffect(() => {
    if (known) void store.follow(agencyId, country);
  }, [store, known, agencyId, country]);

  // The window may be closed from any other screen as well.
  useEffect(() => {
    const keep = (): void => void store.keepNow();
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [store]);

  const { templates } = useTemplates();
  useEffect(() => {
    if (templates !== null) void store.knowTemplates(templates.map(({ template }) => template));
  }, [store, templates]);

  const { mappings } = useMappings();
  useEffect(() => {
    if (mappings !== null) void store.knowMappings(mappings);
  }, [store, mappings]);

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
