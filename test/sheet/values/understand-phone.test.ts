import fc from 'fast-check';
import { getCountries, getExampleNumber, type CountryCode } from 'libphonenumber-js/min';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, it } from 'vitest';
import { createPhoneReader, readPhone } from '../../../shared/sheet/values/understand-phone';

const mexico = createPhoneReader('MX');

describe('a phone number', () => {
  it.each([
    ['777 561 0738', '+527775610738'],
    ['7775610738', '+527775610738'],
    ['(777) 561-0738', '+527775610738'],
    ['777.561.0738', '+527775610738'],
    ['+52 777 561 0738', '+527775610738'],
    ['+52777 561 0738', '+527775610738'],
    ['527775610738', '+527775610738'],
    ['0052 777 561 0738', '+527775610738'],
    ['+52 1 777 561 0738', '+527775610738'],
    ['5217775610738', '+527775610738'],
    ['045 777 561 0738', '+527775610738'],
    ['01 777 561 0738', '+527775610738'],
    ['+1 202 555 0123', '+12025550123'],
    ['+34 612 34 56 78', '+34612345678'],
    ['Tel. 777 561 0738', '+527775610738'],
    ['cel: 7775610738', '+527775610738'],
    // as spreadsheets and scripts mangle it
    ["'7775610738", '+527775610738'],
    ['7775610738.0', '+527775610738'],
    ['7.775610738E+9', '+527775610738'],
    ['5.27775610738E+11', '+527775610738'],
  ])('%s is %s in Mexico', (typed, e164) => {
    expect(mexico(typed)).toEqual({ value: e164, problem: null });
  });

  it.each([
    '123',
    'no tengo',
    '777 561',
    '777 LLAMAME',
    '+52 77',
    '77756107381234567',
    '2026-03-05',
    '1.5',
    '7.77561E+09',
  ])('%s is refused', (typed) => {
    expect(mexico(typed)).toMatchObject({
      value: undefined,
      problem: { code: 'invalid-phone', severity: 'error' },
    });
  });

  it('that is one of two in a cell is refused, and the first of them suggested', () => {
    expect(mexico('777 561 0738 / 777 561 0739').problem).toMatchObject({
      code: 'invalid-phone',
      suggestion: '+527775610738',
    });
  });

  it('keeps its extension in a warning instead of losing it silently', () => {
    expect(mexico('777 561 0738 ext 12')).toMatchObject({
      value: '+527775610738',
      problem: { code: 'phone-extension', severity: 'warning', params: { extension: '12' } },
    });
  });

  it('without a country is a question, unless it carries one', () => {
    const nowhere = createPhoneReader(null);
    expect(nowhere('777 561 0738').problem).toMatchObject({ code: 'phone-needs-country' });
    expect(nowhere('527775610738').problem).toMatchObject({
      code: 'phone-needs-country',
      suggestion: '+527775610738',
    });
    expect(nowhere('+527775610738').value).toBe('+527775610738');
    expect(nowhere('no tengo').problem).toMatchObject({ code: 'invalid-phone' });
  });
});

describe('the short way through a number', () => {
  const countries: readonly CountryCode[] = getCountries();

  it('gives every country’s example number the answer libphonenumber gives', () => {
    for (const country of countries) {
      const example = getExampleNumber(country, examples);
      if (example === undefined) continue;
      const quick = createPhoneReader(country);
      for (const typed of [
        example.number,
        example.formatNational(),
        example.formatInternational(),
        example.nationalNumber,
      ]) {
        expect([country, typed, quick(typed)]).toEqual([country, typed, readPhone(typed, country)]);
      }
    }
  });

  it('agrees with libphonenumber on any digits, in any country', () => {
    const readers = new Map(countries.map((country) => [country, createPhoneReader(country)]));
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 6, maxLength: 13 });
    const typed = fc.oneof(
      digits,
      fc
        .tuple(fc.constantFrom('+52', '+1', '+34', '+54', '+55', '+7', '0', '00'), digits)
        .map((parts) => parts.join('')),
      digits.map((text) => `${text.slice(0, 3)} ${text.slice(3, 6)}-${text.slice(6)}`),
    );
    fc.assert(
      fc.property(fc.constantFrom(...countries), typed, (country, text) => {
        expect(readers.get(country)?.(text)).toEqual(readPhone(text, country));
      }),
      {
        numRuns: 8000,
        // Found by longer runs: a trunk prefix that is also a first digit, and "00" at the start of a national number.
        examples: [
          ['BY', '8114481160'],
          ['BY', '81017619334'],
          ['ID', '0092087339616'],
          ['GA', '00812824'],
          ['CG', '006688061'],
        ],
      },
    );
  });
});
