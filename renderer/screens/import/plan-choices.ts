import type { OnDeleted, OnExisting, PlanChoices } from '#shared/import-plan/types';

/** What the page offers; `fail` is for scripts, which cannot be asked. */
export const onExistingChoices = ['skip', 'update', 'add-locations'] as const satisfies readonly OnExisting[];
export const onDeletedOffered = ['skip', 'create'] as const satisfies readonly OnDeleted[];

/** What a person chooses in the plan; whether passwords are made is a choice of the sheet. */
export type ChosenInPlan = Omit<PlanChoices, 'generatePasswords'>;

export const noPlanChoices: ChosenInPlan = { onExisting: 'skip', perRow: {}, excluded: [] };

/** Choices made row by row mean nothing in another file, nor in another agency's people. */
export function forgetRows(choices: ChosenInPlan): ChosenInPlan {
  const { perRowDeleted: _deleted, perRowNewAddress: _addresses, ...forAll } = choices;
  return { ...forAll, perRow: {} };
}

/** Whether rows were chosen one by one since: that is work which another file must not take away unasked. */
export function differByRow(a: ChosenInPlan, b: ChosenInPlan): boolean {
  return (
    a.perRow !== b.perRow ||
    a.excluded !== b.excluded ||
    a.perRowDeleted !== b.perRowDeleted ||
    a.perRowNewAddress !== b.perRowNewAddress
  );
}
