import { requiredToCreate, type Field } from '../fields';
import type { Problem } from '../problem';
import type { RowDraft } from './create-row-reader';

/**
 * Reports what a row lacks. Only somebody new needs all of it: a row with an id, or one that says update, delete or
 * skip, needs no more than to be told apart, and for every other row the plan drops these problems once it has found
 * the person.
 */
export function addMissing(
  draft: RowDraft,
  row: number,
  columnOf: ReadonlyMap<Field, number | null>,
  needsPassword: boolean,
  report: (problem: Problem) => void,
): void {
  const { person, action, given } = draft;
  const hasId = given.has('id');
  if (action === 'skip') return;
  if (!given.has('email') && !hasId) report(missing('email', row, columnOf, false));
  const isExisting = hasId || action === 'update' || action === 'delete';
  if (isExisting && action !== 'create') return;
  if (!given.has('email') && hasId) report(missing('email', row, columnOf, true));
  for (const field of requiredToCreate) {
    if (field === 'email') continue;
    const none = field === 'locationIds' && person.locationIds?.length === 0;
    if (given.has(field) && !none) continue;
    if (field === 'password' && !needsPassword) continue;
    if (field === 'locationIds' && person.type === 'agency') continue;
    if (field === 'firstName' && given.has('fullName')) continue;
    if (field === 'lastName' && given.has('fullName')) {
      if (person.lastName === undefined && person.firstName !== undefined) {
        report(notSplit(person.firstName, row, columnOf));
      }
      continue;
    }
    report(missing(field, row, columnOf, true));
  }
}

function missing(
  field: Field,
  row: number,
  columnOf: ReadonlyMap<Field, number | null>,
  onlyForCreate: boolean,
): Problem {
  const column = columnOf.get(field) ?? null;
  return {
    code: 'required',
    severity: 'error',
    row,
    column,
    field,
    params: {},
    suggestion: null,
    onlyForCreate,
  };
}

function notSplit(name: string, row: number, columnOf: ReadonlyMap<Field, number | null>): Problem {
  return {
    code: 'name-not-split',
    severity: 'error',
    row,
    column: columnOf.get('fullName') ?? null,
    field: 'fullName',
    params: { value: name },
    suggestion: null,
    onlyForCreate: true,
  };
}
