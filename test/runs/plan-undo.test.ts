import { describe, expect, it } from 'vitest';
import type { GhlUser } from '#shared/ghl/user';
import type { JournalHeader, JournalOutcome, JournalRow } from '#shared/runs/journal-entry';
import { planUndo, toUndoRows } from '#shared/runs/plan-undo';
import { applyEntry, startFold, type RunFold } from '#shared/runs/run-fold';
import { resultsOf } from '#shared/runs/row-result';
import { makeUser } from '../import-plan/people';

const at = '2026-01-01T00:00:00.000Z';
const header: JournalHeader = {
  k: 'header',
  version: 1,
  runId: 'run',
  at,
  file: 'people.csv',
  sheetSha256: 'abc',
  agencyId: 'a',
  agencyName: 'A',
  companyId: 'c',
  choices: { onExisting: 'skip', perRow: {}, excluded: [], generatePasswords: false },
  allowed: [],
  rowCount: 1,
  sealedWith: null,
};

function makeRun(row: Partial<JournalRow>, outcome: Partial<JournalOutcome> | null): RunFold {
  const fold = startFold(header);
  applyEntry(fold, {
    k: 'row',
    row: 2,
    action: 'update',
    email: 'ana@example.com',
    name: 'Ana',
    userId: 'u1',
    skipReason: null,
    send: null,
    before: null,
    problems: [],
    password: 'none',
    sealed: null,
    ...row,
  });
  applyEntry(fold, { k: 'begin', at });
  if (outcome === null) return fold;
  applyEntry(fold, {
    k: 'outcome',
    row: 2,
    status: 'updated',
    userId: 'u1',
    message: null,
    traceId: null,
    grantedMore: [],
    at,
    ...outcome,
  });
  return fold;
}

const plan = (run: RunFold, ...people: readonly GhlUser[]) =>
  planUndo(run, new Map(people.map((user) => [user.id, user])));
const stored = (change: Partial<GhlUser> = {}) => makeUser(change) as NonNullable<JournalRow['before']>;

