import { describe, expect, it } from 'vitest';
import { makePeople } from '../../electron/backend/practice-agency/make-people';
import type { PracticePerson } from '../../electron/backend/practice-agency/practice-person';
import { makeSubAccounts } from '../../electron/backend/practice-agency/sub-accounts';
import { judgeRun, type ToldRow, type Truth } from './judge';
import type { SourceRow } from './sheet';

const [first, ...others] = makePeople('judge', 30, makeSubAccounts('judge')).filter(
  ({ deleted }) => !deleted,
);
if (first === undefined) throw new Error('Nobody there');
const before = [first, ...others];
const newcomer: PracticePerson = { ...first, id: 'new', email: 'ana@new.example.com', firstName: 'Ana' };

function ask(asks: SourceRow['asks'], email: string, change: Partial<SourceRow> = {}): SourceRow {
  const blank = { firstName: '', lastName: '', phone: '', location: '', role: '', password: '' };
  return { row: 2, asks, email, ...blank, ...change };
}

function tell(status: string, change: Partial<ToldRow> = {}): ToldRow {
  return { row: 2, status, email: '', userId: null, code: null, ...change };
}

function judge(row: SourceRow, told: ToldRow | null, truth: Partial<Truth> = {}) {
  const nothing: Truth = { before, after: before, creates: new Map(), locationIds: new Map() };
  const findings = judgeRun([row], told === null ? [] : [told], { ...nothing, ...truth });
  return findings.map(({ kind }) => kind);
}

const create = ask('create', newcomer.email, { firstName: 'Ana' });
const made = { after: [...before, newcomer], creates: new Map([[newcomer.email, 1]]) };

describe('the judge of a run', () => {
  it('has nothing to say about the truth', () => {
    expect(judge(create, tell('created', { userId: 'new' }), made)).toEqual([]);
    expect(judge(create, tell('failed'))).toEqual([]);
    expect(judge(create, tell('needs-review', { code: 'look-up-failed' }), made)).toEqual([]);
    expect(judge(ask('skip', newcomer.email), tell('skipped'))).toEqual([]);
    expect(judge(ask('delete', first.email), tell('deleted'), { after: others })).toEqual([]);
  });

  it('counts every person too many', () => {
    const copies = new Map([[newcomer.email, 3]]);
    expect(judge(create, tell('created', { userId: 'new' }), { ...made, creates: copies })).toEqual([
      'twice',
      'twice',
    ]);
  });

  it('counts somebody made anew who was there before', () => {
    const creates = new Map([[first.email, 1]]);
    expect(judge(ask('update', first.email), tell('updated'), { creates })).toContain('twice');
  });

  it('misses rows that nobody speaks of, and rows that never end', () => {
    expect(judge(create, null)).toContain('lost');
    expect(judge(create, tell('pending'))).toEqual(['lost']);
    expect(judge(create, tell('skipped'))).toEqual(['lost']);
  });

  it.each([
    ['created, and nobody is there', create, tell('created', { userId: 'new' }), {}],
    ['created with the id of somebody else', create, tell('created', { userId: 'other' }), made],
    ['failed, and they exist', create, tell('failed'), made],
    ['not found, and they exist', create, tell('needs-review', { code: 'no-answer' }), made],
    [
      'changed, and they are as before',
      ask('update', first.email, { phone: '+15550001111' }),
      tell('updated'),
      {},
    ],
    ['deleted, and they are there', ask('delete', first.email), tell('deleted'), {}],
    ['not deleted, and they are gone', ask('delete', first.email), tell('failed'), { after: others }],
  ] as const)('does not let pass what is told as %s', (_, row, told, truth) => {
    expect(judge(row, told, truth)).toEqual(['misreported']);
  });

  it('sees what was done to somebody no row speaks of', () => {
    const after = before.map((person) => (person === others[3] ? { ...person, phone: null } : person));
    expect(judge(ask('skip', newcomer.email), tell('skipped'), { after })).toEqual(['misreported']);
  });

  it('sees a change that no row asks for', () => {
    const after = before.map((person) => (person === first ? { ...person, scopes: [] } : person));
    expect(judge(ask('update', first.email), tell('updated'), { after })).toEqual(['misreported']);
  });

  it('wants the rows in the order of the sheet', () => {
    const rows = [create, ask('skip', 'b@new.example.com', { row: 3 })];
    const told = [tell('skipped', { row: 3 }), tell('failed')];
    const truth: Truth = { before, after: before, creates: new Map(), locationIds: new Map() };
    expect(judgeRun(rows, told, truth).map(({ kind }) => kind)).toEqual(['misreported']);
  });
});
