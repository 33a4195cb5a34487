import { describe, expect, it } from 'vitest';
import type { PlanOverview } from '#shared/contract/calls';
import type { SheetSnapshot } from '../../../renderer/workers/sheet-protocol';
import {
  canGoTo,
  canStart,
  openGuards,
  reduceImport,
  startState,
  type ImportEvent,
  type ImportState,
} from '../../../renderer/screens/import/import-state';

const snapshot = { overview: { source: { fileName: 'a.csv' }, columns: [] as unknown } } as SheetSnapshot;

const overview = (change: Partial<PlanOverview> = {}): PlanOverview => ({
  planId: 'p1',
  summary: { create: 3, update: 0, delete: 0, skip: 1, invalid: 0 },
  guards: [],
  agencyTotal: 60,
  requests: 1,
  ...change,
});

function after(...events: readonly ImportEvent[]): ImportState {
  return events.reduce(reduceImport, startState('a1'));
}

const planned: readonly ImportEvent[] = [{ kind: 'opened', snapshot }, { kind: 'planning' }];

describe('the import wizard', () => {
  it('opens no step before its beginnings are there', () => {
    expect(canGoTo(startState(null), 'columns')).toBe(false);
    expect(after({ kind: 'went', step: 'plan' }).step).toBe('file');
    expect(after({ kind: 'opened', snapshot }, { kind: 'went', step: 'plan' }).step).toBe('plan');
    expect(canGoTo(after({ kind: 'opened', snapshot }), 'run')).toBe(false);
  });

  it('loses nothing by going back', () => {
    const state = after(
      ...planned,
      { kind: 'planned', overview: overview() },
      { kind: 'went', step: 'plan' },
    );
    const back = [
      { kind: 'went', step: 'file' },
      { kind: 'went', step: 'plan' },
    ] as const;
    expect(back.reduce(reduceImport, state)).toEqual(state);
  });

  it('keeps the sheet when the next file cannot be read', () => {
    const state = after(
      { kind: 'opened', snapshot },
      { kind: 'opening', fileName: 'b.png' },
      { kind: 'refused', fileName: 'b.png', failure: { kind: 'not-a-sheet', looksLike: 'png' } },
    );
    expect(state.sheet).toBe(snapshot);
    expect(state.opening).toBeNull();
    expect(state.refusal?.fileName).toBe('b.png');
  });

  it('drops the plan and every consent when a cell changes', () => {
    const state = after(
      ...planned,
      { kind: 'planned', overview: overview({ guards: [{ kind: 'delete', rows: [4] }] }) },
      { kind: 'guard-ticked', guard: 'delete', allowed: true },
      { kind: 'cell-edited', snapshot },
    );
    expect(state.plan.kind).toBe('none');
    expect(state.allowed).toEqual([]);
    expect(state.touched).toBe(true);
  });

  it('keeps the sheet but not the plan when the agency changes', () => {
    const state = after(
      ...planned,
      { kind: 'planned', overview: overview() },
      { kind: 'agency-changed', agencyId: 'b2' },
    );
    expect(state.sheet).toBe(snapshot);
    expect(state.plan.kind).toBe('none');
  });

  it('never shows one agency the import of another', () => {
    const state = after(
      ...planned,
      { kind: 'planned', overview: overview() },
      { kind: 'started', runId: 'r1' },
      { kind: 'agency-changed', agencyId: 'b2' },
    );
    expect(state).toEqual(startState('b2'));
  });

  it('asks for the plan anew after a run', () => {
    const state = after(
      ...planned,
      { kind: 'planned', overview: overview() },
      { kind: 'started', runId: 'r1' },
    );
    expect(state.step).toBe('run');
    expect(state.plan.kind).toBe('none');
    expect(canGoTo(state, 'columns')).toBe(true);
  });
});

describe('choices made row by row', () => {
  const choices = { onExisting: 'update', perRow: { 3: 'skip' }, excluded: [4] } as const;
  const chosen: readonly ImportEvent[] = [
    ...planned,
    { kind: 'planned', overview: overview() },
    { kind: 'plan-changing', choices },
  ];

  it('outlive a correction in the sheet, and count as work', () => {
    const state = after(...chosen, { kind: 'cell-edited', snapshot });
    expect(state.planChoices).toEqual(choices);
    expect(after(...chosen).touched).toBe(true);
    const before = after(...planned);
    const forAll = { ...before.planChoices, onExisting: 'update' } as const;
    expect(reduceImport(before, { kind: 'plan-changing', choices: forAll }).touched).toBe(false);
  });

  it('end with the rows they were made for: another file, or the same one cut into other rows', () => {
    for (const kind of ['opened', 'sheet-reread'] as const) {
      expect(after(...chosen, { kind, snapshot }).planChoices).toEqual({
        onExisting: 'update',
        perRow: {},
        excluded: [],
      });
    }
  });

  it('say nothing about who exists in another agency, but keep out the rows left out', () => {
    const state = after(...chosen, { kind: 'agency-changed', agencyId: 'b2' });
    expect(state.planChoices).toEqual({ onExisting: 'update', perRow: {}, excluded: [4] });
  });
});

describe('the button of the plan', () => {
  it('waits for every guard and for the word on invalid rows', () => {
    const risky = overview({
      guards: [{ kind: 'delete', rows: [4] }],
      summary: { create: 3, update: 0, delete: 1, skip: 0, invalid: 2 },
    });
    const state = after(...planned, { kind: 'planned', overview: risky });
    expect(openGuards(state)).toEqual(['delete']);
    expect(canStart(state)).toBe(false);
    const ticked = reduceImport(state, { kind: 'guard-ticked', guard: 'delete', allowed: true });
    expect(canStart(ticked)).toBe(false);
    const both = reduceImport(ticked, { kind: 'leave-out-ticked', leaveOut: true });
    expect(canStart(both)).toBe(true);
    expect(canStart(reduceImport(both, { kind: 'starting' }))).toBe(false);
  });

  it('has nothing to start when nobody would change', () => {
    const idle = overview({ summary: { create: 0, update: 0, delete: 0, skip: 4, invalid: 0 } });
    expect(canStart(after(...planned, { kind: 'planned', overview: idle }))).toBe(false);
  });

  it('takes a consent back when its guard comes to mean other people', () => {
    const state = after(
      ...planned,
      { kind: 'planned', overview: overview({ guards: [{ kind: 'delete', rows: [4] }] }) },
      { kind: 'guard-ticked', guard: 'delete', allowed: true },
    );
    const same = reduceImport(state, {
      kind: 'planned',
      overview: overview({ guards: [{ kind: 'delete', rows: [4] }] }),
    });
    expect(same.allowed).toEqual(['delete']);
    const more = reduceImport(same, {
      kind: 'planned',
      overview: overview({ guards: [{ kind: 'delete', rows: [4, 5] }] }),
    });
    expect(more.allowed).toEqual([]);
  });
});
