import { fail, succeed, type Result } from '#shared/contract/result';
import type { GhlUser, PersonInput } from '#shared/ghl/user';
import { normaliseEmail } from '#shared/import-plan/find-person';
import { planImport } from '#shared/import-plan/plan-import';
import type { GuardKind, OnExisting, PlanChoices } from '#shared/import-plan/types';
import { mergeAnew } from '#shared/runs/merge-anew';
import { isRetryable, type RowState, type RunFold } from '#shared/runs/run-fold';
import type { Problem } from '#shared/sheet/problem';
import type { PreparedRow } from '#shared/sheet/types';
import type { Connection } from '../agencies/connections';
import { gatherPeople } from '../planning/gather-people';
import { generatePassword } from '../planning/generate-password';
import type { Randomness } from '../ports';
import type { RetryRow } from './run-order';

export interface RetryWish {
  /** Row numbers; undefined for all that failed. */
  readonly rows: readonly number[] | undefined;
  readonly edits: Readonly<Record<number, PersonInput>>;
  readonly onExisting: OnExisting | undefined;
  readonly allow: readonly GuardKind[];
}

export interface PreparedRetry {
  readonly rows: readonly RetryRow[];
  /** Why a changed row cannot be sent. With any of them nothing is started. */
  readonly problems: readonly Problem[];
}

/**
 * Chooses the rows to be sent again and plans those anew that somebody changed. A row that may have created somebody
 * nobody saw keeps its plan: they are looked for as they were sent before anything is sent again.
 * @returns `plan-is-empty` when there is nothing to send again, `consent-needed` for what a change newly asks for
 */
export async function prepareRetry(
  connection: Connection,
  run: RunFold,
  wish: RetryWish,
  passwords: ReadonlyMap<number, string>,
  randomness: Randomness,
): Promise<Result<PreparedRetry>> {
  const chosen = chooseRows(run, wish.rows);
  if (chosen.length === 0) return fail({ kind: 'plan-is-empty' });
  const isChanged = ({ planned }: RowState) =>
    wish.edits[planned.row] !== undefined || wish.onExisting !== undefined;
  const isImport = (run.header.kind ?? 'import') === 'import';
  if (!isImport && chosen.some(isChanged)) {
    return fail({ kind: 'invalid-input', detail: 'Only rows of an import can be changed' });
  }
  const asTheyAre = chosen.filter((row) => !isChanged(row));
  const unclear = chosen.filter((row) => isChanged(row) && mayHaveCreated(row));
  const clear = chosen.filter((row) => isChanged(row) && !mayHaveCreated(row));

  const kept: RetryRow[] = asTheyAre.map(({ planned }) => ({
    row: planned.row,
    planned: null,
    password: undefined,
  }));
  const problems: Problem[] = [];
  for (const row of unclear) {
    const edit = wish.edits[row.planned.row];
    if (edit === undefined) kept.push({ row: row.planned.row, planned: null, password: undefined });
    else problems.push(makeUnclearProblem(row, edit));
  }
  const planned = await planAnew(connection, run, clear, wish, passwords, randomness);
  if (!planned.ok) return planned;
  return succeed({
    rows: [...kept, ...planned.value.rows].sort((a, b) => a.row - b.row),
    problems: [...problems, ...planned.value.problems],
  });
}

function chooseRows(run: RunFold, wanted: readonly number[] | undefined): readonly RowState[] {
  const rows = [...run.rows.values()].filter(isRetryable);
  if (wanted === undefined) return rows.filter(({ outcome }) => outcome?.status === 'failed');
  const numbers = new Set(wanted);
  return rows.filter(({ planned }) => numbers.has(planned.row));
}

/** An update or a delete can be planned anew from what is read now; a create nobody saw the end of cannot. */
function mayHaveCreated({ planned, everUnknown, outcome }: RowState): boolean {
  return planned.action === 'create' && (everUnknown || outcome?.status === 'needs-review');
}

/**
 * Who may have been created is looked for as they were sent. With other values they would not be known again, or be
 * reported with values they never got.
 */
