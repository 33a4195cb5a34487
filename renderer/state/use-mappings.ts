import type { ListedMapping } from '#shared/contract/preparation-calls';
import { useBackend } from './backend-context';
import { useBackendData, type BackendData } from './use-backend-data';
import { useChanged } from './use-changed';

/** How sheets were understood before, the latest first; read again whenever one changes, in whatever window. */
export function useMappings(): Omit<BackendData<ListedMapping[]>, 'data'> & {
  readonly mappings: readonly ListedMapping[] | null;
} {
  const backend = useBackend();
  const { data, failure, reload } = useBackendData('mappings', () => backend.listMappings({}));
  useChanged('mappings', reload);
  return { mappings: data, failure, reload };
}
