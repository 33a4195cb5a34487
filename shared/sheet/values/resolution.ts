import { normalisedDistance } from '../edit-distance';
import { foldText } from '../fold-text';
import { splitCell } from './split-cell';
import { foldValue, type Vocabulary } from './words';

/** What one distinct value stands for, asked once for all its rows. */
export interface Resolution {
  /** API value; an empty string stands for "not given"; null when nobody knows yet. */
  readonly meaning: string | null;
  readonly certainty: 'certain' | 'guess' | 'unknown';
  /** Possible API values, best first. */
  readonly candidates: readonly string[];
  /** True when two meanings fit equally well, so that only a person can tell. */
  readonly ambiguous: boolean;
  /** Set when the value looks like a slip of a known one. Offered, never taken. */
  readonly slipOf: string | null;
}

export type Resolver = (value: string) => Resolution;

export const certain = (meaning: string): Resolution => ({
  meaning,
  certainty: 'certain',
  candidates: [meaning],
  ambiguous: false,
  slipOf: null,
});

export const unknown = (
  candidates: readonly string[],
  more: { readonly ambiguous?: boolean; readonly slipOf?: string | null } = {},
): Resolution => ({
  meaning: null,
  certainty: 'unknown',
  candidates,
  ambiguous: more.ambiguous ?? false,
  slipOf: more.slipOf ?? null,
});

/** Longest normalised distance at which a word still counts as a slip of another (measured on real headings). */
export const slipDistance = 0.34;

/**
 * A resolver for one field: what a person answered comes first, then what the field itself knows. Each distinct value
 * is worked out once.
 *
 * @param answers value as typed → what it stands for, itself typed like a cell.
 * @param takesSeveral whether an answer may name several things, as a cell may: "ambas" = "Zacatepec; Jojutla".
 */
export function createResolver(
  answers: Readonly<Record<string, string>> | undefined,
  resolveAlone: Resolver,
  takesSeveral = false,
): Resolver {
  const answered = new Map(Object.entries(answers ?? {}).map(([value, answer]) => [foldText(value), answer]));
  const known = new Map<string, Resolution>();
  return (value) => {
    let resolution = known.get(value);
    if (resolution === undefined) {
      const answer = answered.get(foldText(value));
      resolution =
        answer === undefined ? resolveAlone(value) : resolveAnswer(answer, value, resolveAlone, takesSeveral);
      known.set(value, resolution);
    }
    return resolution;
  };
}

function resolveAnswer(
  answer: string,
  value: string,
  resolveAlone: Resolver,
  takesSeveral: boolean,
): Resolution {
  if (answer.trim() === '') return { ...certain(''), candidates: resolveAlone(value).candidates };
  const whole = resolveAlone(answer);
  const meant = whole.meaning === null && takesSeveral ? (resolveAll(answer, resolveAlone) ?? whole) : whole;
  if (meant.meaning === null) return meant;
  const others = resolveAlone(value).candidates.filter((candidate) => candidate !== meant.meaning);
  return { ...certain(meant.meaning), candidates: [meant.meaning, ...others] };
}

/** All or none: with one piece unknown, the answer as a whole says what is wrong with it. */
function resolveAll(answer: string, resolveAlone: Resolver): Resolution | null {
  const meanings = splitCell(answer).map((piece) => resolveAlone(piece).meaning);
  if (meanings.length < 2 || meanings.includes(null)) return null;
  return certain([...new Set(meanings)].join(';'));
}

/** Resolves by a fixed vocabulary. Slips of a known word are offered, never taken. */
export function resolveByWords<T extends string>(vocabulary: Vocabulary<T>, values: readonly T[]): Resolver {
  return (value) => {
    if ((values as readonly string[]).includes(value)) return certain(value);
    const folded = foldValue(value);
    const word = vocabulary.get(folded);
    if (word !== undefined) {
      return word.sure
        ? certain(word.value)
        : { ...certain(word.value), certainty: 'guess', candidates: offer([word.value], values) };
    }
    const slips = findSlips(folded, vocabulary);
    return unknown(offer(slips, values), { slipOf: slips[0] ?? null });
  };
}

function offer<T extends string>(first: readonly T[], all: readonly T[]): readonly T[] {
  return [...new Set([...first, ...all])];
}

function findSlips<T>(folded: string, vocabulary: Vocabulary<T>): T[] {
  if (folded.length < 4) return [];
  return [...vocabulary]
    .filter(([word]) => word.length >= 4)
    .filter(([word]) => areSlipsWordByWord(folded, word))
    .map(([word, meaning]) => ({ distance: normalisedDistance(folded, word), value: meaning.value }))
    .filter(({ distance }) => distance <= slipDistance)
    .sort((a, b) => a.distance - b.distance)
    .map(({ value }) => value);
}

/** "Administrador de redes" shares most letters with "administrador de cuenta", and is something else. */
function areSlipsWordByWord(typed: string, word: string): boolean {
  const ours = typed.split(' ');
  const theirs = word.split(' ');
  if (ours.length === 1 && theirs.length === 1) return true;
  if (ours.length !== theirs.length) return normalisedDistance(typed, word) <= slipDistance / 2;
  return ours.every((piece, place) => normalisedDistance(piece, theirs[place] ?? '') <= slipDistance);
}
