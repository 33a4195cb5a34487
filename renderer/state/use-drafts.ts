import type { DraftHead } from '#shared/contract/preparation-calls';
import { useBackend } from './backend-context';
import { useBackendData } from './use-backend-data';
import { useChanged } from './use-changed';

/** The sheets somebody left half prepared, the latest first; null until they are known. */
export function useDrafts(): readonly DraftHead[] | null {
  const backend = useBackend();
  const { data, reload } = useBackendData('drafts', () => backend.listDrafts({}));
  useChanged('drafts', reload);
  return data;
}
