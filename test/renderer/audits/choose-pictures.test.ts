import { describe, expect, it } from 'vitest';
import type { SnapshotInfo } from '#shared/audit/types';
import { chooseAfter, chooseBefore, nothingChosen } from '../../../renderer/screens/audits/choose-pictures';

const picture = (snapshotId: string): SnapshotInfo => ({
  snapshotId,
  agencyId: 'a1',
  agency: 'Clínicas',
  companyId: 'c1',
  takenAt: '2026-03-03T12:00:00Z',
  cause: 'asked',
  runId: null,
  people: 60,
  detailed: 0,
  counted: 60,
  wholeAgency: true,
  tally: { agencyLevel: 1, admins: 4, users: 55, others: 0 },
});
const march = picture('march');
const february = picture('february');
const january = picture('january');
const all = [march, february, january];

describe('the pictures an audit is about', () => {
  it('are the newest and the one before it, until somebody picks others', () => {
    expect(chooseAfter(all, nothingChosen)).toBe(march);
    expect(chooseBefore(all, march, nothingChosen)).toEqual({ kind: 'snapshot', snapshotId: 'february' });
  });

  it('pass over those taken after a run, which would hide what it did since the last audit', () => {
    const afterRun: SnapshotInfo = { ...picture('after-run'), cause: 'run', runId: 'r1' };
    expect(chooseBefore([march, afterRun, february], march, nothingChosen)).toMatchObject({
      snapshotId: 'february',
    });
    expect(chooseBefore([march, afterRun], march, nothingChosen)).toMatchObject({ snapshotId: 'after-run' });
    expect(chooseBefore([afterRun, march], afterRun, nothingChosen)).toMatchObject({ snapshotId: 'march' });
  });

  it('are nothing while there is none, and one alone is held against nothing', () => {
    expect(chooseAfter([], nothingChosen)).toBeNull();
    expect(chooseBefore([march], march, nothingChosen)).toBeNull();
    expect(chooseBefore(all, january, nothingChosen)).toBeNull();
  });

  it('are those a person picked, an older one as well as a file', () => {
    const before = { kind: 'snapshot', snapshotId: 'january' } as const;
    expect(chooseAfter(all, { after: 'february', before })).toBe(february);
    expect(chooseBefore(all, february, { after: 'february', before })).toEqual(before);
    const file = { kind: 'file', fileName: 'enero.ndjson', text: '{}' } as const;
    expect(chooseBefore(all, march, { after: null, before: file })).toBe(file);
  });

  it('are chosen anew when one that was picked is gone, or would be held against itself', () => {
    const gone = { kind: 'snapshot', snapshotId: 'removed' } as const;
    expect(chooseAfter(all, { after: 'removed', before: null })).toBe(march);
    expect(chooseBefore(all, march, { after: null, before: gone })).toMatchObject({ snapshotId: 'february' });
    const itself = { kind: 'snapshot', snapshotId: 'march' } as const;
    expect(chooseBefore(all, march, { after: null, before: itself })).toMatchObject({
      snapshotId: 'february',
    });
  });
});
