import { describe, expect, it } from 'vitest';
import {
  flagField,
  readFlagValue,
  readListValue,
  readPhoneMap,
  writeFlagValue,
  writeListValue,
  writePhoneMap,
} from '../../../renderer/screens/import/shared-values';

describe('one value for everyone', () => {
  it('tells "not given", "explicitly none" and a choice apart', () => {
    expect(readListValue(undefined)).toEqual({ kind: 'not-given' });
    expect(readListValue('[]')).toEqual({ kind: 'none' });
    expect(readListValue('a; b')).toEqual({ kind: 'chosen', values: ['a', 'b'] });
    expect(writeListValue({ kind: 'not-given' })).toBeNull();
    expect(writeListValue({ kind: 'none' })).toBe('[]');
    expect(writeListValue({ kind: 'chosen', values: ['a', 'b'] })).toBe('a;b');
  });

  it('never turns an empty choice into "explicitly none", which would switch everything off', () => {
    expect(writeListValue({ kind: 'chosen', values: [] })).toBeNull();
  });

  it('keeps a flag that is off apart from one left to GoHighLevel', () => {
    for (const value of ['on', 'off', 'not-given'] as const) {
      expect(readFlagValue(writeFlagValue(value) ?? undefined)).toBe(value);
    }
    expect(flagField('contactsEnabled')).toBe('permissions.contactsEnabled');
  });

  it('writes one number per sub-account the way a cell has it', () => {
    const entries = [
      { locationId: 'abc', phone: '+527775610738' },
      { locationId: 'def', phone: '' },
    ];
    expect(writePhoneMap(entries)).toBe('abc=+527775610738; def=');
    expect(readPhoneMap('abc=+527775610738; def=')).toEqual(entries);
    expect(writePhoneMap([])).toBeNull();
  });
});
