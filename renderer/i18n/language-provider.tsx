import { useEffect, useMemo, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Language } from '#shared/contract/calls';
import { createTranslator } from '#shared/i18n/create-translator';

/** Gives everything below it the words of one language, and tells assistive technology which one it is. */
export function LanguageProvider({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}): ReactNode {
  const translator = useMemo(() => createTranslator(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <I18nextProvider i18n={translator}>{children}</I18nextProvider>;
}
