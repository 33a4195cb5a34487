import { assertNever } from '../contract/result';
import type { GhlUser } from '../ghl/user';
import type { Problem } from '../sheet/problem';
import { diffLocationsOnly, diffPerson, hiddenPassword, type PersonDiff } from './diff-person';
import { findGuards } from './find-guards';
import { findPerson, indexPeople, normaliseEmail, type PeopleIndex } from './find-person';
import { omitForNewOnly } from './omit-for-new-only';
import { planCreate } from './plan-create';
import { describeRow, makeProblem, type RowDraft } from './row-draft';
import type {
  AgencyPeople,
  ImportPlan,
  OnExisting,
  PlanChoices,
  PlannableRow,
  PlannedRow,
  PlanSummary,
} from './types';

/**
 * Decides what happens to every row, without asking anybody: same rows, same people, same choices → same plan.
 * One planned row per source row, in the sheet's order. Nothing is sent here.
 *
 * Passwords to be made are only marked (`passwordGenerated`): this function has no randomness.
 */
export function planImport(
  rows: readonly PlannableRow[],
  agency: AgencyPeople,
  choices: PlanChoices,
): ImportPlan {
  const index = indexPeople(agency.found);
  const excluded = new Set(choices.excluded);
  const taken = new Map<string, number>();
  const planned = rows.map(refuseUnchecked).map((row) => {
    const draft = describeRow(row);
    const result = excluded.has(row.row)
      ? draft.skip('excluded', null)
      : row.action === 'skip'
        ? draft.skip('asked', null)
        : planRow(row, draft, index, choices);
    return refuseRepeated(row, draft, result, taken);
  });
  return { rows: planned, summary: countActions(planned), guards: findGuards(planned, agency) };
}

/**
 * While the sub-accounts are unknown, a branch name is only not checked yet. A plan is the last moment: the row would be
 * done without its branch, and nobody would have said so.
 */
function refuseUnchecked(row: PlannableRow): PlannableRow {
  const isUnchecked = ({ code, severity }: Problem): boolean =>
    code === 'unknown-location' && severity === 'warning';
  if (!row.problems.some(isUnchecked)) return row;
  const problems = row.problems.map((problem) =>
    isUnchecked(problem) ? { ...problem, severity: 'error' as const } : problem,
  );
  return { ...row, problems };
}

function planRow(row: PlannableRow, draft: RowDraft, index: PeopleIndex, choices: PlanChoices): PlannedRow {
  const match = findPerson(row.person, index);
  switch (match.kind) {
    case 'several':
      return draft.invalid([
        ...row.problems,
        makeProblem(row, 'several-matches', 'error', 'email', { count: match.users.length }),
      ]);
    case 'found':
      return planExisting(row, draft, match.user, choices);
    case 'deleted':
      if (row.action === 'delete') return draft.skip('nothing-to-change', match.user);
      if (row.person.id !== undefined || row.action === 'update') return planMissing(row, draft);
      return planCreate(row, draft, choices, [makeProblem(row, 'was-deleted', 'warning', 'email', {})]);
    case 'missing':
      // Taking a sub-account away from nobody is no reason to create them.
      if (
        row.person.id !== undefined ||
        row.action === 'update' ||
        row.action === 'delete' ||
        row.locationMode === 'remove'
      ) {
        return planMissing(row, draft);
      }
      return planCreate(row, draft, choices, []);
    default:
      return assertNever(match);
  }
}

function planMissing(row: PlannableRow, draft: RowDraft): PlannedRow {
  const field = row.person.id === undefined ? 'email' : 'id';
  // What is only wrong for a create says nothing about somebody who was to be changed.
  const problems = row.problems.filter((problem) => problem.onlyForCreate !== true);
  return draft.invalid([
    ...problems,
    makeProblem(row, 'not-found', 'error', field, { value: row.person.id ?? row.person.email ?? '' }),
  ]);
}

function planExisting(row: PlannableRow, draft: RowDraft, user: GhlUser, choices: PlanChoices): PlannedRow {
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
  problems: readonly Problem[],
): PlannedRow {
  const all = [...problems, ...warnOfEmailChange(row, user)];
  if (diff.changes.length === 0) return draft.skip('nothing-to-change', user, all);
  return {
    ...draft.about(user),
    action: 'update',
    changes: diff.changes,
    problems: all,
    send: diff.send,
    before: user,
    passwordGenerated: row.newPassword === true,
  };
}

/** The password itself is made when the run starts: this function has no randomness. */
function withNewPassword(diff: PersonDiff): PersonDiff {
  return { ...diff, changes: [...diff.changes, { field: 'password', before: null, after: hiddenPassword }] };
}

function warnOfEmailChange(row: PlannableRow, user: GhlUser): readonly Problem[] {
  const wanted = row.person.email;
  if (wanted === undefined || normaliseEmail(wanted) === normaliseEmail(user.email)) return [];
  return [
    makeProblem(row, 'email-cannot-change', 'warning', 'email', { value: wanted, current: user.email }),
  ];
}

/** Two rows that act on one person would race each other: the first one counts, later ones are refused. */
function refuseRepeated(
  row: PlannableRow,
  draft: RowDraft,
  planned: PlannedRow,
  taken: Map<string, number>,
): PlannedRow {
  if (planned.action === 'skip' || planned.action === 'invalid') return planned;
  const key = planned.userId === null ? `email:${normaliseEmail(planned.email)}` : `id:${planned.userId}`;
  const first = taken.get(key);
  if (first === undefined) {
    taken.set(key, row.row);
    return planned;
  }
  const code =
    planned.userId !== null && row.person.id !== undefined ? 'same-id-in-sheet' : 'duplicate-in-sheet';
  const field = code === 'same-id-in-sheet' ? 'id' : 'email';
  return draft.invalid(
    [...planned.problems, makeProblem(row, code, 'error', field, { firstRow: first, value: planned.email })],
    planned.before,
  );
}

export function countActions(rows: readonly PlannedRow[]): PlanSummary {
  const summary = { create: 0, update: 0, delete: 0, skip: 0, invalid: 0 };
  for (const row of rows) summary[row.action] += 1;
  return summary;
}
