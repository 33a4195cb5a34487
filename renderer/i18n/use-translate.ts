import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/contract/calls';
import { languageOf, type Translate } from '#shared/i18n/create-translator';
import { en } from '#shared/i18n/en/index';
import { createFormats, type Formats } from './formats';

const namespaces = Object.keys(en) as (keyof typeof en)[];

/** One set per language for the whole page: a browser takes a millisecond to make one, and every component asks. */
const formatsOf = new Map<Language, Formats>();

function shareFormats(language: Language): Formats {
  const formats = formatsOf.get(language) ?? createFormats(language);
  formatsOf.set(language, formats);
  return formats;
}

/** Words and formats of the language in use. Keys are `namespace:key`; one that does not exist does not compile. */
export function useTranslate(): {
  readonly t: Translate;
  readonly language: Language;
  readonly formats: Formats;
} {
  const { t, i18n } = useTranslation(namespaces);
  const language = languageOf(i18n.language);
  return { t, language, formats: shareFormats(language) };
}
