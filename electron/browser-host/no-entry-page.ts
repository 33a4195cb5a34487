import type { Language } from '#shared/contract/calls';
import { createTranslator } from '#shared/i18n/create-translator';

/** What somebody sees who opens the app's address without a key: what happened, and what to do. Plain, without scripts. */
export function createNoEntryPage(language: Language): string {
  const { t } = createTranslator(language);
  const [title, what, next] = [t('hosts:noEntryTitle'), t('hosts:noEntryWhat'), t('hosts:noEntryDo')];
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Roster for GHL</title></head>`,
    `<body><main><h1>${title}</h1><p>${what}</p><p>${next}</p></main></body></html>`,
  ].join('');
}
