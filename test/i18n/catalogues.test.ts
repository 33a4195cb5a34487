import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../shared/i18n/en';
import { es } from '../../shared/i18n/es';
import { createTranslator, languageOf } from '../../shared/i18n/create-translator';

type Words = { readonly [key: string]: string | Words };

function flatten(words: Words, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') flat.set(prefix + key, value);
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) flat.set(inner, text);
  }
  return flat;
}

function flattenCatalogue(catalogue: Readonly<Record<string, Words>>): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [namespace, words] of Object.entries(catalogue)) {
    for (const [key, text] of flatten(words)) flat.set(`${namespace}:${key}`, text);
  }
  return flat;
}

function sourceFiles(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    if (entry.isDirectory())
      return entry.name === 'i18n' && directory.endsWith('shared') ? [] : sourceFiles(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const root = join(import.meta.dirname, '../..');
const english = flattenCatalogue(en);
const spanish = flattenCatalogue(es);
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{-?\s*([\w.]+)/g)].map((m) => m[1] ?? '').sort();

/** Every key the code names, as patterns: `failures:${kind}-what` becomes /^failures:.+-what$/. */
function usedKeyPatterns(): RegExp[] {
  const namespaces = Object.keys(en).join('|');
  const literal = new RegExp(`['"\`]((?:${namespaces}):(?:[\\w.-]|\\$\\{[^}]*\\})+)['"\`]`, 'g');
  const patterns: RegExp[] = [];
  for (const path of ['shared', 'electron', 'renderer'].flatMap((folder) =>
    sourceFiles(join(root, folder)),
  )) {
    for (const [, key = ''] of readFileSync(path, 'utf8').matchAll(literal)) {
      const pattern = key
        .split(/\$\{[^}]*\}/)
        .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('.+');
      patterns.push(new RegExp(`^${pattern}(_(zero|one|two|few|many|other))?$`));
    }
  }
  return patterns;
}

describe('the words of the app', () => {
  it('exist in Spanish and English under the same keys', () => {
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('are never blank', () => {
    const blank = [...english, ...spanish].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(blank).toEqual([]);
  });

  it('name the same values in both languages', () => {
    const different = [...english]
      .filter(([key]) => !/_(zero|one)$/.test(key))
      .filter(([key, text]) => placeholders(text).join() !== placeholders(spanish.get(key) ?? '').join())
      .map(([key]) => key);
    expect(different).toEqual([]);
  });

  it('are all used somewhere in the code', () => {
    const patterns = usedKeyPatterns();
    const unused = [...english.keys()].filter((key) => !patterns.some((pattern) => pattern.test(key)));
    expect(unused).toEqual([]);
  });

  it('give every plural both of its forms', () => {
    const lonely = [...english.keys()].filter((key) => {
      const [, stem, form] = /^(.*)_(one|other)$/.exec(key) ?? [];
      return form !== undefined && !english.has(`${stem}_${form === 'one' ? 'other' : 'one'}`);
    });
    expect(lonely).toEqual([]);
  });

  it('are found by the translator in both languages', () => {
    for (const [language, catalogue] of [['en', english] as const, ['es', spanish] as const]) {
      const translator = createTranslator(language);
      const missing = [...catalogue.keys()].filter((key) => !translator.exists(key));
      expect(missing).toEqual([]);
    }
  });
});

describe('the language of a locale', () => {
  it.each([
    ['es', 'es'],
    ['es-MX', 'es'],
    ['es_MX.UTF-8', 'es'],
    ['ES', 'es'],
    ['en-US', 'en'],
    ['est', 'en'],
    ['C', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ] as const)('of %s is %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});
