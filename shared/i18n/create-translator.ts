import { createInstance, type i18n, type TFunction } from 'i18next';
import type { Language } from '../contract/calls';
import { en } from './en';
import { es } from './es';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof en;
  }
}

export type Translate = TFunction<(keyof typeof en)[]>;

/**
 * All words of the app in one i18next instance, loaded at once: nothing is fetched, nothing flickers.
 * Keys are `namespace:key`; a key that does not exist does not compile.
 */
export function createTranslator(language: Language): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources: { en, es },
    ns: Object.keys(en),
    defaultNS: 'common',
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  // `{{count, number}}` as the readers write it: by its language alone, Spanish would group as Spain does (1.234).
  instance.services.formatter?.add('number', (value: unknown, lng, options: Intl.NumberFormatOptions) =>
    typeof value === 'number'
      ? new Intl.NumberFormat(localeOf(languageOf(lng)), options).format(value)
      : String(value),
  );
  return instance;
}

/** The locale numbers and dates of a language are written in: Spanish here is Mexican, 1,234.5. */
export function localeOf(language: Language): string {
  return language === 'es' ? 'es-MX' : 'en-US';
}

/** `es-MX`, `es_MX.UTF-8`, `ES` → `es`; everything that is not Spanish → `en`. */
export function languageOf(locale: string | undefined): Language {
  return /^es([-_.@]|$)/i.test(locale ?? '') ? 'es' : 'en';
}
