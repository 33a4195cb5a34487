import type { ListedTemplate } from '#shared/contract/preparation-calls';
import { useTranslate } from '../i18n/use-translate';
import { useBackend } from './backend-context';
import { useBackendData, type BackendData } from './use-backend-data';
import { useChanged } from './use-changed';

/** The templates in the language in use, read again whenever one changes, in whatever window. */
export function useTemplates(): Omit<BackendData<ListedTemplate[]>, 'data'> & {
  readonly templates: readonly ListedTemplate[] | null;
} {
  const { language } = useTranslate();
  const backend = useBackend();
  const { data, failure, reload } = useBackendData(`templates ${language}`, () =>
    backend.listTemplates({ language }),
  );
  useChanged('templates', reload);
  return { templates: data, failure, reload };
}
