import { z } from 'zod';
import { createSeededRandom, type SeededRandom } from './seeded-random';

/**
 * Everything that can go wrong between the app and the API. `before` means without effect, `after` means the person
 * was created, changed or queued for deletion all the same.
 */
const fault = z.discriminatedUnion('kind', [
  /** The connection is cut. */
  z.object({ kind: z.literal('drop-before') }),
  z.object({ kind: z.literal('drop-after') }),
  /** The connection is cut in the middle of the answer. */
  z.object({ kind: z.literal('cut-answer') }),
  z.object({ kind: z.literal('500-before') }),
  z.object({ kind: z.literal('500-after') }),
  /** An HTML page from the edge. */
  z.object({ kind: z.literal('502-before') }),
  z.object({ kind: z.literal('502-after') }),
  z.object({ kind: z.literal('429'), retryAfterSeconds: z.number().int().min(0).default(1) }),
  /** Takes the request and never answers. */
  z.object({ kind: z.literal('hang-before') }),
  z.object({ kind: z.literal('hang-after') }),
  /** Any other answer, without effect. */
  z.object({
    kind: z.literal('status'),
    status: z.number().int().min(200).max(599),
    message: z.union([z.string(), z.array(z.string())]).default('Practice fault'),
  }),
  /** An error answer although the person exists now (observed on a sister endpoint). */
  z.object({
    kind: z.literal('422-after'),
    message: z.array(z.string()).default(['Unprocessable Entity']),
  }),
  /** Late by an even spread, half on the way there; with a chance of `tailMs` more. */
  z.object({
    kind: z.literal('slow'),
    minMs: z.number().min(0).default(50),
    maxMs: z.number().min(0).default(200),
    tailChance: z.number().min(0).max(1).default(0),
    tailMs: z.number().min(0).default(0),
  }),
  z.object({ kind: z.literal('token-revoked') }),
  z.object({ kind: z.literal('scope-missing') }),
  /** The day's allowance of this token's company or sub-account is used up, and stays so. */
  z.object({ kind: z.literal('daily-spent') }),
]);
export type Fault = Readonly<z.output<typeof fault>>;
export type FaultKind = Fault['kind'];

/** Which requests a rule hits. Without any of these: all of them. */
const condition = z.object({
  method: z.string().optional(),
  /** The path as sent, without its query; `*` stands for one segment: `/users/*`. */
  path: z.string().optional(),
  /** The nth request (from 1) that matches method and path, counted since the rule was set. */
  nth: z.union([z.number().int().min(1), z.array(z.number().int().min(1))]).optional(),
  /** The nth and all later ones, up to `until`. */
  from: z.number().int().min(1).optional(),
  until: z.number().int().min(1).optional(),
  /** Chance that a request that matches the above is hit; drawn from the seed. */
  probability: z.number().min(0).max(1).optional(),
});

const ruleSchema = z.intersection(fault, condition);
export const rulesSchema = z.array(ruleSchema);
export type FaultRule = z.input<typeof ruleSchema>;
type Rule = z.output<typeof ruleSchema>;

function hasPath(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => (part === '*' ? given[index] !== '' : part === given[index]))
  );
}

/** What a request will meet: at most one fault, and a delay that may come on top of it. */
export interface DrawnFaults {
  readonly fault: Fault | null;
  readonly delayMs: number;
}

/** Decides, request by request in the order of arrival, what goes wrong. */
export class FaultPlan {
  #rules: { readonly rule: Rule; seen: number }[] = [];
  readonly #random: SeededRandom;

  constructor(seed: string, rules: readonly FaultRule[] = []) {
    this.#random = createSeededRandom(`${seed}/faults`);
    this.set(rules);
  }

  /**
   * Replaces all rules; counting starts again. The first rule that hits decides, `slow` ones are added up.
   * @throws ZodError naming what is wrong with a rule
   */
  set(rules: readonly FaultRule[]): void {
    this.#rules = rulesSchema.parse(rules).map((rule) => ({ rule, seen: 0 }));
  }

  add(...rules: readonly FaultRule[]): void {
    this.#rules.push(...rulesSchema.parse(rules).map((rule) => ({ rule, seen: 0 })));
  }

  clear(): void {
    this.#rules = [];
  }

  draw(method: string, path: string): DrawnFaults {
    let hit: Fault | null = null;
    let delayMs = 0;
    for (const entry of this.#rules) {
      if (!this.#hits(entry, method, path)) continue;
      const { rule } = entry;
      if (rule.kind === 'slow') {
        delayMs += rule.minMs + this.#random.next() * Math.max(0, rule.maxMs - rule.minMs);
        if (this.#random.next() < rule.tailChance) delayMs += rule.tailMs;
      } else {
        hit ??= rule;
      }
    }
    return { fault: hit, delayMs };
  }

  #hits(entry: { readonly rule: Rule; seen: number }, method: string, path: string): boolean {
    const { rule } = entry;
    if (rule.method !== undefined && rule.method.toUpperCase() !== method) return false;
    if (rule.path !== undefined && !hasPath(rule.path, path)) return false;
    entry.seen += 1;
    if (rule.nth !== undefined && ![rule.nth].flat().includes(entry.seen)) return false;
    if (rule.from !== undefined && entry.seen < rule.from) return false;
    if (rule.until !== undefined && entry.seen > rule.until) return false;
    return rule.probability === undefined || this.#random.next() < rule.probability;
  }
}
