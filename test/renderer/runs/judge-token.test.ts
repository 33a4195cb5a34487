import { describe, expect, it } from 'vitest';
import type { ConnectionReport, ConnectionStep } from '#shared/contract/calls';
import { judgeToken } from '../../../renderer/screens/runs/judge-token';

const step = (name: ConnectionStep['step'], failure: ConnectionStep['failure'] = null): ConnectionStep => ({
  step: name,
  status: failure === null ? 'ok' : 'failed',
  count: null,
  failure,
});
const report = (change: Partial<ConnectionReport> = {}): ConnectionReport => ({
  steps: [step('token'), step('read')],
  companyId: 'company-1',
  locationToken: false,
  locations: [],
  usable: true,
  ...change,
});

describe('a new token for a run that waits', () => {
  it('fits when it works for the agency of the run', () => {
    expect(judgeToken(report(), 'company-1')).toEqual({ kind: 'fits' });
  });

  it('fits an agency whose company nobody knew', () => {
    expect(judgeToken(report(), null)).toEqual({ kind: 'fits' });
  });

  it('is turned away when it belongs to another company, however well it works', () => {
    expect(judgeToken(report(), 'company-2')).toEqual({ kind: 'other-company' });
  });

  it('is refused with the reason of the first check that failed', () => {
    const steps = [
      step('token'),
      step('read', { kind: 'scope-missing', scope: 'users.readonly', support: null }),
      step('write', { kind: 'forbidden', support: null }),
    ];
    expect(judgeToken(report({ steps, usable: false }), 'company-1')).toEqual({
      kind: 'refused',
      failure: { kind: 'scope-missing', scope: 'users.readonly', support: null },
    });
  });
});
