import { fail, succeed, type Result } from '#shared/contract/result';
import type { PersonInput } from '#shared/ghl/user';
import { normaliseEmail } from '#shared/import-plan/find-person';
import { planImport } from '#shared/import-plan/plan-import';
import type { GuardKind, OnExisting, PlanChoices } from '#shared/import-plan/types';
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
 * Chooses the rows to be sent again and plans those anew that somebody changed. A row that may have done something
 * nobody saw keeps its plan and its email: it is looked for under that email before anything is sent.
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
  const unclear = chosen.filter((row) => isChanged(row) && isUnclear(row));
  const clear = chosen.filter((row) => isChanged(row) && !isUnclear(row));

  const kept: RetryRow[] = asTheyAre.map(({ planned }) => ({
    row: planned.row,
    planned: null,
    password: undefined,
  }));
  const problems: Problem[] = [];
  for (const row of unclear) {
    const edit = wish.edits[row.planned.row] ?? {};
    if (edit.email !== undefined && normaliseEmail(edit.email) !== normaliseEmail(row.planned.email)) {
      problems.push(makeEmailProblem(row, edit.email));
      continue;
    }
    kept.push(changeUnclear(row, edit));
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

function isUnclear(row: RowState): boolean {
  return row.everUnknown || row.outcome?.status === 'needs-review';
}

function makeEmailProblem({ planned }: RowState, wanted: string): Problem {
  return {
    code: 'email-cannot-change',
    severity: 'error',
    row: planned.row,
    column: null,
    field: 'email',
    params: { value: wanted, current: planned.email },
    suggestion: null,
  };
}

function changeUnclear(row: RowState, edit: PersonInput): RetryRow {
  const { password, ...change } = edit;
  const { planned } = row;
  return {
    row: planned.row,
    planned: {
      ...planned,
      changes: [],
      send: { ...planned.send, ...change },
      passwordGenerated: planned.password === 'generated' && password === undefined,
    },
    password,
    keeps: { password: planned.password, sealed: planned.sealed },
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
  const made = new Set(
    rows.flatMap(({ planned }) => (planned.password === 'generated' ? [planned.row] : [])),
  );
  const choices: PlanChoices = {
    ...run.header.choices,
    onExisting: wish.onExisting ?? run.header.choices.onExisting,
    perRow: {},
    excluded: [],
  };
  const plan = planImport(prepared, people.value, choices);
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
      const keepsMade = made.has(row.row) && given === undefined && row.action === 'create';
      const password = row.passwordGenerated ? generatePassword(randomness) : row.send?.password;
      return {
        row: row.row,
        planned: { ...row, passwordGenerated: row.passwordGenerated || keepsMade },
        password: password === '' ? undefined : password,
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
): PreparedRow {
  const known = passwords.get(planned.row);
  const { id: _id, ...change } = edit;
  const person: PersonInput = {
    ...planned.send,
    ...(planned.action === 'create' && { email: planned.email }),
    ...(known !== undefined && { password: known }),
    ...change,
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
