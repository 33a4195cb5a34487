import { z } from 'zod';

const ms = z.number().min(0);

/**
 * How the practice agency behaves where the API is observed, undocumented or configurable. Every switch can be thrown
 * while it runs; the defaults are what was observed, or else the harsher of the two readings.
 */
export const behaviourSchema = z
  .object({
    /** How long a new person stays invisible to search, filter-by-email and GET (unknown in the API). */
    lookupLagMs: ms.default(0),
    /** From DELETE's answer until the person is gone ("a few minutes" in the documentation; short enough to watch). */
    deleteDelayMs: ms.default(5_000),
    /** From being gone until the email is free again (observed: it stays taken for a while). */
    purgeDelayMs: ms.default(600_000),
    /** Which published form of filter-by-email is understood (observed: the array is refused). */
    forms: z.enum(['vendor', 'array', 'both']).default('vendor'),
    /** Whether `deleted: true` asks for deleted people only, or for them as well (unknown). */
    deletedMeans: z.enum(['only', 'also']).default('only'),
    /** Status of GET /users/{id} for somebody who does not exist (reported: 401). */
    missingUser: z.union([z.literal(400), z.literal(401), z.literal(404)]).default(401),
    /** One person as `{id, …}` or as `{user: {id, …}}` (both seen). */
    userAnswer: z.enum(['bare', 'wrapped']).default('bare'),
    /** A list as `{users, count}` or as a bare array (both seen). */
    listAnswer: z.enum(['object', 'array']).default('object'),
    /** Scopes as an array (observed) or as one string (the vendor's specification). */
    scopesAs: z.enum(['array', 'string']).default('array'),
    /** GET /users/search leaves scopes out (observed). */
    searchOmitsScopes: z.boolean().default(true),
    /** What a PUT does to flags it does not list. */
    partialPermissions: z.enum(['grant', 'revoke', 'keep']).default('grant'),
    /** Creates a second person with the same email instead of refusing: shows who sends a create twice. */
    allowDuplicateEmails: z.boolean().default(false),
    duplicateStatus: z.union([z.literal(400), z.literal(422)]).default(400),
    passwordStatus: z.union([z.literal(400), z.literal(422)]).default(422),
    /** Status of a PUT that carries an email (documented: refused). */
    emailChangeStatus: z.union([z.literal(400), z.literal(422)]).default(400),
    /** Whether an agency token must name its company in a PUT (documented: needed for agency-level access). */
    updateNeedsCompany: z.boolean().default(true),
    /** A larger `limit` is quietly cut to this (unknown). */
    maxPageSize: z.number().int().min(1).default(100),
    maxFilterPageSize: z.number().int().min(1).default(500),
  })
  .strict();

export type PracticeBehaviour = Readonly<z.output<typeof behaviourSchema>>;

const changeSchema = behaviourSchema.partial();

/** @throws ZodError naming the switch, the rule and the value received */
export function readBehaviour(given: unknown): PracticeBehaviour {
  return behaviourSchema.parse(given);
}

/** The switches in `change` thrown, the others left as they are. Switches given as undefined are left, too. */
export function changeBehaviour(current: PracticeBehaviour, change: unknown): PracticeBehaviour {
  // partial() still fills defaults in, so only what was given may be taken over.
  const named = new Set(Object.keys(z.record(z.string(), z.unknown()).parse(change)));
  const parsed = Object.entries(changeSchema.parse(change)).filter(
    ([name, value]) => named.has(name) && value !== undefined,
  );
  return { ...current, ...Object.fromEntries(parsed) };
}
