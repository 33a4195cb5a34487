import { describe, expect, it } from 'vitest';
import {
  listLines,
  needsCompany,
  reduceCheck,
  type CheckEvent,
  type CheckState,
} from '../../../renderer/screens/connect/connection-checklist';
import type { ConnectionReport, ConnectionStep } from '../../../shared/contract/calls';

const step = (name: ConnectionStep['step'], status: ConnectionStep['status'] = 'ok'): ConnectionStep => ({
  step: name,
  status,
  count: null,
  failure: null,
});
const report = (steps: ConnectionStep[]): ConnectionReport => ({
  steps,
  companyId: null,
  locationToken: false,
  locations: [],
  usable: false,
});
const play = (...events: CheckEvent[]): CheckState =>
  events.reduce<CheckState>(reduceCheck, { phase: 'idle' });
const statuses = (state: CheckState): string[] =>
  listLines(state).map((line) => `${line.step}: ${line.status}`);

describe('the checklist of a token', () => {
  it('is empty before the first check', () => {
    expect(listLines({ phase: 'idle' })).toEqual([]);
  });

  it('fills in line by line, showing which one is being asked', () => {
    const state = play(
      { kind: 'started', checkId: '1' },
      { kind: 'step', checkId: '1', step: step('token') },
      { kind: 'step', checkId: '1', step: step('company') },
    );
    expect(statuses(state)).toEqual([
      'token: ok',
      'company: ok',
      'locations: checking',
      'read: waiting',
      'write: waiting',
    ]);
  });

  it('shows what was left out once the check ended early', () => {
    const state = play(
      { kind: 'started', checkId: '1' },
      { kind: 'answered', checkId: '1', report: report([step('token', 'failed')]) },
    );
    expect(statuses(state)).toEqual([
      'token: failed',
      'company: skipped',
      'locations: skipped',
      'read: skipped',
      'write: skipped',
    ]);
  });

  it('never shows an answer about a token that was replaced meanwhile', () => {
    const state = play(
      { kind: 'started', checkId: '1' },
      { kind: 'started', checkId: '2' },
      { kind: 'step', checkId: '1', step: step('token') },
      { kind: 'answered', checkId: '1', report: report([step('token')]) },
    );
    expect(state.phase).toBe('checking');
    expect(statuses(state)[0]).toBe('token: checking');
  });

  it('forgets everything when the token is edited', () => {
    const state = play({ kind: 'started', checkId: '1' }, { kind: 'forgotten' });
    expect(reduceCheck(state, { kind: 'answered', checkId: '1', report: report([]) }).phase).toBe('idle');
  });
});

describe('the company id', () => {
  it('is asked for only when it could not be found', () => {
    const missing = { ...step('company', 'failed'), failure: { kind: 'company-needed' } as const };
    const checked = (steps: ConnectionStep[]): CheckState =>
      play({ kind: 'started', checkId: '1' }, { kind: 'answered', checkId: '1', report: report(steps) });
    expect(needsCompany(checked([step('token'), missing]))).toBe(true);
    expect(needsCompany(checked([step('token'), step('company')]))).toBe(false);
    expect(needsCompany({ phase: 'failed', checkId: '1', failure: { kind: 'company-needed' } })).toBe(true);
  });
});
