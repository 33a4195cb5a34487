import { describe, expect, it } from 'vitest';
import { nameRun } from '../../../renderer/screens/runs/name-run';
import { sayOutcome } from '../../../renderer/screens/runs/run-outcome';
import {
  canGoOn,
  findMilestone,
  groupProblems,
  isUnfinished,
  needsToken,
  tallyRun,
} from '../../../renderer/screens/runs/summarize-run';
import { countRows } from '../../../renderer/state/use-run-figures';
import { createTranslator } from '../../../shared/i18n/create-translator';
import { runStates, type RowResult, type RunSummary } from '../../../shared/runs/types';

const summary: RunSummary = {
  created: 231,
  updated: 30,
  deleted: 3,
  skipped: 5,
  failed: 3,
  'needs-review': 2,
  pending: 40,
};

const row = (number: number, status: RowResult['status'], code: string | null): RowResult => ({
  row: number,
  action: 'create',
  status,
  userId: null,
  email: `p${number}@example.com`,
  name: `Person ${number}`,
  message: code === null ? null : { code, params: {} },
  traceId: null,
  grantedMore: [],
});

describe('the numbers of a run', () => {
  it('count created, changed and deleted people as done', () => {
    expect(tallyRun(summary)).toEqual({ done: 264, failed: 3, review: 2, skipped: 5, pending: 40 });
  });

  it('add up to every row of the sheet', () => {
    expect(countRows(summary)).toEqual({ done: 274, total: 314 });
  });

  it('are said in one sentence, leaving out what did not happen', () => {
    const { t } = createTranslator('en');
    expect(sayOutcome(t, { ...summary, pending: 0, skipped: 0 })).toBe('264 done, 3 failed, 2 need your eye');
    const nothing = {
      created: 0,
      updated: 0,
      deleted: 0,
      skipped: 0,
      failed: 0,
      'needs-review': 0,
      pending: 0,
    };
    expect(sayOutcome(t, nothing)).toBe('Nothing was changed');
  });

  it('are announced at each tenth of the way', () => {
    expect([0, 29, 30, 299, 300].map((done) => findMilestone(done, 300))).toEqual([0, 0, 1, 9, 10]);
    expect(findMilestone(0, 0)).toBe(0);
  });
});

describe('a run that waits for a person', () => {
  it('is one that is held, paused, stopped or interrupted', () => {
    expect(runStates.filter(isUnfinished)).toEqual(['paused', 'held', 'stopped', 'interrupted']);
  });
});

describe('problems', () => {
  it('are gathered by what went wrong, the largest group first, rows in the order of the sheet', () => {
    const groups = groupProblems([
      row(9, 'failed', 'refused'),
      row(4, 'needs-review', 'no-answer'),
      row(2, 'created', null),
      row(3, 'failed', 'refused'),
    ]);
    expect(groups.map(({ code, rows }) => [code, rows.map((one) => one.row)])).toEqual([
      ['refused', [3, 9]],
      ['no-answer', [4]],
    ]);
  });

  it('without a message are gathered by how they ended', () => {
    const groups = groupProblems([row(3, 'failed', null), row(4, 'needs-review', null)]);
    expect(groups.map(({ code }) => code)).toEqual(['failed', 'needs-review']);
  });

  it('of the same code stay apart when some failed and some need a look', () => {
    expect(groupProblems([row(3, 'failed', 'x'), row(4, 'needs-review', 'x')])).toHaveLength(2);
  });
});

describe('going on with a run', () => {
  const kept = { token: 'keychain' } as const;
  const gone = { token: 'missing' } as const;

  it('needs a new token when the one there was is refused or was not kept', () => {
    expect(needsToken({ state: 'held', reason: 'token-rejected' }, kept)).toBe(true);
    expect(needsToken({ state: 'interrupted', reason: null }, gone)).toBe(true);
    expect(needsToken({ state: 'interrupted', reason: null }, kept)).toBe(false);
    expect(needsToken({ state: 'held', reason: 'no-network' }, kept)).toBe(false);
  });

  it('is one press away unless something else has to happen before', () => {
    expect(canGoOn({ state: 'stopped', reason: null }, kept)).toBe(true);
    expect(canGoOn({ state: 'held', reason: 'server-errors' }, null)).toBe(true);
    expect(canGoOn({ state: 'held', reason: 'daily-limit' }, kept)).toBe(false);
    expect(canGoOn({ state: 'held', reason: 'scope-missing' }, kept)).toBe(false);
    expect(canGoOn({ state: 'stopped', reason: null }, gone)).toBe(false);
  });
});

describe('the name of a run', () => {
  const { t } = createTranslator('en');
  it('is its sheet, or what it does to the import of that sheet', () => {
    expect(nameRun(t, { file: 'team.csv' })).toBe('team.csv');
    expect(nameRun(t, { file: 'team.csv', kind: 'undo' })).toBe('Undo of team.csv');
    expect(nameRun(t, { file: 'team.csv', kind: 'correction' })).toBe('Correction of team.csv');
  });
});
