import { requiredToCreate, type Field } from '../fields';
import type { Problem } from '../problem';
import { bitOf, isGiven, type RowDraft } from './row-draft';

/**
 * Reports what a row lacks. Only somebody new needs all of it: a row with an id, or one that says update, delete or
 * skip, needs no more than to be told apart, and for every other row the plan drops these problems once it has found
 * the person.
 *
 * @returns a function that answers null when nothing is missing, which is what it does most of the time.
 */
export function createMissingFinder(
  columnOf: ReadonlyMap<Field, number | null>,
  needsPassword: boolean,
): (draft: RowDraft, row: number) => Problem[] | null {
  const separateNames = bitOf('firstName') | bitOf('lastName');
  const rest = requiredToCreate
    .filter((field) => !(field === 'firstName' || field === 'lastName'))
    .filter((field) => needsPassword || field !== 'password')
    .reduce((sum, field) => sum | bitOf(field), 0);

  const describe = (field: Field, row: number, onlyForCreate: boolean): Problem => ({
    code: 'required',
    severity: 'error',
    row,
    column: columnOf.get(field) ?? null,
    field,
    params: {},
    suggestion: null,
    onlyForCreate,
  });

  const list = (draft: RowDraft, row: number): Problem[] => {
    const { person, action } = draft;
    const hasId = isGiven(draft, 'id');
    const hasEmail = isGiven(draft, 'email');
    const problems: Problem[] = [];
    if (!hasEmail && !hasId) problems.push(describe('email', row, false));
    const isExisting = hasId || action === 'update' || action === 'delete';
    if (isExisting && action !== 'create') return problems;
    if (!hasEmail && hasId) problems.push(describe('email', row, true));
    for (const field of requiredToCreate) {
      if (field === 'email') continue;
      const none = field === 'locationIds' && person.locationIds?.length === 0;
      if (isGiven(draft, field) && !none) continue;
      if (field === 'password' && !needsPassword) continue;
      if (field === 'locationIds' && person.type === 'agency') continue;
      const inFullName = (field === 'firstName' || field === 'lastName') && isGiven(draft, 'fullName');
      if (!inFullName) problems.push(describe(field, row, true));
      else if (field === 'lastName' && person.lastName === undefined && person.firstName !== undefined) {
        problems.push(describeUnsplit(person.firstName, row, columnOf.get('fullName') ?? null));
      }
    }
    return problems;
  };

  return (draft, row) => {
    if (draft.action === 'skip') return null;
    const { given, person } = draft;
    const named =
      (given & separateNames) === separateNames ||
      (isGiven(draft, 'fullName') && person.lastName !== undefined);
    if (named && (given & rest) === rest && person.locationIds?.length !== 0) return null;
    const problems = list(draft, row);
    return problems.length === 0 ? null : problems;
  };
}

function describeUnsplit(name: string, row: number, column: number | null): Problem {
  return {
    code: 'name-not-split',
    severity: 'error',
    row,
    column,
    field: 'fullName',
    params: { value: name },
    suggestion: null,
    onlyForCreate: true,
  };
}
