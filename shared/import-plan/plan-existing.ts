import { assertNever } from '../contract/result';
import { isAdminRole, type GhlUser } from '../ghl/user';
import type { Problem } from '../sheet/problem';
import { diffLocationsOnly, diffPerson, hiddenPassword, type PersonDiff } from './diff-person';
import { normaliseEmail } from './find-person';
import { omitForNewOnly } from './omit-for-new-only';
import { makeProblem, type RowDraft } from './row-draft';
import type { OnExisting, PlanChoices, PlannableRow, PlannedRow } from './types';

/** A row about somebody who exists: deleted, updated, given sub-accounts, or left alone. */
export function planExisting(
  row: PlannableRow,
  draft: RowDraft,
  user: GhlUser,
  choices: PlanChoices,
): PlannedRow {
  const problems = row.problems.filter((problem) => problem.onlyForCreate !== true);
  if (row.action === 'delete') {
    // Nothing of the row is sent, so what is wrong with its other cells does not matter.
    return { ...draft.about(user), action: 'delete', before: user };
  }
  if (problems.some((problem) => problem.severity === 'error')) return draft.invalid(problems, user);
  if (row.isDecided === true) {
    const diff = diffPerson(user, row.person, row.locationMode);
    return planUpdate(row, draft, user, row.newPassword === true ? withNewPassword(diff) : diff, problems);
  }
  const choice = chooseOnExisting(row, choices);
  switch (choice) {
    case 'skip':
      return { ...draft.skip('already-exists', user, problems), onExisting: choice };
    case 'fail':
      return draft.invalid(
        [
          ...problems,
          makeProblem(row, 'already-exists', 'error', 'email', { value: row.person.email ?? user.email }),
        ],
        user,
      );
    case 'update':
      return {
        ...planUpdate(row, draft, user, diffPerson(user, omitForNewOnly(row), row.locationMode), problems),
        onExisting: choice,
      };
    case 'add-locations':
      return {
        ...planUpdate(row, draft, user, diffLocationsOnly(user, omitForNewOnly(row)), problems),
        onExisting: choice,
      };
    default:
      return assertNever(choice);
  }
}

/**
 * A choice made for this one row wins; then the row's own `action: update`; then the choice for everybody. A row that
 * says `create` follows the choice for everybody too: importing the same sheet twice must be harmless.
 */
function chooseOnExisting(row: PlannableRow, choices: PlanChoices): OnExisting {
  return choices.perRow[row.row] ?? (row.action === 'update' ? 'update' : choices.onExisting);
}

function planUpdate(
  row: PlannableRow,
  draft: RowDraft,
  user: GhlUser,
  diff: PersonDiff,
  found: readonly Problem[],
): PlannedRow {
  const problems = [...found, ...warnOfEmailChange(row, user), ...warnOfNoEffect(row, user, diff)];
  if (diff.changes.length === 0) return draft.skip('nothing-to-change', user, problems);
  return {
    ...draft.about(user),
    action: 'update',
    changes: diff.changes,
    problems,
    send: diff.send,
    before: user,
    passwordGenerated: row.newPassword === true,
  };
}

/** The password itself is made when the run starts: a plan has no randomness. */
function withNewPassword(diff: PersonDiff): PersonDiff {
  return { ...diff, changes: [...diff.changes, { field: 'password', before: null, after: hiddenPassword }] };
}

/** Whether the row names somebody by id and gives them an email GHL does not have. */
export function givesAnotherEmail(row: PlannableRow, user: GhlUser): boolean {
  const wanted = row.person.email;
  return wanted !== undefined && wanted !== '' && normaliseEmail(wanted) !== normaliseEmail(user.email);
}

function warnOfEmailChange(row: PlannableRow, user: GhlUser): readonly Problem[] {
  if (!givesAnotherEmail(row, user)) return [];
  const value = row.person.email ?? '';
  return [makeProblem(row, 'email-cannot-change', 'warning', 'email', { value, current: user.email })];
}

/** What is sent and done, and yet does not do what somebody may expect of it. */
function warnOfNoEffect(row: PlannableRow, user: GhlUser, { send, changes }: PersonDiff): readonly Problem[] {
  const problems: Problem[] = [];
  const switchesOff = changes.some(
    ({ field, after }) =>
      field === 'permissions' &&
      after !== null &&
      typeof after === 'object' &&
      Object.values(after).includes(false),
  );
  if (switchesOff && isAdminRole(send.role ?? user.role)) {
    problems.push(makeProblem(row, 'flags-bind-no-admin', 'warning', null, {}));
  }
  // Observed: an agency-level person is held to their sub-accounts only where that is switched on for them.
  const reachesAll = (send.type ?? user.type) === 'agency' && user.restrictSubAccount !== true;
  if (send.locationIds !== undefined && reachesAll) {
    problems.push(makeProblem(row, 'agency-level-locations', 'warning', 'locationIds', {}));
  }
  return problems;
}
