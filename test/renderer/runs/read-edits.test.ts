import { describe, expect, it } from 'vitest';
import { readEdits, readGuards, setDraft } from '../../../renderer/screens/runs/read-edits';

const rows = [
  { row: 2, email: 'ana@example.com' },
  { row: 3, email: 'luis@example.com' },
];

describe('what is mended before a row is sent again', () => {
  it('is only what somebody typed', () => {
    const drafts = setDraft(setDraft({}, 2, 'phone', ' +525512345678 '), 2, 'email', 'ana@example.org');
    expect(readEdits(rows, drafts)).toEqual({ 2: { phone: '+525512345678', email: 'ana@example.org' } });
  });

  it('is nothing for a blank, or for the address as it was', () => {
    const drafts = setDraft(setDraft({}, 3, 'email', 'luis@example.com'), 2, 'firstName', '  ');
    expect(readEdits(rows, drafts)).toEqual({});
  });

  it('leaves alone rows of another problem', () => {
    expect(readEdits(rows, setDraft({}, 9, 'lastName', 'Ruiz'))).toEqual({});
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
