import { describe, expect, it } from 'vitest';
import { weighUndo } from '../../../renderer/screens/runs/choose-guards';

const overview = {
  summary: { delete: 20, restore: 7, nothing: 3, changedSince: 5 },
  guards: [{ kind: 'delete' as const, rows: [2, 3] }],
  guardsWithChanged: [
    { kind: 'delete' as const, rows: [2, 3] },
    { kind: 'large-share' as const, rows: [2, 3, 4] },
  ],
};

describe('the number on the button of an undo', () => {
  it('leaves out people somebody else changed since', () => {
    expect(weighUndo(overview, false)).toEqual({ people: 22, guards: overview.guards });
  });

  it('counts them, with what that needs, once somebody says so', () => {
    expect(weighUndo(overview, true)).toEqual({ people: 27, guards: overview.guardsWithChanged });
  });
});
