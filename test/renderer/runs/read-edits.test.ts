import { describe, expect, it } from 'vitest';
import { readEdits, readGuards, setDraft } from '../../../renderer/screens/runs/read-edits';

const rows = [
  { row: 2, email: 'ana@example.com' },
  { row: 3, email: 'luis@example.com' },
];

describe('what is mended before a row is sent again', () => {
  it('is only what somebody typed, read as a cell would be', () => {
    const drafts = setDraft(setDraft({}, 2, 'phone', ' 55 1234 5678 '), 2, 'email', 'Ana@Example.org');
    expect(readEdits(rows, drafts, 'MX')).toEqual({
      edits: { 2: { phone: '+525512345678', email: 'ana@example.org' } },
      problems: [],
    });
  });

  it('is nothing for a blank, or for the address as it was', () => {
    const drafts = setDraft(setDraft({}, 3, 'email', 'luis@example.com'), 2, 'firstName', '  ');
    expect(readEdits(rows, drafts, null)).toEqual({ edits: {}, problems: [] });
  });

  it('leaves alone rows of another problem', () => {
    expect(readEdits(rows, setDraft({}, 9, 'lastName', 'Ruiz'), null).edits).toEqual({});
  });

  it('is turned back where it is no address or no phone', () => {
    const drafts = setDraft(setDraft({}, 2, 'email', 'nobody'), 3, 'phone', 'call me');
    const { edits, problems } = readEdits(rows, drafts, 'MX');
    expect(edits).toEqual({});
    expect(problems.map(({ row, field, code }) => ({ row, field, code }))).toEqual([
      { row: 2, field: 'email', code: 'invalid-email' },
      { row: 3, field: 'phone', code: 'invalid-phone' },
    ]);
  });
});

describe('a refusal that asks for a yes', () => {
  it('is turned into ticks, as far as they are known', () => {
    expect(readGuards(['delete', 'something-newer', 'twilio'])).toEqual(
      expect.arrayContaining(['delete', 'twilio']),
    );
    expect(readGuards(['something-newer'])).toEqual([]);
  });
});
