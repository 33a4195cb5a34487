import { foldText } from '../fold-text';
import type { Replacement, SearchTerms } from './fix';

/** How one cell is searched. */
export interface CellSearch {
  readonly matches: (cell: string) => boolean;
  /** The cell with every find replaced; the cell itself when there is none. */
  readonly replace: (cell: string, by: string) => string;
}

/**
 * Without `matchCase` neither case nor accents count, as everywhere else in the app. Folding may change a text's
 * length, so finds are placed by folding letter by letter.
 */
export function createCellSearch({ text, wholeCell, matchCase }: Omit<SearchTerms, 'column'>): CellSearch {
  const fold = matchCase ? (cell: string): string => cell : foldText;
  const wanted = wholeCell ? fold(text.trim()) : fold(text);
  if (wanted === '') return { matches: () => false, replace: (cell) => cell };
  if (wholeCell) {
    const matches = (cell: string): boolean => fold(cell.trim()) === wanted;
    return { matches, replace: (cell, by) => (matches(cell) ? by : cell) };
  }
  const sought = matchCase ? text : foldLetters(text);
  const matches = matchCase
    ? (cell: string): boolean => cell.includes(sought)
    : (cell: string): boolean => foldLetters(cell).includes(sought);
  const replaceIn = matchCase
    ? (cell: string, by: string): string => cell.replaceAll(sought, () => by)
    : (cell: string, by: string): string => replaceFolded(cell, sought, by);
  // Most cells hold nothing of it, and taking a text apart letter by letter is slow.
  return { matches, replace: (cell, by) => (matches(cell) ? replaceIn(cell, by) : cell) };
}

/** @returns whether any cell of a record is a find, in the column asked for or in all. */
export function createRecordMatcher(terms: SearchTerms): (record: readonly string[]) => boolean {
  const { matches } = createCellSearch(terms);
  const { column } = terms;
  return column === null ? (record) => record.some(matches) : (record) => matches(record[column] ?? '');
}

/** @returns what a replacement makes of a cell. */
export function createReplacer(replacement: Replacement): (cell: string) => string {
  const { replace } = createCellSearch(replacement);
  return (cell) => replace(cell, replacement.by);
}

const marks = /[\u0300-\u036f]/g;
const plainText = /^[\x20-\x7e]*$/;

function foldLetters(text: string): string {
  return plainText.test(text) ? text.toLowerCase() : [...text.normalize('NFC')].map(foldLetter).join('');
}

function foldLetter(letter: string): string {
  return letter.toLowerCase().normalize('NFKD').replace(marks, '');
}

function replaceFolded(cell: string, sought: string, by: string): string {
  const letters = [...cell.normalize('NFC')];
  const folded = letters.map(foldLetter);
  let result = '';
  let index = 0;
  let found = false;
  while (index < letters.length) {
    const length = lengthOfFind(folded, index, sought);
    if (length === 0) {
      result += letters[index] ?? '';
      index++;
    } else {
      result += by;
      index += length;
      found = true;
    }
  }
  return found ? result : cell;
}

/** How many letters from `start` fold to exactly what is sought; 0 when they do not. */
function lengthOfFind(folded: readonly string[], start: number, sought: string): number {
  let text = '';
  for (let index = start; index < folded.length; index++) {
    text += folded[index] ?? '';
    if (text.length >= sought.length) return text === sought ? index - start + 1 : 0;
    if (!sought.startsWith(text)) return 0;
  }
  return 0;
}
