import type { GhlLocation } from '../../ghl/user';
import { normalisedDistance } from '../edit-distance';
import { foldWords } from '../fold-text';
import { certain, slipDistance, unknown, type Resolution, type Resolver } from './resolution';

/** Location and user ids of GHL look like this (observed: 20 letters and digits). */
export const idPattern = /^[A-Za-z0-9]{20}$/;

/**
 * Branch name or id → location id. Names are compared without accents, case and punctuation; anything less than the
 * whole name is a question with candidates, because "Clínica Norte" and "Clinica Norte 2" are two places.
 *
 * @param locations null when unknown (offline): ids are taken as they are, names stay unresolved.
 */
export function createLocationResolver(locations: readonly GhlLocation[] | null): Resolver {
  if (locations === null) return (value) => (idPattern.test(value) ? certain(value) : unknown([]));
  const ids = new Set(locations.map((location) => location.id));
  const byName = new Map<string, GhlLocation[]>();
  for (const location of locations) {
    const name = foldWords(location.name);
    byName.set(name, [...(byName.get(name) ?? []), location]);
  }
  const folded = [...byName].map(([name, places]) => ({ name, places }));
  return (value) => {
    if (ids.has(value)) return certain(value);
    const name = foldWords(value);
    const same = byName.get(name) ?? [];
    const [first] = same;
    if (first !== undefined && same.length === 1) return certain(first.id);
    if (same.length > 1) return chooseByExactName(value, same);
    return findNear(name, folded);
  };
}

function chooseByExactName(value: string, same: readonly GhlLocation[]): Resolution {
  const exact = same.filter((location) => location.name.trim() === value.trim());
  const [only] = exact;
  return only !== undefined && exact.length === 1
    ? certain(only.id)
    : unknown(
        same.map((location) => location.id),
        { ambiguous: true },
      );
}

interface NamedPlaces {
  readonly name: string;
  readonly places: readonly GhlLocation[];
}

const mostCandidates = 5;

/** Slips of a name, and names of which the cell holds a part ("Zacate", "Norte", "Sucursal Jojutla"). */
function findNear(name: string, all: readonly NamedPlaces[]): Resolution {
  if (name === '') return unknown([]);
  const near = all
    .map((candidate) => ({ ...candidate, score: closeness(name, candidate.name) }))
    .filter(({ score }) => score <= slipDistance)
    .sort((a, b) => a.score - b.score);
  const candidates = near.flatMap(({ places }) => places.map((place) => place.id)).slice(0, mostCandidates);
  const [best, second] = near;
  const ambiguous = best !== undefined && second !== undefined && second.score - best.score < 0.05;
  const mayBeSlip = !ambiguous && best !== undefined && numbersIn(name) === numbersIn(best.name);
  return unknown(candidates, { ambiguous, slipOf: mayBeSlip ? (candidates[0] ?? null) : null });
}

/** "Lote 3" is no slip of "Lote 4", nor "Clínica Norte" of "Clínica Norte 2": offered to choose from, never as the fix. */
function numbersIn(name: string): string {
  return name.replace(/[^\d]+/g, ' ').trim();
}

/** 0 is the same name, up to 1. A part of the name at word borders counts as close, the closer the more it covers. */
function closeness(typed: string, name: string): number {
  const distance = normalisedDistance(typed, name);
  if (typed.length < 3) return distance;
  const contained = ` ${name} `.includes(` ${typed} `) || ` ${typed} `.includes(` ${name} `);
  const begun = name.startsWith(typed) || typed.startsWith(name);
  return contained || begun ? Math.min(distance, 0.2) : distance;
}
