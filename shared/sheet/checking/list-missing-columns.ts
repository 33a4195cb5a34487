import { requiredToCreate, type Field } from '../fields';
import type { Problem } from '../problem';
import type { ColumnMatch, SheetChoices } from '../types';

/**
 * What creating somebody needs and no column or default gives. Without an email nobody can be told apart, so that one
 * counts for every row, unless the sheet tells people apart by id.
 */
export function listMissingColumns(columns: readonly ColumnMatch[], choices: SheetChoices): Problem[] {
  const has = (field: Field): boolean =>
    (columns.some((column) => column.field === field) && !isOverruled(field, choices)) ||
    (choices.defaults[field] ?? '').trim() !== '';
  return requiredToCreate
    .filter((field) => !has(field))
    .flatMap((field) => {
      if (field === 'password' && choices.passwordMode === 'generate') return [];
      if ((field === 'firstName' || field === 'lastName') && has('fullName')) return [];
      const onlyForCreate = field !== 'email' || has('id');
      return [describeMissingColumn(field, onlyForCreate)];
    });
}

/** With one password for everybody, a column of them is not read. */
function isOverruled(field: Field, { passwordMode }: SheetChoices): boolean {
  return field === 'password' && passwordMode === 'one-for-all';
}

/** Anyone who knows a password shared by all can sign in as anyone. */
export function warnOfSharedPassword({ passwordMode, defaults }: SheetChoices): Problem[] {
  if (passwordMode !== 'one-for-all' || (defaults.password ?? '').trim() === '') return [];
  const place = { row: null, column: null, field: 'password' } as const;
  return [{ code: 'shared-password', severity: 'warning', ...place, params: {}, suggestion: null }];
}

function describeMissingColumn(field: Field, onlyForCreate: boolean): Problem {
  return {
    code: 'missing-column',
    severity: 'error',
    row: null,
    column: null,
    field,
    params: {},
    suggestion: null,
    onlyForCreate,
  };
}
