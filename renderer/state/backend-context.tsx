import { createContext, useContext, type ReactNode } from 'react';
import type { BackendApi } from '#shared/contract/backend-api';

const BackendContext = createContext<BackendApi | null>(null);

export function BackendProvider({
  backend,
  children,
}: {
  readonly backend: BackendApi;
  readonly children: ReactNode;
}): ReactNode {
  return <BackendContext value={backend}>{children}</BackendContext>;
}

/** The backend, whichever host it lives in. Throws outside the app's frame: that is a bug. */
export function useBackend(): BackendApi {
  const backend = useContext(BackendContext);
  if (backend === null) throw new Error('useBackend needs a BackendProvider above it');
  return backend;
}
