import type { GhlLocation } from '../../ghl/user';
import type { CellProblem, Meaning } from './meaning';
import { mean, meanWithWarning, refuse } from './meaning';
import type { Resolution, Resolver } from './resolution';
import { isExplicitNone, splitCell, splitCellKeepingCommas } from './split-cell';

/** Signs and words that join two names as often as they are part of one ("Centro / Jojutla", "Norte y Sur"). */
const mayJoin = /\s*[/+&]\s*|\s+(?:y|e|and)\s+/i;

export type LocationReader = (cell: string) => Meaning<readonly string[]>;

/** The names in a cell, as they are asked about: the whole cell when it is a name itself, else its pieces. */
export function splitLocations(cell: string, resolve: Resolver): readonly string[] {
  if (isExplicitNone(cell) || resolve(cell).meaning !== null) return [cell];
  const wide = splitCellKeepingCommas(cell);
  const pieces = wide.flatMap((piece) => (resolve(piece).meaning !== null ? [piece] : splitCell(piece)));
  return pieces.flatMap((piece) => splitJoined(piece, resolve));
}

/** Taken apart only where every part is a place by itself; a name that merely holds such a sign stays whole. */
function splitJoined(piece: string, resolve: Resolver): readonly string[] {
  if (!mayJoin.test(piece) || resolve(piece).meaning !== null) return [piece];
  const parts = piece.split(mayJoin);
  return parts.every((part) => part !== '' && resolve(part).meaning !== null) ? parts : [piece];
}

/**
 * A cell of branch names or ids → location ids, all or none: half of somebody's branches would look like a decision.
 *
 * @param locations null offline: a name is then no error, only not checked yet.
 */
export function createLocationReader(
  locations: readonly GhlLocation[] | null,
  resolve: Resolver,
): LocationReader {
  const names = new Map((locations ?? []).map((location) => [location.id, location.name]));
  return (cell) => {
    if (isExplicitNone(cell)) return mean([]);
    const ids: string[] = [];
    const pieces = splitLocations(cell, resolve);
    for (const piece of pieces) {
      const resolution = resolve(piece);
      if (resolution.meaning === null) {
        const mend = (name: string): string =>
          pieces.map((other) => (other === piece ? name : other)).join('; ');
        return locations === null
          ? meanWithWarning<readonly string[]>(undefined, 'unknown-location', { value: piece })
          : refuse(...describeUnknown(piece, resolution, names, mend));
      }
      for (const id of resolution.meaning.split(';')) if (id !== '' && !ids.includes(id)) ids.push(id);
    }
    return mean(ids);
  };
}

function describeUnknown(
  value: string,
  resolution: Resolution,
  names: ReadonlyMap<string, string>,
  mend: (name: string) => string,
): [CellProblem['code'], CellProblem['params'], string | null] {
  const found = resolution.candidates.map((id) => names.get(id) ?? id);
  // Two of the same name can only be told apart by their ids.
  const candidates = resolution.candidates.map((id, index) => {
    const name = found[index] ?? id;
    return found.indexOf(name) === found.lastIndexOf(name) ? name : `${name} (${id})`;
  });
  if (resolution.ambiguous) {
    return ['ambiguous-location', { value, candidates: candidates.join(', ') }, null];
  }
  const { slipOf } = resolution;
  const suggestion = slipOf === null ? null : mend(names.get(slipOf) ?? slipOf);
  return ['unknown-location', { value, candidates: candidates.join(', ') }, suggestion];
}
