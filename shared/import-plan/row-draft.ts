import type { GhlUser } from '../ghl/user';
import type { Field } from '../sheet/fields';
import type { Problem, ProblemCode } from '../sheet/problem';
import type { PreparedRow } from '../sheet/types';
import type { PlannedRow, SkipReason } from './types';

/** What every outcome of planning a row has in common, and the two that send nothing. */
export interface RowDraft {
  readonly base: PlannedRow;
  /** The base with what is known of the person the row is about, where the row itself does not say. */
  about(user: GhlUser): PlannedRow;
  skip(reason: SkipReason, user: GhlUser | null, problems?: readonly Problem[]): PlannedRow;
  invalid(problems: readonly Problem[], user?: GhlUser | null): PlannedRow;
}

export function describeRow(row: PreparedRow): RowDraft {
  const name = [row.person.firstName, row.person.lastName].filter((part) => part !== undefined).join(' ');
  const base: PlannedRow = {
    row: row.row,
    action: 'skip',
    email: row.person.email ?? '',
    name: name.trim(),
    userId: null,
    changes: [],
    problems: row.problems.filter((problem) => problem.severity === 'warning'),
    skipReason: null,
    send: null,
    before: null,
    passwordGenerated: false,
  };
  const known = (user: GhlUser | null | undefined) =>
    user === null || user === undefined
      ? {}
      : {
          userId: user.id,
          email: base.email === '' ? user.email : base.email,
          name: base.name === '' ? user.name : base.name,
        };
  return {
    base,
    about: (user) => ({ ...base, ...known(user) }),
    skip: (reason, user, problems) => ({
      ...base,
      ...known(user),
      ...(problems === undefined ? {} : { problems }),
      skipReason: reason,
    }),
    invalid: (problems, user) => ({ ...base, ...known(user), action: 'invalid', problems }),
  };
}

export function makeProblem(
  row: PreparedRow,
  code: ProblemCode,
  severity: Problem['severity'],
  field: Field | null,
  params: Problem['params'],
): Problem {
  return { code, severity, row: row.row, column: null, field, params, suggestion: null };
}
