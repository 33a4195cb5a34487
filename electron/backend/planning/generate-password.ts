import type { Randomness } from '../ports';

// Without lookalikes (l, 1, I, o, 0, O): these passwords are read from paper and typed by hand.
const lower = 'abcdefghijkmnpqrstuvwxyz';
const upper = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const digits = '23456789';
// Found on every keyboard layout without a dead key, and only ever last: no spreadsheet takes the cell for a formula.
const special = '!#$%&*?';

/**
 * A password that GHL accepts: upper case, lower case, a digit and a special character (observed).
 * Shape `Xxxxx-xxxxx-99!`: three groups, about 60 bits, easy to dictate. It starts with a letter, so that no
 * spreadsheet takes it for a formula.
 */
export function generatePassword(randomness: Randomness): string {
  const pick = (from: string, count: number) =>
    Array.from({ length: count }, () => from.charAt(randomness.below(from.length))).join('');
  return `${pick(upper, 1)}${pick(lower, 5)}-${pick(lower, 5)}-${pick(digits, 2)}${pick(special, 1)}`;
}
