import { z } from 'zod';
import { snapshotDamages } from '../audit/types';
import { appFileKinds } from '../export/app-file-kinds';

/** What vendor support asks for. Never a token, a body or a query string. */
const support = z
  .object({
    status: z.number().int().nullable(),
    traceId: z.string().nullable(),
    /** One technical line, for example the API's own message. */
    detail: z.string(),
  })
  .readonly();
export type SupportDetails = z.infer<typeof support>;

const withSupport = { support: support.nullable() };

/**
 * Every expected failure that crosses a boundary, as plain data. `kind` names the words in
 * `shared/i18n/<language>/failures.ts`: what happened, what it means, what to do.
 */
export const failureSchema = z.discriminatedUnion('kind', [
  // the GoHighLevel API
  z.object({ kind: z.literal('token-rejected'), ...withSupport }),
  z.object({ kind: z.literal('scope-missing'), scope: z.string().nullable(), ...withSupport }),
  z.object({ kind: z.literal('forbidden'), ...withSupport }),
  z.object({ kind: z.literal('agency-token-needed'), ...withSupport }),
  z.object({ kind: z.literal('not-found'), ...withSupport }),
  z.object({ kind: z.literal('duplicate-email'), ...withSupport }),
  z.object({ kind: z.literal('refused'), messages: z.array(z.string()), ...withSupport }),
  z.object({ kind: z.literal('rate-limited'), retryAfterMs: z.number().nullable(), ...withSupport }),
  z.object({ kind: z.literal('daily-limit'), ...withSupport }),
  z.object({ kind: z.literal('server-error'), ...withSupport }),
  z.object({ kind: z.literal('unreadable-answer'), ...withSupport }),
  z.object({ kind: z.literal('timeout'), timeoutMs: z.number(), ...withSupport }),
  z.object({
    kind: z.literal('no-network'),
    /** False when the connection was never made, so that nothing can have happened in GHL. */
    mayHaveArrived: z.boolean(),
    ...withSupport,
  }),
  z.object({ kind: z.literal('cancelled') }),
  // connecting
  z.object({ kind: z.literal('company-needed') }),
  z.object({ kind: z.literal('agency-not-found'), agencyId: z.string() }),
  z.object({ kind: z.literal('agency-name-taken'), name: z.string() }),
  z.object({ kind: z.literal('token-missing'), name: z.string() }),
  /** It cannot be removed while a run of it is under way. */
  z.object({ kind: z.literal('agency-at-work'), runId: z.string() }),
  z.object({ kind: z.literal('keychain-unavailable'), detail: z.string() }),
  z.object({ kind: z.literal('keychain-locked'), detail: z.string() }),
  // planning and running
  z.object({ kind: z.literal('plan-not-found') }),
  /** A list of people that was loaded too long ago: only the last few are kept. */
  z.object({ kind: z.literal('list-not-found') }),
  z.object({ kind: z.literal('plan-has-invalid-rows'), rows: z.number().int() }),
  z.object({ kind: z.literal('plan-is-empty') }),
  z.object({ kind: z.literal('people-list-incomplete') }),
  z.object({ kind: z.literal('too-many-people'), count: z.number().int(), most: z.number().int() }),
  z.object({ kind: z.literal('consent-needed'), guards: z.array(z.string()) }),
  z.object({ kind: z.literal('run-not-found'), runId: z.string() }),
  z.object({ kind: z.literal('run-not-resumable'), runId: z.string() }),
  z.object({ kind: z.literal('agency-busy'), holder: z.string() }),
  z.object({ kind: z.literal('journal-damaged'), runId: z.string(), line: z.number().int() }),
  z.object({ kind: z.literal('sheet-needed'), runId: z.string() }),
  z.object({ kind: z.literal('sheet-differs'), runId: z.string() }),
  /** What was shown is no longer what would be done: it has to be looked at again. Nothing was changed. */
  z.object({ kind: z.literal('preview-outdated') }),
  // what is kept between one sheet and the next
  z.object({ kind: z.literal('template-name-taken'), name: z.string() }),
  z.object({ kind: z.literal('template-not-found') }),
  z.object({ kind: z.literal('mapping-name-taken'), name: z.string() }),
  z.object({ kind: z.literal('mapping-not-found') }),
  z.object({ kind: z.literal('draft-not-found') }),
  z.object({ kind: z.literal('draft-damaged'), name: z.string() }),
  /** Sealed with a key this machine's keychain does not have, or not any more. */
  z.object({ kind: z.literal('draft-sealed'), name: z.string() }),
  // audits
  z.object({ kind: z.literal('snapshot-not-found'), snapshotId: z.string() }),
  /** `name` is empty for a text that came from outside. */
  z.object({ kind: z.literal('snapshot-damaged'), name: z.string(), reason: z.enum(snapshotDamages) }),
  z.object({ kind: z.literal('comparison-not-found') }),
  z.object({ kind: z.literal('review-not-found') }),
  z.object({ kind: z.literal('review-answers-unreadable'), name: z.string() }),
  // files
  z.object({ kind: z.literal('file-not-found'), path: z.string() }),
  z.object({ kind: z.literal('file-not-readable'), path: z.string(), detail: z.string() }),
  z.object({ kind: z.literal('file-not-writable'), path: z.string(), detail: z.string() }),
  z.object({ kind: z.literal('sample-not-found'), name: z.string() }),
  /** Not one of our own files of this kind. */
  z.object({ kind: z.literal('other-file'), expected: z.enum(appFileKinds) }),
  /** Ours, from a newer version that may mean something else by the same words. */
  z.object({ kind: z.literal('newer-file') }),
  // the boundary itself
  z.object({ kind: z.literal('invalid-input'), detail: z.string() }),
  /** The page outlived its host: the terminal was closed, or the host was started anew and knows this page no more. */
  z.object({ kind: z.literal('host-gone'), detail: z.string() }),
  z.object({ kind: z.literal('internal'), detail: z.string() }),
]);

export type Failure = Readonly<z.infer<typeof failureSchema>>;
export type FailureKind = Failure['kind'];
