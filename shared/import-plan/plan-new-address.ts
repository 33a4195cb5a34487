import { assertNever } from '../contract/result';
import type { GhlUser } from '../ghl/user';
import type { Problem } from '../sheet/problem';
import { planCreate } from './plan-create';
import { makeProblem, type RowDraft } from './row-draft';
import { takeOver } from './take-over';
import type { OnNewAddress, PlanChoices, PlannableRow, PlannedRow } from './types';

/** The choice for this one row, else for all; undefined where the kind of row decides. */
export function chooseOnNewAddress(row: PlannableRow, choices: PlanChoices): OnNewAddress | undefined {
  return choices.perRowNewAddress?.[row.row] ?? choices.onNewAddress;
}

/**
 * A row with an email that nobody has, about somebody who exists under another one. GHL changes no email (documented),
 * so a new address is a new account; the old one is never removed in the same step, because a run that loses its way in
 * between would leave the person with none.
 * @param keep what the row does to the person under their old address
 * @param found problems of a new account under that address
 */
export function planNewAddress(
  row: PlannableRow,
  draft: RowDraft,
  user: GhlUser,
  choice: OnNewAddress,
  choices: PlanChoices,
  keep: () => PlannedRow,
  found: readonly Problem[],
): PlannedRow {
  const newAddress = { choice, userId: user.id, email: user.email };
  switch (choice) {
    case 'keep':
      return { ...keep(), newAddress };
    case 'skip':
      return { ...draft.skip('new-address', null), newAddress };
    case 'create':
      return { ...planCreate(row, draft, choices, found), newAddress };
    case 'replace': {
      const person = takeOver(user, row.person, row.locationMode);
      return { ...planCreate({ ...row, person }, draft, choices, found), newAddress };
    }
    default:
      return assertNever(choice);
  }
}

/** Nobody has answered yet whether these two are one person. */
export function askWhetherMoved(row: PlannableRow, user: GhlUser): Problem {
  return makeProblem(row, 'maybe-moved', 'warning', 'email', { name: user.name, current: user.email });
}
