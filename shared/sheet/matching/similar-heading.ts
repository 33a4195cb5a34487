import { normalisedDistance } from '../edit-distance';
import { slipDistance } from '../values/resolution';
import { strongAliases, type Alias } from './heading-aliases';

/** Words shorter than this are too easily turned into another ("tipo" and "tiempo"). */
const shortestWord = 5;

/**
 * The alias a heading is most likely a slip of, or null. Compared word by word, so that "Nombre corto" does not pass
 * for "Nombre completo"; and as one run of letters, for blanks lost or added ("correoelectronico", "last nam e").
 */
export function findSimilarAlias(words: string): SimilarAlias | null {
  const known = found.get(words);
  if (known !== undefined) return known;
  const similar = searchSimilarAlias(words);
  // The same few headings come again and again, with every choice a person makes.
  if (found.size >= mostFound) found.clear();
  found.set(words, similar);
  return similar;
}

interface SimilarAlias {
  readonly alias: Alias;
  readonly distance: number;
}

const found = new Map<string, SimilarAlias | null>();
const mostFound = 2000;

const prepared = strongAliases.map((alias) => ({
  alias,
  words: alias.words.split(' '),
  run: alias.words.replaceAll(' ', ''),
}));

function searchSimilarAlias(words: string): SimilarAlias | null {
  const typed = words.split(' ');
  const run = words.replaceAll(' ', '');
  let best: { alias: Alias; distance: number } | null = null;
  let second = 1;
  for (const { alias, words: known, run: knownRun } of prepared) {
    const distance = Math.min(distanceByWord(typed, known), distanceAsOneRun(run, knownRun));
    if (distance > slipDistance) continue;
    if (best === null || distance < best.distance) {
      if (best !== null && best.alias.field !== alias.field) second = best.distance;
      best = { alias, distance };
    } else if (alias.field !== best.alias.field) second = Math.min(second, distance);
  }
  // Equally near to two fields is near to none.
  return best !== null && second - best.distance > 0.02 ? best : null;
}

function distanceByWord(typed: readonly string[], known: readonly string[]): number {
  if (typed.length !== known.length) return 1;
  let worst = 0;
  for (const [i, word] of typed.entries()) {
    const other = known[i] ?? '';
    if (word === other) continue;
    if (Math.min(word.length, other.length) < shortestWord || word[0] !== other[0]) {
      // One swap of neighbours at the start is still a slip ("emial" keeps its e; "eTlefono" does not).
      return 1;
    }
    if (Math.abs(word.length - other.length) > slipDistance * Math.max(word.length, other.length)) return 1;
    const distance = normalisedDistance(word, other);
    // In a short word one letter for another makes another word ("proto", "photo"); lost, doubled or swapped ones do not.
    if (word.length <= 5 && word.length === other.length && !hasSameLetters(word, other)) return 1;
    // In a word of five or six letters a second edit makes another word.
    if (word.length <= 6 && distance > 0.21) return 1;
    worst = Math.max(worst, distance);
  }
  return worst;
}

function hasSameLetters(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}

function distanceAsOneRun(typed: string, known: string): number {
  if (known.length < 7 || typed[0] !== known[0]) return typed === known && known.length >= 4 ? 0.05 : 1;
  // Letters more or fewer are edits already.
  if (Math.abs(typed.length - known.length) > 0.15 * Math.max(typed.length, known.length)) return 1;
  const distance = normalisedDistance(typed, known);
  return distance <= 0.15 ? distance + 0.05 : 1;
}
