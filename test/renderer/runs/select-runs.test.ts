import { describe, expect, it } from 'vitest';
import { selectRunsOf } from '../../../renderer/screens/runs/select-runs';
import type { RunRecord } from '../../../shared/runs/types';

const run = (runId: string, agency: string, agencyId?: string): RunRecord => ({
  runId,
  agency,
  agencyId,
  state: 'done',
  reason: null,
  file: 'users.csv',
  startedAt: '2026-03-03T12:00:00Z',
  finishedAt: null,
  summary: { created: 0, updated: 0, deleted: 0, skipped: 0, failed: 0, 'needs-review': 0, pending: 0 },
});
const valley = { agencyId: 'a1', name: 'Clínicas del Valle' };

describe('the runs of an agency', () => {
  it('are never mixed with those of another', () => {
    const { own, others } = selectRunsOf([run('1', 'Valle', 'a2'), run('2', 'Valle', 'a1')], valley);
    expect(own.map(({ runId }) => runId)).toEqual(['2']);
    expect(others.map(({ runId }) => runId)).toEqual(['1']);
  });

  it('stay its own after it was renamed', () => {
    expect(selectRunsOf([run('1', 'Old name', 'a1')], valley).own).toHaveLength(1);
  });

  it('are known by its name where the record holds no id', () => {
    expect(selectRunsOf([run('1', valley.name), run('2', 'Other')], valley).own).toHaveLength(1);
  });

  it('are all shown while working offline', () => {
    expect(selectRunsOf([run('1', 'A', 'a1'), run('2', 'B', 'a2')], null).own).toHaveLength(2);
  });
});
