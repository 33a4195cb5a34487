/** Everything a result can say about a row. Words: `outcome-<code>` in `shared/i18n/<language>/runs.ts`. */
export const outcomeCodes = [
  // done, with something to know
  'adopted',
  'adopted-password-lost',
  'delete-queued',
  'already-gone',
  'correction-refused',
  'correction-failed',
  // not sent
  'skip-asked',
  'skip-already-exists',
  'skip-nothing-to-change',
  'skip-excluded',
  'skip-deleted-person',
  'skip-new-address',
  'skip-was-deleted',
  'skip-gone',
  'skip-existed-before',
  'skip-unclear',
  'skip-nothing-left',
  'skip-changed-since',
  'left-out',
  'waiting',
  'outcome-unknown',
  // failed
  'refused',
  'duplicate-email',
  'duplicate-email-deleted',
  'forbidden',
  'not-found',
  'server-error',
  // needs a person's eye
  'no-answer',
  'look-up-failed',
  'several-found',
  'found-different',
  'duplicate-not-found',
  'update-unknown',
  'delete-unknown',
] as const;
export type OutcomeCode = (typeof outcomeCodes)[number];

export function isOutcomeCode(code: string): code is OutcomeCode {
  return (outcomeCodes as readonly string[]).includes(code);
}
