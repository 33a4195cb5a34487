import type { Credential } from '#shared/export/credentials-csv';
import type { JournalOutcome } from '#shared/runs/journal-entry';
import { isRetryable, type RunFold } from '#shared/runs/run-fold';
import type { Clock, Randomness } from '../ports';

/** Sorts by time and says when: `20260317-0915-3f9a2c`. */
export function nameRun(clock: Clock, randomness: Randomness): string {
  const [date = '', time = ''] = new Date(clock.now()).toISOString().split('T');
  const mark = Buffer.from(randomness.bytes(3)).toString('hex');
  return `${date.replaceAll('-', '')}-${time.slice(0, 5).replace(':', '')}-${mark}`;
}

export function isRetryableIn(run: RunFold, number: number): boolean {
  const row = run.rows.get(number);
  return row !== undefined && isRetryable(row);
}

/** What a page offers once a run is over depends on these. */
export function countAfterwards(run: RunFold): {
  readonly hasGeneratedPasswords: boolean;
  readonly grantedMore: number;
  readonly replaced: number;
} {
  let hasGeneratedPasswords = false;
  let grantedMore = 0;
  for (const { planned, outcome } of run.rows.values()) {
    if (outcome === null) continue;
    if (planned.password === 'generated' && isDone(outcome)) hasGeneratedPasswords = true;
    if (outcome.grantedMore.length > 0) grantedMore += 1;
  }
  return { hasGeneratedPasswords, grantedMore, replaced: listReplaced(run).length };
}

/** Ids of the accounts whose place this run's new ones have taken; only where the new one is really there. */
export function listReplaced(run: RunFold): readonly string[] {
  return [...run.rows.values()].flatMap(({ planned: { replaces }, outcome }) =>
    replaces !== undefined && outcome?.status === 'created' ? [replaces.userId] : [],
  );
}

/** A password found out to be lost when its row was adopted must not be replaced by one made later. */
export function listCredentials(run: RunFold, passwords: ReadonlyMap<number, string>): readonly Credential[] {
  return [...run.rows.values()]
    .filter(({ planned, outcome }) => planned.password === 'generated' && outcome !== null && isDone(outcome))
    .map(({ planned: { row, name, email }, outcome }) => ({
      row,
      name,
      email,
      password: outcome?.message?.code === 'adopted-password-lost' ? '' : (passwords.get(row) ?? ''),
    }));
}

/** A password is in force once its person was created with it, or got it as a new one. */
function isDone({ status }: Pick<JournalOutcome, 'status'>): boolean {
  return status === 'created' || status === 'updated';
}
