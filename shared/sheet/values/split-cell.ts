/** How a sheet says "explicitly none", as opposed to a blank cell, which says nothing. */
export const explicitNone = '[]';

export function isExplicitNone(cell: string): boolean {
  return cell === explicitNone;
}

const clearWord =
  /^\((?:vac[ií]o|vac[ií]a|vaciar|borrar|clear|empty|none|ninguno|ninguna|vazio|limpar|vide)\)$/i;

/** Whether a cell asks for its field to be emptied: `[]`, or a word in brackets such as `(vacío)` and `(clear)`. */
export function isClearWord(cell: string): boolean {
  const first = cell.charCodeAt(0);
  return first === 91 ? cell === explicitNone : first === 40 && clearWord.test(cell);
}

/** Several values in a cell: separated by `;`, `,`, `|` or a new line. Blank pieces are dropped. */
export function splitCell(cell: string): string[] {
  return splitBy(cell, /[;,|\n\r]+/);
}

/** The same without the comma, for names that may contain one ("Centro, Cuernavaca"). */
export function splitCellKeepingCommas(cell: string): string[] {
  return splitBy(cell, /[;|\n\r]+/);
}

function splitBy(cell: string, separators: RegExp): string[] {
  return cell
    .split(separators)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

const formulaStart = /^'+[=+\-@\t\r\0]/;

/** Digits with what may stand among them in a number, an amount, a date or a time; or a word for true and false. */
const value =
  /^'*(?:[$€£¥\s]*\d[\d.,\s/:]*(?:e[-+]?\d+)?\s*[%$€£¥]?|true|false|verdadero|falso|verdadeiro)$/i;

/** Whether a spreadsheet that opens a text file would make something else of this text: a number, a date, a yes or no. */
export function looksLikeValue(text: string): boolean {
  return value.test(text.trim());
}

/**
 * The text a person meant to put into a cell: outer white space gone, and the `'` gone that a careful export puts in
 * front of `=`, `+`, `-` and `@` so that no spreadsheet runs them as a formula, and in front of digits that are no number.
 */
export function cleanCell(cell: string): string {
  const text = cell.trim();
  if (text.charCodeAt(0) !== 39) return text;
  return formulaStart.test(text) || looksLikeValue(text) ? text.slice(1).trim() : text;
}

const formulaErrors =
  /^#(N\/[AD]|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA|¡REF!|¡VALOR!|¡DIV\/0!|¿NOMBRE\?|¡NULO!|¡NUM!|¡DESBORDAMIENTO!|NOMBRE\?|VALOR!|NOME\?|#{2,})$/i;

/** Whether the cell holds what a spreadsheet shows for a broken formula, in English, Spanish or Portuguese. */
export function isFormulaError(cell: string): boolean {
  return cell.charCodeAt(0) === 35 && formulaErrors.test(cell);
}
