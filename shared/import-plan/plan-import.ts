import { assertNever } from '../contract/result';
import type { GhlUser } from '../ghl/user';
import type { Problem } from '../sheet/problem';
import { findGuards } from './find-guards';
import { findPerson, indexPeople, normaliseEmail, type PeopleIndex } from './find-person';
import { findMoved } from './find-moved';
import { planCreate } from './plan-create';
import { givesAnotherEmail, planExisting } from './plan-existing';
import { askWhetherMoved, chooseOnNewAddress, planNewAddress } from './plan-new-address';
import { describeRow, makeProblem, type RowDraft } from './row-draft';
import type { AgencyPeople, ImportPlan, PlanChoices, PlannableRow, PlannedRow, PlanSummary } from './types';

/** What every row is planned with. */
interface Known {
  readonly index: PeopleIndex;
  /** By row number: who a row that would create somebody may be about. */
  readonly moved: ReadonlyMap<number, GhlUser>;
  readonly choices: PlanChoices;
}

const nobody: ReadonlyMap<number, GhlUser> = new Map();

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
  const moved = agency.everyone === undefined ? nobody : findMoved(rows, index, agency.everyone);
  const about: Known = { index, moved, choices };
  const excluded = new Set(choices.excluded);
  const taken = new Map<string, number>();
  const planned = rows.map(refuseUnchecked).map((row) => {
    const draft = describeRow(row);
    const result = excluded.has(row.row)
      ? draft.skip('excluded', null)
      : row.action === 'skip'
        ? draft.skip('asked', null)
        : planRow(row, draft, about);
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

function planRow(row: PlannableRow, draft: RowDraft, about: Known): PlannedRow {
  const { index, choices } = about;
  const match = findPerson(row.person, index);
  switch (match.kind) {
    case 'several':
      return refuseSeveral(row, draft, match.users.length);
    case 'found': {
      const { user } = match;
      const keep = () => planExisting(row, draft, user, choices);
      if (row.isDecided === true || row.action === 'delete' || !givesAnotherEmail(row, user)) return keep();
      const choice = chooseOnNewAddress(row, choices) ?? 'keep';
      if (choice === 'keep' || choice === 'skip') {
        return planNewAddress(row, draft, user, choice, choices, keep, []);
      }
      return planUnderNewAddress(row, draft, user, choice, about);
    }
    case 'deleted':
      return planDeleted(row, draft, match.user, choices);
    case 'missing': {
      // Taking a sub-account away from nobody is no reason to create them.
      if (
        row.person.id !== undefined ||
        row.action === 'update' ||
        row.action === 'delete' ||
        row.locationMode === 'remove'
      ) {
        return planMissing(row, draft);
      }
      const user = about.moved.get(row.row);
      if (user === undefined) return planCreate(row, draft, choices, []);
      const chosen = chooseOnNewAddress(row, choices);
      const question = chosen === undefined ? [askWhetherMoved(row, user)] : [];
      // The person would be updated because somebody said who they are, whatever is chosen for those found by email.
      const keep = () => planExisting({ ...row, action: 'update' }, draft, user, choices);
      return planNewAddress(row, draft, user, chosen ?? 'create', choices, keep, question);
    }
    default:
      return assertNever(match);
  }
}

/** A new account for somebody named by their id: whoever may have that address already must not be touched instead. */
function planUnderNewAddress(
  row: PlannableRow,
  draft: RowDraft,
  user: GhlUser,
  choice: 'create' | 'replace',
  { index, choices }: Known,
): PlannedRow {
  const { id: _id, ...person } = row.person;
  const nameless: PlannableRow = { ...row, person };
  const match = findPerson(person, index);
  switch (match.kind) {
    case 'several':
      return refuseSeveral(row, draft, match.users.length);
    case 'found':
      return draft.invalid(
        [
          ...row.problems.filter((problem) => problem.onlyForCreate !== true),
          makeProblem(row, 'already-exists', 'error', 'email', { value: row.person.email ?? '' }),
        ],
        user,
      );
    case 'deleted':
    case 'missing': {
      const found = match.kind === 'deleted' ? [makeProblem(row, 'was-deleted', 'warning', 'email', {})] : [];
      const keep = () => draft.skip('new-address', user);
      return planNewAddress(nameless, draft, user, choice, choices, keep, found);
    }
    default:
      return assertNever(match);
  }
}

function refuseSeveral(row: PlannableRow, draft: RowDraft, count: number): PlannedRow {
  return draft.invalid([...row.problems, makeProblem(row, 'several-matches', 'error', 'email', { count })]);
}

/** Somebody who was deleted in GHL. Bringing them back is a decision, not a default. */
function planDeleted(row: PlannableRow, draft: RowDraft, user: GhlUser, choices: PlanChoices): PlannedRow {
  if (row.action === 'delete') return draft.skip('nothing-to-change', user);
  if (row.isDecided === true || row.action === 'update') return planMissing(row, draft);
  if (row.locationMode === 'remove') return draft.skip('deleted-person', user);
  const wasDeleted = (severity: Problem['severity']): Problem =>
    makeProblem(row, 'was-deleted', severity, 'email', {});
  const onDeleted =
    choices.perRowDeleted?.[row.row] ?? (row.action === 'create' ? 'create' : (choices.onDeleted ?? 'skip'));
  switch (onDeleted) {
    case 'create':
      return { ...planCreate(row, draft, choices, [wasDeleted('warning')]), onDeleted };
    case 'skip':
      return { ...draft.skip('deleted-person', null), onDeleted };
    case 'fail':
      return { ...draft.invalid([...row.problems, wasDeleted('error')]), onDeleted };
    default:
      return assertNever(onDeleted);
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
    // Whoever is to be replaced is spoken for as well: another row must not act on them meanwhile.
    const { newAddress } = planned;
    if (newAddress?.choice === 'replace') taken.set(`id:${newAddress.userId}`, row.row);
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
