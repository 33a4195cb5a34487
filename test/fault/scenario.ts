import type { FaultRule } from '../../electron/backend/practice-agency/faults';
import { createSeededRandom, type SeededRandom } from '../../electron/backend/practice-agency/seeded-random';
import { makeSheet, type SourceRow } from './sheet';

/** How many people an agency begins with; rows that change somebody choose among them. */
export const peopleAtStart = 60;

/** Everything a trial decides by its seed. What the scheduler does with it differs from run to run. */
export interface Scenario {
  readonly seed: string;
  /** Half of the agencies refuse an email that is taken; the other half makes a second person, and shows who sends twice. */
  readonly refusesDuplicates: boolean;
  /** How long a new person stays invisible to every look-up, in ms. */
  readonly lagMs: number;
  /** GHL_ROSTER_RECONCILE_MS. Together longer than the lag and the latest arrival, as the default is; the first is not. */
  readonly reconcileMs: readonly number[];
  /** GHL_ROSTER_TIMEOUT_MS. */
  readonly timeoutMs: number;
  readonly deleteDelayMs: number;
  readonly generatesPasswords: boolean;
  readonly rows: readonly SourceRow[];
  /** Whether the program is killed again and again, or mostly left alone with what the agency does to it. */
  readonly style: 'kills' | 'weather';
  /** This many rounds are disturbed and killed; after them the sky clears and the run has to settle. */
  readonly stormRounds: number;
  /** Chance that a kill also takes what was not yet synced to the disk. */
  readonly powerCutChance: number;
}

export function makeScenario(seed: string, size: 'short' | 'full'): Scenario {
  const random = createSeededRandom(`${seed}/scenario`);
  const timeoutMs = 500 + random.below(400);
  // One in twelve waits as long as a slow search would make it; the others play the same game in less time.
  const isSlow = size === 'full' && random.next() < 1 / 12;
  const lagMs = isSlow ? random.below(5_001) : 200 + random.below(1_001);
  const generatesPasswords = random.next() < 0.4;
  const style = random.next() < 0.68 ? 'kills' : 'weather';
  const most = size === 'short' ? 14 : 40;
  const least = style === 'weather' ? Math.floor(most / 2) : 5;
  return {
    seed,
    refusesDuplicates: random.next() < 0.5,
    lagMs,
    reconcileMs: isSlow ? [2_000, 4_000, 1_000] : [400, 1_000, 1_200],
    timeoutMs,
    deleteDelayMs: random.below(1_500),
    generatesPasswords,
    rows: makeSheet(seed, least + random.below(most - least + 1), generatesPasswords),
    style,
    stormRounds: style === 'weather' ? 4 : size === 'short' ? 3 + random.below(4) : 6 + random.below(10),
    powerCutChance: 0.3,
  };
}

/** What a round that has to plan first meets until something is changed: without a plan there is nothing to break. */
export function makeDrizzle(): readonly FaultRule[] {
  return [
    { kind: '429', retryAfterSeconds: 0, probability: 0.1 },
    { kind: '500-before', probability: 0.05 },
    { kind: 'drop-before', probability: 0.05 },
    { kind: 'cut-answer', probability: 0.05 },
  ];
}

/** Faults of one disturbed round: every kind there is, each with a share of its own. */
export function makeStorm(random: SeededRandom, scenario: Scenario): readonly FaultRule[] {
  const writes = random.pick(scenario.style === 'weather' ? [0.4, 0.5, 0.65] : [0.1, 0.25, 0.4, 0.55, 0.75]);
  // A run that cannot look anybody up only waits. Enough to hurt, not enough to be all there is.
  const reads = random.pick([0.1, 0.3, 0.45]);
  // Refused for their rate, writes are sent again by the client itself, so these come on top.
  const refusals = random.pick(scenario.style === 'weather' ? [0.75, 0.85] : [0, 0.5, 0.75]);
  return [
    ...changes.map((place) => ({ ...refusal, ...place, probability: refusals })),
    ...lookUps.map((place) => ({ ...refusal, ...place, probability: refusals / 3 })),
    // Everything waits then, look-ups too: more of these would only make the rest harmless.
    { kind: '429', retryAfterSeconds: 1, probability: 0.001 },
    ...share(random, writes, answersLost, changes),
    ...share(random, 0.12, wrongRefusals, changes),
    // Observed on a sister endpoint of creating: an error answer, and the record made all the same.
    { kind: '422-after', method: 'POST', path: '/users/', probability: 0.05 * random.next() },
    ...share(random, reads, answersLost, lookUps),
    ...share(random, 0.03, wrongRefusals, lookUps),
    // Late enough for some to take effect after the program gave up, early enough for its last look.
    {
      kind: 'slow',
      minMs: 0,
      maxMs: 60,
      tailChance: 0.04 * random.next(),
      tailMs: scenario.timeoutMs * 2.2,
    },
  ];
}

type Where = Pick<FaultRule, 'method' | 'path'>;

const changes = [
  { method: 'POST', path: '/users/' },
  { method: 'PUT' },
  { method: 'DELETE' },
] as const satisfies readonly Where[];
const lookUps = [
  { method: 'POST', path: '/users/search/*' },
  { method: 'GET' },
] as const satisfies readonly Where[];

const refusal = { kind: '429', retryAfterSeconds: 0 } as const;

const answersLost = [
  { kind: 'drop-before' },
  { kind: 'drop-after' },
  { kind: 'cut-answer' },
  { kind: '500-before' },
  { kind: '500-after' },
  { kind: '502-before' },
  { kind: '502-after' },
  { kind: 'hang-before' },
  { kind: 'hang-after' },
] as const satisfies readonly FaultRule[];

const wrongRefusals = [
  { kind: 'status', status: 400 },
  { kind: 'status', status: 401 },
  { kind: 'status', status: 403 },
  { kind: 'status', status: 404 },
  { kind: 'status', status: 409 },
  { kind: 'status', status: 422 },
] as const satisfies readonly FaultRule[];

/** Splits a strength over kinds, unevenly, and gives the rules for each place. Hanging costs time, so it is rarer. */
function share(
  random: SeededRandom,
  strength: number,
  kinds: readonly FaultRule[],
  places: readonly Where[],
): readonly FaultRule[] {
  const weights = kinds.map(({ kind }) => random.next() * (kind.startsWith('hang') ? 0.3 : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return places.flatMap((place) => {
    let left = 1;
    return kinds.map((kind, index): FaultRule => {
      // The rules are asked one after the other, so each gets its share of what the ones before it let pass.
      const wanted = ((weights[index] ?? 0) / total) * strength;
      const probability = Math.min(1, wanted / left);
      left -= wanted;
      return { ...kind, ...place, probability };
    });
  });
}
