import type { SeededRandom } from '../../electron/backend/practice-agency/seeded-random';

/** Where and when a round ends the program. */
export type Kill =
  /** The program kills itself at a marked point of its code, the nth time it gets there. */
  | { readonly kind: 'mark'; readonly spec: string }
  /** When the agency has handled the nth request of this round, a moment before or after its answer arrives. */
  | { readonly kind: 'request'; readonly nth: number; readonly delayMs: number }
  /** So long after the start. */
  | { readonly kind: 'time'; readonly afterMs: number }
  /** Not at all, unless it takes longer than a round may. */
  | { readonly kind: 'none' };

/** Points that are reached once per start, and points that are reached once per row. */
const runMarks = ['run:before-journal', 'run:after-journal', 'run:before-done', 'run:after-done'] as const;
const rowMarks = [
  'row:before-intent',
  'row:after-intent',
  'row:sent',
  'row:answered',
  'row:before-look-up',
  'row:after-look-up',
  'row:before-outcome',
  'row:after-outcome',
] as const;
export const marks: readonly string[] = [...runMarks, ...rowMarks];

/** @param begun whether there is a journal already; without one, a kill while planning would find nothing to break */
export function chooseKill(random: SeededRandom, begun: boolean): Kill {
  const draw = random.next();
  if (draw < 0.1)
    return { kind: 'mark', spec: random.pick(begun ? ['run:before-done', 'run:after-done'] : runMarks) };
  if (draw < 0.55)
    return { kind: 'mark', spec: `${random.pick(rowMarks)}:${1 + random.below(begun ? 6 : 12)}` };
  if (draw < 0.9) {
    // Planning takes some requests before anything is changed.
    return { kind: 'request', nth: (begun ? 1 : 5) + random.below(15), delayMs: random.below(25) };
  }
  return { kind: 'time', afterMs: 150 + random.below(begun ? 1_500 : 2_500) };
}
