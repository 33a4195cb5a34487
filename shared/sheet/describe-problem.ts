import type { Translate } from '../i18n/create-translator';
import { describePermission } from '../ghl/describe-permission';
import { permissionOf, plainFields, type Field, type PlainField } from './fields';
import type { Problem } from './problem';
import type { MatchReason, SheetFailure } from './types';

/** What an office calls the field, in the language of `t`. A permission by its plain name, as GoHighLevel's own screen has it; one the app does not know by its API name. */
export function describeField(t: Translate, field: Field): string {
  const flag = permissionOf(field);
  if (flag !== null) return describePermission(t, flag);
  return isPlainField(field) ? t(`fields:${field}`) : field;
}

function isPlainField(field: Field): field is PlainField {
  return (plainFields as readonly string[]).includes(field);
}

/** What is wrong, what it means and what to do, in plain words; the same on the page and in the terminal. */
export function describeProblem(t: Translate, problem: Problem): string {
  const params = listParams(t, problem);
  switch (problem.code) {
    case 'required':
      return problem.field === 'email' ? t('problems:required-email') : t('problems:required', params);
    case 'missing-column':
      return problem.field === 'email'
        ? t('problems:missing-column-email')
        : t('problems:missing-column', params);
    case 'weak-password':
      return t('problems:weak-password', { missing: listMissing(t, problem.params) });
    case 'unknown-location':
      if (problem.severity === 'warning') return t('problems:unknown-location-unchecked', params);
      return params.candidates === ''
        ? t('problems:unknown-location', params)
        : t('problems:unknown-location-near', params);
    default:
      return t(`problems:${problem.code}`, params);
  }
}

/** Every value the words of some problem name; those this one lacks are blank, and its words do not name them. */
function listParams(t: Translate, problem: Problem): Record<ParamName, string | number> & { count: number } {
  const blank = Object.fromEntries(paramNames.map((name) => [name, problem.params[name] ?? ''])) as Record<
    ParamName,
    string | number
  >;
  const field = problem.field === null ? '' : describeField(t, problem.field);
  return { ...blank, field, count: Number(problem.params['count'] ?? 0) };
}

const paramNames = [
  'value',
  'name',
  'field',
  'suggestion',
  'candidates',
  'cells',
  'columns',
  'rows',
  'row',
  'heading',
  'extension',
  'missing',
  'length',
  'limit',
  'firstRow',
  'current',
] as const;
type ParamName = (typeof paramNames)[number];

const passwordParts = ['length', 'upper', 'lower', 'digit', 'special'] as const;

function listMissing(t: Translate, params: Problem['params']): string {
  const missing = String(params['missing'] ?? '').split(',');
  return passwordParts
    .filter((part) => missing.includes(part))
    .map((part) => t(`problems:password-${part}`, { length: params['length'] ?? '' }))
    .join(', ');
}

/** Why a column got its field. */
export function describeMatchReason(t: Translate, reason: MatchReason): string {
  return t(`sheet:reason-${reason}`);
}

const bytesPerMegabyte = 1024 * 1024;

/** Why a file could not be read at all, and what to do about it. */
export function describeSheetFailure(t: Translate, failure: SheetFailure): string {
  switch (failure.kind) {
    case 'not-a-sheet':
      return t('sheet:failure-not-a-sheet', { looksLike: describeLooks(t, failure.looksLike) });
    case 'too-large':
      return t('sheet:failure-too-large', {
        megabytes: Math.floor(failure.limitBytes / bytesPerMegabyte),
      });
    case 'no-such-sheet':
      return t('sheet:failure-no-such-sheet', {
        sheetName: failure.sheetName,
        sheetNames: failure.sheetNames.join(', '),
      });
    case 'no-such-row':
      return t('sheet:failure-no-such-row', { row: failure.row, rows: failure.rows });
    case 'damaged':
      return t('sheet:failure-damaged', { detail: failure.detail });
    case 'draft-version':
      return t('sheet:failure-draft-version', { version: failure.version });
    default:
      return t(`sheet:failure-${failure.kind}`);
  }
}

const looks = [
  'picture',
  'pdf',
  'document',
  'archive',
  'media',
  'web-page',
  'xml',
  'json',
  'open-document',
  'binary-excel',
  'binary',
] as const;

function describeLooks(t: Translate, looksLike: string): string {
  return t(`sheet:looks-like-${looks.find((name) => name === looksLike) ?? 'binary'}`);
}
