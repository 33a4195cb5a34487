import type { PersonInput } from '../ghl/user';
import { requiredToCreate } from '../sheet/fields';
import type { Problem } from '../sheet/problem';
import type { PreparedRow } from '../sheet/types';
import { hiddenPassword } from './diff-person';
import { makeProblem, type RowDraft } from './row-draft';
import { changeableFields, type FieldChange, type PlanChoices, type PlannedRow } from './types';

/** A new person: everything the row gives is sent, and what POST /users/ demands (documented) must be there. */
export function planCreate(
  row: PreparedRow,
  draft: RowDraft,
  choices: PlanChoices,
  found: readonly Problem[],
): PlannedRow {
  const given = leaveOutBlank(row.person);
  // The call demands locationIds, and an agency-level person works in all sub-accounts: none is a true answer there.
  const send: PersonInput =
    given.type === 'agency' && given.locationIds === undefined ? { ...given, locationIds: [] } : given;
  const makePassword = choices.generatePasswords && (send.password === undefined || send.password === '');
  const settled = new Set<string>();
  if (makePassword) settled.add('password');
  if (send.locationIds !== undefined) settled.add('locationIds');

  const reported = [...row.problems, ...found].filter(
    (problem) => !(problem.code === 'required' && problem.field !== null && settled.has(problem.field)),
  );
  const problems = [...reported, ...findMissing(row, send, reported, settled)];
  if (problems.some((problem) => problem.severity === 'error')) return draft.invalid(problems);
  return {
    ...draft.base,
    action: 'create',
    changes: listGiven(send, makePassword),
    problems,
    send,
    passwordGenerated: makePassword,
  };
}

/**
 * A new person has nothing that could be emptied: a phone or photo said to be none is not sent, as if not given. The id is
 * GHL's to give.
 */
function leaveOutBlank({ id: _id, ...person }: PersonInput): PersonInput {
  const { phone, profilePhoto, ...given } = person;
  return { ...given, ...(phone && { phone }), ...(profilePhoto && { profilePhoto }) };
}

/** Whatever the check of the sheet let through: a row without a required value must never reach GHL. */
function findMissing(
  row: PreparedRow,
  send: PersonInput,
  reported: readonly Problem[],
  settled: ReadonlySet<string>,
): readonly Problem[] {
  return requiredToCreate
    .filter((field) => !settled.has(field) && (send[field] === undefined || send[field] === ''))
    .filter((field) => !reported.some((problem) => isAbout(problem, field)))
    .map((field) => ({ ...makeProblem(row, 'required', 'error', field, {}), onlyForCreate: true }));
}

/** A full name that could not be split already says that the names are missing. */
function isAbout(problem: Problem, field: (typeof requiredToCreate)[number]): boolean {
  if (problem.severity !== 'error') return false;
  if (problem.field === field) return true;
  return problem.field === 'fullName' && (field === 'firstName' || field === 'lastName');
}

function listGiven(send: PersonInput, makePassword: boolean): readonly FieldChange[] {
  return changeableFields.flatMap((field): FieldChange[] => {
    if (field === 'password') {
      return makePassword || send.password !== undefined
        ? [{ field, before: null, after: hiddenPassword }]
        : [];
    }
    const after = send[field];
    return after === undefined ? [] : [{ field, before: null, after }];
  });
}