function makeUnclearProblem({ planned }: RowState, { email }: PersonInput): Problem {
  const movesEmail = email !== undefined && normaliseEmail(email) !== normaliseEmail(planned.email);
  return {
    code: movesEmail ? 'email-cannot-change' : 'outcome-unclear',
    severity: 'error',
    row: planned.row,
    column: null,
    field: movesEmail ? 'email' : null,
    params: movesEmail ? { value: email, current: planned.email } : { value: planned.email },
    suggestion: null,
  };
}

async function planAnew(
  connection: Connection,
  run: RunFold,
  rows: readonly RowState[],
  wish: RetryWish,
  passwords: ReadonlyMap<number, string>,
  randomness: Randomness,
): Promise<Result<PreparedRetry>> {
  if (rows.length === 0) return succeed({ rows: [], problems: [] });
  const prepared = rows.map((row) => prepareRow(row, wish.edits[row.planned.row] ?? {}, passwords));
  const people = await gatherPeople(connection, prepared, { onProgress: () => {} });
  if (!people.ok) return people;
  const states = new Map(rows.map((row) => [row.planned.row, row]));
  const found = new Map(people.value.found.map((user) => [user.id, user]));
  const merged = rows.map((row) =>
    prepareRow(row, wish.edits[row.planned.row] ?? {}, passwords, found.get(row.planned.userId ?? '')),
  );
  const made = new Set(
    rows.flatMap(({ planned }) => (planned.password === 'generated' ? [planned.row] : [])),
  );
  const choices: PlanChoices = {
    ...run.header.choices,
    onExisting: wish.onExisting ?? run.header.choices.onExisting,
    perRow: {},
    excluded: [],
    // The row was to be sent, so that was decided; and it says by now whom it is about.
    onDeleted: 'create',
    perRowDeleted: undefined,
    onNewAddress: undefined,
    perRowNewAddress: undefined,
  };
  const plan = planImport(merged, people.value, choices);
  const invalid = plan.rows.filter((row) => row.action === 'invalid');
  if (invalid.length > 0) {
    return succeed({
      rows: [],
      problems: invalid.flatMap((row) => row.problems.filter(({ severity }) => severity === 'error')),
    });
  }
  const agreed = new Set([...run.header.allowed, ...wish.allow]);
  const missing = plan.guards.map(({ kind }) => kind).filter((kind) => !agreed.has(kind));
  if (missing.length > 0) return fail({ kind: 'consent-needed', guards: missing });
  return succeed({
    rows: plan.rows.map((row): RetryRow => {
      const given = wish.edits[row.row]?.password;
      const keepsMade = made.has(row.row) && given === undefined && row.action !== 'delete';
      const password = row.passwordGenerated ? generatePassword(randomness) : row.send?.password;
      const before = states.get(row.row)?.planned;
      // One that cannot be opened now must not be forgotten: with it the run asks for the sheet.
      const keepsSheets = row.action === 'update' && before?.password === 'sheet' && given === undefined;
      return {
        row: row.row,
        planned: {
          ...row,
          passwordGenerated: row.passwordGenerated || keepsMade,
          ...(before?.replaces !== undefined && { newAddress: { choice: 'replace', ...before.replaces } }),
        },
        password: password === '' ? undefined : password,
        ...(keepsSheets && { keeps: { password: before.password, sealed: before.sealed } }),
      };
    }),
    problems: [],
  });
}

/** The row as a sheet would say it: what was sent, with what somebody changed. */
function prepareRow(
  { planned }: RowState,
  edit: PersonInput,
  passwords: ReadonlyMap<number, string>,
  current?: GhlUser,
): PreparedRow {
  const known = passwords.get(planned.row);
  const { id: _id, ...change } = edit;
  const send = current === undefined ? planned.send : mergeAnew(planned, current);
  const person: PersonInput = {
    ...send,
    ...(planned.action === 'create' && { email: planned.email }),
    ...(known !== undefined && { password: known }),
    ...change,
    // Flags that are not named stay as the row had them.
    ...(change.permissions !== undefined && {
      permissions: { ...send?.permissions, ...change.permissions },
    }),
    // An update is about the person it was about; what it sent is already whole, so it replaces.
    ...(planned.userId !== null && planned.action !== 'create' && { id: planned.userId }),
  };
  const action = planned.action === 'update' || planned.action === 'delete' ? planned.action : null;
  return {
    row: planned.row,
    person,
    action,
    locationMode: planned.action === 'create' ? 'add' : 'replace',
    problems: [],
  };
}
