import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { guardFormula, unguardFormula } from '#shared/export/guard-formula';
import { writeCsv } from '#shared/export/write-csv';
import { writeResultsCsv } from '#shared/export/results-csv';
import { writeCredentialsCsv } from '#shared/export/credentials-csv';
import { createTranslator } from '#shared/i18n/create-translator';
import type { RowResult } from '#shared/runs/types';

describe('a cell that a spreadsheet would run', () => {
  it.each([
    '=1+1',
    '+1+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\0=1',
    '=HYPERLINK("http://x")',
    '+52-777-561',
  ])('is made harmless: %j', (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
    expect(unguardFormula(guardFormula(text))).toBe(text);
  });

  it.each(['+527775610738', '+52 777 561 0738', 'Ana', '', "O'Brien", 'a=1', '1-2'])(
    'is told from %j',
    (text) => {
      expect(guardFormula(text)).toBe(text);
      expect(unguardFormula(text)).toBe(text);
    },
  );
});

describe('a CSV file', () => {
  it('begins with a byte order mark, quotes every field and ends lines as Windows does', () => {
    expect(
      writeCsv(
        ['a', 'b'],
        [
          [1, 'x "y"'],
          [null, true],
        ],
      ),
    ).toBe('\uFEFF"a","b"\r\n"1","x ""y"""\r\n"","true"\r\n');
  });

  it('gives back every text that was put in', () => {
    const sign = fc.constantFrom("'", '=', '-', '+', '@', '"', ',', '\r', '\n', '1', ' ');
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(sign, { maxLength: 5 }).map((signs) => signs.join('')),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 })), (rows) => {
        const text = writeCsv(['a', 'b'], rows);
        const read = Papa.parse<string[]>(text.slice(1), { delimiter: ',', newline: '\r\n' }).data.slice(
          1,
          -1,
        );
        // One that looks guarded already too: it gets one more sign, and that one is taken off.
        expect(read.map((row) => row.map(unguardFormula))).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the files of a run', () => {
  const row: RowResult = {
    row: 7,
    action: 'create',
    status: 'failed',
    userId: null,
    email: 'ana@example.com',
    name: '=Ana',
    message: { code: 'refused', params: { detail: 'phone must be valid' } },
    traceId: 't-1',
    grantedMore: ['a', 'b'],
  };

  it('tell what happened, in the chosen language', () => {
    const [, line] = writeResultsCsv(createTranslator('en').t, [row]).split('\r\n');
    expect(line).toBe(
      '"7","create","failed","ana@example.com","\'=Ana","","GoHighLevel refused this person: phone must be valid","a; b","t-1"',
    );
    expect(writeResultsCsv(createTranslator('es').t, [row])).toContain('GoHighLevel rechazó a esta persona');
  });

  it('say how a row stands when there is nothing else to say', () => {
    expect(
      writeResultsCsv(createTranslator('es').t, [{ ...row, status: 'created', message: null }]),
    ).toContain('"Alta hecha"');
  });

  it('name a code from a newer version instead of hiding it', () => {
    const odd = { ...row, message: { code: 'from-the-future', params: {} } };
    expect(writeResultsCsv(createTranslator('en').t, [odd])).toContain('from-the-future');
  });

  it('hand out passwords as they are', () => {
    const text = writeCredentialsCsv(createTranslator('en').t, [
      { row: 2, name: 'Ana', email: 'ana@example.com', password: 'Xabcde-fghij-23!' },
    ]);
    expect(text).toContain('"2","Ana","ana@example.com","Xabcde-fghij-23!"');
  });
});