describe('the plan of an undo', () => {
  it('takes away only the sub-accounts the run gave, and leaves what somebody else gave', () => {
    const run = makeRun({ send: { locationIds: ['north', 'south'] }, before: stored() }, {});
    const [draft] = plan(run, makeUser({ locationIds: ['north', 'south', 'west'] }));
    expect(draft?.send).toEqual({ locationIds: ['north', 'west'] });
    expect(draft?.view.changedFields).toEqual(['locationIds']);
  });

  it('puts flags back one by one inside the whole object', () => {
    const run = makeRun(
      {
        send: { permissions: { contactsEnabled: false, workflowsEnabled: true } },
        before: stored({ permissions: { contactsEnabled: true, workflowsEnabled: false } }),
      },
      { grantedMore: ['gokollabEnabled'], grantedLess: ['workflowsEnabled'], grantedOther: [] },
    );
    const now = { contactsEnabled: false, workflowsEnabled: false, gokollabEnabled: true, tagsEnabled: true };
    const [draft] = plan(run, makeUser({ permissions: now }));
    expect(draft?.view).toMatchObject({
      does: 'restore',
      changedSince: false,
      changes: [
        {
          before: { contactsEnabled: false, gokollabEnabled: true },
          after: { contactsEnabled: true, gokollabEnabled: false },
        },
      ],
    });
    expect(draft?.send).toEqual({ permissions: { ...now, contactsEnabled: true, gokollabEnabled: false } });
  });

  it('does not take for somebody else’s change what GHL did at once', () => {
    const sent = {
      action: 'create' as const,
      userId: null,
      send: { role: 'admin' as const, firstName: 'Ana' },
    };
    const outcome = { status: 'created' as const, grantedOther: ['role' as const] };
    const [ours] = plan(makeRun(sent, outcome), makeUser({ role: 'user' }));
    expect(ours?.view).toMatchObject({ does: 'delete', changedSince: false });
    const [theirs] = plan(makeRun(sent, { status: 'created' }), makeUser({ role: 'user' }));
    expect(theirs?.view).toMatchObject({ changedSince: true, changedFields: ['role'] });
  });

  it('deletes an adopted person only if GHL says they came after the run began', () => {
    const sent = { action: 'create' as const, userId: null, send: {} };
    const outcome = { status: 'created' as const, message: { code: 'adopted', params: {} } };
    const does = (dateAdded: string | null) => plan(makeRun(sent, outcome), makeUser({ dateAdded }))[0]?.view;
    expect(does('2026-01-01T00:00:05.000Z')).toMatchObject({ does: 'delete' });
    expect(does('2025-12-31T23:59:59.000Z')).toMatchObject({ does: 'nothing', reason: 'existed-before' });
    expect(does(null)).toMatchObject({ does: 'nothing', reason: 'existed-before' });
  });

  it('reads from older journals that a corrected person may have been adopted', () => {
    const run = makeRun(
      { action: 'create', userId: null, send: {} },
      { status: 'created', message: { code: 'correction-refused', params: {} } },
    );
    const row = run.rows.get(2);
    if (row === undefined) throw new Error('no row');
    const before = makeUser({ dateAdded: '2025-12-31T23:59:59.000Z' });
    expect(plan(run, before)[0]?.view).toMatchObject({ does: 'delete' });
    row.everUnknown = true;
    expect(plan(run, before)[0]?.view).toMatchObject({ does: 'nothing', reason: 'existed-before' });
  });

  it('names what is not known, and never guesses it', () => {
    const run = makeRun(
      {
        send: {
          scopes: ['a'],
          platformLanguage: 'es',
          profilePhoto: 'https://x.example/p.png',
          twilioPhone: {},
        },
        before: stored({ scopes: null, platformLanguage: null, profilePhoto: null }),
        password: 'sheet',
      },
      {},
    );
    const [draft] = plan(run, makeUser({ scopes: ['a'], profilePhoto: 'https://x.example/p.png' }));
    expect(draft?.view).toMatchObject({ does: 'nothing', reason: 'nothing-left' });
    expect(new Set(draft?.view.cannotRestore)).toEqual(
      new Set(['password', 'scopes', 'platformLanguage', 'profilePhoto', 'twilioPhone']),
    );
  });

  it('leaves rows alone whose outcome nobody knows, and says so', () => {
    const run = makeRun({}, { status: 'needs-review' });
    expect(plan(run, makeUser())[0]?.view).toMatchObject({ does: 'nothing', reason: 'unclear' });
    expect(toUndoRows(plan(run, makeUser()), true)).toMatchObject([
      { action: 'skip', skipReason: 'unclear' },
    ]);
    expect(plan(makeRun({}, { status: 'failed' }), makeUser())).toEqual([]);
  });
});

describe('a row sent again', () => {
  it('waits once more, looked into first where nobody knows what became of it', () => {
    const failed = makeRun({ action: 'create' }, { status: 'failed' });
    applyEntry(failed, { k: 'again', row: 2, at, planned: null });
    expect(failed).toMatchObject({ state: 'stopped', summary: { failed: 0, pending: 1 } });
    expect(resultsOf(failed)).toMatchObject([{ status: 'pending', message: { code: 'waiting' } }]);
    const unclear = makeRun({ action: 'create' }, { status: 'needs-review' });
    applyEntry(unclear, { k: 'again', row: 2, at, planned: null });
    expect(resultsOf(unclear)).toMatchObject([{ status: 'pending', message: { code: 'outcome-unknown' } }]);
  });

  it('is never one that is done', () => {
    for (const status of ['created', 'updated', 'deleted', 'skipped'] as const) {
      const again = { k: 'again', row: 2, at, planned: null } as const;
      expect(() => applyEntry(makeRun({}, { status }), again)).toThrow('cannot be sent again');
    }
    expect(() => applyEntry(makeRun({}, null), { k: 'again', row: 2, at, planned: null })).toThrow();
  });
});
