import { isSupportedCountry } from 'libphonenumber-js';
import { succeed, type Result } from '#shared/contract/result';
import type { Translate } from '#shared/i18n/create-translator';
import { isField, plainFields, type Field } from '#shared/sheet/fields';
import type { LocationMode, PasswordMode, ReadOptions, SheetChoices } from '#shared/sheet/types';
import { complainUsage, type Complaint } from './complaint';
import { sharedPasswordVariable } from './option-table';
import { findNearest, type ParsedLine } from './parse-line';
import type { Terminal } from './terminal';

/** What the sheet options ask for, checked as far as it can be without the sheet. */
export interface SheetWishes {
  readonly read: ReadOptions;
  readonly choices: Partial<SheetChoices>;
  /** `--map`: heading as typed → field, or null for "not used". */
  readonly maps: readonly { readonly heading: string; readonly field: Field | null }[];
}

const locationModes: readonly LocationMode[] = ['add', 'replace', 'remove'];
const passwordModes: readonly PasswordMode[] = ['column', 'generate', 'one-for-all'];
const notUsed = ['', 'ignore'];

export function readSheetWishes(
  line: ParsedLine,
  { t, environment }: Pick<Terminal, 't' | 'environment'>,
): Result<SheetWishes, Complaint> {
  const maps = readMaps(line.texts('map'), t);
  if (!maps.ok) return maps;
  const defaults = readDefaults(line.texts('default'), t);
  if (!defaults.ok) return defaults;
  const answers = readAnswers(line.texts('answer'), t);
  if (!answers.ok) return answers;
  const headerRow = line.text('header-row');
  if (headerRow !== null && !/^\d{1,7}$/.test(headerRow)) {
    return complainUsage(t('cli:bad-header-row', { value: headerRow }));
  }
  const country = line.text('country')?.toUpperCase() ?? null;
  if (country !== null && !isSupportedCountry(country)) {
    return complainUsage(t('cli:bad-country', { value: country }));
  }
  const locationMode = readChoice(line, 'locations', locationModes, t);
  if (!locationMode.ok) return locationMode;
  const passwordMode = readChoice(line, 'password-mode', passwordModes, t);
  if (!passwordMode.ok) return passwordMode;
  const shared = passwordMode.value === 'one-for-all' ? (environment[sharedPasswordVariable] ?? '') : null;
  if (shared === '') {
    return complainUsage(
      t('cli:shared-password-needed', { variable: sharedPasswordVariable }),
      t('cli:shared-password-next', { variable: sharedPasswordVariable }),
    );
  }
  const encoding = line.text('encoding');
  if (encoding !== null && !isEncoding(encoding)) {
    return complainUsage(t('cli:bad-encoding', { value: encoding }));
  }
  const delimiter = line.text('delimiter')?.replace(/^\\t$/, '\t') ?? null;
  if (delimiter !== null && !isDelimiter(delimiter)) {
    return complainUsage(t('cli:bad-delimiter', { value: delimiter }));
  }
  const sheetName = line.text('sheet');

  return succeed({
    maps: maps.value,
    read: {
      ...(encoding === null ? {} : { encoding }),
      ...(delimiter === null ? {} : { delimiter }),
      ...(sheetName === null ? {} : { sheetName }),
      ...(headerRow === null ? {} : { headerRow: Number(headerRow) }),
    },
    choices: {
      defaults: shared === null ? defaults.value : { ...defaults.value, password: shared },
      answers: answers.value,
      ...(country === null ? {} : { country }),
      ...(locationMode.value === null ? {} : { locationMode: locationMode.value }),
      ...(passwordMode.value === null ? {} : { passwordMode: passwordMode.value }),
    },
  });
}

/** One of a few words, or null when the option was not given. */
export function readChoice<T extends string>(
  line: ParsedLine,
  option:
    | 'locations'
    | 'password-mode'
    | 'on-existing'
    | 'on-deleted'
    | 'on-new-address'
    | 'lang'
    | 'format'
    | 'direction',
  allowed: readonly T[],
  t: Translate,
): Result<T | null, Complaint> {
  const given = line.text(option);
  if (given === null) return succeed(null);
  const found = allowed.find((candidate) => candidate === given.toLowerCase());
  if (found !== undefined) return succeed(found);
  return complainUsage(
    t('cli:bad-choice', { option: `--${option}`, value: given, allowed: allowed.join(', ') }),
  );
}

function readMaps(given: readonly string[], t: Translate): Result<SheetWishes['maps'], Complaint> {
  const maps: { heading: string; field: Field | null }[] = [];
  for (const text of given) {
    // The last "=": a heading may contain one, a field never does.
    const at = text.lastIndexOf('=');
    if (at < 1) return complainUsage(t('cli:bad-map', { value: text }));
    const name = text.slice(at + 1).trim();
    if (notUsed.includes(name.toLowerCase())) {
      maps.push({ heading: text.slice(0, at), field: null });
      continue;
    }
    const field = readField(name, t);
    if (!field.ok) return field;
    maps.push({ heading: text.slice(0, at), field: field.value });
  }
  return succeed(maps);
}

function readDefaults(
  given: readonly string[],
  t: Translate,
): Result<Partial<Record<Field, string>>, Complaint> {
  const defaults: Partial<Record<Field, string>> = {};
  for (const text of given) {
    const at = text.indexOf('=');
    // Not repeated: it might be a password without its field.
    if (at < 1) return complainUsage(t('cli:bad-default'));
    const field = readField(text.slice(0, at).trim(), t);
    if (!field.ok) return field;
    defaults[field.value] = text.slice(at + 1);
  }
  return succeed(defaults);
}

/** `--answer "role:Gerente=admin"`: what a value of the sheet stands for, once for all its rows. */
function readAnswers(given: readonly string[], t: Translate): Result<SheetChoices['answers'], Complaint> {
  const answers: Partial<Record<Field, Record<string, string>>> = {};
  for (const text of given) {
    const colon = text.indexOf(':');
    const equals = text.lastIndexOf('=');
    if (colon < 1 || equals < colon + 2) return complainUsage(t('cli:bad-answer', { value: text }));
    const field = readField(text.slice(0, colon).trim(), t);
    if (!field.ok) return field;
    const known = answers[field.value] ?? {};
    answers[field.value] = { ...known, [text.slice(colon + 1, equals)]: text.slice(equals + 1) };
  }
  return succeed(answers);
}

/** A field by its name, not minding case. */
function readField(name: string, t: Translate): Result<Field, Complaint> {
  const known = plainFields.find((field) => field.toLowerCase() === name.toLowerCase());
  if (known !== undefined) return succeed(known);
  if (isField(name)) return succeed(name);
  const near = findNearest(name, plainFields);
  return complainUsage(
    t('cli:unknown-field', { value: name }),
    near === null
      ? t('cli:known-fields', { fields: [...plainFields, 'permissions.<flag>'].join(', ') })
      : t('cli:did-you-mean', { guess: near }),
  );
}

/** One character, and none that means something else in such a file. */
function isDelimiter(text: string): boolean {
  return [...text].length === 1 && !/["\r\n\ufeff]/.test(text);
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}
