import { describe, expect, it } from 'vitest';
import { reduceImport, startState, type ImportState } from '../../../renderer/screens/import/import-state';

const chosen: ImportState['planChoices'] = {
  onExisting: 'update',
  perRow: { 2: 'skip' },
  onDeleted: 'create',
  perRowDeleted: { 3: 'skip' },
  onNewAddress: 'replace',
  perRowNewAddress: { 4: 'keep' },
  excluded: [5],
};

describe('what was chosen in a plan', () => {
  it('is work that another file must not take away unasked, as soon as it is about single rows', () => {
    const start = startState('a1');
    const forAll = reduceImport(start, {
      kind: 'plan-changing',
      choices: { ...start.planChoices, onDeleted: 'create' },
    });
    expect(forAll.touched).toBe(false);
    const forOne = reduceImport(forAll, {
      kind: 'plan-changing',
      choices: { ...forAll.planChoices, perRowNewAddress: { 4: 'keep' } },
    });
    expect(forOne.touched).toBe(true);
  });

  it('keeps the answers for all in another agency, and forgets those about its people', () => {
    const state = reduceImport(
      { ...startState('a1'), planChoices: chosen },
      { kind: 'agency-changed', agencyId: 'a2' },
    );
    expect(state.planChoices).toEqual({
      onExisting: 'update',
      perRow: {},
      onDeleted: 'create',
      onNewAddress: 'replace',
      excluded: [5],
    });
  });
});
