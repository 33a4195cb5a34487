import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';
import metadata from 'libphonenumber-js/min/metadata';
import { mean, meanWithWarning, refuse, type Meaning } from './meaning';

/**
 * A cell → E.164, with the country of numbers that carry none.
 *
 * libphonenumber decides; plain numbers of the chosen country take a short way through its own metadata, because a
 * full parse of 100,000 cells takes longer than everything else together. A test holds the two to the same answers.
 */
export function createPhoneReader(country: CountryCode | null): (cell: string) => Meaning<string> {
  const quick = country === null ? null : createQuickReader(country);
  return (cell) => {
    const e164 = quick?.(cell);
    return e164 !== undefined && e164 !== null ? mean(e164) : readPhone(cell, country);
  };
}

/** The whole truth about a number, through libphonenumber. Exported for the test that compares the two ways. */
export function readPhone(cell: string, country: CountryCode | null): Meaning<string> {
  const text = undoNumberFormat(cell)
    .replace(/^(tel|phone|cel|whatsapp|m[oó]vil|t)[.:]?\s*(?=[+\d(])/i, '')
    // Words for an extension the library does not know.
    .replace(/[\s,]*\b(?:interno|anexo|ramal|poste)[.:]?\s*(\d{1,6})$/i, ' ext $1')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060]/g, '');
  const international = text.startsWith('00') ? `+${text.slice(2)}` : text;
  const parsed = [text, international, dropMexicanPrefix(text, country)]
    .map((form) => (form === null ? undefined : parsePhoneNumberFromString(form, parseOptions(country))))
    .find((form) => form?.isValid() === true);
  if (parsed !== undefined) {
    return parsed.ext === undefined
      ? mean(parsed.number)
      : meanWithWarning(parsed.number, 'phone-extension', { value: cell, extension: parsed.ext });
  }
  const carriesCountry = parsePhoneNumberFromString(`+${text.replace(/\D/g, '')}`, { extract: false });
  if (country === null && !text.startsWith('+')) {
    const digits = text.replace(/\D/g, '').length;
    if (digits < 6 || digits > 15 || /[a-z]/i.test(text)) return refuse('invalid-phone', { value: cell });
    return refuse(
      'phone-needs-country',
      { value: cell },
      carriesCountry?.isValid() === true && digits > 10 ? carriesCountry.number : null,
    );
  }
  const suggestion =
    findOneOfSeveral(text, country) ?? (carriesCountry?.isValid() === true ? carriesCountry.number : null);
  return refuse('invalid-phone', { value: cell }, suggestion);
}

/**
 * What programs make of a number they took for an amount, or were told to take for text: `7775610738.0`, `7.775610738E+9`,
 * `'7775610738`. Where the exponent hides digits that are gone (`7.77561E+09`), the cell stays as it is, and is refused.
 */
function undoNumberFormat(cell: string): string {
  const text = cell.replace(/^'\s*(?=[\d(])/, '').replace(/^(\d{7,15})[.,]0+$/, '$1');
  const [, whole, decimals = '', exponent] = /^(\d)(?:[.,](\d+))?E\+?(\d{1,2})$/i.exec(text) ?? [];
  if (whole === undefined || Number(exponent) !== decimals.length) return text;
  return `${whole}${decimals}`;
}

/**
 * Until 2019 Mexican mobiles were dialled +52 1 from abroad and 044, 045 or 01 inside; the plan dropped all of these, and
 * address books and WhatsApp exports still carry them.
 */
function dropMexicanPrefix(text: string, country: CountryCode | null): string | null {
  const digits = text.replace(/\D/g, '');
  const abroad = /^(?:00)?521(\d{10})$/.exec(digits)?.[1];
  if (abroad !== undefined && /^(?:\+|00)/.test(text)) return `+52${abroad}`;
  if (country !== 'MX') return null;
  const inside = abroad ?? /^(?:01|044|045)(\d{10})$/.exec(digits)?.[1];
  return inside === undefined ? null : `+52${inside}`;
}

function parseOptions(country: CountryCode | null): { defaultCountry?: CountryCode; extract: false } {
  return country === null ? { extract: false } : { defaultCountry: country, extract: false };
}

function findOneOfSeveral(text: string, country: CountryCode | null): string | null {
  const pieces = text.split(/[;/|\n]|\s+(?:y|o|and|or|e|ou)\s+|,/);
  if (pieces.length < 2) return null;
  for (const piece of pieces) {
    const parsed = parsePhoneNumberFromString(piece.trim(), parseOptions(country));
    if (parsed?.isValid() === true) return parsed.number;
  }
  return null;
}

/**
 * Numbers of one country without a prefix to strip: the digits match the country's national pattern as they stand.
 * Everything else (national prefixes, other countries, extensions) is left to the full parse.
 */
function createQuickReader(country: CountryCode): (cell: string) => string | null {
  // Layout of a country in libphonenumber-js's METADATA.md: calling code, IDD prefix, national pattern, lengths,
  // formats, national prefix, …, national prefix for parsing at 6+1, types at 11.
  const plan: readonly unknown[] = metadata.countries[country] ?? [];
  const [callingCode, exit, pattern] = plan;
  if (typeof callingCode !== 'string' || typeof pattern !== 'string') return () => null;
  const shared = (metadata.country_calling_codes[callingCode]?.length ?? 0) > 1;
  const types: unknown = plan[11];
  const patterns = Array.isArray(types) ? types.flatMap(patternOfType) : [];
  // Countries that share a calling code are told apart by their types; without those only the full parse knows.
  if (shared && patterns.length === 0) return () => null;
  const general = new RegExp(`^(?:${pattern})$`);
  const national = patterns.length === 0 ? null : new RegExp(`^(?:${patterns.join('|')})$`);
  const prefix = typeof plan[7] === 'string' ? plan[7] : typeof plan[5] === 'string' ? plan[5] : null;
  const stripped = prefix === null ? null : new RegExp(`^(?:${prefix})(?=.)`);
  // What is dialled to leave the country ("00") may also begin a number of a few countries.
  const leaves = typeof exit === 'string' ? new RegExp(`^(?:${exit})`) : null;
  const mayStrip = (digits: string): boolean =>
    stripped !== null && (stripped.exec(digits)?.[0] ?? '') !== '';
  const international = `+${callingCode}`;
  return (cell) => {
    const withCode = cell.startsWith(international);
    const rest = withCode ? cell.slice(international.length) : cell;
    const digits = takeDigits(rest);
    if (digits === null || !general.test(digits) || mayStrip(digits)) return null;
    if (national !== null && !national.test(digits)) return null;
    // A bare number that begins like the calling code may be one written without its plus.
    if (!withCode && digits.startsWith(callingCode) && digits.length > 10) return null;
    if (!withCode && leaves?.test(digits) === true) return null;
    return `${international}${digits}`;
  };
}

/** @returns the digits of a number set with blanks, dots, dashes or brackets; null when there is anything else. */
function takeDigits(text: string): string | null {
  let plain = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) continue;
    if (code !== 32 && code !== 40 && code !== 41 && code !== 45 && code !== 46) return null;
    plain = false;
  }
  return plain ? text : text.replace(/[ ().-]/g, '');
}

function patternOfType(type: unknown): string[] {
  const pattern: unknown = Array.isArray(type) ? type[0] : null;
  return typeof pattern === 'string' && pattern !== '' ? [pattern] : [];
}
