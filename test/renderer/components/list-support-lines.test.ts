import { describe, expect, it } from 'vitest';
import { listSupportLines } from '../../../renderer/components/list-support-lines';
import { createTranslator } from '../../../shared/i18n/create-translator';

const { t } = createTranslator('en');

describe('the details for support', () => {
  it('name the status, the trace and the API’s own words', () => {
    const support = { status: 401, traceId: '8b1f', detail: 'Invalid token' };
    expect(listSupportLines(t, { kind: 'token-rejected', support })).toEqual([
      'Kind token-rejected',
      'Status 401',
      'Trace 8b1f',
      'Invalid token',
    ]);
  });

  it('leave out what is not known', () => {
    const support = { status: null, traceId: null, detail: '' };
    expect(listSupportLines(t, { kind: 'no-network', mayHaveArrived: false, support })).toEqual([
      'Kind no-network',
    ]);
    expect(listSupportLines(t, { kind: 'plan-is-empty' })).toEqual(['Kind plan-is-empty']);
  });

  it('carry every message of a refusal', () => {
    const failure = {
      kind: 'refused',
      messages: ['phone must be valid', 'role is required'],
      support: null,
    } as const;
    expect(listSupportLines(t, { ...failure, messages: [...failure.messages] })).toEqual([
      'Kind refused',
      'phone must be valid',
      'role is required',
    ]);
  });
});
