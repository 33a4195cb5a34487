/**
 * Takes the sting out of a cell that a spreadsheet would run as a formula: one that starts with `= + - @ TAB CR` (OWASP)
 * or NUL (ASVS) gets a leading `'`. A pure phone number such as `+52 777 561 0738` is no formula and stays readable.
 */
export function guardFormula(text: string): string {
  // What already looks guarded gets one more, so that taking one off gives it back.
  if (!dangerous.test(text)) return text;
  return isPhoneNumber(text) ? text : `'${text}`;
}

const dangerous = /^'*[=+\-@\t\r\0]/;

/** The other way round, for a file of ours that comes back: `'=1` was `=1`. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && dangerous.test(text) ? text.slice(1) : text;
}

/** A plus sign, digits and blanks: nothing a spreadsheet could calculate with. With dashes it would subtract. */
function isPhoneNumber(text: string): boolean {
  return /^\+\d[\d ]{5,24}$/.test(text);
}
